"""Dependencies of a PI: who needs what from whom, by when, and whether it will be there in time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from northline.model.calendar import Iteration
from northline.model.cells import Badge, Cell, Column, Counted, Phrase, Refs, Row, Several, Table, Text
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.results.dependency_exposure import DependencyExposure, DependencyRisk
from northline.model.text import natural
from northline.view.atlas import Atlas, words
from northline.view.numbers import computed, phrase
from northline.view.parts import Section
from northline.view.pi.plan import Plan, place
from northline.view.told import outward

# So many rows are seen at a glance.
FEW = 5
LATE, TIGHT, IN_TIME, OPEN, DONE = "late", "no slack", "in time", "not promised", "done"
WORST = (LATE, OPEN, TIGHT, IN_TIME, DONE)
TONES = {LATE: "act", TIGHT: "watch", IN_TIME: "good", OPEN: "watch", DONE: "quiet"}
SENTENCES = {
    LATE: "needed before it is promised",
    TIGHT: "promised for the iteration that needs it",
    IN_TIME: "promised before it is needed",
    OPEN: "nobody has promised it",
    DONE: "delivered",
}


class Need(Frozen, dict=True):
    """One dependency: consumers need something from providers (teams both); iterations as far as they are known."""

    atlas: Atlas
    item: Item
    consumers: tuple[str, ...]
    providers: tuple[str, ...]
    needed: Iteration | None
    promised: Iteration | None

    @cached_property
    def word(self) -> str:
        """Whether it comes in time, in the words of the board."""
        if self.item.value("status") == "done":
            return DONE
        if self.promised is None or self.item.value("status") is None:
            return OPEN
        if self.needed is None:
            return IN_TIME
        slack = self.needed.index - self.promised.index
        return LATE if slack < 0 else TIGHT if slack == 0 else IN_TIME

    @property
    def takers(self) -> tuple[str, ...]:
        """The consumers that wait for another team: one that shares in giving waits for itself only when nobody else does."""
        return tuple(one for one in self.consumers if one not in self.providers) or self.consumers

    @property
    def badge(self) -> Badge:
        """The word with its tone."""
        return Badge(self.word, TONES[self.word], SENTENCES[self.word])

    @property
    def what(self) -> str:
        """What is needed, in its author's words."""
        return self.item.text("needs") or self.item.title


def needs(plan: Plan) -> tuple[Need, ...]:
    """The PI's dependencies, the worst first."""
    found = [_need(plan.atlas, item) for item in plan.of("dependency")]
    return tuple(sorted(found, key=lambda one: (WORST.index(one.word), natural(one.item.id))))


def _need(atlas: Atlas, item: Item) -> Need:
    pi = next(iter(place(atlas, item).pis), "")
    calendar = atlas.calendar
    return Need(
        atlas,
        item,
        consumers=_teams(atlas, atlas.portfolio.targets(item.id, "from")),
        providers=_teams(atlas, atlas.portfolio.targets(item.id, "to")),
        needed=calendar.iteration(item.text("needed_by"), pi) if item.text("needed_by") else None,
        promised=calendar.iteration(item.text("promised_for"), pi) if item.text("promised_for") else None,
    )


def _teams(atlas: Atlas, ids: Iterable[str]) -> tuple[str, ...]:
    """The teams that stand behind items, or the teams themselves."""
    found: list[str] = []
    for one in ids:
        item = atlas.portfolio[one]
        found += [one] if item.base in {"team", "art"} else place(atlas, item).teams or atlas.teams(item)
    return tuple(dict.fromkeys(found))


def register(plan: Plan, found: tuple[Need, ...]) -> Section:
    """Every dependency of the PI in words."""
    exposure = plan.atlas.scores.get(DependencyExposure, plan.id)
    columns = (
        Column("item", "Dependency", wide=True),
        Column("in_time", "In time?", filter=True),
        Column("needs", "Who needs it", filter=True),
        Column("gives", "Who gives it", filter=True),
        Column("needed", "Needed by"),
        Column("promised", "Promised for"),
        Column("status", "Answer", filter=True),
        Column("exposure", "Value exposed", "number", "Probability of failure times the committed value that needs it"),
    )
    rows = tuple(_row(plan, one, exposure.items.get(one.item.id) if exposure else None) for one in found)
    table = Table(
        "dependencies",
        f"Dependencies of {plan.title}",
        columns,
        rows,
        NONE,
        total=_total(exposure, rows, plan.atlas.receipt("dependency-exposure", plan.id)),
        tools=len(rows) > FEW,
    )
    return Section("Who needs what from whom?", "dependencies", (table,), intro=_intro(found), count=len(found))


NONE = (
    "No dependency is recorded for this PI. Add one where a team needs something from another: "
    "`type: dependency`, `from`, `to`, `needed_by`, `promised_for`."
)


def _intro(found: tuple[Need, ...]) -> str | Phrase:
    told = {word: count for word in WORST if (count := counts(found, word)).sort}
    return phrase(" · ".join(f"{{}} {word}" for word in told), *told.values()) if told else ""


def counts(found: tuple[Need, ...], word: str) -> Counted:
    """How many dependencies a word holds for, opening to them."""
    refs = tuple(one.atlas.ref(one.item.id) for one in found if one.word == word)
    return Counted(str(len(refs)), refs, float(len(refs)))


def _total(exposure: DependencyExposure | None, rows: tuple[Row, ...], at: str) -> tuple[Cell, ...]:
    if exposure is None or exposure.exposure.value is None or not rows:
        return ()
    blanks: tuple[Cell, ...] = tuple(Text("") for _ in range(6))
    whole = exposure.exposure.value
    return (Text("Sum"), *blanks, computed(whole, at))


def _row(plan: Plan, one: Need, risk: DependencyRisk | None) -> Row:
    atlas, at = plan.atlas, plan.atlas.receipt("dependency-exposure", plan.id, one.item.id)
    status = one.item.text("status")
    cells: tuple[Cell, ...] = (
        atlas.ref(one.item.id),
        one.badge,
        _side(atlas, one, "from", one.consumers),
        _side(atlas, one, "to", one.providers),
        _iteration(one.needed, one.item.text("needed_by")),
        _iteration(one.promised, one.item.text("promised_for")),
        Text(words(status)) if status else Badge("no answer", "watch"),
        computed(risk.exposure if risk else None, at),
    )
    return Row(cells, anchor=f"dependency-{one.item.id.lower()}")


def _side(atlas: Atlas, one: Need, role: str, teams: tuple[str, ...]) -> Cell:
    """One end of a dependency: teams, then what has none, then items of other trains under their full names."""
    known, beyond = (*teams, *_named(atlas, one, role)), outward(atlas, one.item.id, role)
    here = atlas.mentions(known, empty="" if beyond else "–", show="title")
    return Several((here, Refs(beyond, show="both"))) if beyond else here


def _named(atlas: Atlas, one: Need, role: str) -> tuple[str, ...]:
    """What is linked in the role but belongs to no team, so that it does not vanish."""
    known = {*one.consumers, *one.providers}
    return tuple(target for target in atlas.portfolio.targets(one.item.id, role) if target not in known and not _teams(atlas, (target,)))


def _iteration(found: Iteration | None, written: str) -> Cell:
    return Text(found.id if found else written) if written else Text("–", quiet=True)


def between(found: Iterable[Need]) -> Iterator[tuple[str, str, Need]]:
    """Yield consumer team, provider team and dependency, for every pair."""
    for one in found:
        for consumer in one.consumers:
            for provider in one.providers:
                if consumer != provider:
                    yield consumer, provider, one


def matrix(plan: Plan, found: tuple[Need, ...]) -> Section | None:
    """Teams against teams: rows need, columns give; None with fewer than two dependencies."""
    pairs: defaultdict[tuple[str, str], list[Need]] = defaultdict(list)
    for consumer, provider, one in between(found):
        pairs[consumer, provider].append(one)
    if not pairs:
        return None
    gives = sorted({provider for _, provider in pairs}, key=natural)
    asks = sorted({consumer for consumer, _ in pairs}, key=natural)
    heads = tuple(Column(f"gives-{one}", plan.atlas.ref(one).title) for one in gives)
    rows = tuple(
        Row((plan.atlas.mentions((ask,), show="title"), *(_pair(plan.atlas, pairs.get((ask, give))) for give in gives))) for ask in asks
    )
    table = Table("", "Rows need from columns", (Column("needs", "needs from →"), *heads), rows)
    return Section("Which teams wait for which?", "matrix", (table,))


def _pair(atlas: Atlas, found: list[Need] | None) -> Cell:
    return atlas.mentions((one.item.id for one in found), few=6) if found else Text("·", quiet=True)
