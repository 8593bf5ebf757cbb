"""Product management: the backlog of the train, its order, and the epics behind it."""

from collections.abc import Iterator

from northline.model.results.agreement import Agreement
from northline.view.atlas import page
from northline.view.numbers import gauge
from northline.view.parts import Gauges, Section
from northline.view.pi.agenda import top_features
from northline.view.roles.execution import lessons
from northline.view.roles.look import Question
from northline.view.roles.outlook import Outlook
from northline.view.roles.planning import undefined, unready, unscored
from northline.view.roles.role import Role


def sections(outlook: Outlook) -> Iterator[Section | None]:
    """The features that come first, and where stakeholders disagree."""
    yield top_features(outlook.plan) if outlook.plan else None
    yield _stakeholders(outlook)


def _stakeholders(outlook: Outlook) -> Section | None:
    """How far stakeholders agree on what comes first; None when nobody ranked anything."""
    found = outlook.atlas.scores.get(Agreement, "")
    if found is None or found.w.value is None:
        return None
    links = (page("Who ranks what, and who is served", "stakeholders/"),)
    return Section(
        "Whom does the order please?",
        "stakeholders",
        (Gauges((gauge("Agreement of the stakeholders", found.w, href=outlook.atlas.receipt("agreement", "")),)),),
        links=links,
    )


ROLE = Role(
    "product-management",
    "Product management",
    "Is the most valuable work first, is the roadmap real, and who disagrees?",
    2,
    (
        Question("More valuable work that waits", ("priority-inversion", "predecessor-later", "rank-against-dependency"), "alignment/"),
        Question("Items that wait for each other in a circle", ("dependency-cycle",), "backlog/"),
        Question("Scores that mislead the ranking", ("stored-wsjf-differs", "scale-slip", "column-without-one", "stale-score"), "backlog/"),
        Question("Epics without a decision", ("epic-undecided",), "epics/"),
        Question(
            "Themes and weights that do not add up",
            ("theme-weights", "theme-without-weight", "theme-without-outcome", "retired-theme"),
            "vision/",
        ),
        Question("Features committed too early or twice", ("committed-in-future-pi", "feature-in-two-pis"), "roadmap/"),
        Question("Capacity shares that do not sum up", ("allocation-not-whole",), pi_page=""),
        Question("KPIs that cannot be read", ("kpi-unmeasured", "stale-kpi", "outcome-without-measure", "guardrail-breached"), "metrics/"),
    ),
    sections,
    (unready, unscored, undefined, lessons),
)
