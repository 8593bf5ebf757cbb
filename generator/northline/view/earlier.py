"""What was long ago, a line for each PI: pages keep their tables for the PIs that readers still ask about."""

from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate, islice

from northline.model.cells import Anchor, Cell, Column, Refs, Row, Table, Text
from northline.model.item import Item
from northline.view.atlas import Atlas

# Tables of more PIs than this make the page of a theme slow to open after some years, and so do more rows in all of them.
RECENT, ROWS = 4, 100
Groups = Mapping[str, Sequence[Item]]


def parted(groups: Groups) -> tuple[Groups, Groups]:
    """Items by PI, those readers still ask about first: what is to have tables of its own, and what was long ago."""
    rows = accumulate(len(items) for items in groups.values())
    recent = dict(islice(groups.items(), max(1, sum(so_far <= ROWS for so_far in islice(rows, RECENT)))))
    return recent, {pi: items for pi, items in groups.items() if pi not in recent}


def lines(atlas: Atlas, groups: Groups, label: str, caption: str, anchor: Callable[[str], str] = lambda _: "") -> Table:
    """A table with a row for each PI, which mentions its items; `label` says what they are, `anchor` where a row can be reached."""
    rows = (Row((_pi(atlas, pi), Refs(tuple(atlas.ref(one.id) for one in items))), anchor=anchor(pi)) for pi, items in groups.items())
    return Table("", caption, (Column("pi", "PI"), Column("items", label)), tuple(rows))


def _pi(atlas: Atlas, pi: str) -> Cell:
    # No mention: those of a row are what its count leads to.
    return Anchor(atlas.ref(pi).title, atlas.ref(pi).href) if pi in atlas.refs else Text("in no PI", quiet=True)
