"""Random backlogs for the order of work: ties, missing components, sizes of 0, circles, odd states, several kinds."""

from collections.abc import Sequence
from datetime import date

from tests.second_opinion.rows import FORMS, Row, Rows, interval, row
from tests.second_opinion.trains import Dice

FULL = (1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 20.0)
COLUMNS = ("user_business_value", "time_criticality", "risk_opportunity", "job_size")
CALLED = {
    "user_business_value": ("User-Business Value", "UBV"),
    "time_criticality": ("TC", "Urgency", "time value"),
    "risk_opportunity": ("RR/OE", "RROE", "Risk Reduction", "opportunity enablement"),
    "job_size": ("Job Size", "job duration", "Effort"),
    "teams": ("Agile Team", "squad", "Component/s"),
    "pi": ("Target PI", "Program Increment", "Fix Version/s"),
    "iteration": ("Sprint",),
    "commitment": ("Commitment", "Objective Type"),
    "business_value": ("Planned BV", "PBV", "Planned Business Value"),
    "supports": ("Strategic Theme", "Goal"),
    "acceptance_criteria": ("AC",),
    "benefit_hypothesis": ("Hypothesis", "Business Outcome"),
}
STATES = ("funnel", "analyzing", "ready", "ready", "implementing", "done", None)


def random_backlog(seed: int) -> Rows:
    """Features, epics, capabilities and stories that wait for each other, in and out of two PIs."""
    dice = Dice(seed)
    scale = dice.pick((FULL, FULL[:2], FULL[:3], (*FULL, 21.0, 4.0, 0.5)))
    features = [f"FEAT-{n}" for n in range(1, dice.count(4, 11) + 1)]
    names = [*features, *(f"EPIC-{n}" for n in range(1, dice.count(0, 3) + 1)), *(("CAP-1", "CAP-2") if dice.chance(0.3) else ()), "ST-1"]
    waits = dice.pick((0.2, 0.4, 0.7))
    return Rows((*_intervals(), *(_item(dice, one, names, scale, waits) for one in names)))


def _intervals() -> tuple[Row, Row]:
    return interval("26.2", date(2026, 3, 30), 3, status="committed"), interval("26.3", date(2026, 5, 11), 2, status="draft")


def _item(dice: Dice, name: str, names: Sequence[str], scale: Sequence[float], waits: float) -> Row:
    kind = {"FEAT": "feature", "EPIC": "epic", "CAP": "capability", "ST": "story"}[name.split("-", maxsplit=1)[0]]
    own = row(
        kind,
        name,
        title=f"Parcels {name}",
        state=dice.pick(("todo", "done")) if kind == "story" else dice.pick(STATES if kind == "feature" else ("funnel", "ready", "done")),
        depends_on=tuple(one for one in dice.some(names, 3) if one != name) if dice.chance(waits) else (),
        due=dice.maybe(0.3, (date(2026, 5, 1), date(2026, 6, 1), date(2027, 1, 1))),
        **_planned(dice, kind),
    )
    return own if kind == "story" else own.but(**_components(dice, scale))


def _planned(dice: Dice, kind: str) -> dict[str, str]:
    pi = dice.maybe(0.6, ("26.2", "26.2", "26.3"))
    if pi is None:
        return {}
    number = dice.maybe(0.5, ("1", "2")) if kind in {"feature", "story"} else None
    return {"pi": pi} if number is None else {"pi": pi, "iteration": number if dice.chance(0.5) else f"{pi}.{number}"}


def _components(dice: Dice, scale: Sequence[float]) -> dict[str, object]:
    if dice.chance(0.08):
        return {}
    found: dict[str, object] = {one: dice.pick(scale) if dice.chance(0.96) else dice.pick(("n/a", "TBD", "-")) for one in COLUMNS}
    return found | {"job_size": 0.0} if dice.chance(0.08) else found


def random_writing(seed: int) -> tuple[dict[str, str], dict[str, str]]:
    """How the author of a train writes each kind, and what each field is called."""
    dice = Dice(seed)
    kinds = ("feature", "epic", "capability", "story", "objective", "dependency", "kpi", "stakeholder", "feedback")
    return {one: dice.pick(FORMS) for one in kinds}, {name: dice.pick((name, *others)) for name, others in CALLED.items()}
