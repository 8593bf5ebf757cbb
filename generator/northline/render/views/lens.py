"""The names that a view can ask for: an item's own fields, and what the site computed of it."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property

from northline.model.field import Field
from northline.model.finding import Finding
from northline.model.frozen import Frozen, field
from northline.model.item import Item
from northline.model.kind import Kind
from northline.model.portfolio import Portfolio
from northline.model.query import Origin
from northline.model.raw import as_written
from northline.model.results.alignment import Alignment
from northline.model.results.kpi_health import KpiHealth
from northline.model.results.readiness import Readiness
from northline.model.results.wsjf import Wsjf
from northline.model.scores import Scores
from northline.model.text import fold
from northline.render.views.values import MISSING, Value, Words

_NUMBERS = frozenset({"number"})


class Name(Frozen):
    """One name: what readers call it, whether it is a number, and whether it leads to other items.

    `made` is the section of an item's page that says how a computed number comes about.
    """

    name: str
    label: str
    numeric: bool = False
    link: bool = False
    made: str = ""


class Lens(Frozen, dict=True):
    """A portfolio seen through the names of views; `findings` are those known so far."""

    portfolio: Portfolio
    scores: Scores
    findings: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    _known: dict[tuple[Origin, ...], tuple[tuple[Item, ...], Mapping[str, Name]]] = field(default_factory=dict)

    def candidates(self, origins: tuple[Origin, ...]) -> tuple[Item, ...]:
        """The items of some kinds, and of kinds that behave like them; of all kinds when none is named."""
        return self._of(origins)[0]

    def names(self, origins: tuple[Origin, ...]) -> Mapping[str, Name]:
        """Every name that some of these items could answer to, folded."""
        return self._of(origins)[1]

    def _of(self, origins: tuple[Origin, ...]) -> tuple[tuple[Item, ...], Mapping[str, Name]]:
        if origins not in self._known:
            items = tuple(one for one in self.portfolio if not origins or any(_is_of(one, origin) for origin in origins))
            self._known[origins] = items, self._names(items)
        return self._known[origins]

    def _names(self, items: tuple[Item, ...]) -> Mapping[str, Name]:
        found: dict[str, Name] = {}
        for kind in dict.fromkeys(item.type for item in items):
            found |= _names_of(self.portfolio.kinds[kind])
        for name in dict.fromkeys(name for item in items for name in item.more):
            found.setdefault(fold(name), Name(name, name))
        return {**found, **_COMPUTED_NAMES}

    def value(self, item: Item, name: str) -> Value:
        """What a name stands for on an item."""
        computed = _COMPUTED.get(fold(name))
        if computed:
            return computed[1](self, item)
        known = self.portfolio.kind(item).by_name.get(fold(name))
        if known is not None:
            return self._field(item, known)
        own = next((one for key, one in item.more.items() if fold(key) == fold(name)), None)
        return text(_plain(as_written(own.raw))) if own else MISSING

    def linked(self, item: Item, name: str) -> tuple[str, ...]:
        """Ids of the items that a field of links, or a computed list, leads to."""
        if fold(name) in {"themes", "outcomes"}:
            sight = self.portfolio.sight(item.id)
            return sight.themes if fold(name) == "themes" else sight.outcomes
        known = self.portfolio.kind(item).by_name.get(fold(name))
        return self.portfolio.targets(item.id, known.name) if known and known.is_link else ()

    def _field(self, item: Item, known: Field) -> Value:
        if known.is_link:
            return self.ids(self.portfolio.targets(item.id, known.name)) or text(", ".join(item.names(known.name)))
        value = item.value(known.name)
        if isinstance(value, float):
            return value
        if isinstance(value, date):
            return Words(value.isoformat())
        if isinstance(value, tuple) and all(isinstance(one, str) for one in value):
            return Words(", ".join(value), value) if value else MISSING
        return text(value if isinstance(value, str) else _plain(item.written(known.name)) if value else "")

    def ids(self, ids: tuple[str, ...]) -> Value:
        """Linked items as a list that answers to ids and titles."""
        titles = tuple(self.portfolio[one].title for one in ids)
        return Words(", ".join(ids), ids, (*titles, ", ".join(titles))) if ids else MISSING

    @cached_property
    def current(self) -> Value:
        """The current PI's id."""
        return text(self.portfolio.calendar.current)


def text(words: str) -> Value:
    """A text, or nothing when it is empty."""
    return Words(words) if words else MISSING


def _plain(written: object) -> str:
    """Write lists and mappings on one line."""
    if isinstance(written, Mapping):
        return ", ".join(f"{key}: {_plain(value)}" for key, value in written.items())
    return ", ".join(_plain(one) for one in written) if isinstance(written, list) else str(written or "")


def _is_of(item: Item, origin: Origin) -> bool:
    return origin.kind in {item.type, item.base} and (not origin.sort or item.value("kind") == origin.sort)


def _names_of(kind: Kind) -> dict[str, Name]:
    return {
        folded: Name(one.name, one.words, one.type.name in _NUMBERS, one.is_link)
        for folded, one in kind.by_name.items()
        if folded not in _COMPUTED
    }


def _wsjf(part: Callable[[Wsjf], float | None]) -> Callable[[Lens, Item], Value]:
    def read(lens: Lens, item: Item) -> Value:
        found = lens.scores.get(Wsjf, item.id)
        return _or_missing(part(found) if found else None)

    return read


def _or_missing(number: float | None) -> Value:
    return MISSING if number is None else float(number)


def _alignment(lens: Lens, item: Item) -> Value:
    found = lens.scores.get(Alignment, item.id)
    return _or_missing(found.score.value if found else None)


def _paper(lens: Lens, item: Item) -> Value:
    found = lens.scores.get(Alignment, item.id)
    return found.paper_link if found else MISSING


def _readiness(lens: Lens, item: Item) -> Value:
    found = lens.scores.get(Readiness, item.id)
    return _or_missing(found.score.value if found else None)


def _health(lens: Lens, item: Item) -> Value:
    found = lens.scores.get(KpiHealth, item.id)
    return text(found.state if found else "")


def _findings(lens: Lens, item: Item) -> Value:
    return float(sum(one.open for one in lens.findings.get(item.id, ())))


_COMPUTED: Mapping[str, tuple[Name, Callable[[Lens, Item], Value]]] = {
    fold(name.name): (name, read)
    for name, read in (
        (Name("id", "ID"), lambda _, item: Words(item.id)),
        (Name("type", "Type"), lambda _, item: Words(item.type)),
        (Name("title", "Title"), lambda _, item: text(item.title)),
        (Name("url", "Page"), lambda lens, item: text(lens.portfolio.urls.get(item.id, ""))),
        (Name("wsjf", "WSJF", numeric=True, made="priority"), _wsjf(lambda one: one.value)),
        (Name("rank", "Rank", numeric=True, made="priority"), _wsjf(lambda one: one.rank)),
        (Name("cost_of_delay", "Cost of delay", numeric=True, made="priority"), _wsjf(lambda one: one.cost_of_delay)),
        (Name("alignment", "Alignment", numeric=True, made="alignment"), _alignment),
        (Name("paper_link", "Paper link"), _paper),
        (Name("readiness", "Readiness", numeric=True), _readiness),
        (Name("health", "Health"), _health),
        (Name("strength", "Line of sight"), lambda lens, item: Words(lens.portfolio.sight(item.id).strength.value)),
        (Name("themes", "Themes", link=True), lambda lens, item: lens.ids(lens.portfolio.sight(item.id).themes)),
        (Name("outcomes", "Outcomes", link=True), lambda lens, item: lens.ids(lens.portfolio.sight(item.id).outcomes)),
        (Name("findings", "Findings", numeric=True), _findings),
        (Name("finished", "Finished"), lambda lens, item: lens.portfolio.finished(item)),
        (Name("commitment", "Commitment"), lambda _, item: _commitment(item)),
        (Name("current_pi", "Current PI"), lambda lens, _: lens.current),
        (Name("as_of", "As of"), lambda lens, _: Words(lens.portfolio.as_of.isoformat())),
    )
}
_COMPUTED_NAMES: Mapping[str, Name] = {folded: name for folded, (name, _) in _COMPUTED.items()}


def _commitment(item: Item) -> Value:
    """Say what an objective's commitment is, which is `committed` unless it says otherwise."""
    return Words("committed" if item.committed else "uncommitted") if item.base == "objective" else MISSING
