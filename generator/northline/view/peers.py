"""Who else works on the same: items of one PI that other teams hold, and what they share."""

from northline.model.cells import Column, Refs, Row, Table
from northline.model.item import Item
from northline.view.atlas import Atlas
from northline.view.parts import Section

# So many are talked to; a longer list is the theme's own page.
MOST = 12


def peers(atlas: Atlas, item: Item) -> Section | None:
    """Objectives or features of other teams in the same PI that share an outcome, a feature or a parent; None when nobody does."""
    common = _common(atlas, item)
    if not common:
        return None
    heads = (Column("item", "What", wide=True), Column("team", "Team"), Column("shares", "Shares with this"))
    caption = f"Work of other teams in the same PI{f', the first {MOST}' if len(common) > MOST else ''}"
    rows = tuple(_row(atlas, one) for one in common[:MOST])
    return Section("Who else works on this?", "peers", (Table("", caption, heads, rows),), count=len(common))


def _common(atlas: Atlas, item: Item) -> list[tuple[str, list[str]]]:
    """What the items of other teams that share something have in common with this one, in the order of their PIs."""
    teams, found = set(atlas.teams(item)), dict[str, list[str]]()
    for pi in atlas.pis(item):
        met = sorted({pair for share in atlas.shares(item) for pair in atlas.sharing.get((pi, item.base, share), ())})
        for _, one in met:
            held = atlas.teams(atlas.portfolio[one])
            if held and teams.isdisjoint(held):
                found.setdefault(one, [])
    mine = frozenset(atlas.shares(item))
    return [(one, [share for share in atlas.shares(atlas.portfolio[one]) if share in mine]) for one in found]


def _row(atlas: Atlas, common: tuple[str, list[str]]) -> Row:
    other, shared = common
    teams: Refs = atlas.mentions(atlas.teams(atlas.portfolio[other]), show="title")
    return Row((atlas.ref(other), teams, atlas.mentions(shared, few=4)))
