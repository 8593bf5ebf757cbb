"""The state of a KPI in words, with what it was judged by."""

from collections.abc import Mapping

from northline.model.cells import Badge, Cell, Computed, Phrase, Said, Several
from northline.model.item import Item
from northline.model.results.kpi_health import KpiHealth
from northline.model.text import decimal, percent
from northline.view.atlas import Atlas
from northline.view.columns import value_text
from northline.view.numbers import computed, phrase, written_text

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


def state_cell(atlas: Atlas, kpi: Item) -> Cell:
    """State and pace in one cell; the pace leads to what it is made of."""
    found = health(atlas, kpi)
    if found.pace is None:
        return Several(badges(found))
    return Several((*badges(found), computed(found.pace, atlas.opened(kpi.id, "state"), text=f"pace {decimal(found.pace, 2)}")))


def sentence(atlas: Atlas, kpi: Item) -> Phrase:
    """Where the KPI stands, in one sentence with the numbers it was judged by."""
    found = health(atlas, kpi)
    if found.current is None:
        return phrase("Nobody has measured it yet, so nobody can tell whether it moves.")
    now = written_text(f"{value_text(found.current, kpi.text('unit'))} on {found.read_on:%Y-%m-%d}", found.current)
    return Phrase((now, *_way(atlas, kpi, found), *_time(atlas, kpi, found), *_limits(kpi, found), "."))


def _way(atlas: Atlas, kpi: Item, found: KpiHealth) -> tuple[Said, ...]:
    if found.progress is None:
        return ()
    baseline, target = (written_text(decimal(kpi.number(name) or 0, 2)) for name in ("baseline", "target"))
    if found.progress < 0:
        return (", which is worse than the baseline of ", baseline, "; the target is ", target)
    done = Computed(percent(found.progress), atlas.opened(kpi.id, "state"), found.progress)
    return (": ", done, " of the way from ", baseline, " to ", target)


def _time(atlas: Atlas, kpi: Item, found: KpiHealth) -> tuple[Said, ...]:
    if found.elapsed is None or found.progress is None or found.state in {"achieved", "worse"}:
        return ()
    if found.pace is None:
        return (", before its time has begun",)
    return (", with ", Computed(percent(found.elapsed), atlas.opened(kpi.id, "state"), found.elapsed), " of the time gone")


def _limits(kpi: Item, found: KpiHealth) -> tuple[Said, ...]:
    if not found.guardrail:
        return ()
    said: list[Said] = []
    for word, bound in (("at least ", kpi.number("min")), ("at most ", kpi.number("max"))):
        if bound is not None:
            said += [" and " if said else "", word, written_text(decimal(bound, 2))]
    return ("; the limit of ", *said, f" is {found.guardrail}")
