"""Lines of sight, strengths and themes, computed a second time from their written definitions, path by path."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tests.second_opinion.rows import Row, Rows

WORK = ("epic", "capability", "feature", "story")
Path = tuple[str, ...]


@dataclass(frozen=True)
class Lines:
    """The lines of sight of a train."""

    rows: Rows

    @cached_property
    def active(self) -> frozenset[str]:
        """Themes that count: of status active and of a weight above 0."""
        return frozenset(one.id for one in self.rows.of("theme") if one.text("status") != "retired" and one.number("weight") != 0)

    def ways(self, name: str) -> Iterator[Path]:
        """All ways up from a vision, theme, outcome or KPI, as far as they go."""
        one = self.rows.by_id.get(name)
        if one is None:
            return
        visions = [each.id for each in self.rows.of("vision")[:1]] if one.kind == "theme" else []
        above = [path for each in (visions or self._above(one)) for path in self.ways(each)]
        yield from [(name, *path) for path in above] or [(name,)]

    def _above(self, one: Row) -> list[str]:
        """What an outcome or KPI belongs to; nothing stands above a vision."""
        if one.kind not in {"outcome", "kpi"}:
            return []
        listing = [each.id for each in self.rows.of("outcome") if one.kind == "kpi" and one.id in each.names("kpis")]
        named = (*one.names("parent"), *one.names("supports"))
        return list(dict.fromkeys([*listing, *named]))

    def own(self, one: Row) -> set[Path]:
        """The ways that an item names, to active themes."""
        return {(one.id, *path) for name in one.names("supports") for path in self.ways(name) if self._theme(path)}

    def _theme(self, path: Path) -> str | None:
        return next((name for name in path if name in self.active), None)

    def work(self, one: Row, below: Path = ()) -> set[Path]:
        """The ways of a work item: by its own names, else by its parent and the objectives that deliver it."""
        if own := self.own(one):
            return own
        parent = self.rows.parent(one)
        found = {(one.id, *path) for each in self._delivering(one) for path in self.own(each)}
        if parent is not None and parent.id not in (*below, one.id):
            found |= {(one.id, *path) for path in self.work(parent, (*below, one.id))}
        return found

    def _delivering(self, one: Row) -> list[Row]:
        return [each for each in self.rows.of("objective") if one.id in each.names("delivers")]

    def by_names(self, one: Row, below: Path = ()) -> set[Path]:
        """The ways of a work item by its own names or, failing that, its parents', and never through an objective."""
        if own := self.own(one):
            return own
        parent = self.rows.parent(one)
        if parent is None or parent.id in (*below, one.id):
            return set()
        return {(one.id, *path) for path in self.by_names(parent, (*below, one.id))}

    def objective(self, one: Row) -> set[Path]:
        """The ways of an objective: by its own names, else through what it delivers or stands below."""
        if own := self.own(one):
            return own
        through = [self.rows.by_id[name] for name in (*one.names("delivers"), *one.names("parent")) if name in self.rows.by_id]
        return {(one.id, *path) for each in through if each.kind in WORK for path in self.by_names(each)}

    def paths(self, one: Row) -> set[Path]:
        """All ways of an item to an active theme."""
        return self.objective(one) if one.kind == "objective" else self.work(one)

    def sight(self, one: Row) -> set[Path]:
        """All lines of sight; what leads to no active theme, such as a link to the vision alone, is followed as far as it goes."""
        return self.paths(one) or {(one.id, *path) for name in one.names("supports") for path in self.ways(name)}

    def sees(self, one: Row) -> bool:
        """Whether an item has a line of sight: to an active theme, or straight to the vision."""
        return bool(self.paths(one)) or any(name in {each.id for each in self.rows.of("vision")} for name in one.names("supports"))

    def strength(self, one: Row) -> str:
        """One of the five words."""
        own = self.own(one)
        if own:
            kinds = {self.rows.by_id[path[1]].kind for path in own}
            return "explicit" if kinds & {"outcome", "kpi"} else "theme"
        if self.paths(one):
            return "inherited"
        return "dangling" if one.names("supports") else "none"

    def themes(self, one: Row) -> list[str]:
        """The active themes that an item reaches."""
        return sorted({theme for path in self.paths(one) if (theme := self._theme(path))})
