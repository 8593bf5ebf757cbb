"""A member of a team: why we do this, what is ours, and who depends on us."""

from collections.abc import Iterator

from northline.view.atlas import page
from northline.view.parts import Cards, Section
from northline.view.pi.dependencies import needs
from northline.view.pi.teamcards import team_card
from northline.view.roles.outlook import Outlook, Question
from northline.view.roles.role import Role


def sections(outlook: Outlook) -> Iterator[Section | None]:
    """The teams, each with the way to its own page, and where to read why."""
    plan = outlook.plan
    if plan and plan.teams:
        found = needs(plan)
        cards = Cards(tuple(team_card(plan, team, found) for team in plan.teams))
        links = (page("Why we do this: the vision", "vision/"), page("How work reaches it", "traceability/"))
        yield Section("Which team is yours?", "teams", (cards,), links=links)


ROLE = Role(
    "team-member",
    "Team member",
    "Why are we doing this, how does my work reach the vision, and who depends on us?",
    7,
    (
        Question("Work that serves no theme", ("orphan-work", "no-line-of-sight", "dangling-sight"), "alignment/"),
        Question("What others wait for", ("promised-too-late", "dependency-unanswered"), pi_page="board"),
        Question("Work that is going on elsewhere too", ("duplicate-objective", "shared-feature"), pi_page="objectives"),
        Question("Feedback without an answer", ("feedback-open",), "feedback/"),
    ),
    sections,
)
