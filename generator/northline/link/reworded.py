"""Items whose words alone have changed: the portfolio with their new words, and every link as it was."""

from collections.abc import Iterator, Mapping, Sequence

from northline.link.wiki import wiki_links
from northline.model.content import Content, Prose
from northline.model.field import FieldValue
from northline.model.frozen import Frozen, replace
from northline.model.item import WORDS, Item
from northline.model.portfolio import Portfolio


class Reworded(Frozen):
    """A portfolio with new words, and the ids of the items that have them."""

    portfolio: Portfolio
    changed: frozenset[str]


def reworded(before: Content, after: Content, portfolio: Portfolio) -> Reworded | None:
    """The portfolio of `after`, made from that of `before`; None where linking anew might find other links.

    Linking reads the titles of PIs, for the calendar, and what bodies and pages mention; of other words it reads nothing.
    """
    if len(before.items) != len(after.items) or before.faults != after.faults or not _mention_alike(before.prose, after.prose):
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


def _mention_alike(before: Sequence[Prose], after: Sequence[Prose]) -> bool:
    """Whether the same pages mention the same in the same places."""
    return len(before) == len(after) and all(
        old is new or (old.path == new.path and old.body_line == new.body_line and wiki_links(old.body) == wiki_links(new.body))
        for old, new in zip(before, after, strict=True)
    )


def _only_words(old: Item, new: Item) -> bool:
    same = replace(new, title=old.title, body=old.body, fields=_with_words_of(old, new.fields))
    return same == old and new.base != "pi" and wiki_links(old.body) == wiki_links(new.body)


def _with_words_of(old: Item, fields: Mapping[str, FieldValue]) -> Mapping[str, FieldValue]:
    return {**fields, **{name: told for name in WORDS.intersection(fields) if (told := old.fields.get(name))}}
