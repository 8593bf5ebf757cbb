"""The state of a KPI in words, with what it was judged by."""

from collections.abc import Mapping

from northline.model.cells import Badge, Cell, Number, Several
from northline.model.item import Item
from northline.model.results.kpi_health import KpiHealth
from northline.model.text import decimal, percent
from northline.view.atlas import Atlas, how
from northline.view.columns import value_text

STATES: Mapping[str, tuple[str, str]] = {
    "achieved": ("achieved", "good"),
    "worse": ("worse than baseline", "act"),
    "not_started": ("not started", "quiet"),
    "on_track": ("on track", "good"),
    "at_risk": ("at risk", "watch"),
    "off_track": ("off track", "act"),
    "maintained": ("maintained", "good"),
    "drifting": ("drifting from its target", "watch"),
    "kept": ("within its limits", "good"),
    "breached": ("limit breached", "act"),
    "unmeasured": ("unmeasured", "quiet"),
    "undated": ("no start or due date", "quiet"),
    "no_target": ("no target", "quiet"),
}
# Between these paces a KPI is at risk; the metric's own page says the same.
AT_RISK = (0.7, 0.9)
THRESHOLD = "0.9 and more on track · 0.7–0.9 at risk · below off track"


def health(atlas: Atlas, kpi: Item) -> KpiHealth:
    """What is known of a KPI at the as-of date."""
    return atlas.scores.get(KpiHealth, kpi.id) or KpiHealth("unmeasured")


def badges(found: KpiHealth) -> tuple[Badge, ...]:
    """State, limits and age, side by side: a stale reading may still be on track."""
    badges = [Badge(*STATES[found.state])]
    if found.guardrail == "kept" and found.state != "kept":
        badges.append(Badge("within its limits", "good"))
    if found.stale:
        badges.append(Badge("stale", "watch", f"last read {found.age} days ago"))
    return tuple(badges)


def state_cell(found: KpiHealth) -> Cell:
    """State and pace in one cell; the pace leads to how it is made."""
    pace = (Number(f"pace {decimal(found.pace, 2)}", href=how("kpi-health")),) if found.pace is not None else ()
    return Several((*badges(found), *pace))


def sentence(kpi: Item, found: KpiHealth) -> str:
    """Where the KPI stands, in one sentence with the numbers it was judged by."""
    unit = kpi.text("unit")
    if found.current is None:
        return "Nobody has measured it yet, so nobody can tell whether it moves."
    now = f"{value_text(found.current, unit)} on {found.read_on:%Y-%m-%d}"
    return f"{now}{_way(kpi, found)}{_time(found)}{_limits(kpi, found)}."


def _way(kpi: Item, found: KpiHealth) -> str:
    if found.progress is None:
        return ""
    baseline, target = decimal(kpi.number("baseline") or 0, 2), decimal(kpi.number("target") or 0, 2)
    if found.progress < 0:
        return f", which is worse than the baseline of {baseline}; the target is {target}"
    return f": {percent(found.progress)} of the way from {baseline} to {target}"


def _time(found: KpiHealth) -> str:
    if found.elapsed is None or found.progress is None or found.state in {"achieved", "worse"}:
        return ""
    if found.pace is None:
        return ", before its time has begun"
    return f", with {percent(found.elapsed)} of the time gone"


def _limits(kpi: Item, found: KpiHealth) -> str:
    if not found.guardrail:
        return ""
    low, high = kpi.number("min"), kpi.number("max")
    bounds = [f"at least {decimal(low, 2)}" if low is not None else "", f"at most {decimal(high, 2)}" if high is not None else ""]
    said = " and ".join(bound for bound in bounds if bound)
    return f"; the limit of {said} is {found.guardrail}"
