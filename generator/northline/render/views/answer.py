"""The answer to a view: the items that it finds, in order and in groups, or why there is none."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from northline.model.fault import Fault
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.query import Query
from northline.model.scores import Scores
from northline.model.text import fold, natural
from northline.render.views.expression import Expression, ExpressionError, compiled
from northline.render.views.lens import Lens, Name
from northline.render.views.values import Missing, Value

RULE = "broken-view"


class Group(Frozen):
    """Some of the items found, under a name; the name is empty where there are no groups."""

    name: str
    items: tuple[Item, ...]


class Answer(Frozen):
    """What a query finds; `groups` hold no more than its limit, `found` counts all, `names` are its columns."""

    found: int
    groups: tuple[Group, ...]
    names: tuple[Name, ...]


def faults(queries: Iterable[Query], portfolio: Portfolio, scores: Scores) -> tuple[Fault, ...]:
    """The faults of queries that cannot be answered; findings on items are not known yet and count as none."""
    lens = Lens(portfolio, scores)
    # The same block in many texts is answered once, and told at each place.
    problems: dict[str, Fault | None] = {}
    found: list[Fault] = []
    for query in queries:
        if query.broken:
            continue
        if query.key not in problems:
            problems[query.key] = problem(query, lens)
        known = problems[query.key]
        if known is not None:
            found.append(Fault(RULE, query.where_place or query.place, query.item, known.facts))
    return tuple(found)


def problem(query: Query, lens: Lens) -> Fault | None:
    """Why a query cannot be answered, or None."""
    try:
        answer(query, lens)
    except ExpressionError as error:
        facts = {"problem": error.problem}
        if error.unknown:
            names = lens.names(query.origins).values()
            facts |= {"unknown": error.unknown, "known": ", ".join(sorted({one.name for one in names}))}
        return Fault(RULE, query.place, query.item, facts)
    return None


def answer(query: Query, lens: Lens) -> Answer:
    """Find, order, limit and group the items; `ExpressionError` says why that cannot be done."""
    return _Search(query, lens).answer()


class _Search(Frozen, dict=True):
    query: Query
    lens: Lens

    @cached_property
    def candidates(self) -> tuple[Item, ...]:
        return self.lens.candidates(self.query.origins)

    @cached_property
    def names(self) -> Mapping[str, Name]:
        return self.lens.names(self.query.origins)

    def name(self, written: str) -> Name:
        known = self.names.get(fold(written))
        # Where there are no items of a kind, what their fields would be is not known either.
        if known is None and self.candidates:
            raise ExpressionError(f"there is no field or score called {written}", written)
        return known or Name(written, written)

    def numeric(self, written: str) -> bool | None:
        known = self.names.get(fold(written))
        return None if known is None and self.candidates else bool(known and known.numeric)

    def answer(self) -> Answer:
        columns = tuple(self.name(one) for one in self.query.columns)
        keys = tuple((self.name(one.lstrip("-")), one.startswith("-")) for one in self.query.sort)
        group = self.name(self.query.group or "state") if self.query.group or self.query.form == "board" else None
        items = self._chosen()
        for name, backwards in reversed(keys):
            items = self._sorted(items, name, backwards=backwards)
        shown = items[: self.query.limit]
        return Answer(len(items), self._groups(shown, group) if group else (Group("", tuple(shown)),), columns)

    def _chosen(self) -> list[Item]:
        if not self.query.where:
            return list(self.candidates)
        expression = compiled(self.query.where, self.numeric)
        return [item for item in self.candidates if expression.holds(self._values(expression, item))]

    def _values(self, expression: Expression, item: Item) -> dict[str, Value]:
        return {name: self.lens.value(item, name) for name in expression.names}

    def _sorted(self, items: list[Item], name: Name, *, backwards: bool) -> list[Item]:
        """Order by one name, whoever does not say it last, equals as they were."""
        values = {item.id: self.lens.value(item, name.name) for item in items}
        told = [item for item in items if not isinstance(values[item.id], Missing)]
        rest = [item for item in items if isinstance(values[item.id], Missing)]
        return [*sorted(told, key=lambda item: _key(values[item.id]), reverse=backwards), *rest]

    def _groups(self, items: list[Item], name: Name) -> tuple[Group, ...]:
        groups: dict[str, list[Item]] = {}
        for item in items:
            value = self.lens.value(item, name.name)
            groups.setdefault(_said(value), []).append(item)
        order = {state.casefold(): at for kind in self.lens.portfolio.kinds.values() for at, state in enumerate(kind.states)}
        by_state = name.name == "state"
        ranked = sorted(groups, key=lambda one: (not one, order.get(one.casefold(), len(order)) if by_state else 0, natural(one)))
        return tuple(Group(one, tuple(groups[one])) for one in ranked)


def _key(value: Value) -> tuple[int, float, tuple[tuple[int, int, str], ...]]:
    if isinstance(value, bool | float):
        return 0, float(value), ()
    return 1, 0.0, natural(str(value))


def _said(value: Value) -> str:
    """Name a group: what the items say, titles rather than ids."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    others = getattr(value, "others", ())
    return others[-1] if others else str(value) if value else ""
