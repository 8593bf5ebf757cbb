"""A theme: its outcomes, the epics and features that serve it, and the objectives by PI and team."""

from collections.abc import Iterator

from northline.model.item import Item
from northline.view import columns
from northline.view.atlas import Atlas
from northline.view.columns import items_table
from northline.view.measures import outcomes_table
from northline.view.parts import Note, Section
from northline.view.served import objectives_by_pi

# Past this many rows a reader wants to sort and find.
MANY = 20


def sections(atlas: Atlas, item: Item) -> Iterator[Section]:
    """What serves the theme, and what is missing."""
    outcomes = [one for one in atlas.portfolio.of("outcome") if item in atlas.portfolio.linked(one.id, "parent", "supports")]
    if item in atlas.retired():
        yield Section("This theme no longer counts", "retired", (Note(_retired(atlas, item), "watch"),))
    yield Section("Which outcomes does it ask for?", "outcomes", (outcomes_table(atlas, outcomes),), count=len(outcomes))
    epics = [one for one in atlas.portfolio.of("epic", "capability") if item.id in atlas.portfolio.sight(one.id).themes]
    if epics:
        yield Section(
            "Which epics invest in it?", "epics", (items_table(atlas, epics, columns.EPICS, "Epics on this theme"),), count=len(epics)
        )
    features = [one for one in atlas.portfolio.of("feature") if item.id in atlas.portfolio.sight(one.id).themes]
    if features:
        table = items_table(atlas, features, columns.FEATURES, "Features on this theme", tools=len(features) > MANY, name="features")
        yield Section("Which features serve it?", "features", (table,), count=len(features))
    yield from objectives_by_pi(atlas, item.id)


def _retired(atlas: Atlas, item: Item) -> str:
    links = len(atlas.portfolio.sources(item.id, "supports", "parent"))
    if not links:
        return "It is retired or has no weight; nothing names it any more."
    return f"It is retired or has no weight, yet {links} items still name it. Move them to an active theme, or close them."
