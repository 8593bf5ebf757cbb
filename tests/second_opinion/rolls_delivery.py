"""Random trains for what is promised and measured: dependencies of every state, votes, rankings, readings, feedback."""

from collections.abc import Sequence
from datetime import date, timedelta

from tests.second_opinion.rows import Row, Rows, interval, row
from tests.second_opinion.trains import AS_OF, Dice

TEAMS = ("A", "B", "C")
BUCKETS = ("business", "enablers", "Enablers", "maintenance", None)
GOALS = ("OUT-1", "OUT-2", "OUT-3", "T1", "T2", "T3", "KPI-1", "VIS", "GONE-1")
VALUES = (*map(float, range(1, 11)), 7.5, None, None, 11.0, 0.0)


def random_delivery(seed: int) -> Rows:
    """Objectives, work and dependencies in two PIs, in points, without points or without value."""
    dice = Dice(seed)
    roll = _Roll(dice)
    features, stories, objectives = roll.features(), roll.stories(), roll.objectives()
    teams = tuple(row("team", one, title=f"Team {one}") for one in TEAMS)
    return Rows((*roll.strategy(), *teams, *roll.intervals(), *features, *stories, *objectives, *roll.dependencies()))


class _Roll:
    """Rolls the parts of one train."""

    def __init__(self, dice: Dice) -> None:
        self._dice = dice
        self._features = [f"FEAT-{n}" for n in range(1, dice.count(2, 8) + 1)]
        self._stories = [f"ST-{n}" for n in range(1, dice.count(0, 8) + 1)]
        self._objectives = [f"OBJ-{n}" for n in range(1, dice.count(0, 7) + 1)]
        self._sized = dice.pick((1.0, 0.8, 0.0))
        self._valued = dice.pick((1.0, 0.8, 0.0))

    def strategy(self) -> tuple[Row, ...]:
        """A vision, themes in and out of force, outcomes of one, several and none, a KPI, and epics, sometimes in a circle."""
        dice = self._dice
        return (
            row("vision", "VIS", title="Every parcel arrives"),
            row("theme", "T1", title="Returns", weight=0.5),
            row("theme", "T2", title="Labels", weight=dice.pick((0.5, 0))),
            row("theme", "T3", title="Letters", weight=0.1, status="retired"),
            row("outcome", "OUT-1", title="Fewer complaints", parent="T1", kpis=("KPI-1",)),
            row("outcome", "OUT-2", title="Fewer calls", supports=dice.some(("T2", "T3", "T1"), 2)),
            row("outcome", "OUT-3", title="Fewer letters", parent="T3"),
            row("kpi", "KPI-1", title="Complaints", supports=dice.pick(((), ("OUT-2",), ("T2", "OUT-1")))),
            row("epic", "EPIC-1", title="A returns desk", supports=self._goals(0.7), parent=dice.maybe(0.2, ("EPIC-2",))),
            row("epic", "EPIC-2", title="A label desk", supports=self._goals(0.4), parent=dice.maybe(0.2, ("EPIC-1",))),
        )

    def _goals(self, likely: float) -> tuple[str, ...]:
        return self._dice.some(GOALS, 3) if self._dice.chance(likely) else ()

    def intervals(self) -> tuple[Row, ...]:
        """Two PIs, the first sometimes without dates, with votes and agreed shares."""
        start = None if self._dice.chance(0.15) else date(2026, 3, 30)
        return (
            interval("26.2", start, 3, status="committed").but(**self._agreed()),
            interval("26.10", date(2026, 5, 11), 3, status="draft").but(**self._agreed()),
        )

    def _agreed(self) -> dict[str, object]:
        dice = self._dice
        votes = {team: tuple(dice.count(0, 4) for _ in range(5)) for team in TEAMS if dice.chance(0.6)}
        shares = dice.pick(({"business": 70, "enablers": 20, "maintenance": 10}, {"Business": 100}, {"business": 60, "enablers": 40}, {}))
        return {"confidence": votes, "allocation": shares}

    def _when(self) -> dict[str, object]:
        dice = self._dice
        pi = dice.pick(("26.2", "26.2", "26.10"))
        number = dice.pick(("1", "2", "3"))
        ways: Sequence[dict[str, object]] = ({"pi": pi}, {"pi": pi, "iteration": number}, {"iteration": f"{pi}.{number}"}, {})
        return dice.pick(ways)

    def features(self) -> tuple[Row, ...]:
        """Features at different stages of readiness."""
        return tuple(self._feature(one) for one in self._features)

    def _feature(self, name: str) -> Row:
        dice = self._dice
        return row(
            "feature",
            name,
            title=f"Desk {name}",
            parent=dice.maybe(0.5, ("EPIC-1", "EPIC-2")),
            supports=self._goals(0.3),
            teams=dice.some(TEAMS, 1),
            points=dice.maybe(self._sized, (1, 3, 5, 8.5, 0)),
            allocation=dice.pick(BUCKETS),
            owner=dice.maybe(0.5, ("Ola Berg",)),
            benefit_hypothesis=dice.maybe(0.5, ("Shoppers wait less", "Shoppers wait less", "TBD")),
            acceptance_criteria=dice.maybe(0.5, ("A refund in a day",)),
            user_business_value=dice.maybe(0.9, (3, 8)),
            time_criticality=1,
            risk_opportunity=1,
            job_size=dice.maybe(0.9, (2, 5, 0)),
            **self._when(),
        )

    def stories(self) -> tuple[Row, ...]:
        """Stories below features, or below nothing."""
        dice = self._dice
        return tuple(
            row(
                "story",
                one,
                title=f"Story {one}",
                parent=dice.maybe(0.7, self._features),
                supports=self._goals(0.2),
                points=dice.maybe(self._sized, (1, 2, 0.5)),
                allocation=dice.maybe(0.2, BUCKETS[:4]),
                **self._when(),
            )
            for one in self._stories
        )

    def objectives(self) -> tuple[Row, ...]:
        """Objectives of both PIs, some dropped, some without value."""
        dice = self._dice
        work = [*self._features, *self._stories, "EPIC-1"]
        return tuple(
            row(
                "objective",
                one,
                title="Refunds reach shoppers within 40 minutes",
                pi=dice.pick(("26.2", "26.2", "26.10")),
                teams=dice.some(TEAMS, 1),
                commitment=dice.pick((None, "committed", "uncommitted", "uncommitted")),
                business_value=dice.pick(VALUES) if dice.chance(self._valued) else None,
                supports=self._goals(0.4),
                delivers=dice.some(work, 3),
                status=dice.maybe(0.15, ("dropped", "on_track")),
            )
            for one in self._objectives
        )

    def dependencies(self) -> tuple[Row, ...]:
        """Dependencies of every state, early, late, undated, of objectives and of work."""
        return tuple(self._dependency(f"DEP-{n}") for n in range(1, self._dice.count(2, 8) + 1))

    def _dependency(self, name: str) -> Row:
        dice = self._dice
        ends = [*self._features, *self._objectives, *self._stories]
        needed = dice.maybe(0.85, ("26.2.1", "26.2.2", "26.2.3", "26.10.1", "2"))
        return row(
            "dependency",
            name,
            title=f"Labels {name}",
            **{"from": dice.some([*ends, *ends, "A", "EPIC-1"], 2)},
            to=dice.some(TEAMS, 1),
            affects=dice.some(self._objectives, 2),
            status=dice.pick((None, "proposed", "accepted", "committed", "done")),
            needed_by=needed,
            promised_for=dice.maybe(0.75, ("26.2.1", "26.2.2", "26.2.3", "26.10.1", "1")),
            pi="26.2" if needed == "2" or dice.chance(0.4) else None,
        )


# ---------------------------------------------------------------- KPIs

DAYS = (-200, -120, -46, -45, -44, -7, 0, 1, 30)


def random_kpis(seed: int, number: int = 8) -> Rows:
    """KPIs up and down, with readings before and after the as-of date, without dates, targets, or baselines, and with bounds."""
    dice = Dice(seed)
    return Rows(tuple(_kpi(dice, f"KPI-{n}") for n in range(1, number + 1)))


def _kpi(dice: Dice, name: str) -> Row:
    days = sorted(dice.some(DAYS, 4))
    return row(
        "kpi",
        name,
        title="Complaints",
        baseline=dice.maybe(0.9, (0, 35, 8.0, 40)),
        target=dice.maybe(0.85, (60, 3, 40, 0, 35)),
        start=dice.maybe(0.85, [AS_OF + timedelta(days=one) for one in (-100, -50, -7, 0, 20)]),
        due=dice.maybe(0.85, [AS_OF + timedelta(days=one) for one in (-20, 0, 50, 100)]),
        readings=tuple(
            {"date": AS_OF + timedelta(days=one), "value": dice.pick((0, 3, 3.1, 4, 9, 36.7, 38, 41.9, 45, 57.5, 60))} for one in days
        ),
        min=dice.maybe(0.15, (4, 40)),
        max=dice.maybe(0.15, (45, 9)),
    )


# ---------------------------------------------------------------- people


def random_people(seed: int) -> Rows:
    """Stakeholders who rank features, some of them tied or left out, what they asked for, and what was said."""
    dice = Dice(seed)
    items = [f"FEAT-{n}" for n in range(1, dice.count(1, 6) + 1)]
    names = [f"STK-{n}" for n in range(1, dice.count(0, 5) + 1)]
    features = tuple(
        row(
            "feature",
            one,
            title=f"Desk {one}",
            points=dice.maybe(0.8, (1, 3, 5)),
            requested_by=dice.some(names, 2),
            pi=dice.maybe(0.5, ("26.2",)),
        )
        for one in items
    )
    voices = tuple(row("stakeholder", one, title=f"Person {one}", rankings=_ranking(dice, items)) for one in names)
    said = tuple(_feedback(dice, f"FB-{n}") for n in range(1, dice.count(0, 5) + 1))
    return Rows((interval("26.2", date(2026, 3, 30), 3, status="committed"), *features, *voices, *said))


def _ranking(dice: Dice, items: Sequence[str]) -> tuple[str, ...] | dict[str, int]:
    if dice.chance(0.4):
        return dice.some(items, 9) if dice.chance(0.2) else tuple(sorted(items, key=lambda _: dice.count(0, 99)))
    return {one: dice.count(1, 4) for one in items if dice.chance(0.95)}


def _feedback(dice: Dice, name: str) -> Row:
    got = dice.maybe(0.9, (date(2026, 3, 1), date(2026, 4, 2), date(2026, 4, 30)))
    return row(
        "feedback",
        name,
        title="Labels come off",
        date=got,
        disposition=dice.pick((None, "open", "accepted", "declined", "done")),
        closed_on=dice.maybe(0.7, (date(2026, 3, 30), date(2026, 4, 30), date(2026, 5, 4), date(2026, 5, 5))),
    )
