"""Whether a backlog's ranking is sound: the scale, the columns, stored numbers and fragile ranks."""

from collections.abc import Iterator, Sequence

from northline.model.cells import Anchor, Badge, Cell, Column, Row, Several, Table, Text
from northline.model.item import Item
from northline.model.results.wsjf import Wsjf, WsjfColumns
from northline.model.text import decimal
from northline.view.atlas import FEW, Atlas, how
from northline.view.backlog_columns import SHORT
from northline.view.numbers import computed, counted, written_text
from northline.view.parts import Section

WORDS = {"feature": "features", "epic": "epics", "capability": "capabilities"}


def section(atlas: Atlas, base: str, items: Sequence[Item]) -> Section | None:
    """What a reader should know before trusting the order; None on a backlog that nobody scored."""
    scored = {item.id: found for item in items if (found := atlas.scores.get(Wsjf, item.id)) and found.scored}
    if not scored:
        return None
    columns = (Column("check", "Check", ""), Column("verdict", "Verdict", ""), Column("detail", "In detail", "", wide=True))
    rows = (*_columns(atlas, base), _complete(atlas, scored), _stored(atlas, scored), _fragile(atlas, scored))
    links = (Anchor("How WSJF is made", how("wsjf")),)
    table = Table(f"hygiene-{base}", f"Checks on the scores of {WORDS[base]}", columns, rows)
    return Section(f"Can the order of {WORDS[base]} be trusted?", f"hygiene-{base}", (table,), links=links)


def _columns(atlas: Atlas, base: str) -> Iterator[Row]:
    checked = atlas.scores.get(WsjfColumns, base)
    if checked is None:
        return
    scale = ", ".join(decimal(step, 2) for step in checked.scale)
    off = [one for column in checked.columns.values() for one in column.off_scale]
    label = Text("Every number is on the scale")
    if off:
        counts = counted(len(off), atlas.listed(off), note="off the scale")
        yield Row((label, Badge("some are off", "watch"), Several((counts, written_text(scale)))))
    else:
        yield Row((Text("Every number is on the scale"), Badge("yes", "good"), written_text(scale)))
    names = [SHORT[name][1].lower() for name in checked.unanchored]
    verdict = Badge("some have none", "watch") if names else Badge("yes", "good")
    detail = f"Not in: {', '.join(names)}" if names else "The smallest item of each column is the unit of the others"
    yield Row((Text("Every column holds the least of the scale"), verdict, Text(detail)))


def _complete(atlas: Atlas, scored: dict[str, Wsjf]) -> Row:
    rest = [one for one, found in scored.items() if found.status != "ranked"]
    label = Text("Every scored item can be ranked")
    if not rest:
        return Row((label, Badge("yes", "good"), Text("All of them have their components and a job size")))
    return Row((label, Badge("some cannot", "watch"), counted(len(rest), atlas.listed(rest), note="not ranked")))


def _stored(atlas: Atlas, scored: dict[str, Wsjf]) -> Row:
    label = Text("Stored numbers equal computed ones")
    kept = [one for one, found in scored.items() if found.stored is not None]
    wrong = [one for one in kept if scored[one].differs]
    if not kept:
        return Row((label, Badge("none stored"), Text("WSJF is computed from its components")))
    if not wrong:
        return Row((label, Badge("yes", "good"), counted(len(kept), atlas.listed(kept), note="stored")))
    lines = tuple(_differing(atlas, one, scored[one]) for one in wrong)
    return Row((label, Badge("some differ", "act"), Several(lines)))


def _differing(atlas: Atlas, item_id: str, found: Wsjf) -> Cell:
    stored = written_text(f"stored {decimal(found.stored or 0, 3)}")
    made = computed(found.value, atlas.opened(item_id, "priority"), text=f"computed {decimal(found.value or 0, 3)}")
    return Several((atlas.mentions([item_id]), stored, made))


def _fragile(atlas: Atlas, scored: dict[str, Wsjf]) -> Row:
    fragile = [one for one, found in scored.items() if found.fragile]
    label = Text("Ranks stand when one component moves a step")
    if not fragile:
        return Row((label, Badge("yes", "good"), Text("No rank changes")))
    few = len(fragile) <= FEW
    advice = "ranks would change" if few else "ranks would change: read neighbours as equals"
    changing = counted(len(fragile), atlas.listed(fragile), note=advice)
    return Row((label, Badge("some are fragile", "watch" if few else "quiet"), changing))
