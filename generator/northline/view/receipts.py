"""Results of a metric as rows, whatever their shape: every score with its value, fraction and parts, found by walking the results."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from northline.model.score import Score
from northline.model.text import decimal
from northline.view.atlas import words

# Results nest three deep at most: a PI, its teams, their iterations.
DEPTH = 4


@dataclass(frozen=True, slots=True)
class Found:
    """A score in a result; `where` are the names on the way to it, such as a team's id or a field's name."""

    where: tuple[str, ...]
    score: Score


def scores_in(result: object, where: tuple[str, ...] = ()) -> Iterator[Found]:
    """Yield every score in a result, in order."""
    if isinstance(result, Score):
        yield Found(where, result)
    elif len(where) < DEPTH:
        for name, value in _members(result):
            yield from scores_in(value, (*where, name))


def _members(result: object) -> Iterator[tuple[str, object]]:
    if isinstance(result, Mapping):
        yield from ((str(key), value) for key, value in result.items())
    elif is_dataclass(result) and not isinstance(result, type):
        yield from ((field.name, getattr(result, field.name)) for field in fields(result))


def plain_values(result: object) -> Mapping[str, str]:
    """The plain numbers and words of a result that has no scores, by field in words."""
    found: dict[str, str] = {}
    for name, value in _members(result):
        if isinstance(value, Mapping):
            found |= {words(str(key)): _plain(one) for key, one in value.items() if _plain(one)}
        elif _plain(value):
            found[words(name)] = _plain(value)
    return found


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, int | float):
        return decimal(value, 3)
    if isinstance(value, tuple):
        return ", ".join(words(one) for one in value) if all(isinstance(one, str) for one in value) else ""
    return words(value) if isinstance(value, str) else ""
