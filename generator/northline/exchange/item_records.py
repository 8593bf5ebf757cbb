"""Items as data: what they say, what they link to, and how they reach the vision."""

from northline.exchange.plain_data import number, plain
from northline.model.item import Item
from northline.model.link import Link
from northline.model.train import Train

Record = dict[str, object]


def item_records(train: Train) -> list[Record]:
    """Every item that a file defines; teams and PIs that are only named have no record, and links to them are not resolved."""
    defined = frozenset(item.id for item in train.portfolio if not item.implied)
    return [_record(train, item, defined) for item in train.portfolio if not item.implied]


def _record(train: Train, item: Item, defined: frozenset[str]) -> Record:
    portfolio = train.portfolio
    sight = portfolio.sight(item.id)
    links = portfolio.links.get(item.id, ())
    return {
        "id": item.id,
        "type": item.type,
        "title": item.title,
        "state": item.state,
        "url": portfolio.urls.get(item.id, ""),
        "source": {"path": f"{train.build.content}/{item.place.path}", "line": item.place.line},
        "fields": _fields(portfolio.kind(item).link_names, links, item),
        "more": {name: item.written(name) for name in item.more},
        "links": [_link(link, defined) for link in links],
        "backlinks": [
            {"role": link.role, "source": link.source} for link in portfolio.backlinks.get(item.id, ()) if link.source in defined
        ],
        "strength": sight.strength.value,
        "themes": sight.themes,
        "sight": sight.paths,
    }


def _fields(link_names: frozenset[str], links: tuple[Link, ...], item: Item) -> Record:
    """What the item fills, by canonical name; a link field lists the ids it resolves to, or what was written."""
    linked: dict[str, list[str]] = {}
    for link in links:
        linked.setdefault(link.role, []).append(link.target)
    found: Record = {}
    for name, one in item.fields.items():
        value = linked.get(name) if name in link_names else plain(one.value)
        if value or value == 0:
            found[name] = value
    return found


def _link(link: Link, defined: frozenset[str]) -> Record:
    resolved = link.resolved and link.target in defined
    return {"role": link.role, "target": link.target, "resolved": resolved, "share": number(link.share)}
