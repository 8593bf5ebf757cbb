"""A feature or enabler: its priority, its stories and the objectives that it serves."""

from collections.abc import Iterator

from northline.model.cells import Anchor
from northline.model.item import Item
from northline.view import columns
from northline.view.atlas import Atlas, how
from northline.view.columns import items_table
from northline.view.parts import Section
from northline.view.priority import priority
from northline.view.readiness_list import checklist


def sections(atlas: Atlas, item: Item) -> Iterator[Section]:
    """Who promised the feature, whether it is ready, its WSJF, and the work under it."""
    objectives = [one for one in atlas.portfolio.linking(item.id, "delivers") if one.base == "objective"]
    empty = "No PI objective delivers it."
    table = items_table(atlas, objectives, columns.OBJECTIVES, "Objectives that deliver this", empty=empty)
    yield Section("Which objectives deliver it?", "objectives", (table,), count=len(objectives))
    yield from (one for one in (checklist(atlas, item), priority(atlas, item)) if one)
    stories = atlas.portfolio.stories(item.id)
    if stories:
        links = (Anchor("How points are counted", how("placement")),)
        table = items_table(atlas, stories, columns.STORIES, "Stories")
        yield Section("Which stories make it?", "stories", (table,), count=len(stories), links=links)
