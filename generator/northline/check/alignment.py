"""Checks on lines of sight: that work reaches an active theme, by links that say something."""

from collections.abc import Iterator

from northline.check.case import Case
from northline.check.crowds import crowded
from northline.check.phrases import listed, named, some
from northline.check.rule import Rule, check
from northline.model.addition import exact_sum
from northline.model.finding import Finding, Severity
from northline.model.item import Item
from northline.model.link import Strength
from northline.model.portfolio import is_active
from northline.model.results.alignment import Alignment
from northline.model.text import percent

WORK = ("epic", "capability", "feature", "story", "objective")
# SAFe names three to five themes a train; an objective that serves more than three serves none in particular.
FOCUSED = 3
WHOLE_SLACK = 0.005


def is_live(case: Case, item: Item) -> bool:
    """Whether the item's links can still change anything: unfinished, and not in a closed PI."""
    return not case.portfolio.finished(item) and not case.is_past(item)


def sees_vision(case: Case, item: Item) -> bool:
    """Whether a path leads from the item up to a vision."""
    ends = (case.portfolio.items.get(path[-1]) for path in case.portfolio.sight(item.id).paths if path)
    return any(end is not None and end.base == "vision" for end in ends)


@check("NL420", "no-line-of-sight", Severity.WARNING)
def no_line_of_sight(rule: Rule, case: Case) -> Iterator[Finding]:
    """An objective serves no theme and no outcome, neither by itself nor through what it delivers.

    Why it matters: the team cannot say why it does this, and its value counts for no goal.

    How to fix: name the outcome under `supports:`, or ask whether the objective should be there.

    Example: "Upgrade the message broker", with features that belong to no epic.
    """
    if case.portfolio.active_themes():
        blind = (one for one in case.items("objective") if is_live(case, one) and _sees_nothing(case, one))
        hint = "name the outcome it serves under supports:"
        found = (rule.on(one, f"{named(one)} has no line of sight to the vision", hint=hint) for one in blind)
        yield from crowded(rule, case, found, many="have no line of sight to the vision")


def _sees_nothing(case: Case, objective: Item) -> bool:
    nothing = case.portfolio.sight(objective.id).strength is Strength.NONE
    return nothing and not sees_vision(case, objective) and not _links_broken(case, objective)


def _links_broken(case: Case, item: Item) -> bool:
    """A broken link of this item is told by itself; what follows from it is not told again."""
    roles = ("supports", "delivers", "parent", "kpis")
    return any(not link.resolved and link.role in roles for link in case.portfolio.links.get(item.id, ()))


@check("NL421", "dangling-sight", Severity.WARNING)
def dangling_sight(rule: Rule, case: Case) -> Iterator[Finding]:
    """An item names a goal, and nothing it names leads to an active theme.

    Why it matters: it looks aligned, and counts for no theme.

    How to fix: give the outcome it names a theme, or name another outcome.

    Example: an objective that supports OUT-7, an outcome whose `parent:` is missing.
    """
    if not case.portfolio.active_themes():
        return
    for item in case.items(*WORK):
        if case.portfolio.sight(item.id).strength is not Strength.DANGLING or not is_live(case, item):
            continue
        told_elsewhere = _links_broken(case, item) or _retired(case, item) or sees_vision(case, item)
        if not told_elsewhere:
            targets = some(case.portfolio.targets(item.id, "supports") or case.portfolio.targets(item.id, "kpis"))
            message = f"{item.id} supports {targets}, which leads to no active theme"
            yield rule.on(item, message, field="supports", hint=f"give {targets} a theme with a weight above 0, or name another goal")


@check("NL422", "retired-theme", Severity.WARNING)
def retired_theme(rule: Rule, case: Case) -> Iterator[Finding]:
    """Work that goes on serves a theme that is retired.

    Why it matters: the train stopped paying for that goal; this work still does.

    How to fix: link it to an active theme, or take it out of the plan.

    Example: an objective of the current PI that supports T4, retired last quarter.
    """
    for item in case.items(*WORK):
        retired = _retired(case, item) if is_live(case, item) else ()
        if retired:
            message = f"{item.id} serves {listed([theme.id for theme in retired])}, which is retired"
            yield rule.on(item, message, field="supports", hint="link it to an active theme, or stop the work", related=(retired[0].place,))


def _retired(case: Case, item: Item) -> tuple[Item, ...]:
    """The retired themes that an item names, itself or through an outcome."""
    found: dict[str, Item] = {}
    for named_item in case.portfolio.linked(item.id, "supports"):
        above = case.portfolio.linked(named_item.id, "parent", "supports") if named_item.base == "outcome" else (named_item,)
        for theme in above:
            if theme.base == "theme" and theme.value("status") == "retired":
                found[theme.id] = theme
    return tuple(found.values())


@check("NL423", "diluted-link", Severity.WARNING)
def diluted_link(rule: Rule, case: Case) -> Iterator[Finding]:
    """An item serves more than three themes and says no shares.

    Why it matters: what serves everything serves nothing in particular, and scores count it in full everywhere.

    How to fix: keep the one or two goals it really moves, or write shares: `supports: [OUT-1: 60%, T2: 40%]`.

    Example: an objective that lists all five themes.
    """
    for item in case.items("objective", "feature"):
        sight = case.portfolio.sight(item.id)
        shared = bool(sight.named) and all(link.share is not None for link in sight.named)
        if sight.named and len(sight.themes) > FOCUSED and not shared and is_live(case, item):
            message = f"{item.id} serves {len(sight.themes)} themes without shares: {some(sight.themes)}"
            yield rule.on(item, message, field="supports", hint="keep the ones it really moves, or write shares such as T1: 60%")


@check("NL424", "shares-not-whole", Severity.WARNING)
def shares_not_whole(rule: Rule, case: Case) -> Iterator[Finding]:
    """The shares of an item's goals do not add up to 100 %, or some goals have none.

    Why it matters: with a share missing the value is split equally; with a wrong sum the shares are stretched.

    How to fix: give every goal a share, 100 % in all.

    Example: `supports: [OUT-1: 60%, T2: 30%]`.
    """
    for item in case.items(*WORK):
        links = [link for link in case.portfolio.links.get(item.id, ()) if link.role == "supports" and link.resolved]
        shares = [link.share for link in links if link.share is not None]
        if not shares or not is_live(case, item):
            continue
        if len(shares) < len(links):
            bare = some([link.target for link in links if link.share is None])
            yield rule.on(item, f"{item.id} gives {bare} no share, others have one", field="supports", hint="give every goal a share")
        elif abs(exact_sum(shares) - 1) > WHOLE_SLACK:
            message = f"the shares of {item.id} add up to {percent(exact_sum(shares))}"
            yield rule.on(item, message, field="supports", hint="make them add up to 100 %")


@check("NL427", "paper-link", Severity.WARNING)
def paper_link(rule: Rule, case: Case) -> Iterator[Finding]:
    """An objective names an outcome, and nothing else bears that out.

    Why it matters: a link costs a word; without a KPI, a feature or a shared thought it only makes the plan look aligned.

    How to fix: name the KPI it moves, deliver a feature of that theme, or name the goal that it really serves.

    Example: "Renew the build servers" supports "Fewer late deliveries".
    """
    for objective in case.items("objective"):
        alignment = case.scores.get(Alignment, objective.id)
        if alignment is not None and alignment.paper_link and is_live(case, objective):
            outcomes = some(case.portfolio.sight(objective.id).outcomes)
            message = f"{named(objective)} names {outcomes}, but no KPI, no feature and no word of it leads there"
            yield rule.on(
                objective, message, field="supports", hint="name the KPI it moves or the feature it needs, or the goal it really serves"
            )


@check("NL425", "zero-weight-theme", Severity.NOTE)
def zero_weight_theme(rule: Rule, case: Case) -> Iterator[Finding]:
    """A theme has weight 0 and is not retired.

    Why it matters: it counts like a retired theme; whoever serves it may not know.

    How to fix: retire it, or give it a weight.

    Example: `weight: 0`, left over from a session on priorities.
    """
    for theme in case.items("theme"):
        if theme.value("status") != "retired" and not is_active(theme):
            yield rule.on(
                theme, f"{named(theme)} has weight 0, so nothing it holds counts", field="weight", hint="retire it, or give it a weight"
            )
