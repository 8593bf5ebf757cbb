"""The words of the method, each explained in our own: what it is, its older name, its number and its page."""

from collections.abc import Mapping

from northline.model.frozen import Frozen
from northline.model.text import fold


class Term(Frozen):
    """One word: `older` is what earlier editions called it, `metric` the number that measures it, `url` where this site shows it.

    `also` are the forms in which it heads columns and facts.
    """

    name: str
    text: str
    older: str = ""
    metric: str = ""
    url: str = ""
    also: tuple[str, ...] = ()


TERMS = (
    Term(
        "Agile Release Train",
        "The five to twelve teams that plan, build and show their work together, on one rhythm. ART for short.",
        url="teams/",
    ),
    Term(
        "Planning Interval",
        "The eight to twelve weeks that the train plans in one go; PI for short. One is current, those after it are forecasts.",
        "Program Increment",
        url="roadmap/",
        also=("PI", "PIs"),
    ),
    Term("Iteration", "A stretch of one to four weeks, usually two, within a PI. Teams plan and load it.", "Sprint"),
    Term(
        "IP iteration",
        "The last iteration of a PI, kept free for innovation, planning and whatever went wrong. Planned feature work in it is a warning.",
    ),
    Term(
        "Vision", "What the train is for: for whom, to what end, and what it leaves to others. All work is traced up to it.", url="vision/"
    ),
    Term(
        "Strategic theme",
        "A business goal that the portfolio pays for. Its weight says how much of the effort should go there.",
        url="vision/",
        also=("Theme", "Themes"),
    ),
    Term(
        "Outcome",
        "A change that can be measured and that a theme asks for. When it is reached, the theme has worked.",
        "Key result",
        url="outcomes/",
        also=("Outcomes",),
    ),
    Term(
        "KPI",
        "A number with a baseline, a target and readings. It tells whether an outcome comes closer; pace compares "
        "progress with time gone by.",
        metric="kpi-health",
        url="metrics/",
        also=("KPIs",),
    ),
    Term("Guardrail", "A KPI that must stay within bounds while others move: kept or breached, never a target.", url="metrics/"),
    Term(
        "Epic",
        "An investment too large for one PI. It starts as a hypothesis, proves itself in an MVP, and is then "
        "continued, changed or stopped.",
        url="epics/",
    ),
    Term("MVP", "The least that must be built to learn whether an epic’s hypothesis holds."),
    Term("Capability", "A behaviour of a large solution, between epic and feature, that several trains may share.", url="capabilities/"),
    Term("Feature", "Something of use to a customer that the train can deliver within one PI.", url="backlog/"),
    Term(
        "Enabler",
        "Work that customers do not see and later work stands on: exploration, architecture, infrastructure or compliance.",
        url="backlog/",
    ),
    Term("Story", "The smallest planned piece of work: one team, a few days. Stories have points, and never a WSJF.", url="stories/"),
    Term(
        "NFR",
        "A quality that the solution must keep, such as speed or safety, whatever is built next. Short for non-functional requirement.",
        also=("NFRs",),
    ),
    Term("Benefit hypothesis", "What we believe a feature will change, put so that it can turn out wrong."),
    Term("Acceptance criteria", "What must be true for a piece of work to count as done."),
    Term(
        "WSJF",
        "Weighted shortest job first: cost of delay divided by job size. It says what to do next, and compares only items of one backlog.",
        metric="wsjf",
        url="backlog/",
    ),
    Term(
        "Cost of delay",
        "What waiting costs: user-business value, plus time criticality, plus what it reduces in risk or opens in "
        "opportunity. Relative numbers, not money.",
        metric="wsjf",
    ),
    Term("User-business value", "How much users or the business gain from an item, compared with the others.", metric="wsjf"),
    Term("Time criticality", "How fast that gain fades when the item comes later: a fixed date, a season, a competitor.", metric="wsjf"),
    Term(
        "Risk reduction and opportunity enablement",
        "What an item takes off our shoulders, or lets us do later, beside its own value.",
        metric="wsjf",
    ),
    Term("Job size", "How large an item is, compared with the others. 0 or missing leaves WSJF undefined, not endless.", metric="wsjf"),
    Term(
        "Fragile rank", "A rank that changes when one number moves one step along the scale. Read its neighbours as equals.", metric="wsjf"
    ),
    Term(
        "Priority inversion",
        "A ready item that is worth more than one that is planned, and still waits. Sometimes there is a reason; it "
        "then belongs in a decision.",
        metric="inversion",
        url="alignment/",
    ),
    Term(
        "ART Kanban",
        "The board that features move across, from first idea to released. Limits keep it flowing.",
        "Program Kanban",
        url="boards/art/",
    ),
    Term("WIP limit", "The most items that may be in one state at once. Above it, finish something before you start the next."),
    Term("ART backlog", "Features and enablers that wait for the train, in the order of WSJF.", "Program Backlog", url="backlog/"),
    Term(
        "PI objective",
        "What a team, or the train, means to achieve in a PI, in words the business uses. It is not a list of features.",
        "Team PI objective",
        url="objectives/",
    ),
    Term(
        "Committed objective",
        "An objective that the team promises, all else being equal. Its planned value counts towards predictability.",
        also=("Commitment",),
    ),
    Term(
        "Uncommitted objective",
        "An objective that is planned and loaded like the rest, yet too uncertain to promise. It counts in load and "
        "in actual value, never in planned value.",
        "Stretch objective",
    ),
    Term(
        "Business value",
        "One to ten, given to each objective by Business Owners at planning, and again when it has been shown. "
        "Relative within a team: it never ranks teams.",
        url="objectives/",
        also=("Planned", "Actual", "Planned value", "Actual value", "Committed value"),
    ),
    Term("Business Owner", "A person who answers for the money and the result, values objectives and accepts the plan."),
    Term(
        "Line of sight",
        "An item’s way up to the vision. Four strengths are told apart, and drawn apart: an explicit link, a theme "
        "only, inherited, and dangling. "
        "Without any of them there is no line of sight.",
        url="traceability/",
    ),
    Term(
        "Explicit link",
        "The strongest line of sight, a solid line: the item itself names an outcome, or a KPI, of a theme.",
        url="traceability/",
    ),
    Term(
        "Theme only",
        "A dashed line: the item names a theme, but none of its outcomes. Nobody can tell what should change.",
        url="traceability/",
    ),
    Term(
        "Inherited",
        "A dotted line: the item names no goal, and reaches one through its parent or through what it delivers.",
        url="traceability/",
    ),
    Term(
        "Dangling", "A broken line: the item names a goal, and that leads nowhere, or to a theme that no longer counts.", url="alignment/"
    ),
    Term(
        "Vision coverage",
        "How far the objectives of a PI serve the themes: in breadth (any commitment), in depth (outcomes named), in "
        "value, and against the weights.",
        metric="coverage",
        url="alignment/",
    ),
    Term("Orphan work", "Planned work that reaches no active theme and stands in no agreed bucket.", metric="orphan", url="alignment/"),
    Term(
        "Paper link", "A link that says explicit while nothing else supports it: no KPI, no feature on that theme, not one word in common."
    ),
    Term("Diluted link", "A link to so many themes that it says nothing about any of them."),
    Term(
        "Capacity",
        "What a team can take on in an iteration or a PI, in points: as given, or eight points a member for two weeks, less days off.",
        metric="load",
        url="teams/",
    ),
    Term("Load", "Planned points against capacity. Above 100 % for committed work, the plan will not hold.", metric="load", url="teams/"),
    Term(
        "Capacity allocation",
        "The shares of capacity that the train agreed for kinds of work, such as features, enablers and maintenance.",
        url="teams/",
    ),
    Term("Velocity", "The points a team has finished per iteration of late. It helps to plan, and measures no success."),
    Term(
        "Predictability",
        "Actual value of all objectives, divided by the planned value of the committed ones. 80 to 100 % is the band to rely on.",
        "Program Predictability Measure",
        "predictability",
        "metrics/",
    ),
    Term("Baseline", "The plan as it stood when the PI was committed. Changes are measured against it."),
    Term("Scope change", "What was added, dropped or given another value since the baseline. A change that raises coverage is healthy."),
    Term(
        "Confidence vote",
        "A show of one to five fingers on the plan. A mean of three accepts it; every one or two must be heard. Only counts are kept.",
    ),
    Term(
        "ROAM",
        "What has been done about a risk: resolved, owned, accepted or mitigated. A risk without one of them is still open.",
        url="risks/",
        also=("ROAM state",),
    ),
    Term(
        "Dependency",
        "Something one party needs from another by some iteration. Late when it is promised for after it is needed.",
        url="dependencies/",
        also=("Depends on",),
    ),
    Term(
        "Dependency exposure",
        "The value that may fail because of a dependency: its value times how likely it is to come late.",
        metric="dependency-exposure",
        url="dependencies/",
    ),
    Term(
        "ART planning board",
        "Teams down, iterations across, with features, milestones and the lines of what waits for what.",
        "Program Board",
        url="roadmap/",
    ),
    Term(
        "Milestone", "A date that matters outside the train, such as a fair or a law. Something planned should serve it.", url="milestones/"
    ),
    Term("System Demo", "Showing what works, all teams together, to those who asked for it. Here actual value is given.", url="demos/"),
    Term("Inspect and Adapt", "The end of a PI: what was delivered, how predictably, and what the train will do better."),
    Term(
        "Decision record", "What was chosen, over what, why, when and by whom. It explains findings that name its items.", url="decisions/"
    ),
    Term("Product Owner / Product Manager", "Those who tie vision to backlog and backlog to objectives. POPM for short."),
    Term("Release Train Engineer", "The coach and servant leader of the train, who runs its events and clears its way. RTE for short."),
    Term("Scrum Master / Team Coach", "The person who helps one team work well and keeps an eye on load and blockers.", "Scrum Master"),
    Term("System Architect", "The person who keeps the solution’s technical direction, enablers and qualities in view."),
    Term("Architectural runway", "What is already built so that the next features need no detour."),
    Term(
        "As-of date",
        "The day this site speaks of: the time of the commit it was built from. Every age and pace is counted to it, never to today.",
    ),
    Term("Finding", "Something that contradicts itself, leads nowhere or is at risk, with its place and how to mend it.", url="findings/"),
)

# What each form of a word means, by the form without case and punctuation.
MEANINGS: Mapping[str, str] = {fold(form): term.text for term in reversed(TERMS) for form in (term.older, *term.also, term.name) if form}
