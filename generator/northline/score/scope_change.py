"""Scope change: how far have a PI's committed objectives moved since it was committed?

**Formula.** (Σ value added + Σ value removed + Σ |change of value|) ÷ Σ value in the baseline, over committed objectives. An
objective that loses its commitment counts as removed, one that gains it as added; so does one that is dropped, or taken up
again. Objectives that support something else than before are counted as re-linked, and coverage is shown before and now:
a change that raises coverage is healthy adaptation.

**Inputs.** The objectives of the PI in its baseline (the tag or commit named in `baseline`, else the table it keeps) and now.

**Bands.** Up to 10 % stable, up to 25 % normal, above: high.

**Not applicable.** No baseline, or no committed value in it.

Source: Northline's own; SAFe expects objectives to adapt during a PI, with a record.
"""

from collections.abc import Mapping

from northline.config import Config
from northline.model.addition import exact_sum
from northline.model.frozen import replace
from northline.model.portfolio import Portfolio
from northline.model.results.baseline import Baseline
from northline.model.results.coverage import Coverage
from northline.model.results.placement import Placement
from northline.model.results.scope_change import ScopeChange
from northline.model.score import Part, Score, Unit, ratio
from northline.model.scores import Scores
from northline.model.text import natural
from northline.score.baseline import Stands, stands
from northline.score.bounds import exact
from northline.score.metric import Metric
from northline.score.objectives import by_pi

STABLE, NORMAL = 0.10, 0.25
THRESHOLD = "up to 10 % stable, up to 25 % normal, above: high"


def compute(portfolio: Portfolio, _config: Config, scores: Scores) -> Mapping[str, ScopeChange]:
    """The change of every PI that has a baseline, by its id."""
    placed, cover = scores.of(Placement), scores.of(Coverage)
    now = by_pi(portfolio, placed)
    return {
        pi: scope_change(then.stands, stands(portfolio, now[pi], placed), (then.breadth, cover[pi].breadth.value))
        for pi, then in scores.of(Baseline).items()
    }


def scope_change(before: Stands, now: Stands, coverage: tuple[float | None, float | None] = (None, None)) -> ScopeChange:
    """The change from the baseline to now; both by ids that mean the same objective."""
    old, new = _promised(before), _promised(now)
    added = tuple(sorted(new.keys() - old.keys(), key=natural))
    removed = tuple(sorted(old.keys() - new.keys(), key=natural))
    kept = sorted(old.keys() & new.keys(), key=natural)
    changed = {one: (old[one].value, new[one].value) for one in kept if old[one].value != new[one].value}
    sums = (
        exact_sum(new[one].value for one in added),
        exact_sum(old[one].value for one in removed),
        exact_sum(abs(after - earlier) for earlier, after in changed.values()),
    )
    baseline = exact_sum(one.value for one in old.values())
    return ScopeChange(
        rate=_rate(sums, baseline, (added, removed, tuple(changed))),
        added=sums[0],
        removed=sums[1],
        changed=sums[2],
        baseline=baseline,
        added_items=added,
        removed_items=removed,
        changed_items=changed,
        demoted=tuple(one for one in removed if one in now and now[one].live and not now[one].committed),
        promoted=tuple(one for one in added if one in before and before[one].live and not before[one].committed),
        relinked=tuple(one for one in sorted(before.keys() & now.keys(), key=natural) if before[one].links != now[one].links),
        coverage=coverage,
    )


def _promised(all_of: Stands) -> Stands:
    return {one: stand for one, stand in all_of.items() if stand.promised}


def _rate(sums: tuple[float, float, float], baseline: float, items: tuple[tuple[str, ...], ...]) -> Score:
    names = ("added", "removed", "changed")
    parts = tuple(Part(name, value, items=ids, unit=Unit.VALUE) for name, value, ids in zip(names, sums, items, strict=True))
    score = ratio("scope_change", exact_sum(sums), baseline, parts=parts, why="no committed value in the baseline", threshold=THRESHOLD)
    if score.value is None:
        return score
    rate = exact(score.value)
    return replace(score, band="stable" if rate <= STABLE else "normal" if rate <= NORMAL else "high")


METRIC = Metric("scope-change", "Scope change", ScopeChange, compute, (Placement, Coverage, Baseline))
