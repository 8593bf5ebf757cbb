"""What each objective of a PI was planned for and what it delivered, under either policy for dropped objectives."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.baseline import Baseline
from northline.model.results.placement import NOWHERE
from northline.model.text import natural
from northline.score.objectives import Placed, by_pi, dropped, planned_value

BASELINE, REBASELINED = "baseline", "rebaselined"
RECORDS = ("chosen", "over", "affects", "explains", "relates_to")
# Planned value by objective, for each PI.
Plans = Mapping[str, Mapping[str, float]]


class Promise(Frozen):
    """One objective of a PI: `planned` is the value it is held to, None when it is not in the plan.

    `worth` is what it scores if it scores as planned; `actual` is None while nobody has said. `gone` means that it was
    dropped, or left the PI after that was committed: then it scores 0. `known` is false for one that is in no file any more.
    """

    id: str
    title: str
    teams: tuple[str, ...]
    planned: float | None
    worth: float
    committed: bool
    actual: float | None
    gone: bool = False
    known: bool = True


class Ground(Frozen):
    """What is the same under both policies."""

    portfolio: Portfolio
    placed: Placed
    objectives: Mapping[str, Sequence[Item]]
    baselines: Mapping[str, Baseline]


def ground(portfolio: Portfolio, placed: Placed, baselines: Mapping[str, Baseline]) -> Ground:
    """What promises are read from."""
    return Ground(portfolio, placed, by_pi(portfolio, placed), baselines)


def promises(among: Ground, policy: str) -> Mapping[str, Sequence[Promise]]:
    """The promises of each PI."""
    plans: Plans = {pi: _plan(among, pi) for pi in among.objectives}
    if policy == REBASELINED:
        plans = _moved(among, plans)
    return {pi: (*_standing(among, pi, plan), *_left(among, pi, plan)) for pi, plan in plans.items()}


def _plan(among: Ground, pi: str) -> Mapping[str, float]:
    """The planned value of committed objectives: of the baseline, or of the files where there is none."""
    then = among.baselines.get(pi)
    if then is not None:
        return {one: stand.value for one, stand in then.stands.items() if stand.promised and stand.value}
    return {one.id: value for one in among.objectives[pi] if one.committed and (value := planned_value(one)) is not None}


def _standing(among: Ground, pi: str, plan: Mapping[str, float]) -> Iterator[Promise]:
    """Yield the objectives that the PI has now, dropped ones included."""
    then = among.baselines.get(pi)
    for one in among.objectives[pi]:
        stand = then.stands.get(one.id) if then else None
        yield Promise(
            id=one.id,
            title=one.title,
            teams=among.placed.get(one.id, NOWHERE).teams,
            planned=plan.get(one.id),
            worth=stand.value if stand and stand.value else planned_value(one) or 0.0,
            committed=one.id in plan or (one.committed if then is None else bool(stand and stand.promised)),
            actual=one.number("actual_value"),
            gone=dropped(one),
        )


def _left(among: Ground, pi: str, plan: Mapping[str, float]) -> Iterator[Promise]:
    """Yield the objectives of the plan that the PI has no longer."""
    here = {one.id for one in among.objectives[pi]}
    then = among.baselines[pi].stands if pi in among.baselines else {}
    for one in sorted(plan.keys() - here, key=natural):
        item = among.portfolio.items.get(one)
        yield Promise(
            id=one,
            title=item.title if item else one,
            teams=then[one].teams,
            planned=plan[one],
            worth=then[one].value,
            committed=True,
            actual=None,
            gone=True,
            known=item is not None,
        )


def _moved(among: Ground, plans: Plans) -> Plans:
    """Move the value of each dropped objective to what replaced it in the end, in whatever PI and team that is."""
    heirs = {one.id: heir for one in among.portfolio.of("objective") if (heir := _heir(among.portfolio, one))}
    lasts = _lasts(heirs)
    found = {pi: {one: 0.0 if one in heirs else value for one, value in plan.items()} for pi, plan in plans.items()}
    for pi, plan in plans.items():
        for one in plan:
            if one in heirs:
                _hand_on(among, found, pi, lasts[one], plan[one])
    return found


def _hand_on(among: Ground, plans: Mapping[str, dict[str, float]], pi: str, heir: str, value: float) -> None:
    """Add a value to the plan of an heir; one that nobody has committed to is held to nothing."""
    pis = among.placed.get(heir, NOWHERE).pis
    if pis and among.portfolio[heir].committed:
        plan = plans[pi if pi in pis else pis[0]]
        plan[heir] = plan.get(heir, 0.0) + value


def _heir(portfolio: Portfolio, objective: Item) -> str:
    """What replaces a dropped objective by a recorded decision; empty when nothing does."""
    if not dropped(objective) or not recorded(portfolio, objective):
        return ""
    heirs = [one.id for one in portfolio.linked(objective.id, "replaced_by") if one.base == "objective"]
    return heirs[0] if heirs else ""


def recorded(portfolio: Portfolio, objective: Item) -> bool:
    """Whether a decision names the objective, or the objective itself says reason, date and decider."""
    if any(one.base == "decision" for one in portfolio.linking(objective.id, *RECORDS)):
        return True
    return bool(objective.text("reason") and objective.date("decided_on") and objective.names("decided_by"))


def _lasts(heirs: Mapping[str, str]) -> Mapping[str, str]:
    """The end of the chain that each replaced objective starts; a circle ends where it is entered."""
    lasts: dict[str, str] = {}
    for start in heirs:
        walk: dict[str, None] = {}
        at = start
        while at in heirs and at not in lasts and at not in walk:
            walk[at] = None
            at = heirs[at]
        lasts |= dict.fromkeys(walk, lasts.get(at, at))
    return lasts


def by_team(promised: Sequence[Promise]) -> Mapping[str, Sequence[Promise]]:
    """The promises of each team; one that several teams share is in full with each."""
    found: defaultdict[str, list[Promise]] = defaultdict(list)
    for one in promised:
        for team in one.teams:
            found[team].append(one)
    return {team: found[team] for team in sorted(found, key=natural)}
