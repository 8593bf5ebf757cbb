"""What is promised, measured and hung on, against a second computation of it, on random trains and on the worked examples."""

from datetime import timedelta

import pytest
from tests.second_opinion.comparing import Json, assessed, data, differences
from tests.second_opinion.opinion_delivery import Plan, allocation, exposure, readiness, trace, uncommitted
from tests.second_opinion.opinion_people import (
    agreement,
    conflicts,
    forecast,
    guarded,
    kpi,
    loop_time,
    served,
    together,
    vote,
)
from tests.second_opinion.opinion_sight import Lines
from tests.second_opinion.rolls_delivery import random_delivery, random_kpis, random_people
from tests.second_opinion.rolls_order import random_writing
from tests.second_opinion.rows import Row, Rows, interval, row
from tests.second_opinion.trains import AS_OF

from northline.model.results.agreement import Agreement
from northline.model.results.feedback_time import FeedbackTime
from northline.model.results.forecast import Forecast
from northline.model.results.iteration_trace import IterationTrace
from northline.model.results.kpi_health import KpiHealth
from northline.model.results.readiness import Readiness
from northline.model.results.uncommitted import Uncommitted
from northline.model.results.verdict import PiVerdict
from northline.model.train import Train

SEEDS = range(60)
PIS = ("26.2", "26.10")
Values = dict[str, object]


def votes(rows: Rows, pi: str) -> Values:
    """The confidence vote of a PI, computed a second time."""
    said = rows.by_id[pi].says.get("confidence", {})
    counts = {str(team): tuple(map(int, each)) for team, each in said.items()} if isinstance(said, dict) else {}
    teams = {team: dict(zip(("mean", "low_votes"), vote(each), strict=True)) for team, each in counts.items()}
    return (
        dict(zip(("mean", "low_votes"), vote(together(counts)), strict=True)) | {"teams": teams}
        if counts
        else {"mean": None, "low_votes": None, "teams": {}}
    )


def planned(train: Train, pi: str) -> Values:
    """What the program says of a PI."""
    found = data(train)["scores"]["pis"][pi]
    shares = found["allocation"]
    traced, loose = train.scores.of(IterationTrace)[pi], train.scores.get(Uncommitted, pi)
    return {
        "uncommitted": found["uncommitted_share"],
        "basis": loose.basis if loose and loose.share.value is not None else None,
        "trace": (traced.basis, traced.all.value, {name: one.value for name, one in traced.iterations.items()}),
        "allocation": shares and {"deviation": shares["deviation"], **{name: _lowered(shares[name]) for name in ("planned", "agreed")}},
        "dependencies": found["dependencies"]["items"],
        "exposure": found["dependencies"]["exposure"] or 0,
        "confidence": found["confidence"],
    }


def _lowered(shares: dict[str, float]) -> dict[str, float]:
    """Buckets without case; the PI's own spelling is the program's choice."""
    return {name.lower(): share for name, share in shares.items()}


def planned_again(rows: Rows, pi: str) -> Values:
    """The same, computed a second time."""
    plan = Plan(rows)
    basis, share = uncommitted(plan, pi)
    hanging = exposure(plan, pi)
    return {
        "uncommitted": share,
        "basis": basis if share is not None else None,
        "trace": trace(plan, pi),
        "allocation": allocation(plan, pi),
        "dependencies": hanging,
        "exposure": sum(one["exposure"] or 0 for one in hanging.values()),
        "confidence": votes(rows, pi),
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_random_plans_have_the_same_numbers_twice(seed: int) -> None:
    rows = random_delivery(seed)
    train = assessed(rows, *random_writing(seed))
    found = [line for pi in PIS for line in differences(planned(train, pi), planned_again(rows, pi), pi)]
    assert not found, "\n".join([*found, *map(str, rows.all)])


@pytest.mark.parametrize("seed", SEEDS)
def test_random_items_reach_the_vision_and_are_ready_alike(seed: int) -> None:
    rows = random_delivery(seed)
    train = assessed(rows, *random_writing(seed))
    lines, plan = Lines(rows), Plan(rows)
    items = {one["id"]: one for one in data(train)["items"]}
    worked = rows.of("epic", "feature", "story", "objective")
    theirs = {one.id: (items[one.id]["strength"], sorted(items[one.id]["themes"]), sorted(items[one.id]["sight"])) for one in worked}
    ours = {one.id: (lines.strength(one), lines.themes(one), sorted(map(list, lines.sight(one)))) for one in worked}
    holds = {
        name: {key: value for key, value in one.checklist.items() if key != "size"} for name, one in train.scores.of(Readiness).items()
    }
    ready = {one.id: readiness(plan, one, sees=lines.sees(one)) for one in rows.of("feature")}
    found = [*differences(theirs, ours), *differences(holds, ready)]
    assert not found, "\n".join([*found, *map(str, rows.all)])


@pytest.mark.parametrize("seed", SEEDS)
def test_random_kpis_stand_alike(seed: int) -> None:
    rows = random_kpis(seed)
    train = assessed(rows, *random_writing(seed))
    ours = {one.id: kpi(one, AS_OF) for one in rows.of("kpi")}
    bounds = {one.id: guarded(one, float(str(now)) if (now := ours[one.id]["current"]) is not None else None) for one in rows.of("kpi")}
    theirs = {name: one.guardrail for name, one in train.scores.of(KpiHealth).items()}
    found = [*differences(data(train)["scores"]["kpis"], ours), *differences(theirs, bounds)]
    assert not found, "\n".join([*found, *map(str, rows.all)])


@pytest.mark.parametrize("seed", SEEDS)
def test_random_stakeholders_agree_and_are_answered_alike(seed: int) -> None:
    rows = random_people(seed)
    train = assessed(rows)
    voices = {one.id: ranking for one in rows.of("stakeholder") if (ranking := ranked_by(one))}
    spoken = train.scores.get(Agreement, "")
    loop = train.scores.get(FeedbackTime, "")
    asked = spoken.served if spoken else {}
    theirs = {**data(train)["scores"]["stakeholders"], "loop": loop and loop.median.value}
    ours = {"w": agreement(list(voices.values())), "conflicts": conflicts(voices), "loop": loop_time(rows, AS_OF)}
    shares = {one.id: asked[one.id].value if one.id in asked else None for one in rows.of("stakeholder")}
    found = [*differences(theirs, ours), *differences(shares, {name: served(rows, name) for name in shares})]
    assert not found, "\n".join([*found, *map(str, rows.all)])


def ranked_by(one: Row) -> dict[str, float]:
    """A stakeholder's ranks: those given, or places in a list."""
    listed = one.says.get("rankings")
    return {name: float(at) for at, name in enumerate(one.names("rankings"), 1)} if isinstance(listed, tuple) else one.numbers("rankings")


@pytest.mark.parametrize(
    ("rankings", "w"),
    [(("1234", "1234", "1324"), 0.911), (("1234", "4321", "2143"), 0.111)],
)
def test_stakeholders_agree_as_written(rankings: tuple[str, ...], w: float) -> None:
    features = tuple(row("feature", f"F{n}", title=f"Feature {n}") for n in (1, 2, 3, 4))
    said = {f"S{n}": {f"F{at}": int(rank) for at, rank in enumerate(each, 1)} for n, each in enumerate(rankings, 1)}
    voices = tuple(row("stakeholder", name, title=name, rankings=each) for name, each in said.items())
    found = data(assessed(Rows((*features, *voices))))["scores"]["stakeholders"]["w"]
    assert found == pytest.approx(w, abs=5e-4)
    assert found == pytest.approx(agreement([{name: float(rank) for name, rank in each.items()} for each in said.values()]))


def test_dependencies_expose_value_as_written() -> None:
    pis = tuple(interval(name, AS_OF + timedelta(weeks=10 * at), 3) for at, name in enumerate(("26.2", "26.3")))
    examples = {"1": ("committed", "26.2.1", "26.2.3", 9), "2": ("proposed", "26.2.2", "26.2.2", 8)}
    examples |= {"3": ("accepted", "26.2.1", "26.2.2", 5), "4": ("committed", "26.2.3", "26.2.2", 7)}
    made = tuple(one for name, each in examples.items() for one in hanging(name, *each))
    found = data(assessed(Rows((*pis, *made))))["scores"]["pis"]["26.2"]["dependencies"]
    assert [found["items"][f"DEP-{name}"]["exposure"] for name in "1234"] == pytest.approx([0, 6.4, 1.5, 7])
    assert found["exposure"] == pytest.approx(14.9)


def hanging(name: str, status: str, promised: str, needed: str, value: int) -> tuple[Row, Row]:
    """An objective, and the dependency that it hangs on."""
    says = {"from": (f"OBJ-{name}",), "status": status, "promised_for": promised, "needed_by": needed}
    return row("objective", f"OBJ-{name}", title="Refunds", pi="26.2", business_value=value), row("dependency", f"DEP-{name}", **says)


@pytest.mark.parametrize(
    ("baseline", "target", "now", "state", "pace"),
    [(35, 60, 45, "at_risk", 0.8), (8, 3, 4, "on_track", 1.6), (8, 3, 9, "worse", -0.4)],
)
def test_kpis_half_way_stand_as_written(baseline: int, target: int, now: int, state: str, pace: float) -> None:
    dates = {"start": AS_OF - timedelta(days=30), "due": AS_OF + timedelta(days=30)}
    readings = ({"date": AS_OF, "value": now}, {"date": AS_OF + timedelta(days=1), "value": 99})
    one = row("kpi", "KPI-1", title="Refunds", baseline=baseline, target=target, readings=readings, **dates)
    found = data(assessed(Rows((one,))))["scores"]["kpis"]["KPI-1"]
    assert (found["state"], found["pace"], found["current"]) == (state, pytest.approx(pace), now)


@pytest.mark.parametrize(
    ("now", "state"),
    [(0, "off_track"), (34.9, "off_track"), (35, "at_risk"), (44.9, "at_risk"), (45, "on_track"), (100, "achieved"), (-0.1, "worse")],
)
def test_paces_change_their_name_where_written(now: float, state: str) -> None:
    dates = {"start": AS_OF - timedelta(days=30), "due": AS_OF + timedelta(days=30)}
    one = row("kpi", "KPI-1", title="Refunds", baseline=0, target=100, readings=({"date": AS_OF, "value": now},), **dates)
    assert data(assessed(Rows((one,))))["scores"]["kpis"]["KPI-1"]["state"] == kpi(one, AS_OF)["state"] == state


def test_confidence_is_as_written() -> None:
    said = Rows((interval("26.2", None, 2, confidence={"A": (1, 4, 10, 20, 3)}),))
    found = data(assessed(said))["scores"]["pis"]["26.2"]["confidence"]
    assert (round(found["mean"], 2), found["low_votes"]) == (3.53, 5)


def test_allocation_deviates_as_written() -> None:
    agreed = {"business": 70, "enablers": 20, "maintenance": 10}
    work = [("business", 60), ("enablers", 25), ("maintenance", 15)]
    features = (row("feature", f"F-{name}", title="Refunds", pi="26.2", points=points, allocation=name) for name, points in work)
    found = data(assessed(Rows((interval("26.2", None, 2, allocation=agreed), *features))))["scores"]["pis"]["26.2"]["allocation"]
    assert found["deviation"] == pytest.approx(0.1)


@pytest.mark.parametrize(("share", "pis"), [(25, 10.0), (0, None)])
def test_epics_are_forecast_as_written(share: int, pis: float | None) -> None:
    agreed = interval("26.2", AS_OF, 3, status="committed", allocation={"business": share, "enablers": 100 - share})
    rows = Rows((agreed, row("team", "A", title="Team A", velocity=40), row("epic", "E1", title="Refunds", size=300, state="ready")))
    found = assessed(rows).scores.of(Forecast)["E1"]
    assert (found.alone.value, forecast(300, 120, share / 100)) == (pis, pis)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_verdict_is_its_worst_part_with_its_reason(seed: int) -> None:
    order = ("ok", "watch", "act")
    given = assessed(random_delivery(seed)).scores.of(PiVerdict)
    for one in (each for pi in given.values() for each in (pi.all, *pi.teams.values())):
        worst = max((part.state for part in one.parts), key=order.index, default="unknown")
        assert one.state == worst
        assert worst in {"unknown", "ok"} or one.reason in {part.reason for part in one.parts if part.state == worst}


def share_of(leaves: Json, objectives: Json) -> float | None:
    """The program's uncommitted share of PI 26.2 with some leaves and objectives."""
    rows = Rows((interval("26.2", None, 1), *leaves, *objectives))
    found: float | None = data(assessed(rows))["scores"]["pis"]["26.2"]["uncommitted_share"]
    return found


def test_uncommitted_work_is_a_share_of_points_else_of_value_else_of_objectives() -> None:
    work = tuple(row("feature", f"F{n}", title="Refunds", pi="26.2", points=points) for n, points in ((1, 43), (2, 9)))
    unsized = tuple(Row(one.kind, one.id, {key: value for key, value in one.says.items() if key != "points"}) for one in work)
    promised = row("objective", "O1", title="Refunds", pi="26.2", delivers=("F1",), business_value=8)
    loose = row("objective", "O2", title="Labels", pi="26.2", delivers=("F2",), business_value=2, commitment="uncommitted")
    assert share_of(work, (promised, loose)) == pytest.approx(9 / 52)
    assert share_of(unsized, (promised, loose)) == pytest.approx(2 / 10)
    assert share_of(unsized, (promised.but(business_value="n/a"), loose.but(business_value="n/a"))) == pytest.approx(1 / 2)
