"""Outcome KPIs first, then guardrails, then the rest, and how many objectives have a number that will move."""

from collections.abc import Iterator, Sequence

from northline.model.addition import exact_sum
from northline.model.cells import Badge, Column, Input, Receipt, Row, Several, Table, Text
from northline.model.item import Item
from northline.model.score import Unit
from northline.model.text import decimal, percent
from northline.view.atlas import Atlas, how, page
from northline.view.columns import value_text
from northline.view.kpi_state import STATES, badges, health
from northline.view.measures import kpis_of, kpis_table
from northline.view.numbers import absent, computed, counted, phrase, written_text
from northline.view.parts import Note, Section
from northline.view.readings import latest
from northline.view.sums import share

LINKS = (page("All KPIs", "kpis/"), page("How pace is judged", "how/kpi-health/"))


def moving(atlas: Atlas) -> Section | None:
    """KPIs that measure an outcome; all of them on a train that names no outcome."""
    kpis = _of_outcomes(atlas)
    if not kpis:
        return None
    title = "Are our outcomes moving?" if atlas.exists("outcome") else "Are our numbers moving?"
    table = kpis_table(atlas, kpis, f"KPIs as of {atlas.portfolio.as_of:%Y-%m-%d}")
    return Section(title, "kpis", (_summary(atlas, kpis), table), count=len(kpis), links=LINKS)


def guardrails(atlas: Atlas) -> Section | None:
    """KPIs with limits: what may not get worse while others get better."""
    guarded = [kpi for kpi in atlas.portfolio.of("kpi") if kpi.number("min") is not None or kpi.number("max") is not None]
    if not guarded:
        return None
    columns = (
        Column("kpi", "KPI", wide=True),
        Column("limits", "Limits"),
        Column("now", "Now", "number"),
        Column("state", "State"),
        Column("owner", "Owner"),
    )
    rows = tuple(_guardrail(atlas, kpi) for kpi in guarded)
    return Section("Do the guardrails hold?", "guardrails", (Table("guardrails", "KPIs with limits", columns, rows),), count=len(guarded))


def others(atlas: Atlas) -> Section | None:
    """KPIs that measure no outcome and have no limits."""
    shown = {kpi.id for kpi in _of_outcomes(atlas)}
    rest = [kpi for kpi in atlas.portfolio.of("kpi") if kpi.id not in shown and kpi.number("min") is None and kpi.number("max") is None]
    if not rest:
        return None
    intro = "They measure no outcome: name one in `supports`, or ask whether the number is still needed."
    return Section("Which numbers measure no outcome?", "other-kpis", (kpis_table(atlas, rest, "Other KPIs"),), intro, count=len(rest))


def measured_objectives(atlas: Atlas) -> Section | None:
    """How many objectives of each PI name a KPI, and what committed value that is."""
    rows = tuple(_measured(atlas))
    if not rows:
        return None
    columns = (
        Column("pi", "PI"),
        Column("named", "Objectives with a KPI", "number"),
        Column("value", "Committed value with a KPI", "number"),
        Column("without", "Committed without one", wide=True),
    )
    table = Table("objective-kpis", "Objectives that name a KPI, PI by PI; dropped ones are left out", columns, rows)
    return Section(
        "Which objectives will move a number?", "objective-kpis", (table,), links=(page("How a measure counts", "how/alignment/"),)
    )


def _of_outcomes(atlas: Atlas) -> tuple[Item, ...]:
    """KPIs of outcomes, those of the heaviest themes first; all KPIs when there are no outcomes."""
    outcomes = atlas.portfolio.of("outcome")
    if not outcomes:
        return atlas.portfolio.of("kpi")
    heaviest = {theme.id: place for place, theme in enumerate(atlas.themes())}
    order = sorted(outcomes, key=lambda one: min((heaviest.get(theme, 99) for theme in atlas.portfolio.sight(one.id).themes), default=99))
    return tuple({kpi.id: kpi for outcome in order for kpi in kpis_of(atlas.portfolio, outcome)}.values())


def _summary(atlas: Atlas, kpis: Sequence[Item]) -> Note:
    states: dict[str, list[str]] = {}
    for kpi in kpis:
        states.setdefault(health(atlas, kpi).state, []).append(kpi.id)
    known = [(word, states[state]) for state, (word, _) in STATES.items() if state in states]
    stale = [kpi.id for kpi in kpis if health(atlas, kpi).stale]
    said = ", ".join(f"{{}} {word}" for word, _ in known)
    parts = [counted(len(ids), atlas.listed(ids)) for _, ids in known]
    bad = any(STATES[state][1] == "act" for state in states)
    if stale:
        return Note(phrase(f"{said}. {{}} not read lately.", *parts, counted(len(stale), atlas.listed(stale))), "watch" if bad else "info")
    return Note(phrase(f"{said}.", *parts), "watch" if bad else "info")


def _guardrail(atlas: Atlas, kpi: Item) -> Row:
    unit, found = kpi.text("unit"), health(atlas, kpi)
    now = latest(kpi, atlas.portfolio.as_of)
    bounds = [(word, kpi.number(name)) for word, name in (("at least", "min"), ("at most", "max"))]
    said = ", ".join(f"{word} {value_text(value, unit)}" for word, value in bounds if value is not None)
    kept = {"kept": Badge("kept", "good"), "breached": Badge("breached", "act")}.get(found.guardrail, Badge("unmeasured"))
    age = tuple(badge for badge in badges(found) if badge.text == "stale")
    return Row(
        (
            atlas.ref(kpi.id),
            written_text(said),
            written_text(value_text(now.value, unit), now.value) if now else absent(),
            Several((kept, *age)),
            Text(kpi.text("owner") or "–", quiet=not kpi.text("owner")),
        )
    )


def _measured(atlas: Atlas) -> Iterator[Row]:
    if not atlas.exists("kpi"):
        return
    for pi in reversed(atlas.calendar.pis):
        objectives = atlas.standing.get(pi.id)
        if objectives:
            yield _measured_row(atlas, pi.id, objectives)


def _measured_row(atlas: Atlas, pi: str, objectives: Sequence[Item]) -> Row:
    named = {one.id for one in objectives if any(target.base == "kpi" for target in atlas.portfolio.linked(one.id, "kpis", "supports"))}
    committed = [one for one in objectives if one.committed]
    value = exact_sum(one.number("business_value") or 0.0 for one in committed)
    over = exact_sum(one.number("business_value") or 0.0 for one in committed if one.id in named)
    without = [one.id for one in committed if one.id not in named]
    worth = tuple(Input(_worth(one, named=one.id in named), atlas.ref(one.id)) for one in committed)
    part = share(over, value, worth, "Committed value of objectives that name a KPI ÷ committed value:", "alignment")
    all_of = tuple(Input("names a KPI" if one.id in named else "none", atlas.ref(one.id)) for one in objectives)
    receipt = Receipt("Objectives that name a KPI ÷ objectives:", all_of, how("alignment"))
    text = f"{len(named)} of {len(objectives)} · {percent(len(named) / len(objectives))}"
    part_of_all = computed(len(named) / len(objectives), receipt, Unit.RATIO, text=text)
    return Row((atlas.ref(pi), part_of_all, part, atlas.mentions(without, empty="none", few=6)))


def _worth(one: Item, *, named: bool) -> str:
    value = one.number("business_value")
    said = "no value" if value is None else decimal(value)
    return said if named else f"{said}, no KPI"
