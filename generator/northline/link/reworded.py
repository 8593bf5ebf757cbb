"""Items whose words alone have changed: the portfolio with their new words, and every link as it was."""

from collections.abc import Iterator, Mapping

from northline.link.wiki import wiki_links
from northline.model.content import Content
from northline.model.field import FieldValue
from northline.model.frozen import Frozen, replace
from northline.model.item import Item
from northline.model.portfolio import Portfolio


class Reworded(Frozen):
    """A portfolio with new words, and the ids of the items that have them."""

    portfolio: Portfolio
    changed: frozenset[str]


def reworded(before: Content, after: Content, portfolio: Portfolio) -> Reworded | None:
    """The portfolio of `after`, made from that of `before`; None where linking anew might find other links.

    Linking reads the titles of PIs, for the calendar, and what bodies mention; of other titles and bodies it reads nothing.
    """
    if len(before.items) != len(after.items) or before.prose != after.prose or before.faults != after.faults:
        return None
    changed: dict[str, Item] = {}
    for old, new in _differing(before, after):
        # An item that linking gave another id is not found under this one.
        if portfolio.items.get(old.id) is not old or not _only_words(old, new):
            return None
        changed[new.id] = new
    known = {item_id: changed.get(item_id, item) for item_id, item in portfolio.items.items()} if changed else portfolio.items
    return Reworded(replace(portfolio, items=known), frozenset(changed))


def _differing(before: Content, after: Content) -> Iterator[tuple[Item, Item]]:
    return ((old, new) for old, new in zip(before.items, after.items, strict=True) if old is not new)


def _only_words(old: Item, new: Item) -> bool:
    same = replace(new, title=old.title, body=old.body, fields=_with_title_of(old, new.fields))
    return same == old and new.base != "pi" and wiki_links(old.body) == wiki_links(new.body)


def _with_title_of(old: Item, fields: Mapping[str, FieldValue]) -> Mapping[str, FieldValue]:
    told = old.fields.get("title")
    return {**fields, "title": told} if told and "title" in fields else fields
