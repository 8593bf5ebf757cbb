"""The verdict on a PI and its teams: the worst part of it, and the reason."""

from northline.model.cells import Badge
from northline.model.results.verdict import PiVerdict, Verdict
from northline.view.pi.plan import Plan

TONES = {"ok": "good", "watch": "watch", "act": "act"}


def verdict(plan: Plan) -> Badge | None:
    """The PI's verdict with its reason; None when nothing was judged."""
    found = plan.atlas.scores.get(PiVerdict, plan.id)
    return _badge(found.all, plan.atlas.receipt("verdict", plan.id)) if found else None


def team_verdict(plan: Plan, team: str) -> Badge | None:
    """A team's verdict with its reason; None when nothing was judged."""
    found = plan.atlas.scores.get(PiVerdict, plan.id)
    return _badge(found.teams[team], plan.atlas.receipt("verdict", plan.id, team)) if found and team in found.teams else None


def _badge(one: Verdict, at: str) -> Badge | None:
    return Badge(f"{one.state}: {one.reason}", TONES.get(one.state, "quiet"), at=at) if one.parts else None
