"""A PI objective: how it is tied to the vision, how it is worded and valued, what it delivers, and what rolls up to it."""

from collections.abc import Iterator

from northline.model.item import Item
from northline.view import columns
from northline.view.advice import advice
from northline.view.alignment_receipt import receipt
from northline.view.atlas import Atlas
from northline.view.columns import items_table
from northline.view.measures import kpis_table
from northline.view.parts import Section
from northline.view.worth import worth


def sections(atlas: Atlas, item: Item) -> Iterator[Section]:
    """The receipt of its alignment, advice on its words and value, and the evidence behind it."""
    yield from (one for one in (receipt(atlas, item), advice(atlas, item), worth(atlas, item)) if one)
    delivered = atlas.portfolio.linked(item.id, "delivers")
    empty = "It names no feature, so nobody can see what will be delivered. Name its features under “delivers”."
    table = items_table(atlas, delivered, columns.FEATURES, "Work that this objective delivers", empty=empty)
    yield Section("What is delivered?", "delivers", (table,), count=len(delivered))
    kpis = atlas.portfolio.linked(item.id, "kpis")
    if kpis:
        yield Section("Which numbers will move?", "kpis", (kpis_table(atlas, kpis, "KPIs of this objective"),))
    rolled = atlas.portfolio.linking(item.id, "rolls_up_to")
    if rolled:
        yield Section(
            "Which team objectives add up to it?",
            "rolls-up",
            (items_table(atlas, rolled, columns.OBJECTIVES, "Team objectives"),),
            count=len(rolled),
        )
