"""Trains small enough to check by hand: the worked examples of the definitions, and one for each reading."""

from dataclasses import replace
from datetime import date, timedelta

from tests.second_opinion.trains import (
    Decision,
    Epic,
    Feature,
    Iteration,
    Kpi,
    Link,
    Objective,
    Outcome,
    Pi,
    RandomTrain,
    Story,
    Team,
    Theme,
    Vision,
)

START = date(2026, 3, 30)
TITLE = "Refunds reach shoppers within 40 minutes of a complaint"
VISIONS = (Vision(id="VIS", title="Every parcel arrives when promised"),)
THEMES = tuple(Theme(id=name, title=f"Theme {name}", weight=weight) for name, weight in (("T1", 0.5), ("T2", 0.3), ("T3", 0.2)))
TEAMS = tuple(Team(id=name, title=f"Team {name}") for name in "ABC")


def planning_interval(status: str = "committed", iterations: int = 3) -> Pi:
    """PI 26.2 with iterations of two weeks."""
    weeks = [START + timedelta(weeks=2 * n) for n in range(iterations + 1)]
    named = tuple(Iteration(id=f"26.2.{n + 1}", start=weeks[n], end=weeks[n + 1] - timedelta(days=1)) for n in range(iterations))
    return Pi(id="26.2", title="PI 26.2", start=START, end=weeks[-1] - timedelta(days=1), status=status, iterations=named)


def objective(
    name: str, team: str, value: float | None, *, committed: bool = True, actual: float | None = None, supports: str = ""
) -> Objective:
    """An objective that names some items."""
    return Objective(
        id=name,
        title=TITLE,
        pi="26.2",
        teams=(team,),
        business_value=value,
        actual_value=actual,
        commitment="committed" if committed else "uncommitted",
        supports=tuple(Link(target=one) for one in supports.split()),
    )


def feature(name: str, scores: tuple[float | None, ...], *, pi: str | None = None, state: str = "ready", after: str = "") -> Feature:
    """A feature with value, criticality, risk and size."""
    value, criticality, risk, size = scores
    return Feature(
        id=name,
        title=f"Feature {name}",
        pi=pi,
        state=state,
        user_business_value=value,
        time_criticality=criticality,
        risk_opportunity=risk,
        job_size=size,
        depends_on=tuple(after.split()),
    )


def golden() -> RandomTrain:
    """The golden fixture G1."""
    return RandomTrain(
        visions=VISIONS,
        themes=THEMES,
        teams=TEAMS,
        pis=(planning_interval(),),
        features=(
            feature("F1", (8, 13, 3, 5), pi="26.2"),
            feature("F2", (13, 5, 1, 8)),
            feature("F3", (1, 3, 13, 3), pi="26.2"),
            feature("F4", (5, 1, 2, 1)),
            feature("F5", (20, 8, 5, 20), pi="26.2"),
            feature("F6", (3, 2, 8, 0)),
            feature("F7", (5, None, 3, 3)),
        ),
        objectives=(
            objective("O1", "A", 9, supports="T1"),
            objective("O2", "A", 7, supports="T1"),
            objective("O3", "B", 8, supports="T2"),
            objective("O4", "B", 5),
            objective("O5", "C", 6, committed=False, supports="T1 T2"),
            objective("O6", "C", 3),
        ),
    )


def depth() -> RandomTrain:
    """The example of depth in M2."""
    return RandomTrain(
        visions=VISIONS,
        themes=THEMES,
        outcomes=(Outcome(id="OUT-1", parent="T1", weight=0.6), Outcome(id="OUT-2", parent="T1", weight=0.4)),
        teams=TEAMS,
        pis=(planning_interval(),),
        objectives=(
            objective("O1", "A", 9, supports="OUT-1"),
            objective("O2", "A", 7, committed=False, supports="OUT-2"),
            objective("O3", "B", 8, supports="T2"),
        ),
    )


def alignment() -> RandomTrain:
    """The example of the mean in M3: scores 98 with value 9, and 25 with value 5."""
    allowed = "[{check: no-owner-or-value, reason: the train has none}]"
    return RandomTrain(
        visions=VISIONS,
        themes=THEMES,
        outcomes=(Outcome(id="OUT-1", parent="T1"),),
        kpis=(Kpi(id="KPI-1", parent="OUT-1", baseline=40, target=20, owner="Ola Berg"),),
        teams=TEAMS,
        pis=(planning_interval(),),
        features=(Feature(id="F1", title="A desk", pi="26.2", supports=(Link(target="T1"),)),),
        objectives=(
            Objective(
                id="O1",
                title="Build the desk where shoppers hand parcels back",
                pi="26.2",
                teams=("A",),
                business_value=9,
                business_owner="Priya Raman",
                supports=(Link(target="OUT-1"),),
                kpis=("KPI-1",),
                delivers=("F1",),
            ),
            Objective(id="O2", title=TITLE, pi="26.2", teams=("A",), business_value=5, allow=allowed),
        ),
    )


def orphans() -> RandomTrain:
    """The example of M4: 60 points, of which 45 traced, 5 explained and 10 neither."""
    return RandomTrain(
        visions=VISIONS,
        themes=THEMES,
        teams=TEAMS,
        pis=(planning_interval(),),
        features=(Feature(id="F1", title="A desk", pi="26.2", teams=("A",), supports=(Link(target="T1"),), points=99),),
        stories=(
            Story(id="S1", title="Story 1", parent="F1", points=45),
            Story(id="S2", title="Story 2", pi="26.2", teams=("A",), points=5, allocation="maintenance"),
            Story(id="S3", title="Story 3", iteration="26.2.1", teams=("A",), points=10),
        ),
    )


def load(points: float, uncommitted: float, capacity: float | None) -> RandomTrain:
    """A team with some points, part of them for an uncommitted objective."""
    given = {} if capacity is None else {"26.2": capacity}
    return RandomTrain(
        teams=(Team(id="A", title="Team A", capacity=given),),
        pis=(planning_interval(),),
        features=(Feature(id="F1", title="A desk", teams=("A",), pi="26.2"),),
        stories=(
            Story(id="S1", title="Story 1", pi="26.2", teams=("A",), points=points - uncommitted),
            Story(id="S2", title="Story 2", parent="F1", points=uncommitted),
        ),
        objectives=(
            Objective(id="O1", title=TITLE, pi="26.2", teams=("A",), business_value=3, commitment="uncommitted", delivers=("F1",)),
        ),
    )


def predictability() -> RandomTrain:
    """The table of M12."""
    rows: tuple[tuple[str, bool, tuple[tuple[float, float], ...]], ...] = (
        ("A", True, ((7, 5), (8, 5), (10, 8), (9, 6), (8, 6))),
        ("A", False, ((6, 5), (4, 0))),
        ("B", True, ((8, 8), (8, 8), (8, 8))),
        ("B", False, ((7, 6),)),
        ("C", True, ((9, 4), (8, 4), (8, 4))),
    )
    objectives = tuple(
        objective(f"{team}{kind}{number}", team, planned, committed=kind, actual=actual)
        for team, kind, values in rows
        for number, (planned, actual) in enumerate(values, 1)
    )
    return RandomTrain(teams=TEAMS, pis=(planning_interval("closed"),), objectives=objectives)


def taken_over() -> RandomTrain:
    """A small objective is dropped for a large one, which was planned from the start."""
    dropped = Objective(id="O1", title=TITLE, pi="26.2", teams=("A",), business_value=1, status="dropped", replaced_by="O2")
    return RandomTrain(
        teams=TEAMS,
        pis=(planning_interval("closed"),),
        objectives=(dropped, objective("O2", "A", 10, actual=8)),
        decisions=(Decision(id="DEC-1", title="Drop the first", explains=("O1",)),),
        policy="rebaselined",
    )


def circle() -> RandomTrain:
    """A planned feature and a better one, each waiting for the other."""
    return RandomTrain(
        pis=(planning_interval(),),
        features=(feature("F1", (1, 1, 1, 3), pi="26.2", after="F2"), feature("F2", (8, 8, 8, 1), after="F1")),
    )


def finished_between() -> RandomTrain:
    """A better feature waits for a finished one, which once waited for an unplanned one."""
    return RandomTrain(
        pis=(planning_interval(),),
        features=(
            feature("F1", (1, 1, 1, 3), pi="26.2"),
            feature("F2", (8, 8, 8, 1), after="F3"),
            feature("F3", (2, 2, 2, 1), state="done", after="F4"),
            feature("F4", (1, 1, 1, 1), state="analyzing"),
        ),
    )


def grandparent() -> RandomTrain:
    """An uncommitted objective delivers an epic two levels above a story."""
    return RandomTrain(
        teams=(Team(id="A", title="Team A", capacity={"26.2": 10}),),
        pis=(planning_interval(),),
        epics=(Epic(id="EPIC-1", title="Returns"),),
        features=(Feature(id="F1", title="A desk", parent="EPIC-1"),),
        stories=(Story(id="S1", title="Story 1", parent="F1", pi="26.2", teams=("A",), points=5),),
        objectives=(
            Objective(id="O1", title=TITLE, pi="26.2", teams=("A",), business_value=3, commitment="uncommitted", delivers=("EPIC-1",)),
        ),
    )


def own_parent() -> RandomTrain:
    """An objective that delivers nothing stands below an epic of a theme."""
    return RandomTrain(
        themes=THEMES,
        pis=(planning_interval(),),
        epics=(Epic(id="EPIC-1", title="Returns", supports=(Link(target="T1"),)),),
        objectives=(Objective(id="O1", title=TITLE, pi="26.2", business_value=3, parent="EPIC-1"),),
    )


def given_only() -> RandomTrain:
    """A team of five gives a capacity for the first of three iterations."""
    return RandomTrain(teams=(Team(id="A", title="Team A", members=5, capacity={"26.2.1": 10}),), pis=(planning_interval(),))


def decided() -> RandomTrain:
    """One inverted pair of two is explained by a decision, the other is not."""
    return RandomTrain(
        pis=(planning_interval(),),
        features=(feature("F1", (1, 1, 1, 3), pi="26.2"), feature("F2", (8, 8, 8, 1)), feature("F3", (8, 8, 8, 2))),
        decisions=(Decision(id="DEC-1", title="First the first", chosen=("F1",), over=("F2",)),),
    )


def dropped() -> RandomTrain:
    """One of two committed objectives was dropped."""
    gone = Objective(id="O1", title=TITLE, pi="26.2", teams=("A",), business_value=5, status="dropped", supports=(Link(target="T1"),))
    return RandomTrain(themes=THEMES, teams=TEAMS, pis=(planning_interval(),), objectives=(gone, objective("O2", "A", 5, supports="T2")))


def all_dropped(status: str = "closed") -> RandomTrain:
    """A team dropped its only objective, and another team kept its own."""
    gone = Objective(id="O1", title=TITLE, pi="26.2", teams=("A",), business_value=8, status="dropped")
    return RandomTrain(teams=TEAMS, pis=(planning_interval(status),), objectives=(gone, objective("O2", "B", 8, actual=8)))


def moved(*, committed: bool = True, pi: str = "26.2") -> RandomTrain:
    """An objective of one team is dropped for one of another team, by a recorded decision."""
    gone = Objective(id="O1", title=TITLE, pi="26.2", teams=("A",), business_value=9, status="dropped", replaced_by="O2")
    heir = replace(objective("O2", "B", 7, committed=committed, actual=7), pi=pi)
    later = Pi(id="26.3", title="PI 26.3", start=date(2026, 7, 6), end=date(2026, 8, 14), status="committed")
    return RandomTrain(
        teams=TEAMS,
        pis=(planning_interval("closed"), later),
        objectives=(gone, heir, objective("O3", "A", None, actual=1)),
        decisions=(Decision(id="DEC-1", title="Drop the first", over=("O1",), chosen=("O2",)),),
        policy="rebaselined",
    )


def unvalued() -> RandomTrain:
    """An objective has neither a planned value nor an actual one."""
    objectives = (objective("O1", "A", 8, actual=8), objective("O2", "A", None))
    return RandomTrain(teams=TEAMS, pis=(planning_interval("closed"),), objectives=objectives)


def drafted() -> RandomTrain:
    """An objective of a draft has an actual value."""
    return RandomTrain(teams=TEAMS, pis=(planning_interval("draft"),), objectives=(objective("O1", "A", 8, actual=4),))


CLOSE_READINGS = (
    grandparent,
    decided,
    given_only,
    taken_over,
    drafted,
    circle,
    finished_between,
    own_parent,
    dropped,
    all_dropped,
    unvalued,
    moved,
)
