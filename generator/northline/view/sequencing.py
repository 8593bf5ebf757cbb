"""What dependencies do to the order of the backlog: important work that waits, and circles."""

from collections.abc import Mapping

from northline.model.cells import Anchor, Cell, Column, Row, Several, Table, Text
from northline.model.results.sequence import Conflict, Sequence
from northline.model.results.wsjf import Wsjf
from northline.view.atlas import Atlas, how
from northline.view.numbers import computed
from northline.view.parts import Block, Section

# An advised order is read from its top; the rest follows from it.
ADVISED = 9


def section(atlas: Atlas, base: str = "feature") -> Section | None:
    """Conflicts, circles and the order advised; None where no unfinished work waits for other work."""
    found = atlas.scores.get(Sequence, base)
    if found is None or not (found.conflicts or found.cycles or _moves(atlas, found)):
        return None
    blocks: list[Block] = []
    if found.conflicts:
        rows = tuple(_conflict(atlas, one) for one in found.conflicts)
        blocks.append(Table("conflicts", "Work of the top quarter that waits for work in a worse position", CONFLICTS, rows))
    if found.cycles:
        rows = tuple(Row((atlas.mentions(cycle, show="both"),)) for cycle in found.cycles)
        blocks.append(Table("cycles", "Work that waits for itself in a circle", (Column("cycle", "Circle", wide=True),), rows))
    if _moves(atlas, found):
        blocks.append(_advised(atlas, found))
    links = (Anchor("How bundles and the order are made", how("sequence")),)
    return Section(
        "Does something important wait for something else?", "sequence", tuple(blocks), count=len(found.conflicts) or None, links=links
    )


CONFLICTS = (Column("item", "Item", wide=True), Column("rank", "Rank", "number"), Column("waits_for", "Waits for", wide=True))


def _rank(atlas: Atlas, item: str) -> Cell:
    found = atlas.scores.get(Wsjf, item)
    return computed(found.rank if found else None, atlas.opened(item, "priority"))


def _conflict(atlas: Atlas, one: Conflict) -> Row:
    return Row((atlas.ref(one.item), _rank(atlas, one.item), _waits(atlas, one.waits_for, one.more)))


def _waits(atlas: Atlas, waits_for: Mapping[str, tuple[str, ...]], more: int) -> Cell:
    cells: list[Cell] = [Several((atlas.ref(item), Text(", ".join(reasons), quiet=True))) for item, reasons in waits_for.items()]
    if more:
        cells.append(Text(f"and {more} more", quiet=True))
    return Several(tuple(cells))


def _moves(atlas: Atlas, found: Sequence) -> bool:
    """Whether the order advised differs from the order by WSJF."""
    ranks = [one.rank for item in found.order if (one := atlas.scores.get(Wsjf, item)) and one.rank]
    return ranks != sorted(ranks)


def _advised(atlas: Atlas, found: Sequence) -> Table:
    columns = (
        Column("item", "Item", wide=True),
        Column("rank", "Rank by WSJF", "number"),
        Column("bundle", "WSJF of the bundle", "number"),
    )
    rows = tuple(Row((atlas.ref(item), _rank(atlas, item), _bundle(atlas, item))) for item in found.order[:ADVISED])
    cut = f", the first {len(rows)}" if len(rows) < len(found.order) else ""
    return Table("advised", f"The order advised, each after what it waits for{cut}", columns, rows)


def _bundle(atlas: Atlas, item: str) -> Cell:
    found = atlas.scores.get(Wsjf, item)
    return computed(found.bundle if found else None, atlas.opened(item, "priority"), places=2)
