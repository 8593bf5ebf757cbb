"""A member of a team: why we do this, what is ours, and who depends on us."""

from collections.abc import Iterator

from northline.model.page import href
from northline.view.parts import Agenda, Cards, Entry, Section
from northline.view.pi.dependencies import needs
from northline.view.pi.teamcards import team_card
from northline.view.roles.execution import blocked, unheard
from northline.view.roles.look import Question
from northline.view.roles.outlook import Outlook
from northline.view.roles.role import Role

MANY = 5


def why(outlook: Outlook) -> Iterator[Section | None]:
    """The way from the vision to one's own objectives, in four steps."""
    atlas, plan = outlook.atlas, outlook.moment.promised
    vision, themes = atlas.portfolio.vision(), atlas.themes()
    steps = []
    if vision:
        steps.append(Entry("The vision", href("vision/"), vision.text("one_liner") or vision.title))
    if themes:
        named = "; ".join(theme.title for theme in themes[:MANY]) + (" …" if len(themes) > MANY else "")
        steps.append(Entry("The themes it asks for", href("vision/", "themes"), f"{named}."))
    if plan and plan.teams:
        steps.append(Entry("Your team", "#teams", "What it promises, whom it needs, who needs it."))
        text = plan.item.text("intent") or "What each team promises, and which outcome that serves."
        steps.append(Entry(f"Your objectives in {plan.title}", href(plan.url("objectives")), text))
    if steps:
        yield Section("Why are we doing this?", "why", (Agenda(tuple(steps)),), "From the vision to your own work, in five minutes.")


def sections(outlook: Outlook) -> Iterator[Section | None]:
    """The teams, each with the way to its own page, and where to read why."""
    plan = outlook.moment.promised
    if plan and plan.teams:
        found = needs(plan)
        cards = Cards(tuple(team_card(plan, team, found) for team in plan.teams))
        yield Section("Which team is yours?", "teams", (cards,))


ROLE = Role(
    "team-member",
    "Team member",
    "New here? Why are we doing this, how does my work reach the vision, and who depends on us?",
    7,
    (
        Question("Work that serves no theme", ("orphan-work", "no-line-of-sight", "dangling-sight"), "alignment/"),
        Question("What others wait for", ("promised-too-late", "dependency-unanswered"), pi_page="board"),
        Question("Work that is going on elsewhere too", ("duplicate-objective", "shared-feature"), pi_page="objectives"),
    ),
    sections,
    (blocked, unheard),
    opening=why,
)
