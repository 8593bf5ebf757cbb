"""The System Architect: enablers, runway, and where dependencies pile up."""

from collections.abc import Iterator

from northline.model.cells import Column, Row, Table
from northline.model.results.dependency_exposure import DependencyExposure
from northline.view.numbers import computed
from northline.view.parts import Section
from northline.view.pi.agenda import enablers
from northline.view.pi.dependencies import matrix, needs
from northline.view.roles.look import Question
from northline.view.roles.outlook import Outlook
from northline.view.roles.planning import unanswered
from northline.view.roles.role import Role

HOT = 6


def sections(outlook: Outlook) -> Iterator[Section | None]:
    """Enablers and NFRs of the current PI, and the hot spots of its dependencies."""
    plan = outlook.plan
    if plan:
        yield enablers(plan)
        yield _hot_spots(outlook)
        yield matrix(plan, needs(plan))


def _hot_spots(outlook: Outlook) -> Section | None:
    """Providers that much value hangs on; None when nothing is exposed."""
    found = outlook.atlas.scores.get(DependencyExposure, outlook.plan.id) if outlook.plan else None
    spots = [(who, value) for who, value in found.hot_spots.items() if value and who in outlook.atlas.refs] if found else []
    if not spots:
        return None
    at = outlook.atlas.receipt("dependency-exposure", outlook.plan.id) if outlook.plan else ""
    rows = tuple(Row((outlook.atlas.mentions((who,), show="title"), computed(value, at))) for who, value in spots[:HOT])
    columns = (Column("who", "Provider"), Column("value", "Value exposed", "number", "Probability of failure times the committed value"))
    return Section("Where do dependencies pile up?", "hot-spots", (Table("hot-spots", "Value that hangs on each provider", columns, rows),))


ROLE = Role(
    "system-architect",
    "System Architect",
    "Which enablers carry the plan, do NFRs hold, and where do dependencies pile up?",
    4,
    (
        Question("Items that wait for each other in a circle", ("dependency-cycle", "dependency-on-itself"), "backlog/"),
        Question("Work planned before what it needs", ("predecessor-later", "rank-against-dependency"), "backlog/"),
        Question(
            "Dependencies that come too late or have no answer",
            ("promised-too-late", "dependency-unanswered", "dependency-without-ends"),
            pi_page="board",
        ),
        Question("Guardrails that are breached", ("guardrail-breached",), "metrics/"),
        Question("Features too large for a PI", ("feature-larger-than-pi",), "backlog/"),
        Question("Feature work in the IP iteration", ("feature-work-in-ip",), pi_page="board"),
    ),
    sections,
    (unanswered,),
    "Architect",
)
