"""Words that alone have changed: the portfolio with the new ones, every link as it was but for what texts mention."""

from collections.abc import Iterator, Sequence

from northline.link.backlinks import backlinks
from northline.link.ids import Register
from northline.link.in_order import in_order
from northline.link.mentions import ROLE, check_prose, mentions
from northline.link.references import resolver
from northline.link.wiki import wiki_links
from northline.model.content import Content, Prose
from northline.model.fault import Fault
from northline.model.frozen import Frozen, replace
from northline.model.item import WORDS, Item
from northline.model.portfolio import Portfolio


class Reworded(Frozen):
    """A portfolio with new words, and the ids of the items that have them."""

    portfolio: Portfolio
    changed: frozenset[str]


def reworded(before: Content, after: Content, portfolio: Portfolio) -> Reworded | None:
    """The portfolio of `after`, made from that of `before`; None where linking anew might find other links.

    Linking reads the titles of PIs, for the calendar, and what bodies and pages mention, which leads nowhere but to a link
    beside the others; of other words it reads nothing. Both trains stand alone.
    """
    paths, faults = [one.path for one in before.prose], before.faults
    if len(before.items) != len(after.items) or faults != after.faults or paths != [one.path for one in after.prose]:
        return None
    changed: dict[str, Item] = {}
    mentioning: list[Item] = []
    for old, new in _differing(before, after):
        # An item that linking gave another id is not found under this one.
        if portfolio.items.get(old.id) is not old or not _only_words(old, new, _links_of(old, portfolio)):
            return None
        changed[new.id] = new
        if wiki_links(old.body) != wiki_links(new.body):
            mentioning.append(new)
    if any(ROLE in _links_of(one, portfolio) for one in mentioning):
        # A site may call a field of its own so, and its links look the same.
        return None
    known = {item_id: changed.get(item_id, item) for item_id, item in portfolio.items.items()} if changed else portfolio.items
    pages = [new for old, new in zip(before.prose, after.prose, strict=True) if not _mention_alike(old, new)]
    return Reworded(_mentioned_anew(replace(portfolio, items=known), mentioning, pages), frozenset(changed))


def _differing(before: Content, after: Content) -> Iterator[tuple[Item, Item]]:
    return ((old, new) for old, new in zip(before.items, after.items, strict=True) if old is not new)


def _links_of(item: Item, portfolio: Portfolio) -> frozenset[str]:
    kind = portfolio.kinds.get(item.type)
    return kind.link_names if kind else frozenset()


def _only_words(old: Item, new: Item, links: frozenset[str]) -> bool:
    """Whether only words differ; a site may have made a field of that name a link."""
    words = WORDS - links
    fields = [{name: told for name, told in one.fields.items() if name not in words} for one in (old, new)]
    return replace(new, title=old.title, body=old.body, fields=old.fields) == old and new.base != "pi" and fields[0] == fields[1]


def _mention_alike(old: Prose, new: Prose) -> bool:
    """Whether a page mentions the same in the same places."""
    return old is new or (old.body_line == new.body_line and wiki_links(old.body) == wiki_links(new.body))


def _mentioned_anew(portfolio: Portfolio, items: Sequence[Item], pages: Sequence[Prose]) -> Portfolio:
    """The portfolio with what these items and pages mention now."""
    if not items and not pages:
        return portfolio
    resolve = resolver(Register(portfolio.items, portfolio.names), portfolio.others)
    anew = {one.id: (*(link for link in portfolio.links[one.id] if link.role != ROLE), *mentions(one, resolve)) for one in items}
    check_prose(pages, resolve)
    links, paths = {**portfolio.links, **anew}, {one.path for one in pages}
    old = (one for one in portfolio.faults if not (_of_a_mention(one) and (one.item in anew or (not one.item and one.place.path in paths))))
    return replace(portfolio, links=links, backlinks=backlinks(links), faults=in_order((*old, *resolve.faults)))


def _of_a_mention(fault: Fault) -> bool:
    return fault.rule == "dangling-wiki-link" or (fault.rule == "forgiving-link" and fault.facts.get("role") == ROLE)
