"""Mentions: what prose says in double brackets becomes links of the item that says it."""

from collections.abc import Sequence

from northline.link.references import Resolver
from northline.link.wiki import WikiLink, wiki_links
from northline.model.content import Prose
from northline.model.fault import Fault
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.link import Link
from northline.model.other_train import Told
from northline.model.place import Place

ROLE = "mentions"


class _Text(Frozen):
    body: str
    path: str
    line: int
    owner: str = ""
    row: bool = False


def mentions(item: Item, resolve: Resolver) -> tuple[Link, ...]:
    """Links from an item to those its body mentions, one for each, leaving faults with the resolver."""
    if "[[" not in item.body:
        return ()
    body = _Text(item.body, item.place.path, item.body_line, item.id, item.form == "sheet")
    found: dict[str, Link] = {}
    for place, target in _resolved(body, resolve):
        beyond = isinstance(target, Told)
        name = target.name if isinstance(target, Told) else target.id
        if name != item.id:
            found.setdefault(name, Link(ROLE, item.id, name, place, resolved=not beyond))
    return tuple(found.values())


def check_prose(pages: Sequence[Prose], resolve: Resolver) -> None:
    """Leave a fault with the resolver for everything that ordinary pages mention but nobody defines."""
    for page in pages:
        _resolved(_Text(page.body, page.path, page.body_line), resolve)


def _resolved(text: _Text, resolve: Resolver) -> list[tuple[Place, Item | Told]]:
    found: list[tuple[Place, Item | Told]] = []
    for link in wiki_links(text.body):
        place = _place(text, link)
        target = resolve.known.find(link.target)
        if target is None and (told := resolve.beyond(link.target)) is not None:
            found.append((place, told))
        elif target is None:
            train = resolve.others.named_by(link.target)
            facts = {"target": link.target} | ({"train": train.name} if train else {})
            resolve.faults.append(Fault("dangling-wiki-link", place, text.owner, facts))
        else:
            resolve.forgive(text.owner, ROLE, link.target, target, place)
            found.append((place, target))
    return found


def _place(text: _Text, link: WikiLink) -> Place:
    # A cell of a row is a part of its line: where in the line it starts is not known.
    line = text.line if text.row else text.line + link.line - 1
    return Place(text.path, line, 0 if text.row else link.column, link.width)
