"""The planned value that each objective of a PI is held to, under either policy for dropped objectives."""

from collections.abc import Mapping, Sequence

from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.score.objectives import dropped, planned_value

BASELINE, REBASELINED = "baseline", "rebaselined"
RECORDS = ("chosen", "over", "affects", "explains", "relates_to")


def plan(portfolio: Portfolio, objectives: Sequence[Item], policy: str, baseline: Mapping[str, float] | None = None) -> Mapping[str, float]:
    """The planned value of each objective that has one by id: committed ones of the baseline, or of the files without one."""
    if baseline is None:
        held = {one.id: value for one in objectives if one.committed and (value := planned_value(one)) is not None}
    else:
        held = dict(baseline)
    return _moved(portfolio, objectives, held) if policy == REBASELINED else held


def _moved(portfolio: Portfolio, objectives: Sequence[Item], held: Mapping[str, float]) -> Mapping[str, float]:
    """Move the value of each dropped objective to what replaced it, along chains of replacements."""
    ids = {one.id for one in objectives}
    heirs = {one.id: heir for one in objectives if one.id in held and (heir := _heir(portfolio, one)) in ids}
    found = {one: 0.0 if one in heirs else value for one, value in held.items()}
    for one, last in _lasts(heirs).items():
        found[last] = found.get(last, 0.0) + held[one]
    return found


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
