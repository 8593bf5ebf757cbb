"""The program's numbers for rows, and where they differ from a second computation."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.second_opinion.rows import Rows, written
from tests.second_opinion.trains import AS_OF

from northline.config import Config
from northline.exchange.portfolio_json import portfolio_json
from northline.model.content import ContentFile
from northline.model.train import Build, Train
from northline.pipeline import assess

Json = Any


def assessed(rows: Rows, forms: Mapping[str, str] | None = None, called: Mapping[str, str] | None = None) -> Train:
    """What the program makes of the rows, written as an author writes them."""
    files = written(rows, forms, called)
    return assess([ContentFile(path, text.encode()) for path, text in files.items()], Config(art="Returns"), AS_OF, Build())


def data(train: Train) -> Json:
    """The program's data file."""
    return json.loads(portfolio_json(train))


def differences(theirs: object, ours: object, path: str = "") -> Iterator[str]:
    """Where the program says something else: numbers within rounding, n/a only against n/a, sequences in order."""
    if isinstance(theirs, Mapping) and isinstance(ours, Mapping):
        for name in sorted(theirs.keys() | ours.keys()):
            yield from differences(theirs.get(name, "missing"), ours.get(name, "missing"), f"{path}/{name}")
    elif _is_list(theirs) and _is_list(ours) and len(_list(theirs)) == len(_list(ours)):
        for at, (one, other) in enumerate(zip(_list(theirs), _list(ours), strict=True)):
            yield from differences(one, other, f"{path}/{at}")
    elif not _same(theirs, ours):
        yield f"{path}: program {theirs!r}, second opinion {ours!r}"


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, Sequence) else ()


def _same(theirs: object, ours: object) -> bool:
    if _is_number(theirs) and _is_number(ours):
        return bool(abs(float(str(theirs)) - float(str(ours))) <= 1e-9)
    return bool(theirs == ours) and isinstance(theirs, bool) == isinstance(ours, bool)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
