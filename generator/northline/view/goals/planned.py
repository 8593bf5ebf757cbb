"""The features of a theme, PI by PI: what is now, what comes, what waits for a PI, and what was."""

from collections.abc import Iterator, Mapping, Sequence

from northline.model.cells import Table
from northline.model.item import Item
from northline.model.text import slug
from northline.view import columns
from northline.view.atlas import Atlas
from northline.view.columns import items_table
from northline.view.earlier import lines, parted
from northline.view.parts import Note, Section
from northline.view.periods import coming, pis_of

# Past this many rows a reader wants to sort and find.
MANY = 20
COLUMNS = tuple(one for one in columns.FEATURES if one is not columns.PI)
UNPLANNED = "In no PI yet"


def sections(atlas: Atlas, theme: Item) -> Iterator[Section]:
    """Yield the features of this and coming PIs and those without one, then those of earlier PIs folded."""
    features = features_of(atlas, theme)
    if not features:
        return
    ahead = pis_ahead(atlas)
    groups = _groups(atlas, features, ahead)
    now = tuple(_table(atlas, name, ones) for name, ones in groups.items() if name in ahead or name == "")
    before = _before(atlas, {name: ones for name, ones in groups.items() if name not in ahead and name})
    still = {one.id for name, ones in groups.items() if name in ahead or not name for one in ones}
    empty = Note("No feature of it is planned in this PI or a later one, and none waits for a PI.", "watch")
    yield Section("Which features serve it, PI by PI?", "features", now or (empty,), count=len(still))
    if before:
        yield Section("Which features served it before?", "features-before", before, folded=True)


def _before(atlas: Atlas, groups: Mapping[str, Sequence[Item]]) -> tuple[Table, ...]:
    """Tables of the last PIs, and a line for each one before them."""
    recent, long_ago = parted(groups)
    tables = tuple(_table(atlas, pi, ones) for pi, ones in recent.items())
    return (*tables, lines(atlas, long_ago, "Features", "Features of PIs before these")) if long_ago else tables


def features_of(atlas: Atlas, theme: Item) -> tuple[Item, ...]:
    """Features whose line of sight reaches the theme."""
    return tuple(one for one in atlas.portfolio.of("feature") if theme.id in atlas.portfolio.sight(one.id).themes)


def pis_ahead(atlas: Atlas) -> tuple[str, ...]:
    """The current PI, closed or not, and those that come."""
    current = (atlas.calendar.current,) if atlas.calendar.current else ()
    return tuple(dict.fromkeys((*current, *coming(atlas, len(atlas.calendar.pis)))))


def _groups(atlas: Atlas, features: Sequence[Item], ahead: Sequence[str]) -> dict[str, list[Item]]:
    """Features by PI: what is ahead in order, then those without a PI, then earlier PIs, the newest first."""
    earlier = [pi.id for pi in reversed(atlas.calendar.pis) if pi.id not in ahead]
    found: dict[str, list[Item]] = {pi: [] for pi in (*ahead, "", *earlier)}
    for one in features:
        for pi in [pi for pi in pis_of(atlas, one) if pi in found] or [""]:
            found[pi].append(one)
    return {pi: ones for pi, ones in found.items() if ones}


def _table(atlas: Atlas, pi: str, features: Sequence[Item]) -> Table:
    caption = f"{atlas.ref(pi).title}, {atlas.pi_word(pi).text}" if pi else UNPLANNED if atlas.calendar.pis else "Features on this theme"
    return items_table(atlas, features, COLUMNS, caption, tools=len(features) > MANY, name=f"features-{slug(pi) if pi else 'unplanned'}")
