"""Values written in a table cell or a bullet: text, lists by `<br>`, and small YAML in brackets."""

import re
from collections.abc import Iterator

from northline.model.field import Field
from northline.model.field_types import NAMES, TEXT
from northline.model.place import Place
from northline.model.raw import Listing, Raw, Scalar
from northline.read.yaml_tree import Origin, read_yaml

_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)
_SEPARATOR = re.compile(r"(<br[ \t]*/?>|,)", re.IGNORECASE)
_BRACKETED = re.compile(r"\{.*\}|\[(?!\[).*\]", re.DOTALL)


def written_value(text: str, place: Place, field: Field | None) -> Raw:
    """The value of one cell or bullet; `place` is where its text begins."""
    if field is not None and field.type is not TEXT:
        if _BRACKETED.fullmatch(text) and "\n" not in text:
            tree = read_yaml(text, Origin(place.path, place.line, place.column - 1))
            if tree.root is not None and not tree.faults:
                return tree.root
        if (field.is_link or field.type is NAMES) and "<" in text and _BREAK.search(text):
            return Listing(tuple(_pieces(text, place)), place)
    return Scalar("\n".join(piece.strip() for piece in _BREAK.split(text)) if "<" in text else text, place)


def _pieces(text: str, place: Place) -> Iterator[Scalar]:
    offset = 0
    for piece in _SEPARATOR.split(text):
        bare = piece.strip()
        if bare and not _SEPARATOR.fullmatch(bare):
            lead = len(piece) - len(piece.lstrip())
            yield Scalar(bare, Place(place.path, place.line, place.column + offset + lead, len(bare)))
        offset += len(piece)
