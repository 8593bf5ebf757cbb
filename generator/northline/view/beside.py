"""What an item of ours has to do with other trains: links both ways, and their objectives for the same goals."""

from collections.abc import Iterator
from itertools import islice

from northline.model.cells import Column, Row, Table, Text, Written
from northline.model.item import Item
from northline.model.other_train import Told
from northline.view.atlas import Atlas
from northline.view.numbers import written
from northline.view.parts import Section
from northline.view.told import outward, ref

COLUMNS = (Column("how", "How"), Column("what", "What", wide=True), Column("as_of", "As of"))
# So many are talked to; the rest is on the pages about their trains.
MOST = 12


def beside(atlas: Atlas, item: Item) -> Section | None:
    """The item's part in what other trains do; None when it has none."""
    others = atlas.portfolio.others
    if not (others.trains or others.outward or others.inward):
        return None
    rows = (*_out(atlas, item), *_in(atlas, item), *_same(atlas, item))
    if not rows:
        return None
    return Section("How is it tied to other trains?", "trains", (Table("", "In other trains", COLUMNS, rows),), count=len(rows))


def _out(atlas: Atlas, item: Item) -> Iterator[Row]:
    others, seen = atlas.portfolio.others, set[str]()
    for link in atlas.portfolio.loose.get(item.id, ()):
        told = others.outward.get(link.target)
        # Mentions come last; a text that names what a field names as well tells nothing new.
        if told is not None and not (link.role == "mentions" and told.name in seen):
            seen.add(told.name)
            yield Row((Text(link.role.replace("_", " ")), ref(atlas, told), _dated(atlas, told)))


def _in(atlas: Atlas, item: Item) -> Iterator[Row]:
    for crossing in atlas.portfolio.others.inward.get(item.id, ()):
        kind = atlas.portfolio.kinds.get(crossing.source.type)
        said = kind.reverses.get(crossing.role, "") if kind else ""
        how = said or {"mentions": "mentioned by"}.get(crossing.role, f"{crossing.role.replace('_', ' ')} of")
        yield Row((Text(how), ref(atlas, crossing.source), _dated(atlas, crossing.source)))


def _same(atlas: Atlas, item: Item) -> Iterator[Row]:
    """Yield objectives of other trains for the same outcome in the same PI, as far as nobody has linked the two."""
    if item.base != "objective" or not atlas.portfolio.others.trains:
        return
    known = {one.id for one in outward(atlas, item.id, "shared_with", "relates_to", "depends_on", "mentions")}
    known |= {one.source.name for one in atlas.portfolio.others.inward.get(item.id, ())}
    found = {told.name: (told, title) for told, title in _objectives(atlas, item) if told.name not in known}
    for told, title in islice(found.values(), MOST):
        yield Row((Text(f"works on “{title}” too"), ref(atlas, told), _dated(atlas, told)))


def _objectives(atlas: Atlas, item: Item) -> Iterator[tuple[Told, str]]:
    for goal in (atlas.portfolio[one] for one in atlas.portfolio.sight(item.id).outcomes):
        for train in atlas.portfolio.others.trains:
            told = train.goal(goal.base, goal.id, goal.title)
            if told is not None:
                yield from ((one, goal.title) for pi in atlas.pis(item) for one in train.serving(told.id, pi))


def _dated(atlas: Atlas, told: Told) -> Written | Text:
    train = atlas.portfolio.others.train(told.train)
    return written(train.as_of if train else None)
