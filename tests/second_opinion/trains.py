"""Small random trains, nasty on purpose: the same backlog as plain records and as the files an author would write."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta
from random import Random
from typing import TypeVar

T = TypeVar("T")

Files = dict[str, str]
EXPLAINED = frozenset({"maintenance"})
AS_OF = date(2026, 5, 4)


@dataclass(frozen=True, kw_only=True)
class Link:
    """What an item supports, with the share written beside it (a fraction)."""

    target: str
    share: float | None = None


@dataclass(frozen=True, kw_only=True)
class Record:
    """What every item has."""

    id: str
    title: str = ""


@dataclass(frozen=True, kw_only=True)
class Linked(Record):
    """An item that can serve something and stand below something."""

    supports: tuple[Link, ...] = ()
    parent: str | None = None
    pi: str | None = None


@dataclass(frozen=True, kw_only=True)
class Vision(Record):
    """The vision."""


@dataclass(frozen=True, kw_only=True)
class Theme(Record):
    """A strategic theme."""

    weight: float | None = None
    status: str | None = None


@dataclass(frozen=True, kw_only=True)
class Outcome(Record):
    """An outcome of a theme."""

    parent: str | None = None
    supports: tuple[Link, ...] = ()
    weight: float | None = None
    kpis: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Kpi(Record):
    """A measure of an outcome or a theme."""

    parent: str | None = None
    supports: tuple[Link, ...] = ()
    baseline: float | None = None
    target: float | None = None
    owner: str | None = None


@dataclass(frozen=True, kw_only=True)
class Ranked(Linked):
    """An item with the components of WSJF."""

    state: str | None = None
    user_business_value: float | None = None
    time_criticality: float | None = None
    risk_opportunity: float | None = None
    job_size: float | None = None


@dataclass(frozen=True, kw_only=True)
class Epic(Ranked):
    """An epic."""


@dataclass(frozen=True, kw_only=True)
class Feature(Ranked):
    """A feature or enabler."""

    kind: str | None = None
    teams: tuple[str, ...] = ()
    iteration: str | None = None
    points: float | None = None
    allocation: str | None = None
    due: date | None = None
    depends_on: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Story(Linked):
    """A story."""

    state: str | None = None
    teams: tuple[str, ...] = ()
    iteration: str | None = None
    points: float | None = None
    allocation: str | None = None
    depends_on: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Objective(Linked):
    """A PI objective of a team, or of the ART when it has none."""

    teams: tuple[str, ...] = ()
    commitment: str | None = None
    business_value: float | None = None
    actual_value: float | None = None
    business_owner: str | None = None
    delivers: tuple[str, ...] = ()
    kpis: tuple[str, ...] = ()
    status: str | None = None
    replaced_by: str | None = None
    shared_with: tuple[str, ...] = ()
    allow: str | None = None

    @property
    def committed(self) -> bool:
        """Committed is the default."""
        return self.commitment != "uncommitted"


@dataclass(frozen=True, kw_only=True)
class Team(Record):
    """A team; `capacity` is by PI or iteration."""

    members: float | None = None
    days_off: float | None = None
    capacity: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Iteration:
    """An iteration of a PI."""

    id: str
    start: date | None = None
    end: date | None = None
    kind: str = "development"


@dataclass(frozen=True, kw_only=True)
class Pi(Record):
    """A planning interval; with `counted`, the file only says how many iterations there are."""

    start: date | None = None
    end: date | None = None
    status: str | None = None
    iterations: tuple[Iteration, ...] = ()
    counted: bool = False


@dataclass(frozen=True, kw_only=True)
class Decision(Record):
    """A decision record."""

    chosen: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    explains: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RandomTrain:
    """All records of a train; `sheets` names the types that are written as one table."""

    visions: tuple[Vision, ...] = ()
    themes: tuple[Theme, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    kpis: tuple[Kpi, ...] = ()
    epics: tuple[Epic, ...] = ()
    features: tuple[Feature, ...] = ()
    stories: tuple[Story, ...] = ()
    objectives: tuple[Objective, ...] = ()
    teams: tuple[Team, ...] = ()
    pis: tuple[Pi, ...] = ()
    decisions: tuple[Decision, ...] = ()
    sheets: frozenset[str] = frozenset()
    explained: frozenset[str] = EXPLAINED
    policy: str = "baseline"


FOLDERS = {
    "visions": "vision",
    "themes": "theme",
    "outcomes": "outcome",
    "kpis": "kpi",
    "epics": "epic",
    "features": "feature",
    "stories": "story",
    "objectives": "objective",
    "teams": "team",
    "pis": "pi",
    "decisions": "decision",
}

# ---------------------------------------------------------------- writing


def written(train: RandomTrain) -> Files:
    """The train as its author's files, by path."""
    files: Files = {}
    for folder, kind in FOLDERS.items():
        records: tuple[Record, ...] = getattr(train, folder)
        if kind in train.sheets and records:
            files[f"{folder}/all-{folder}.md"] = _sheet(kind, records)
        else:
            files |= {f"{folder}/{one.id}.md": _file(kind, one) for one in records}
    return files


def _file(kind: str, record: Record) -> str:
    lines = [f"{name}: {value}" for name, value in (("type", kind), *_values(record, in_cell=False))]
    return "---\n" + "\n".join(lines) + "\n---\n"


def _sheet(kind: str, records: Sequence[Record]) -> str:
    parts = [f"---\nsheet: {kind}\n---\n"]
    for heading, rows in _headed(records):
        parts.append(heading + _table(rows))
    return "\n".join(parts)


def _headed(records: Sequence[Record]) -> list[tuple[str, list[Record]]]:
    """Objectives stand under headings that say whether they are committed; other rows under none."""
    committed = [one for one in records if not isinstance(one, Objective) or one.committed]
    uncommitted = [one for one in records if one not in committed]
    if not isinstance(records[0], Objective):
        return [("", committed)]
    groups = [("## Committed\n\n", committed), ("## Uncommitted objectives\n\n", uncommitted)]
    return [(heading, rows) for heading, rows in groups if rows]


def _table(records: Sequence[Record]) -> str:
    rows = [dict(_values(one, in_cell=True)) for one in records]
    columns = [one.name for one in fields(records[0]) if one.name != "commitment" and any(one.name in row for row in rows)]
    lines = [columns, ["---"] * len(columns), *([row.get(name, "") for name in columns] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _values(record: Record, *, in_cell: bool) -> Iterable[tuple[str, str]]:
    """The fields that a record has, as written."""
    for one in fields(record):
        value = getattr(record, one.name)
        if isinstance(record, Pi) and one.name == "iterations":
            value = str(len(value)) if record.counted else value
        if one.name != "counted" and value not in (None, (), {}, ""):
            yield one.name, _text(value, in_cell=in_cell)


def _text(value: object, *, in_cell: bool) -> str:
    if isinstance(value, tuple):
        inner = ", ".join(_text(one, in_cell=in_cell) for one in value)
        return inner if in_cell else f"[{inner}]"
    if isinstance(value, Link):
        return value.target if value.share is None else f"{value.target}: {value.share * 100:g}%"
    if isinstance(value, Iteration):
        return "{" + ", ".join(f"{one.name}: {said}" for one in fields(value) if (said := getattr(value, one.name)) is not None) + "}"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {number:g}" for name, number in value.items()) + "}"
    return f"{value:g}" if isinstance(value, float) else str(value)


# ---------------------------------------------------------------- rolling

SCALE = (1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 20.0)
FEATURE_STATES = ("funnel", "analyzing", "ready", "ready", "ready", "implementing", "validating", "done")
STORY_STATES = ("todo", "doing", "blocked", "done")
BUCKETS = ("business", "enablers", "maintenance", "Maintenance")
NUMBERED = (
    "Cut payment failures from 9% to 4% for card customers",
    "Refunds reach shoppers within 40 minutes of a complaint",
    "Merchants onboard in under 12 minutes without a phone call",
)
PLAIN = (
    "Shoppers find their parcel without calling us",
    "Build the new returns desk",
    "Warehouse staff see at once what is missing",
    "Improve the checkout experience",
)
OWNERS = ("Priya Raman", "Ola Berg", "TBD", None)
DRAFT_FROM = date(2026, 6, 15)


class Dice:
    """Seeded choices."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - trains, not secrets

    def chance(self, probability: float) -> bool:
        """Whether a thing happens."""
        return self._random.random() < probability

    def pick(self, choices: Sequence[T]) -> T:
        """One of the choices."""
        return self._random.choice(choices)

    def maybe(self, probability: float, choices: Sequence[T]) -> T | None:
        """One of the choices, or nothing."""
        return self.pick(choices) if choices and self.chance(probability) else None

    def some(self, choices: Sequence[T], most: int) -> tuple[T, ...]:
        """Up to `most` different choices, in any order."""
        return tuple(self._random.sample(choices, min(len(choices), self.count(0, most))))

    def count(self, least: int, most: int) -> int:
        """A whole number."""
        return self._random.randint(least, most)


def random_train(seed: int) -> RandomTrain:
    """The train of a seed."""
    dice = Dice(seed)
    visions = (Vision(id="VIS", title="Every parcel arrives when promised"),) if dice.chance(0.8) else ()
    themes = _themes(dice)
    kpi_ids = [f"KPI-{n}" for n in range(1, dice.count(2, 5))]
    outcomes = _outcomes(dice, themes, kpi_ids)
    kpis = tuple(_kpi(dice, one, themes, outcomes) for one in kpi_ids)
    targets = _Targets(dice, themes, outcomes, kpis, visions)
    pis = _pis(dice)
    teams = tuple(_team(dice, name, pis) for name in ("A", "B", "C")[: dice.count(1, 3)])
    plan = _Plan(dice, targets, pis, teams)
    epics = plan.epics()
    features = plan.features(epics)
    stories = plan.stories(features)
    objectives = plan.objectives(features, stories)
    return RandomTrain(
        visions=visions,
        themes=themes,
        outcomes=outcomes,
        kpis=kpis,
        epics=epics,
        features=features,
        stories=stories,
        objectives=objectives,
        teams=teams,
        pis=pis,
        decisions=plan.decisions(features, objectives),
        sheets=frozenset(kind for kind in ("story", "objective", "feature") if dice.chance(0.35)),
        policy="rebaselined" if dice.chance(0.5) else "baseline",
    )


def random_queue(seed: int) -> RandomTrain:
    """A train that only has features in and out of one PI, all scored, waiting for each other and chosen over each other."""
    dice = Dice(seed)
    start = date(2026, 3, 30)
    pis = tuple(Pi(id=name, title=f"PI {name}", start=start, end=date(2026, 6, 7), status="committed") for name in ("26.9", "26.8"))
    ids = [f"F{n}" for n in range(1, dice.count(6, 12) + 1)]
    scale = dice.pick((SCALE, SCALE[:2]))
    return RandomTrain(pis=pis, features=tuple(_queued(dice, one, ids, scale) for one in ids), decisions=_choices(dice, ids))


def _queued(dice: Dice, name: str, ids: Sequence[str], scale: Sequence[float]) -> Feature:
    planned = dice.pick(("26.9", "26.9", "26.8", None, None, None))
    return Feature(
        id=name,
        title=f"Feature {name[1:]}",
        pi=planned,
        state=dice.pick(("ready", "ready", "ready", "done")),
        due=dice.maybe(0.1, (date(2026, 3, 30), date(2026, 6, 7), date(2026, 6, 8))),
        depends_on=tuple(one for one in dice.some(ids, 2) if one != name) if dice.chance(0.3) else (),
        user_business_value=dice.pick(scale),
        time_criticality=dice.pick(scale),
        risk_opportunity=dice.pick(scale),
        job_size=dice.pick(scale),
    )


def _choices(dice: Dice, ids: Sequence[str]) -> tuple[Decision, ...]:
    names = [f"DEC-{n}" for n in range(dice.count(0, 2))]
    return tuple(Decision(id=one, title="A choice", chosen=dice.some(ids, 2), over=dice.some(ids, 2)) for one in names)


def _themes(dice: Dice) -> tuple[Theme, ...]:
    given = dice.pick((1.0, 1.0, 0.6, 0.0))
    return tuple(
        Theme(
            id=f"T{n}",
            title=f"Theme {n}",
            weight=(0.0 if dice.chance(0.12) else dice.pick((0.1, 0.2, 0.3, 0.5))) if dice.chance(given) else None,
            status=dice.maybe(0.4, ("active", "active", "retired")),
        )
        for n in range(1, dice.pick((0, 2, 3, 4, 5, 5, 6)) + 1)
    )


def _outcomes(dice: Dice, themes: Sequence[Theme], kpis: Sequence[str]) -> tuple[Outcome, ...]:
    found: list[Outcome] = []
    for theme in themes:
        given = dice.pick((1.0, 0.5, 0.0))
        for _ in range(dice.count(0, 3)):
            weight = dice.maybe(given, (0.2, 0.4, 0.6, 0.0))
            name = f"OUT-{len(found) + 1}"
            below, named = (theme.id, ()) if dice.chance(0.9) else (None, (Link(target=theme.id),))
            found.append(Outcome(id=name, title="Fewer complaints", parent=below, supports=named, weight=weight, kpis=dice.some(kpis, 1)))
    if dice.chance(0.3):
        found.append(Outcome(id="OUT-99", title="An outcome of nothing"))
    return tuple(found)


def _kpi(dice: Dice, name: str, themes: Sequence[Theme], outcomes: Sequence[Outcome]) -> Kpi:
    above = [one.id for one in (*outcomes, *outcomes, *themes)]
    way = dice.count(0, 3)
    parent = dice.maybe(1, above) if way == 0 else None
    named = dice.maybe(1, above) if way == 1 else None
    return Kpi(
        id=name,
        title="Complaints",
        parent=parent,
        supports=(Link(target=named),) if named else (),
        baseline=dice.maybe(0.8, (0.0, 40.0)),
        target=dice.maybe(0.8, (10.0, 0.0, 25.0)),
        owner=dice.pick(("Ola Berg", "Ola Berg", "Ola Berg", "n/a", None)),
    )


def _pis(dice: Dice) -> tuple[Pi, ...]:
    """A closed, a committed and a draft PI, sometimes without one of them."""
    starts = (("26.2", date(2026, 1, 5), "closed"), ("26.9", date(2026, 3, 30), "committed"), ("26.10", DRAFT_FROM, "draft"))
    return tuple(_pi(dice, *one) for one in starts if dice.chance(0.9)) or (_pi(dice, *starts[1]),)


def _pi(dice: Dice, name: str, start: date, status: str) -> Pi:
    number = dice.count(2, 4)
    weeks = dice.pick((2, 2, 2, 3))
    counted = dice.chance(0.25)
    last_is_ip = not counted and dice.chance(0.7)
    iterations = tuple(
        Iteration(
            id=f"{name}.{n + 1}",
            start=start + timedelta(weeks=weeks * n),
            end=start + timedelta(weeks=weeks * (n + 1), days=-1),
            kind="ip" if last_is_ip and n == number - 1 else "development",
        )
        for n in range(number)
    )
    end = start + timedelta(weeks=weeks * number, days=-1)
    if dice.chance(0.1):
        undated = tuple(replace(one, start=None, end=None) for one in iterations)
        return Pi(id=name, title=f"PI {name}", status=status, iterations=undated, counted=counted)
    return Pi(id=name, title=f"PI {name}", start=start, end=end, status=status, iterations=iterations, counted=counted)


def _team(dice: Dice, name: str, pis: Sequence[Pi]) -> Team:
    way = dice.pick(("pi", "iteration", "some iterations", "both", "members", "members", "nothing", "zero"))
    capacity: dict[str, float] = {}
    for pi in pis:
        if way in {"pi", "both"}:
            capacity[pi.id] = dice.pick((5.0, 8.0, 10.0, 20.0, 40.0))
        if way in {"iteration", "both"} or (way == "some iterations" and dice.chance(0.7)):
            capacity |= {one.id: dice.pick((2.0, 4.0, 5.0, 10.0)) for one in pi.iterations if way != "some iterations" or dice.chance(0.6)}
        if way == "zero":
            capacity[pi.id] = 0.0
    return Team(
        id=name,
        title=f"Team {name}",
        members=dice.pick((1.0, 2.0, 5.0)) if way == "members" or dice.chance(0.3) else None,
        days_off=dice.maybe(0.5, (1.0, 3.0, 10.0)),
        capacity=capacity,
    )


class _Targets:
    """What items may claim to serve."""

    def __init__(
        self, dice: Dice, themes: Sequence[Theme], outcomes: Sequence[Outcome], kpis: Sequence[Kpi], visions: Sequence[Vision]
    ) -> None:
        self._dice = dice
        self._ids = [one.id for group in (themes, themes, outcomes, outcomes, kpis, visions) for one in group] or ["GONE-7"]
        self.themes = [one.id for one in themes]
        self.kpis = [one.id for one in kpis]

    def links(self, likely: float, most: int = 3) -> tuple[Link, ...]:
        """What one item supports, with shares on all, some or none."""
        dice = self._dice
        if not dice.chance(likely):
            return ()
        found = dict.fromkeys(dice.pick(self._ids) for _ in range(dice.count(1, most)))
        if dice.chance(0.14):
            found |= dict.fromkeys([dice.pick(("GONE-7", "GONE-7", "EPIC-1"))])
        if most > 2 and dice.chance(0.12):
            found |= dict.fromkeys(self.themes)
        shared = dice.pick((0.0, 0.0, 1.0, 0.5))
        return tuple(Link(target=one, share=dice.pick((0.2, 0.25, 0.5, 0.6)) if dice.chance(shared) else None) for one in found)


class _Plan:
    """Work and objectives on a calendar."""

    def __init__(self, dice: Dice, targets: _Targets, pis: Sequence[Pi], teams: Sequence[Team]) -> None:
        self._dice = dice
        self._targets = targets
        self._pis = pis
        self._teams = [one.id for one in teams]

    def epics(self) -> tuple[Epic, ...]:
        """A few epics, some below others."""
        dice = self._dice
        return tuple(
            Epic(
                id=f"EPIC-{n}",
                title=f"Epic {n}",
                supports=self._targets.links(0.6, 2),
                parent=dice.maybe(0.2, ["EPIC-1"]) if n > 1 else None,
                state=dice.pick(("funnel", "ready", "ready", "implementing")),
                pi=dice.maybe(0.12, [one.id for one in self._pis]),
                **self._components(0.5),
            )
            for n in range(1, dice.count(1, 3) + 1)
        )

    def features(self, epics: Sequence[Epic]) -> tuple[Feature, ...]:
        """Features in and out of PIs, waiting for each other."""
        dice = self._dice
        number = dice.count(5, 12)
        ids = [f"F{n}" for n in range(1, number + 1)]
        bucketed = dice.pick((0.0, 0.0, 0.5, 0.9))
        scale = dice.pick((SCALE, SCALE[:2]))
        return tuple(self._feature(one, ids, epics, bucketed, scale) for one in ids)

    def _feature(self, name: str, ids: Sequence[str], epics: Sequence[Epic], bucketed: float, scale: Sequence[float]) -> Feature:
        dice = self._dice
        pi = dice.maybe(0.55, self._pis)
        state = dice.pick(("ready", "ready", "ready", "analyzing", "done")) if pi is None else dice.pick(FEATURE_STATES)
        way = dice.count(0, 3)
        iteration = dice.maybe(0.6, [one.id for one in pi.iterations]) if pi and way else None
        return Feature(
            id=name,
            title=f"Feature {name[1:]} for the returns desk",
            supports=self._targets.links(0.4, 2),
            parent=dice.maybe(0.5, [one.id for one in epics]),
            pi=pi.id if pi and not (iteration and way == 1) else None,
            iteration=iteration,
            state=state,
            kind=dice.maybe(0.5, ("business", "enabler")),
            teams=self._some_teams(0.85),
            points=dice.maybe(0.7, (1.0, 3.0, 5.0, 8.0, 0.0)),
            allocation=dice.maybe(bucketed, BUCKETS),
            due=dice.maybe(0.3, (date(2026, 4, 20), date(2026, 6, 30), date(2027, 1, 1), DRAFT_FROM)),
            depends_on=tuple(one for one in dice.some([*ids, "S1"], 2) if one != name) if dice.chance(0.6) else (),
            **self._components(0.9, scale),
        )

    def _components(self, complete: float, scale: Sequence[float] = SCALE) -> dict[str, float | None]:
        dice = self._dice
        names = ("user_business_value", "time_criticality", "risk_opportunity")
        parts: dict[str, float | None] = {one: dice.pick(scale) if dice.chance(0.97) else None for one in names}
        parts["job_size"] = 0.0 if dice.chance(0.06) else dice.pick(scale)
        return parts if dice.chance(complete) else dict.fromkeys(parts)

    def _some_teams(self, likely: float) -> tuple[str, ...]:
        dice = self._dice
        first = dice.maybe(likely, self._teams)
        if first is None:
            return ()
        second = dice.maybe(0.12, [*(one for one in self._teams if one != first), "GONE-9"])
        return (first, second) if second else (first,)

    def stories(self, features: Sequence[Feature]) -> tuple[Story, ...]:
        """Stories below features, below nothing, and in PIs of their own."""
        dice = self._dice
        pointed = dice.pick((0.9, 0.9, 0.6, 0.0))
        return tuple(self._story(f"S{n}", features, pointed) for n in range(1, dice.count(0, 12) + 1))

    def _story(self, name: str, features: Sequence[Feature], pointed: float) -> Story:
        dice = self._dice
        pi = dice.pick(self._pis)
        iteration = dice.maybe(0.7, pi.iterations)
        way = dice.pick(("own", "iteration", "short", "below", "parent", "astray"))
        numbered = iteration.id if iteration and way in {"own", "iteration"} else None
        short = iteration.id.rsplit(".", 1)[1] if iteration and way in {"short", "below"} else None
        if way == "astray":
            numbered = dice.pick((f"{pi.id}.9", self._pis[0].iterations[0].id))
        return Story(
            id=name,
            title=f"Story {name[1:]}",
            supports=self._targets.links(0.2, 1),
            parent=dice.pick([*(one.id for one in features), "EPIC-1"]) if dice.chance(0.8) else None,
            pi=pi.id if way in {"own", "short"} or (way == "astray" and dice.chance(0.7)) else None,
            iteration=numbered or short,
            state=dice.pick(STORY_STATES),
            teams=self._some_teams(0.8),
            points=dice.maybe(pointed, (0.5, 1.0, 2.0, 3.0, 5.0)),
            allocation=dice.maybe(0.15, BUCKETS),
            depends_on=dice.some([one.id for one in features], 1) if dice.chance(0.2) else (),
        )

    def objectives(self, features: Sequence[Feature], stories: Sequence[Story]) -> tuple[Objective, ...]:
        """Objectives of every PI, well made and badly made."""
        dice = self._dice
        found: list[Objective] = []
        for pi in self._pis:
            measured = dice.pick((1.0, 0.8, 0.3, 0.1)) if pi.status == "closed" else dice.pick((0.0, 0.0, 0.4))
            work = [one.id for one in features if one.pi == pi.id] * 3 + [one.id for one in (*features, *stories)] + ["EPIC-1"]
            for _ in range(dice.count(0, 7)):
                found.append(self._objective(f"O{len(found) + 1}", pi, work, measured))
        return tuple(found)

    def _objective(self, name: str, pi: Pi, work: Sequence[str], measured: float) -> Objective:
        dice = self._dice
        dropped = dice.chance(0.2)
        number = int(name[1:])
        return Objective(
            id=name,
            title=dice.pick(NUMBERED if dice.chance(0.4) else PLAIN),
            supports=self._targets.links(0.65),
            pi=pi.id,
            parent="EPIC-1" if dice.chance(0.08) else None,
            teams=self._some_teams(0.93),
            commitment=dice.pick((None, "committed", "uncommitted")),
            business_value=dice.pick((11.0, 0.0, None)) if dice.chance(0.12) else dice.pick((*map(float, range(1, 11)), 7.5)),
            actual_value=(12.0 if dice.chance(0.05) else float(dice.count(0, 10))) if dice.chance(measured) else None,
            business_owner=dice.pick(OWNERS),
            delivers=tuple(dict.fromkeys(dice.some(work, 3))) if dice.chance(0.7) else (("GONE-8",) if dice.chance(0.2) else ()),
            kpis=dice.some(self._targets.kpis, 1),
            status=("dropped" if dropped else dice.maybe(0.4, ("on_track", "met", "missed"))),
            replaced_by=f"O{max(1, number - 1)}" if dropped and number > 1 and dice.chance(0.8) else None,
            shared_with=(f"O{number - 1}",) if number > 1 and dice.chance(0.08) else (),
        )

    def decisions(self, features: Sequence[Feature], objectives: Sequence[Objective]) -> tuple[Decision, ...]:
        """Choices between features, and records of what was dropped."""
        dice = self._dice
        planned = [one.id for one in features if one.pi or one.iteration]
        waiting = [one.id for one in features if one.state == "ready"]
        choices = [(dice.some(planned, 3), dice.some(waiting, 3), ()) for _ in range(dice.count(0, 2))]
        dropped = tuple(one.id for one in objectives if one.replaced_by)
        replaced = tuple(str(one.replaced_by) for one in objectives if one.replaced_by)
        records = [dice.pick((((), (), dropped), (replaced, dropped, ())))] if dropped and dice.chance(0.9) else []
        return tuple(
            Decision(id=f"DEC-{n}", title=f"Decision {n}", chosen=chosen, over=over, explains=explains)
            for n, (chosen, over, explains) in enumerate([*choices, *records], 1)
        )
