"""What the planning of the next PI asks of people, before it and while it goes on."""

from northline.model.finding import Severity
from northline.model.page import href
from northline.model.results.readiness import Readiness
from northline.model.results.wsjf import Wsjf
from northline.view.atlas import words
from northline.view.moment import planned_on
from northline.view.pi.agenda import LACKS
from northline.view.pi.confidence import vote
from northline.view.pi.readiness import candidates, needed
from northline.view.roles.look import Look
from northline.view.roles.outlook import Outlook


def unready(outlook: Outlook) -> Look | None:
    """What planning needs and nobody has written yet."""
    plan = outlook.moment.coming
    missing = [step for step in needed(plan) if not step.done] if plan and not plan.of("objective") else []
    if plan is None or not missing:
        return None
    count = len(tuple(needed(plan)))
    listed = ", ".join(step.text[0].lower() + step.text[1:] for step in missing)
    why = f"{len(missing)} of {count} things that planning needs are missing: {listed}."
    return Look(f"{plan.title} is not ready to be planned", why, href(plan.url(), "readiness"), due=planned_on(plan))


def undefined(outlook: Outlook) -> Look | None:
    """Features that could be planned and are not well defined."""
    plan = outlook.moment.coming
    if plan is None:
        return None
    found = candidates(plan)
    lacking = {one.id: scored.missing for one in found if (scored := outlook.atlas.scores.get(Readiness, one.id)) and scored.missing}
    if not lacking:
        return None
    ids = tuple(sorted(lacking, key=lambda one: _rank(outlook, one)))
    first = ", ".join(LACKS.get(one, words(one)) for one in lacking[ids[0]])
    why = f"{len(ids)} of {len(found)} features that {plan.title} can choose from lack something; {ids[0]} lacks {first}."
    return Look("Features that are not well defined", why, href(plan.url(), "features"), ids, due=planned_on(plan))


def unscored(outlook: Outlook) -> Look | None:
    """Features that could be planned and have no rank."""
    plan = outlook.moment.coming
    found = candidates(plan) if plan and outlook.atlas.has_wsjf else ()
    bare = tuple(one.id for one in found if (scored := outlook.atlas.scores.get(Wsjf, one.id)) is None or scored.rank is None)
    if plan is None or not bare:
        return None
    why = f"{len(bare)} of {len(found)} features that {plan.title} can choose from are not scored, so nobody knows whether they come first."
    return Look("Features without a WSJF", why, href("backlog/"), bare, due=planned_on(plan))


def unvalued(outlook: Outlook) -> Look | None:
    """Drafted objectives without a planned value."""
    plan = outlook.moment.coming
    bare = tuple(one.id for one in plan.standing if one.number("business_value") is None) if plan else ()
    if plan is None or not bare:
        return None
    why = f"{len(bare)} of {len(plan.standing)} objectives drafted for {plan.title} have no business value from 1 to 10 yet."
    return Look("Planned values to give", why, href(plan.url("objectives")), bare, due=planned_on(plan))


def unroamed(outlook: Outlook) -> Look | None:
    """Risks that planning raised and nobody has taken up."""
    plan = outlook.moment.coming
    risks = plan.of("risk") if plan else ()
    loose = tuple(one.id for one in risks if one.value("roam") is None)
    if plan is None or not loose:
        return None
    why = f"{len(loose)} of {len(risks)} risks of {plan.title} are neither resolved, owned, accepted nor mitigated."
    return Look("Risks to ROAM before the vote", why, href(plan.url("risks")), loose, due=planned_on(plan))


def unanswered(outlook: Outlook) -> Look | None:
    """Dependencies of the draft that nobody has said yes to."""
    plan = outlook.moment.coming
    asked = plan.of("dependency") if plan else ()
    loose = tuple(one.id for one in asked if one.value("status") in {None, "proposed"})
    if plan is None or not loose:
        return None
    why = f"{len(loose)} of {len(asked)} dependencies of {plan.title} are not accepted by those who are to give."
    return Look("Dependencies to agree on", why, href(plan.url("board")), loose, due=planned_on(plan))


def unvoted(outlook: Outlook) -> Look | None:
    """A draft with objectives on which nobody has voted."""
    plan = outlook.moment.coming
    if plan is None or not plan.standing or vote(plan):
        return None
    why = f"{plan.title} has {len(plan.standing)} objectives and no fist of five."
    return Look("The confidence vote", why, href(plan.url()), severity=Severity.NOTE, due=planned_on(plan))


def _rank(outlook: Outlook, feature: str) -> float:
    scored = outlook.atlas.scores.get(Wsjf, feature)
    return float(scored.rank) if scored and scored.rank is not None else float("inf")
