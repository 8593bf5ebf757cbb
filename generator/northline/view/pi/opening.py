"""The first screen of a kickoff: what the PI is for, which outcomes it serves, and how well."""

from northline.model.addition import exact_sum
from northline.model.cells import Anchor, Badge, Cell, Computed, Ref, Refs, Text
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.page import href
from northline.model.results.coverage import Coverage
from northline.model.text import natural
from northline.view.atlas import Atlas
from northline.view.columns import value_text
from northline.view.measures import kpis_of
from northline.view.numbers import written_text
from northline.view.parts import Fact
from northline.view.pi.plan import Plan
from northline.view.pi.state import state_words
from northline.view.readings import latest
from northline.view.sums import summed, valued

# A wall can be read for five rows; the traceability matrix has them all.
GOALS = 5
# Gaps are what a kickoff is for: of the five rows, so many go to outcomes that nobody commits to, however light.
GAPS = 2
SERVED_WEAKLY = 0.5


class Measure(Frozen):
    """Where a KPI of an outcome stands: the last reading, and the target with its unit."""

    ref: Ref
    now: str
    target: str


class Goal(Frozen):
    """One outcome in a PI: its measure, the committed value that names it with what arrived, the teams behind it, and the gap if any.

    Before there are objectives, `features` are those planned towards it.
    """

    ref: Ref
    theme: Ref | None
    measure: Measure | None
    value: Computed | Text
    actual: Computed | Text
    teams: Refs
    features: Refs
    gap: Badge | None = None


class Goals(Frozen):
    """The outcomes of a first screen, heaviest first; `more` leads to the others.

    `promised` says that there are objectives to tell of, `values` that these have values, `then` that all is told as of the PI's end.
    """

    goals: tuple[Goal, ...]
    more: Anchor | None = None
    promised: bool = True
    values: bool = True
    then: bool = False


def goals(plan: Plan) -> Goals:
    """The outcomes that weigh most, with room for those that nobody commits to."""
    atlas = plan.atlas
    ranked = by_weight(atlas)
    gaps = [one for one in ranked if _gap(plan, one.id) and plan.standing]
    chosen = _first(ranked, gaps[:GAPS])
    left = len(ranked) - len(chosen)
    more = (
        Anchor(f"{left} more outcomes, by team" if left > 1 else "One more outcome, by team", href("traceability/")) if left > 0 else None
    )
    return Goals(tuple(_goal(plan, one) for one in chosen), more, bool(plan.standing), atlas.has_values, plan.closed)


def _first(ranked: list[Item], gaps: list[Item]) -> list[Item]:
    """The heaviest, but so many that the reserved gaps still fit."""
    others = [one for one in ranked if one not in gaps][: max(0, GOALS - len(gaps))]
    return [one for one in ranked if one in gaps or one in others]


def by_weight(atlas: Atlas) -> list[Item]:
    """Outcomes of active themes by their part of the vision: the theme's weight times their share of it."""
    weights: dict[str, float] = {}
    for theme in atlas.themes():
        under = outcomes_of(atlas, theme.id)
        whole = exact_sum(_weight(one) for one in under) or 1.0
        for one in under:
            weights[one.id] = max(weights.get(one.id, 0.0), _weight(theme) * _weight(one) / whole)
    return [atlas.portfolio[one] for one in sorted(weights, key=lambda one: (-weights[one], natural(one)))]


def outcomes_of(atlas: Atlas, theme: str) -> tuple[Item, ...]:
    """The outcomes that a theme asks for."""
    return tuple(one for one in atlas.portfolio.linking(theme, "parent", "supports") if one.base == "outcome")


def _weight(item: Item) -> float:
    given = item.number("weight")
    return 1.0 if given is None else given


def serving(plan: Plan, outcome: str) -> tuple[Item, ...]:
    """The standing team objectives of the PI that name an outcome."""
    train = {one.id for one in plan.train_objectives}
    return tuple(one for one in plan.standing if outcome in plan.atlas.portfolio.sight(one.id).outcomes and one.id not in train)


def towards(plan: Plan, outcome: str) -> tuple[Item, ...]:
    """The features of the PI that reach an outcome, by their own names or their parents'."""
    sight = plan.atlas.portfolio.sight
    return tuple(one for one in plan.of("feature") if any(outcome in path for path in sight(one.id).paths))


def _gap(plan: Plan, outcome: str) -> Badge | None:
    """A badge when nobody commits to an outcome; None when somebody does."""
    served = _served(plan, outcome)
    if served is None or served > SERVED_WEAKLY:
        return None
    return Badge("only uncommitted", "watch") if served else Badge("nobody", "act")


def _served(plan: Plan, outcome: str) -> float | None:
    coverage = plan.atlas.scores.get(Coverage, plan.id)
    found = [theme.outcomes[outcome] for theme in coverage.themes.values() if outcome in theme.outcomes] if coverage else []
    return max(found, default=None)


def _goal(plan: Plan, outcome: Item) -> Goal:
    atlas = plan.atlas
    named = serving(plan, outcome.id)
    themes = [one for one in atlas.portfolio.linked(outcome.id, "parent", "supports") if one.base == "theme"]
    return Goal(
        ref=atlas.ref(outcome.id),
        theme=atlas.ref(themes[0].id) if themes else None,
        measure=_measure(plan, outcome),
        value=valued(atlas, named),
        actual=summed(atlas, named, "actual_value"),
        teams=atlas.mentions((team for one in named for team in atlas.teams(one)), empty="no team names it", show="title", few=4),
        features=atlas.mentions((one.id for one in towards(plan, outcome.id)), empty="none planned", few=6),
        gap=_gap(plan, outcome.id) if plan.standing else None,
    )


def _measure(plan: Plan, outcome: Item) -> Measure | None:
    """The outcome's first KPI: today's reading, or the one at the end of a PI that is closed."""
    atlas = plan.atlas
    day = atlas.portfolio.as_of
    end = plan.interval.end
    for kpi in kpis_of(atlas.portfolio, outcome)[:1]:
        now = latest(kpi, min(day, end) if plan.closed and end else day)
        unit = kpi.text("unit")
        # The unit stands once, behind the target.
        reading = value_text(now.value, "") if now else "unmeasured"
        return Measure(atlas.ref(kpi.id), reading, value_text(kpi.number("target"), unit))
    return None


def standing_facts(plan: Plan) -> tuple[Fact, ...]:
    """Draft, final or closed, the commit and the date that everything is computed at."""
    build = plan.atlas.train.build
    found: list[tuple[str, Cell]] = [("Plan", Text(state_words(plan)))]
    found.append(("As of", Text(f"{plan.atlas.portfolio.as_of:%Y-%m-%d}")))
    if build.commit:
        found.append(("Commit", written_text(build.commit[:10])))
    return tuple(Fact(label, cell) for label, cell in found)
