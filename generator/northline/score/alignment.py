"""Objective alignment: how well is an objective tied to the vision, from 0 to 100?

A sum of five parts, each with its reason:

- **link** (40): 40 when the objective names an outcome or KPI of an active theme, 30 when it only names a theme, 20 when it
  inherits one through the work it delivers or the item it stands below, else 0. More than three themes without a share for
  each: at most 20.
- **measure** (20): 20 for a KPI (in `kpis` or `supports`) with baseline, target and owner; else 10 for an amount in the text;
  else 0. Ids, versions, years and dates are no amounts.
- **evidence** (20): 20 when it delivers at least one feature and all those are in the same PI and reach, by their own names or
  their parents', one of the objective's themes; 10 when it delivers something; else 0.
- **value** (10): 10 with a business value from 1 to 10 and a named Business Owner, 5 with a value only, else 0.
- **wording** (10): 10 less 2 for each wording finding that its author does not `allow`, at least 0.

**Cap.** At most 20 when all it names is dangling or belongs to a retired theme. A link to the vision itself is not dangling.

**Bands.** 80 and more aligned, 50–79 weak, below 50 unaligned.

**Paper link.** An explicit link that nothing bears out: no KPI, no delivered feature on a theme of the outcomes it names, and
no content word in common with the title or text of those outcomes and themes.

Every objective has an alignment: what is missing costs points, and the receipt says which.

Source: Northline's own; SAFe asks that objectives be aligned, measurable and valued by Business Owners.
"""

from collections.abc import Mapping

from northline.config import Config
from northline.model.addition import exact_sum
from northline.model.frozen import Frozen, field
from northline.model.item import Item
from northline.model.link import Strength
from northline.model.portfolio import Portfolio
from northline.model.results.alignment import Alignment
from northline.model.results.placement import Placement
from northline.model.results.wording import Wording
from northline.model.score import Part, Score, Unit
from northline.model.scores import Scores
from northline.model.text import fold
from northline.score.amounts import amounts
from northline.score.metric import Metric
from northline.score.objectives import Placed, planned_value
from northline.score.placement import parents_first
from northline.score.similarity import words

LINK = {Strength.EXPLICIT: 40.0, Strength.THEME: 30.0, Strength.INHERITED: 20.0}
DILUTED_LINK, MOST_THEMES = 20.0, 3
FULL, HALF, CAP = 20.0, 10.0, 20.0
BEST_WORDING, PER_FINDING = 10.0, 2.0
ALIGNED, WEAK = 80.0, 50.0
THRESHOLD = "80 and more aligned, 50–79 weak, below 50 unaligned"
JUDGED = 2_000  # characters of an outcome's text: enough to say what it is about


class _Ground(Frozen):
    portfolio: Portfolio
    placed: Placed
    wording: Mapping[str, Wording]
    reach: Mapping[str, tuple[str, ...]]
    known: dict[str, frozenset[str]] = field(default_factory=dict)

    def content(self, item_id: str) -> frozenset[str]:
        """The content words of an outcome or theme."""
        if item_id not in self.known:
            item = self.portfolio[item_id]
            self.known[item_id] = frozenset(words(f"{item.title} {item.body}"[:JUDGED]))
        return self.known[item_id]


def compute(portfolio: Portfolio, _config: Config, scores: Scores) -> Mapping[str, Alignment]:
    """The alignment of every objective, by its id."""
    ground = _Ground(portfolio, scores.of(Placement), scores.of(Wording), named_themes(portfolio))
    return {one.id: _alignment(ground, one) for one in portfolio.of("objective")}


def named_themes(portfolio: Portfolio) -> Mapping[str, tuple[str, ...]]:
    """The active themes that each item reaches by its own names or, failing that, its parents'."""
    found: dict[str, tuple[str, ...]] = {}
    for item in parents_first(portfolio):
        sight = portfolio.sight(item.id)
        if sight.named or item.base in {"theme", "outcome", "kpi"}:
            found[item.id] = sight.themes
        elif item.base == "objective":
            found[item.id] = ()
        else:
            above = [themes for one in portfolio.targets(item.id, "parent") if (themes := found.get(one))]
            found[item.id] = above[0] if len(above) == 1 else tuple(dict.fromkeys(theme for themes in above for theme in themes))
    return found


def _alignment(ground: _Ground, objective: Item) -> Alignment:
    judged = (_link(ground, objective), _measure(ground, objective), _evidence(ground, objective))
    receipt = (*judged, _value(objective), _wording(ground, objective))
    total = exact_sum(part.value or 0.0 for part in receipt)
    capped = _cap(ground.portfolio, objective)
    value = min(total, CAP) if capped else total
    band = "aligned" if value >= ALIGNED else "weak" if value >= WEAK else "unaligned"
    score = Score("alignment", value, Unit.SCORE, (value, 100.0), receipt, band, THRESHOLD)
    return Alignment(score, {part.name: part.value or 0.0 for part in receipt}, capped, _is_paper(ground, objective))


def _part(name: str, value: float, note: str, items: tuple[str, ...] = ()) -> Part:
    return Part(name, value, note, items, Unit.SCORE)


def _link(ground: _Ground, objective: Item) -> Part:
    sight = ground.portfolio.sight(objective.id)
    points = LINK.get(sight.strength, 0.0)
    diluted = len(sight.themes) > MOST_THEMES and any(link.share is None for link in sight.named)
    if diluted and points > DILUTED_LINK:
        return _part("link", DILUTED_LINK, f"{sight.strength.value}, spread over {len(sight.themes)} themes without shares", sight.themes)
    return _part("link", points, sight.strength.value, sight.outcomes or sight.themes)


def _kpis(portfolio: Portfolio, objective: Item) -> tuple[Item, ...]:
    return tuple(one for one in portfolio.linked(objective.id, "kpis", "supports") if one.base == "kpi")


def _measure(ground: _Ground, objective: Item) -> Part:
    complete = tuple(one.id for one in _kpis(ground.portfolio, objective) if _is_complete(one))
    if complete:
        return _part("measure", FULL, "a KPI with baseline, target and owner", complete)
    if amounts(objective.title):
        return _part("measure", HALF, "an amount in the text")
    return _part("measure", 0.0, "no KPI with baseline, target and owner, and no amount in the text")


def _is_complete(kpi: Item) -> bool:
    return kpi.number("baseline") is not None and kpi.number("target") is not None and bool(kpi.names("owner"))


def _evidence(ground: _Ground, objective: Item) -> Part:
    delivered = ground.portfolio.linked(objective.id, "delivers")
    features = [one for one in delivered if one.base == "feature"]
    ids = tuple(one.id for one in delivered)
    if not delivered:
        return _part("evidence", 0.0, "delivers nothing")
    pis, themes = set(ground.placed[objective.id].pis), set(ground.portfolio.sight(objective.id).themes)
    if not features:
        return _part("evidence", HALF, "delivers no feature", ids)
    if stray := [one.id for one in features if not pis & set(ground.placed[one.id].pis)]:
        return _part("evidence", HALF, f"not in the same PI: {', '.join(stray)}", ids)
    if stray := [one.id for one in features if not themes & set(ground.reach[one.id])]:
        return _part("evidence", HALF, f"on none of its themes: {', '.join(stray)}", ids)
    return _part("evidence", FULL, "delivers features in the same PI and on its themes", ids)


def _value(objective: Item) -> Part:
    if planned_value(objective) is None:
        return _part("value", 0.0, "no business value from 1 to 10")
    if not objective.names("business_owner"):
        return _part("value", 5.0, "no Business Owner")
    return _part("value", 10.0, "valued by a Business Owner")


def _wording(ground: _Ground, objective: Item) -> Part:
    said = ground.wording.get(objective.id)
    allowed = {fold(one.check) for one in objective.allowances}
    names = [name for name in said.names if fold(name) not in allowed] if said else []
    return _part("wording", max(0.0, BEST_WORDING - PER_FINDING * len(names)), ", ".join(names))


def _cap(portfolio: Portfolio, objective: Item) -> str:
    if portfolio.sight(objective.id).strength is not Strength.DANGLING:
        return ""
    targets = portfolio.linked(objective.id, "supports")
    if any(one.base == "vision" for one in targets):
        return ""
    return "all it names is dangling or belongs to a retired theme"


def _is_paper(ground: _Ground, objective: Item) -> bool:
    sight = ground.portfolio.sight(objective.id)
    if sight.strength is not Strength.EXPLICIT or _kpis(ground.portfolio, objective):
        return False
    themes = {theme for outcome in sight.outcomes for theme in ground.portfolio.sight(outcome).themes}
    delivered = ground.portfolio.linked(objective.id, "delivers")
    if any(one.base == "feature" and themes & set(ground.reach[one.id]) for one in delivered):
        return False
    own = set(words(objective.title))
    return not any(own & ground.content(one) for one in (*sight.outcomes, *sorted(themes)))


METRIC = Metric("alignment", "Objective alignment", Alignment, compute, (Placement, Wording))
