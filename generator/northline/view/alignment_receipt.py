"""The receipt of an objective's alignment: each part, how much of what it could give, and why."""

from collections.abc import Iterator

from northline.model.addition import exact_sum
from northline.model.cells import Anchor, Cell, Column, Row, Several, Table, Text
from northline.model.frozen import replace
from northline.model.item import Item
from northline.model.results.alignment import Alignment
from northline.model.score import Part
from northline.model.text import decimal
from northline.view.atlas import Atlas, how
from northline.view.numbers import computed, gauge
from northline.view.parts import Block, Gauges, Note, Section

# What each part can give at most, and what it asks.
PARTS = {
    "link": (40, "Which outcome or theme does it name?"),
    "measure": (20, "Which number will move?"),
    "evidence": (20, "Does it deliver features on its themes, in its PI?"),
    "value": (10, "Has a Business Owner given it a value?"),
    "wording": (10, "Does it say an outcome, clearly?"),
}
PAPER = (
    "Its link is only on paper: it names an outcome, but no KPI, no delivered feature on that theme and no word of its text bears it out."
)
LINKS = {
    "explicit": "it names an outcome or KPI",
    "theme": "it names a theme, but no outcome",
    "inherited": "it reaches a theme only through what it delivers",
    "dangling": "what it names leads to no active theme",
    "none": "it names nothing and inherits nothing",
}
NO_REASON = {"wording": "nothing to mend in its words"}


def receipt(atlas: Atlas, item: Item) -> Section | None:
    """How the alignment of an objective comes about; None where it has none."""
    found = atlas.scores.get(Alignment, item.id)
    if found is None:
        return None
    links = (Anchor("How alignment is made", how("alignment")),)
    return Section("How well is it tied to the vision?", "alignment", tuple(_blocks(atlas, item, found)), links=links)


def _blocks(atlas: Atlas, item: Item, found: Alignment) -> Iterator[Block]:
    yield Gauges((replace(gauge("Alignment, of 100", found.score, href=how("alignment")), fraction=""),))
    if found.capped:
        yield Note(f"Capped: {found.capped}. Its parts would sum to {decimal(exact_sum(found.parts.values()))}.", "watch")
    if found.paper_link:
        yield Note(PAPER, "watch")
    columns = (Column("part", "Part"), Column("points", "Points", "number"), Column("why", "Why"), Column("from", "From"))
    here = atlas.opened(item.id, "alignment")
    rows = tuple(_row(atlas, part, here) for part in found.score.parts)
    total = (
        Text("Alignment"),
        computed(found.score.value, here, text=f"{decimal(found.score.value or 0)} of 100"),
        Text(found.score.band),
        Text(""),
    )
    yield Table("", "What each part gives, of what it could", columns, rows, total=total)


def _row(atlas: Atlas, part: Part, here: str) -> Row:
    most, question = PARTS.get(part.name, (0, ""))
    got = part.value or 0.0
    tone = "" if got >= most else "act" if got == 0 else "watch"
    name: Cell = Several((Text(part.name.capitalize()), Text(question, quiet=True)))
    why = Text(_why(part))
    return Row((name, computed(got, here, text=f"{decimal(got)} of {most}", tone=tone), why, atlas.mentions(part.items, empty="–")))


def _why(part: Part) -> str:
    if part.name == "link":
        return LINKS.get(part.note, part.note)
    return part.note or NO_REASON.get(part.name, "")
