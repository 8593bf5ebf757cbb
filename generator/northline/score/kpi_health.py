"""Where a KPI stands on its way from baseline to target, at the as-of date.

Progress p = (current − baseline) ÷ (target − baseline). Elapsed e = (as-of − start) ÷ (due − start), within 0–1. Pace = p ÷ e.
When `due` is not after `start`, e is 0 before the due date and 1 from then on.

| state | when |
|---|---|
| unmeasured | no reading up to the as-of date |
| breached | a guardrail KPI (`min`, `max`) is out of its bounds |
| achieved | p ≥ 1 |
| worse | p < 0: worse than the baseline |
| not_started | e = 0 |
| on_track, at_risk, off_track | pace ≥ 0.9, ≥ 0.7, below |
| maintained, drifting | target = baseline: within 5 % of the target, or not |
| kept | a guardrail KPI without a target is within its bounds |
| undated | under way, but without `start` or `due` |
| no_target | no baseline or no target, and no bounds |

Readings after the as-of date are ignored. A last reading older than 45 days (`stale_after: {kpi: …}`) is stale: said beside the
state, never instead of it.
"""

from collections.abc import Mapping

from northline.config import STALE_AFTER, Config
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.kpi_health import KpiHealth
from northline.model.scores import Scores
from northline.model.values import Reading
from northline.score.bounds import exact
from northline.score.metric import Metric

ON_TRACK = 0.9
AT_RISK = 0.7
TOLERANCE = 0.05


def compute(portfolio: Portfolio, config: Config, _scores: Scores) -> Mapping[str, KpiHealth]:
    """The health of every KPI, by its id."""
    stale_after = config.stale_after.get("kpi", STALE_AFTER["kpi"])
    return {kpi.id: health(kpi, portfolio, stale_after) for kpi in portfolio.of("kpi")}


def health(kpi: Item, portfolio: Portfolio, stale_after: int) -> KpiHealth:
    """The health of one KPI; a reading more than `stale_after` days old is stale."""
    elapsed = _elapsed(kpi, portfolio)
    readings = _readings(kpi, portfolio)
    if not readings:
        return KpiHealth("unmeasured", elapsed=elapsed)
    last = readings[-1]
    progress = _progress(kpi, last.value)
    pace = progress / elapsed if progress is not None and elapsed else None
    guardrail = _guardrail(kpi, last.value)
    age = (portfolio.as_of - last.date).days
    return KpiHealth(
        state=_state(kpi, last.value, guardrail, progress, elapsed),
        progress=progress,
        elapsed=elapsed,
        pace=pace,
        current=last.value,
        read_on=last.date,
        previous=readings[-2].value if len(readings) > 1 else None,
        age=age,
        stale=age > stale_after,
        guardrail=guardrail,
    )


def _readings(kpi: Item, portfolio: Portfolio) -> tuple[Reading, ...]:
    value = kpi.value("readings")
    found = (one for one in value if isinstance(one, Reading)) if isinstance(value, tuple) else ()
    return tuple(sorted((one for one in found if one.date <= portfolio.as_of), key=lambda one: one.date))


def _progress(kpi: Item, current: float) -> float | None:
    baseline, target = kpi.number("baseline"), kpi.number("target")
    if baseline is None or target is None or baseline == target:
        return None
    return (current - baseline) / (target - baseline)


def _elapsed(kpi: Item, portfolio: Portfolio) -> float | None:
    start, due = kpi.date("start"), kpi.date("due")
    if start is None or due is None:
        return None
    if due <= start:
        return 1.0 if portfolio.as_of >= due else 0.0
    return min(1.0, max(0.0, (portfolio.as_of - start) / (due - start)))


def _guardrail(kpi: Item, current: float) -> str:
    low, high = kpi.number("min"), kpi.number("max")
    if low is None and high is None:
        return ""
    within = (low is None or current >= low) and (high is None or current <= high)
    return "kept" if within else "breached"


def _state(kpi: Item, current: float, guardrail: str, progress: float | None, elapsed: float | None) -> str:
    if guardrail == "breached":
        return guardrail
    if progress is not None:
        return _on_the_way(progress, elapsed)
    target = kpi.number("target")
    if target is None or target != kpi.number("baseline"):
        return guardrail or "no_target"
    near = exact(abs(current - target)) <= exact(TOLERANCE * abs(target))
    return "maintained" if near else "drifting"


def _on_the_way(progress: float, elapsed: float | None) -> str:
    if exact(progress) >= 1:
        return "achieved"
    if exact(progress) < 0:
        return "worse"
    if elapsed is None:
        return "undated"
    if elapsed == 0:
        return "not_started"
    pace = exact(progress / elapsed)
    return "on_track" if pace >= ON_TRACK else "at_risk" if pace >= AT_RISK else "off_track"


METRIC = Metric("kpi-health", "KPI health", KpiHealth, compute)
