"""Other trains' items: which of them our texts ask for, and which of ours they link to."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from northline.link.ids import Register
from northline.link.wiki import wiki_links
from northline.model.content import Content
from northline.model.other_train import BETWEEN, Crossing
from northline.model.others import Others


def asked_names(content: Content) -> frozenset[str]:
    """Every reference that may name an item of another train, as written: `Payments:FEAT-7`."""
    return frozenset(_fields(content)) | frozenset(_texts(content))


def _fields(content: Content) -> Iterator[str]:
    for item in content.items:
        for name in item.fields:
            yield from (one.target for one in item.references(name) if BETWEEN in one.target)


def _texts(content: Content) -> Iterator[str]:
    for body in (one.body for some in (content.items, content.prose) for one in some):
        if "[[" in body:
            yield from (one.target for one in wiki_links(body) if BETWEEN in one.target)


def inward(others: Others, known: Register) -> Mapping[str, tuple[Crossing, ...]]:
    """The links of other trains that lead to an item of ours, by its id."""
    found: defaultdict[str, list[Crossing]] = defaultdict(list)
    for crossing in (one for train in others.trains for one in train.crossings):
        train, _, name = crossing.written.partition(BETWEEN)
        item = known.find(name.strip()) if others.names_us(train) else None
        if item is not None:
            found[item.id].append(crossing)
    return {item_id: tuple(crossings) for item_id, crossings in found.items()}
