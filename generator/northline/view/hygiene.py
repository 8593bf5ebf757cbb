"""Whether a backlog's ranking is sound: the scale, the columns, stored numbers and fragile ranks."""

from collections.abc import Iterator, Sequence

from northline.model.cells import Anchor, Badge, Cell, Column, Row, Several, Table, Text
from northline.model.item import Item
from northline.model.results.wsjf import Wsjf, WsjfColumns
from northline.model.text import decimal, percent
from northline.view.atlas import FEW, Atlas, how
from northline.view.backlog_columns import SHORT
from northline.view.parts import Section

WORDS = {"feature": "features", "epic": "epics", "capability": "capabilities"}


def section(atlas: Atlas, base: str, items: Sequence[Item]) -> Section | None:
    """What a reader should know before trusting the order; None on a backlog that nobody scored."""
    scored = {item.id: found for item in items if (found := atlas.scores.get(Wsjf, item.id)) and found.scored}
    if not scored:
        return None
    columns = (Column("check", "Check", ""), Column("verdict", "Verdict", ""), Column("detail", "In detail", "", wide=True))
    rows = (*_columns(atlas, base), _complete(scored), _stored(atlas, scored), _fragile(atlas, scored))
    links = (Anchor("How WSJF is made", how("wsjf")),)
    table = Table("", f"Checks on the scores of {WORDS[base]}", columns, rows)
    return Section(f"Can the order of {WORDS[base]} be trusted?", f"hygiene-{base}", (table,), links=links)


def _columns(atlas: Atlas, base: str) -> Iterator[Row]:
    checked = atlas.scores.get(WsjfColumns, base)
    if checked is None:
        return
    scale = ", ".join(decimal(step, 2) for step in checked.scale)
    off = [one for column in checked.columns.values() for one in column.off_scale]
    if off:
        seen = atlas.mentions(off)
        yield Row((Text("Every number is on the scale"), Badge(f"{len(off)} off", "watch"), Several((Text(f"Scale {scale}:"), seen))))
    else:
        yield Row((Text("Every number is on the scale"), Badge("yes", "good"), Text(scale)))
    names = [SHORT[name][1].lower() for name in checked.unanchored]
    unit = decimal(checked.scale[0], 2)
    verdict = Badge(f"{len(names)} without", "watch") if names else Badge("yes", "good")
    detail = f"No {unit} in: {', '.join(names)}" if names else f"The smallest item of each column is a {unit}"
    yield Row((Text(f"Every column holds a {unit}"), verdict, Text(detail)))


def _complete(scored: dict[str, Wsjf]) -> Row:
    ranked = sum(one.status == "ranked" for one in scored.values())
    rest = len(scored) - ranked
    share = f"{ranked} of {len(scored)} · {percent(ranked / len(scored))}"
    verdict = Badge(f"{rest} not", "watch") if rest else Badge("yes", "good")
    return Row((Text("Every scored item can be ranked"), verdict, Text(share)))


def _stored(atlas: Atlas, scored: dict[str, Wsjf]) -> Row:
    label = Text("Stored numbers equal computed ones")
    kept = [one for one, found in scored.items() if found.stored is not None]
    wrong = [one for one in kept if scored[one].differs]
    if not kept:
        return Row((label, Badge("none stored"), Text("WSJF is computed from its components")))
    if not wrong:
        return Row((label, Badge("yes", "good"), Text(f"{len(kept)} stored")))
    lines = tuple(_differing(atlas, one, scored[one]) for one in wrong)
    return Row((label, Badge(f"{len(wrong)} differ", "act"), Several(lines)))


def _differing(atlas: Atlas, item_id: str, found: Wsjf) -> Cell:
    numbers = f"stored {decimal(found.stored or 0, 3)}, computed {decimal(found.value or 0, 3)}"
    return Several((atlas.mentions([item_id]), Text(numbers)))


def _fragile(atlas: Atlas, scored: dict[str, Wsjf]) -> Row:
    fragile = [one for one, found in scored.items() if found.fragile]
    ranked = sum(one.status == "ranked" for one in scored.values())
    label = Text("Ranks stand when one component moves a step")
    if not fragile:
        return Row((label, Badge("yes", "good"), Text("No rank changes")))
    counted = f"{len(fragile)} of {ranked} ranks would change"
    few = len(fragile) <= FEW
    detail: Cell = Several((Text(f"{counted}:"), atlas.mentions(fragile))) if few else Text(f"{counted}: read neighbours as equals")
    return Row((label, Badge(f"{len(fragile)} fragile", "watch" if few else "quiet"), detail))
