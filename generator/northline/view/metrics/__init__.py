"""The metrics page: outcomes first, then how plans became value, how work is aligned, and where it flows."""

from collections.abc import Callable, Iterator

from northline.model.page import Page
from northline.view.atlas import Atlas
from northline.view.family import Family
from northline.view.metrics import aligned, flow, history, outcomes, predictability
from northline.view.parts import Section, Sheet

# In reading order: what changed for customers comes before what teams did. A section without anything to say gives None.
SECTIONS: tuple[Callable[[Atlas], Section | None], ...] = (
    outcomes.moving,
    outcomes.guardrails,
    outcomes.others,
    outcomes.measured_objectives,
    predictability.train,
    predictability.teams,
    aligned.by_pi,
    aligned.coverage,
    flow.by_type,
    flow.by_theme,
    history.load,
)
LEAD = "Outcomes come first: what changed for customers. Then how well plans became value. Every number leads to how it is made."
NO_KPIS = "No KPI is recorded, so nobody can tell what changed for customers. What can be told of plans and work stands below."


def pages(atlas: Atlas) -> Iterator[Page]:
    """The one page, where the train has anything to measure, and below it the objectives behind each PI's alignment."""
    sections = tuple(section for section in (make(atlas) for make in SECTIONS) if section)
    if sections:
        lead = LEAD if atlas.exists("kpi") else NO_KPIS
        sheet = Sheet("Metrics", lead, sections=sections)
        yield Page("metrics/", "Metrics", "sheet", sheet, section="metrics", nav="Metrics", search="")
    yield from aligned.pages(atlas)


FAMILY = Family("metrics", 90, pages)
