"""The capacity of a team in a PI and in an iteration: given, summed, or by the first-PI rule."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from northline.model.addition import exact_sum
from northline.model.calendar import Interval, Iteration, fold_iteration
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.portfolio import Portfolio

# SAFe's first-PI rule: eight points for each full-time member in a two-week iteration.
POINTS_PER_MEMBER = 8.0
RULE_WEEKS = 2
WEEK = 7
ALWAYS = "*"


class Capacity(Frozen):
    """Points that a team can do; None means unknown. `source` says in words where the number comes from."""

    points: float | None = None
    source: str = ""


UNKNOWN = Capacity()


class Given(Frozen):
    """What a team's file gives by PI and by iteration, capacity and days off alike."""

    pis: Mapping[str, float]
    iterations: Mapping[str, float]
    always: float | None

    def of_pi(self, pi: str) -> float | None:
        """The number for a PI: its own, else the one that holds for every PI."""
        return self.pis.get(pi, self.always)

    def of_iteration(self, iteration: Iteration) -> float | None:
        """The number for an iteration."""
        return self.iterations.get(fold_iteration(iteration.id))


def given(portfolio: Portfolio, team: Item, field: str) -> Given:
    """A team's numbers in one field, their names understood."""
    pis: dict[str, float] = {}
    iterations: dict[str, float] = {}
    for name, amount in team.amounts(field).items():
        iteration = portfolio.calendar.iteration(name)
        found = portfolio.find(name)
        if found is not None and found.base == "pi":
            pis[found.id] = amount
        elif iteration is not None:
            iterations[fold_iteration(iteration.id)] = amount
    return Given(pis, iterations, team.amounts(field).get(ALWAYS))


class Capacities(Frozen):
    """One team's capacity in every PI and iteration."""

    capacity: Given
    days_off: Given
    members: float | None

    @property
    def known(self) -> bool:
        """Whether anything is known of the team's capacity in any PI."""
        one = self.capacity
        return bool(one.pis or one.iterations) or one.always is not None or self.members is not None

    def of_pi(self, pi: Interval) -> Capacity:
        """Given for the PI, else the sum of its iterations' where any is given, else by the rule."""
        if (points := self.capacity.of_pi(pi.id)) is not None:
            return Capacity(points, "given for the PI")
        if any(self.capacity.of_iteration(one) is not None for one in pi.iterations):
            return Capacity(exact_sum(self.of_iteration(pi, one).points or 0.0 for one in pi.iterations), "sum of its iterations")
        return self._by_rule(development_weeks(pi), self._days_off(pi))

    def of_iteration(self, pi: Interval, iteration: Iteration) -> Capacity:
        """Given for the iteration, else by the rule when nothing is given for the PI either."""
        if (points := self.capacity.of_iteration(iteration)) is not None:
            return Capacity(points, "given for the iteration")
        if self.capacity.of_pi(pi.id) is not None or iteration.kind == "ip":
            return UNKNOWN
        return self._by_rule(weeks(iteration), self.days_off.of_iteration(iteration) or 0.0)

    def _days_off(self, pi: Interval) -> float:
        whole = self.days_off.of_pi(pi.id)
        parts = (self.days_off.of_iteration(one) or 0.0 for one in pi.iterations)
        return exact_sum(parts) if whole is None else whole

    def _by_rule(self, length: int | None, days_off: float) -> Capacity:
        if self.members is None or length is None:
            return UNKNOWN
        points = max(0.0, POINTS_PER_MEMBER * self.members * length / RULE_WEEKS - days_off)
        return Capacity(points, f"8 × {self.members:g} members × {length} weeks ÷ 2 − {days_off:g} days off")


_NONE = Given({}, {}, None)
NOTHING = Capacities(_NONE, _NONE, None)


def capacities(portfolio: Portfolio, team: Item) -> Capacities:
    """What is known of a team's capacity."""
    return Capacities(given(portfolio, team, "capacity"), given(portfolio, team, "days_off"), team.number("members"))


def development_weeks(pi: Interval) -> int | None:
    """Weeks of a PI's development iterations; without iterations, of the PI; None when neither is known."""
    if pi.iterations:
        return sum(weeks(one) for one in pi.iterations if one.kind != "ip")
    if pi.start is None or pi.end is None:
        return None
    return _whole_weeks((pi.end - pi.start).days + 1)


def weeks(iteration: Iteration) -> int:
    """The length of an iteration in whole weeks; two when its dates are unknown."""
    if iteration.start is None or iteration.end is None:
        return RULE_WEEKS
    return _whole_weeks((iteration.end - iteration.start).days + 1)


def _whole_weeks(days: int) -> int:
    """Days as weeks, rounded half up: Monday to Friday of the next week is two weeks, and so is Monday to Monday."""
    return max(0, int((Decimal(days) / WEEK).quantize(Decimal(1), rounding=ROUND_HALF_UP)))
