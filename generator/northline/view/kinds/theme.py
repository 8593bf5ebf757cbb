"""A theme: what it lacks, what was planned on it and came of it, and the work and objectives that serve it."""

from collections.abc import Iterator

from northline.model.cells import Phrase
from northline.model.item import Item
from northline.view import columns
from northline.view.atlas import Atlas
from northline.view.columns import items_table
from northline.view.explorer import chosen
from northline.view.goals import carriers, gaps, planned, value
from northline.view.measures import outcomes_table
from northline.view.numbers import counted, phrase
from northline.view.parts import Note, Section
from northline.view.served import objectives_by_pi


def sections(atlas: Atlas, item: Item) -> Iterator[Section]:
    """What is missing first, then the theme's outcomes, value, teams, epics, features and objectives."""
    outcomes = [one for one in atlas.portfolio.of("outcome") if item in atlas.portfolio.linked(one.id, "parent", "supports")]
    if item in atlas.retired():
        yield Section("This theme no longer counts", "retired", (Note(_retired(atlas, item), "watch"),))
    else:
        yield gaps.section(atlas, item, outcomes)
    links = () if item in atlas.retired() else (chosen(item.id),)
    yield Section("Which outcomes does it ask for?", "outcomes", (outcomes_table(atlas, outcomes),), count=len(outcomes), links=links)
    yield from (one for one in (value.section(atlas, item), carriers.section(atlas, item), _epics(atlas, item)) if one)
    yield from planned.sections(atlas, item)
    yield from objectives_by_pi(atlas, item.id)


def _epics(atlas: Atlas, item: Item) -> Section | None:
    epics = [one for one in atlas.portfolio.of("epic", "capability") if item.id in atlas.portfolio.sight(one.id).themes]
    table = items_table(atlas, epics, columns.EPICS, "Epics on this theme")
    return Section("Which epics invest in it?", "epics", (table,), count=len(epics)) if epics else None


def _retired(atlas: Atlas, item: Item) -> str | Phrase:
    links = atlas.portfolio.sources(item.id, "supports", "parent")
    if not links:
        return "It is retired or has no weight; nothing names it any more."
    told = "It is retired or has no weight, yet it is still named by {}. Move that to an active theme, or close it."
    return phrase(told, counted(len(links), atlas.listed(links), unit="item" if len(links) == 1 else "items"))
