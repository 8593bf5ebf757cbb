"""Results of a metric as rows, whatever their shape: every score, and what has none, found by walking the results."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from northline.model.frozen import Frozen, astuple, fields, replace
from northline.model.results.ambition import ThemeAmbition
from northline.model.results.coverage import ThemeCoverage
from northline.model.results.load import Burden
from northline.model.results.totals import Tally
from northline.model.score import Score
from northline.model.text import decimal
from northline.view.atlas import words

# Results nest three deep at most: a PI, its teams, their iterations; names and fields alternate on the way.
DEPTH = 5
# Results in which 0 stands for what nobody recorded.
WITHOUT_ZERO = (Tally, Burden, ThemeAmbition, ThemeCoverage)
NONE = "none"
# What holds no score.
PLAIN = frozenset({str, float, int, bool, tuple, date, type(None)})
# Fields of results that only hold others by name.
GROUPS = frozenset({"all", "teams", "iterations", "served"})
# The score that the items of a result make; others leave some of them out.
OF_ITEMS = "ratio"
# A longer list of names tells no more than its beginning and its length.
FEW_NAMES = 12


class Found(Frozen):
    """A score in a result; `where` are the names on the way to it, `keys` those of them that name a team or an iteration.

    `items` are the ids that the result holds beside the score: the work that was counted.
    """

    where: tuple[str, ...]
    score: Score
    keys: tuple[str, ...] = ()
    items: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The way to it for readers: what only groups others is left out."""
        told = [name for name in self.where if name in self.keys or name not in GROUPS]
        return " · ".join(words(one) if one not in self.keys else one for one in told or self.where)


class Plain(Frozen):
    """The plain values of a result that has no score, or of what it holds by name; `keys` as in `Found`."""

    keys: tuple[str, ...]
    values: Mapping[str, str]


def scores_in(result: object, where: tuple[str, ...] = (), keys: tuple[str, ...] = ()) -> tuple[Found, ...]:
    """Every score in a result, in order."""
    if isinstance(result, Score):
        return (Found(where, result, keys),)
    if len(where) >= DEPTH:
        return ()
    found: list[Found] = []
    by_key = isinstance(result, Mapping)
    for name, value in _members(result):
        # Nearly all that a result holds is one of these, or an empty mapping.
        if type(value) in PLAIN or not value:
            continue
        below = scores_in(value, (*where, name), (*keys, name) if by_key else keys)
        items = _items(result) if below and name == OF_ITEMS else ()
        found += [replace(one, items=items) for one in below] if items else below
    return tuple(found)


def _items(result: object) -> tuple[str, ...]:
    held = getattr(result, "items", ())
    return held if isinstance(held, tuple) else ()


def spots(subject: str, found: Sequence[Found]) -> Iterator[tuple[str, ...]]:
    """Yield the names by which each score of a subject is addressed: its keys, and for all but the first of these its own name."""
    seen: set[tuple[str, ...]] = set()
    for one in found:
        spot = (subject, *one.keys)
        yield (*spot, one.where[-1]) if spot in seen else spot
        seen.add(spot)


def plain_rows(result: object, told: Collection[tuple[str, ...]] = (), keys: tuple[str, ...] = ()) -> Iterator[Plain]:
    """Yield the plain values of a result, then those of what it holds by name, such as its teams; `told` are keys to leave out."""
    values = {} if keys in told else plain_values(result)
    if values:
        yield Plain(keys, values)
    if len(keys) < DEPTH:
        for name, value in _members(result):
            if isinstance(value, Mapping):
                held = ((str(key), one) for key, one in value.items() if isinstance(one, Frozen))
                yield from (row for key, one in held for row in plain_rows(one, told, (*keys, key)))
            elif isinstance(value, Frozen) and name == "all":
                yield from plain_rows(value, told, keys)


def plain_values(result: object) -> Mapping[str, str]:
    """The plain numbers and words of a result that has no scores, by field in words."""
    found: dict[str, str] = {}
    for name, value in _members(result):
        if isinstance(value, Mapping):
            found |= {words(str(key)): said for key, one in value.items() if (said := _plain(one))}
        elif said := _plain(value):
            found[words(name)] = NONE if value == 0 and isinstance(result, WITHOUT_ZERO) else said
    return found


def _members(result: object) -> list[tuple[str, object]]:
    if isinstance(result, Frozen):
        return list(zip(fields(result), astuple(result), strict=True))
    return [(str(key), value) for key, value in result.items()] if isinstance(result, Mapping) else []


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, int | float):
        return decimal(value, 3)
    if isinstance(value, tuple):
        return _listed(value)
    return words(value) if isinstance(value, str) else ""


def _listed(values: tuple[object, ...]) -> str:
    """Several values as one text; a longer list is counted, and of each result in it all its plain values are told."""
    told = [_told(one) for one in values[:FEW_NAMES]]
    more = [f"and {len(values) - FEW_NAMES} more"] if len(values) > FEW_NAMES else []
    return ", ".join([*(one for one in told if one), *more])


def _told(value: object) -> str:
    if isinstance(value, Frozen):
        return " ".join(one for _, held in _members(value) if (one := _plain(held)))
    if isinstance(value, tuple):
        return " – ".join(_plain(one) for one in value)
    return _plain(value)
