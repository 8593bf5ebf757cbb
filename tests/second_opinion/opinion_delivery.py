"""What is promised and what it hangs on, computed a second time: uncommitted share, trace, allocation, dependencies, readiness."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from tests.second_opinion.opinion_order import natural, wsjf
from tests.second_opinion.rows import Row, Rows

Number = float | None
CHANCES = {"committed": 0.1, "accepted": 0.3, "proposed": 0.6, "": 0.9}


def ratio(above: float, below: float) -> Number:
    """A fraction, or n/a."""
    return above / below if below else None


def worth(one: Row) -> float:
    """The planned value of an objective, 0 without a valid one."""
    value = one.number("business_value")
    return value if value is not None and 1 <= value <= 10 else 0.0


def committed(one: Row) -> bool:
    """Committed is the default."""
    return one.text("commitment") != "uncommitted"


@dataclass(frozen=True)
class Plan:
    """When work is planned, whose it is, and which objectives it serves."""

    rows: Rows

    @cached_property
    def slots(self) -> list[str]:
        """All iterations by full name, in the order of their PIs, which are named as they follow each other."""
        pis = sorted(self.rows.of("pi"), key=lambda one: natural(one.id))
        return [str(each["id"]) for one in pis for each in one.parts("iterations")]

    def slot(self, said: str, pi: str | None) -> str | None:
        """The full name of an iteration that is called by its number beside a PI, or in full."""
        return next((each for each in (f"{pi}.{said}", said) if each in self.slots), None)

    def iteration(self, one: Row) -> str | None:
        """The full name of an item's iteration."""
        return self.slot(one.text("iteration"), self.pi(one))

    def pi(self, one: Row) -> str | None:
        """An item's own PI, else its iteration's, else its parent's."""
        for each in self.rows.above(one):
            if each.text("pi"):
                return each.text("pi")
            if each.text("iteration") in self.slots:
                return each.text("iteration").rsplit(".", 1)[0]
        return None

    def leaves(self, pi: str) -> list[Row]:
        """Stories, and features without stories, of a PI."""
        with_stories = {one.text("parent") for one in self.rows.of("story")}
        every = [*self.rows.of("story"), *(one for one in self.rows.of("feature") if one.id not in with_stories)]
        return [one for one in every if self.pi(one) == pi]

    def teams(self, one: Row) -> tuple[str, ...]:
        """An item's own teams, else its parent's."""
        return next((each.names("teams") for each in self.rows.above(one) if each.names("teams")), ())

    def bucket(self, one: Row) -> str:
        """An item's own allocation bucket, else its parent's."""
        return next((each.text("allocation") for each in self.rows.above(one) if each.text("allocation")), "").lower()

    def objectives(self, pi: str) -> list[Row]:
        """The objectives of a PI that were not dropped."""
        return [one for one in self.rows.of("objective") if one.text("pi") == pi and one.text("status") != "dropped"]

    def deliver(self, names: Iterable[str], pi: str) -> list[Row]:
        """The objectives of a PI that deliver one of some items."""
        return [one for one in self.objectives(pi) if set(names) & set(one.names("delivers"))]


def points(leaves: Iterable[Row]) -> float:
    """The points of some leaves."""
    return sum(one.number("points") or 0 for one in leaves)


# ---------------------------------------------------------------- M9


def uncommitted(plan: Plan, pi: str) -> tuple[str, Number]:
    """What the share is made of, and the share: of points, else of value, else of objectives."""
    leaves, objectives = plan.leaves(pi), plan.objectives(pi)
    if total := points(leaves):
        return "points", points(one for one in leaves if _uncommitted(plan, one, pi)) / total
    loose = [one for one in objectives if not committed(one)]
    if value := sum(worth(one) for one in objectives):
        return "value", sum(worth(one) for one in loose) / value
    return "count", ratio(len(loose), len(objectives))


def _uncommitted(plan: Plan, leaf: Row, pi: str) -> bool:
    """Whether a leaf serves objectives of the PI, by itself or through its parent, and all of them are uncommitted."""
    served = plan.deliver((leaf.id, leaf.text("parent")), pi)
    return bool(served) and not any(committed(one) for one in served)


# ---------------------------------------------------------------- trace


def trace(plan: Plan, pi: str) -> tuple[str, Number, dict[str, Number]]:
    """The share of points that trace to an objective, of the PI and of each iteration; of leaves where none has points."""
    leaves = plan.leaves(pi)
    basis = "points" if points(leaves) else "count"
    each = {name: [one for one in leaves if plan.iteration(one) == name] for name in plan.slots if name.rsplit(".", 1)[0] == pi}
    return basis, _traced(plan, pi, leaves, basis), {name: _traced(plan, pi, some, basis) for name, some in each.items()}


def _traced(plan: Plan, pi: str, leaves: Sequence[Row], basis: str) -> Number:
    traced = [one for one in leaves if plan.deliver([each.id for each in plan.rows.above(one)], pi)]
    return ratio(_size(traced, basis), _size(leaves, basis))


def _size(leaves: Sequence[Row], basis: str) -> float:
    return points(leaves) if basis == "points" else float(len(leaves))


# ---------------------------------------------------------------- allocation


def allocation(plan: Plan, pi: str) -> dict[str, object]:
    """Planned and agreed shares by bucket, and half the sum of their differences: n/a without an agreement, work, or any bucket."""
    agreed = {name.lower(): share / 100 for name, share in plan.rows.by_id[pi].numbers("allocation").items()}
    leaves = plan.leaves(pi)
    basis = "points" if points(leaves) else "count"
    total = _size(leaves, basis)
    buckets = {plan.bucket(one) or "none" for one in leaves}
    planned = {name: _size([one for one in leaves if (plan.bucket(one) or "none") == name], basis) / total for name in buckets}
    moved = sum(abs(planned.get(name, 0) - agreed.get(name, 0)) for name in {*planned, *agreed})
    return {"deviation": moved / 2 if agreed and buckets - {"none"} else None, "planned": planned, "agreed": agreed}


# ---------------------------------------------------------------- M14


def exposure(plan: Plan, pi: str) -> dict[str, dict[str, Number]]:
    """Slack, probability, value and exposure of each dependency of a PI."""
    return {one.id: _hangs(plan, one, pi) for one in plan.rows.of("dependency") if pi in needed_in(plan, one)}


def needed_in(plan: Plan, one: Row) -> list[str]:
    """The PIs of a dependency: its own, else that of the iteration it is needed by, else those of the items that need it."""
    if one.text("pi"):
        return [one.text("pi")]
    if one.text("needed_by") in plan.slots:
        return [one.text("needed_by").rsplit(".", 1)[0]]
    from_ = [plan.rows.by_id[name] for name in one.names("from") if name in plan.rows.by_id]
    return [pi for each in from_ if (pi := plan.pi(each))]


def _hangs(plan: Plan, one: Row, pi: str) -> dict[str, Number]:
    slack = _slack(plan, one, pi)
    probability = _probability(one.text("status"), slack)
    value = sum(worth(each) for each in needing(plan, one, pi))
    return {"slack": slack, "probability": probability, "value": value, "exposure": probability * value}


def _slack(plan: Plan, one: Row, pi: str) -> int:
    needed, promised = plan.slot(one.text("needed_by"), pi), plan.slot(one.text("promised_for"), pi)
    return plan.slots.index(needed) - plan.slots.index(promised) if needed and promised else 1


def _probability(status: str, slack: int) -> float:
    if status == "done":
        return 0.0
    if slack < 0:
        return 1.0
    moved = CHANCES[status] - (0.1 if slack >= 2 else 0) + (0.2 if slack == 0 else 0)
    return min(1.0, max(0.0, moved))


def needing(plan: Plan, one: Row, pi: str) -> list[Row]:
    """The committed objectives of the PI that need a dependency.

    Each `from` that is an objective, those that deliver one that is a feature or a story, by itself or by what it stands below,
    and those in `affects` where it is anything else or nothing.
    """
    names = set[str]()
    from_ = [plan.rows.by_id[name] for name in one.names("from") if name in plan.rows.by_id]
    for each in from_:
        if each.kind in {"feature", "story"}:
            names |= {found.id for found in plan.deliver([above.id for above in plan.rows.above(each)], pi)}
        else:
            names |= {each.id} if each.kind == "objective" else set(one.names("affects"))
    names |= set() if from_ else set(one.names("affects"))
    return [each for each in plan.objectives(pi) if committed(each) and each.id in names]


# ---------------------------------------------------------------- readiness


def readiness(plan: Plan, one: Row, *, sees: bool) -> dict[str, bool]:
    """What of the checklist holds; `sees` says whether the item has a line of sight."""
    asked = [each for each in plan.rows.of("dependency") if one.id in each.names("from")]
    return {
        "benefit_hypothesis": bool(one.text("benefit_hypothesis")),
        "acceptance_criteria": bool(one.text("acceptance_criteria")),
        "wsjf": wsjf(one) is not None,
        "owner": bool(one.names("owner")),
        "sight": sees,
        "dependencies": all(each.text("status") in {"accepted", "committed", "done"} for each in asked),
    }
