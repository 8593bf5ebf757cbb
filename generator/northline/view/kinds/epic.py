"""An epic or capability: its priority and the features that carry it."""

from collections.abc import Iterator

from northline.model.item import Item
from northline.view import columns
from northline.view.atlas import Atlas
from northline.view.columns import items_table
from northline.view.parts import Section
from northline.view.priority import priority


def sections(atlas: Atlas, item: Item) -> Iterator[Section]:
    """The epic's WSJF and its features by PI."""
    scored = priority(atlas, item)
    if scored:
        yield scored
    features = [one for one in atlas.portfolio.linking(item.id, "parent") if one.base in {"feature", "capability"}]
    table = items_table(atlas, features, columns.FEATURES, "Features of this epic", empty="No feature names this epic as its parent yet.")
    yield Section("Which features carry it?", "features", (table,), count=len(features))
