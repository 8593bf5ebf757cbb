"""A list of all items of every kind; long ones are split by PI, by team or by state."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from northline.model.cells import Anchor, Column, Phrase, Row, Table
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.kind import Kind
from northline.model.page import Page, Redirect, href
from northline.model.text import natural, slug
from northline.view.atlas import Atlas, words
from northline.view.columns import items_table
from northline.view.family import Family
from northline.view.listing_columns import columns_of
from northline.view.numbers import counted, phrase
from northline.view.paging import chunks
from northline.view.parts import Crumb, Section, Sheet
from northline.view.periods import pis_of

# Kinds whose list is a page with more to say, made by another family.
ELSEWHERE = frozenset({"vision", "team", "pi", "stakeholder"})
# Kinds whose page has the list; a custom kind that behaves like one of them still has its own.
LEDGERS = frozenset({"decision", "feedback"})
# Longer tables are slow to sort on a phone and never read to their end.
ONE_PAGE = 300


class Split(Frozen):
    """A way to split a long list: what it goes by, and the keys of an item with the words for each."""

    by: str
    keys: Callable[[Atlas, Item], tuple[str, ...]]
    word: Callable[[Atlas, str], str]


def pages(atlas: Atlas) -> Iterator[Page | Redirect]:
    """The list of each kind that has items."""
    for kind in sorted(atlas.portfolio.kinds.values(), key=lambda one: (one.order, one.name)):
        items = [item for item in atlas.portfolio.of(kind.base) if item.type == kind.name]
        if items and kind.base not in ELSEWHERE and kind.name not in LEDGERS:
            yield from _list(atlas, kind, items)


def _list(atlas: Atlas, kind: Kind, items: Sequence[Item]) -> Iterator[Page]:
    split = _split(atlas, items) if len(items) > ONE_PAGE else None
    if split is None:
        table = _table(atlas, kind, items)
        sheet = Sheet(
            kind.label_plural, _lead(atlas, kind, items), sections=(Section(_question(kind), "items", (table,), count=len(items)),)
        )
        yield _page(kind, f"{kind.plural}/", kind.label_plural, sheet)
        return
    groups = _groups(atlas, split, items)
    yield _page(kind, f"{kind.plural}/", kind.label_plural, _front(atlas, kind, items, split, groups))
    for key, group in groups.items():
        yield from _parts(atlas, kind, split, key, group)


def _page(kind: Kind, url: str, title: str, sheet: Sheet) -> Page:
    return Page(url, title, "sheet", sheet, section=kind.section, search=str(sheet.lead))


def _table(atlas: Atlas, kind: Kind, items: Sequence[Item]) -> Table:
    return items_table(atlas, items, columns_of(kind.base), kind.label_plural, name=kind.plural, tools=True)


def _lead(atlas: Atlas, kind: Kind, items: Sequence[Item], url: str = "", more: str = "") -> Phrase:
    many = kind.label.lower() if len(items) == 1 else kind.label_plural.lower()
    at = href(url or f"{kind.plural}/")
    finished = sum(atlas.portfolio.finished(item) for item in items)
    said = f"{{}} {_lower(kind, many)}"
    if kind.states and finished:
        return phrase(f"{said}, {{}} of them finished.{more}", counted(len(items), at), counted(finished, at, of=len(items)))
    return phrase(f"{said}.{more}", counted(len(items), at))


def _question(kind: Kind) -> str:
    return f"Which {_lower(kind, kind.label_plural.lower())} are there?"


def _lower(kind: Kind, text: str) -> str:
    """Keep names that are written in capitals, such as KPI and PI, as they are."""
    label = kind.label_plural if text == kind.label_plural.lower() else kind.label
    return " ".join(word if word[:2].isupper() else word.lower() for word in label.split())


def _states(_: Atlas, item: Item) -> tuple[str, ...]:
    return (item.state,) if item.state else ()


SPLITS = (
    Split("PI", pis_of, lambda atlas, key: atlas.ref(key).title),
    Split("team", lambda atlas, item: atlas.teams(item), lambda atlas, key: atlas.ref(key).title),
    Split("state", _states, lambda _, key: words(key)),
)


def _split(atlas: Atlas, items: Sequence[Item]) -> Split:
    """The first way of splitting that tells most of the items apart; by state when none does."""
    for split in SPLITS:
        keys = [split.keys(atlas, item) for item in items]
        if len({key for found in keys for key in found}) > 1 and sum(bool(found) for found in keys) * 2 > len(items):
            return split
    return SPLITS[-1]


def _groups(atlas: Atlas, split: Split, items: Sequence[Item]) -> Mapping[str, list[Item]]:
    """Items by key, PIs the newest first, all else in natural order; what has no key comes last, under the empty one."""
    found: dict[str, list[Item]] = {}
    for item in items:
        for key in split.keys(atlas, item) or ("",):
            found.setdefault(key, []).append(item)
    order = atlas.calendar.order
    return {key: found[key] for key in sorted(found, key=lambda key: (not key, -order.get(key, 0), natural(key)))}


def _front(atlas: Atlas, kind: Kind, items: Sequence[Item], split: Split, groups: Mapping[str, Sequence[Item]]) -> Sheet:
    columns = (Column("key", split.by[:1].upper() + split.by[1:], ""), Column("count", kind.label_plural, "number"))
    rows = tuple(
        Row((Anchor(_word(atlas, split, key), href(_url(kind, key))), counted(len(group), href(_url(kind, key)))))
        for key, group in groups.items()
    )
    table = Table("parts", f"{kind.label_plural} by {split.by}", columns, rows)
    lead = _lead(atlas, kind, items, more=f" They stand on one page for each {split.by}.")
    return Sheet(kind.label_plural, lead, sections=(Section(f"Where are they, {split.by} by {split.by}?", "parts", (table,)),))


def _word(atlas: Atlas, split: Split, key: str) -> str:
    return split.word(atlas, key) if key else f"no {split.by}"


def _url(kind: Kind, key: str) -> str:
    return f"{kind.plural}/by/{slug(key) if key else 'none'}/"


def _parts(atlas: Atlas, kind: Kind, split: Split, key: str, items: Sequence[Item]) -> Iterator[Page]:
    """Yield the pages of one part of a long list; a part that is itself very long goes on from page to page."""
    title = f"{kind.label_plural}: {_word(atlas, split, key)}"
    crumbs = (Crumb(kind.label_plural, href(f"{kind.plural}/")),)
    lead = _lead(atlas, kind, items, _url(kind, key))
    for chunk in chunks(items, _url(kind, key)):
        sections = (Section(_question(kind), "items", (_table(atlas, kind, chunk.entries),), count=len(chunk.entries)),)
        heading = chunk.titled(title)
        yield _page(
            kind,
            chunk.url,
            heading,
            Sheet(heading, lead, crumbs=crumbs, sections=sections, pager=chunk.pager),
        )


FAMILY = Family("listings", 150, pages)
