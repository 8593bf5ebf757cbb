"""The Release Train Engineer: whether the plan is real, and what holds it up."""

from collections.abc import Iterator

from northline.view.parts import Section
from northline.view.pi.confidence import confidence_section, vote
from northline.view.pi.dependencies import matrix, needs
from northline.view.pi.load import heat_map
from northline.view.pi.roam import summary
from northline.view.roles.execution import lessons, to_value
from northline.view.roles.look import Question
from northline.view.roles.outlook import Outlook
from northline.view.roles.planning import unanswered, unready, unroamed, unvalued, unvoted
from northline.view.roles.role import Role


def sections(outlook: Outlook) -> Iterator[Section | None]:
    """Load, dependencies, risks and confidence of the current PI."""
    plan = outlook.plan
    if plan:
        yield heat_map(plan)
        yield matrix(plan, needs(plan))
        yield summary(plan)
        yield confidence_section(plan) if vote(plan) else None


ROLE = Role(
    "rte",
    "Release Train Engineer",
    "Is the plan realistic and ready? Risks, dependencies, load, confidence and predictability.",
    3,
    (
        Question(
            "Dependencies that come too late or have no answer",
            ("promised-too-late", "dependency-unanswered", "dependency-cycle"),
            pi_page="board",
        ),
        Question("Promises that stand on uncertain ground", ("committed-on-uncommitted",), pi_page="board"),
        Question("Risks that are not ROAMed or have no owner", ("risk-not-roamed", "risk-without-owner"), pi_page="risks"),
        Question(
            "Teams that carry too much",
            ("overload", "uncommitted-overload", "overloaded-iteration", "no-guard-band", "thin-commitment", "feature-work-in-ip"),
            pi_page="board",
        ),
        Question("Voices that have not been heard", ("low-confidence",), pi_page=""),
        Question("Teams without objectives", ("team-without-objectives",), pi_page="objectives"),
        Question("Milestones that nothing serves", ("milestone-unserved", "milestone-without-date"), "milestones/"),
        Question("Too much work in progress", ("wip-limit",), "boards/art/"),
        Question("Values that are missing", ("actual-missing", "actual-without-planned", "no-owner-or-value"), pi_page="objectives"),
        Question(
            "Dates and baselines to settle",
            ("dates-reversed", "pis-overlap", "iteration-outside-pi", "pi-not-closed", "no-baseline"),
            "pi/",
        ),
        Question("Objectives carried over again and again", ("carried-over-twice",), pi_page="review"),
    ),
    sections,
    (unready, unroamed, unanswered, unvalued, unvoted, to_value, lessons),
    "RTE",
)
