"""Items as data: what they say, what they link to, and how they reach the vision."""

from northline.exchange.plain_data import number, plain
from northline.model.item import Item
from northline.model.link import Link
from northline.model.portfolio import Portfolio
from northline.model.train import Train

Record = dict[str, object]


def item_records(train: Train) -> list[Record]:
    """Every item that a file defines; teams and PIs that are only named have no record, and links to them are not resolved."""
    return [_record(train, item) for item in train.portfolio if not item.implied]


def _record(train: Train, item: Item) -> Record:
    portfolio = train.portfolio
    sight = portfolio.sight(item.id)
    return {
        "id": item.id,
        "type": item.type,
        "title": item.title,
        "state": item.state,
        "url": portfolio.urls.get(item.id, ""),
        "source": {"path": f"{train.build.content}/{item.place.path}", "line": item.place.line},
        "fields": fields(portfolio, item),
        "more": {name: item.written(name) for name in item.more},
        "links": _links(portfolio, item),
        "backlinks": _backlinks(portfolio, item),
        "strength": sight.strength.value,
        "themes": list(sight.themes),
        "sight": [list(path) for path in sight.paths],
    }


def fields(portfolio: Portfolio, item: Item) -> Record:
    """What the item fills, by canonical name; a link field lists the ids it resolves to, or what was written."""
    links = {one.name for one in portfolio.kind(item).fields if one.is_link}
    found: Record = {}
    for name, one in item.fields.items():
        value = linked_ids(portfolio, item, name) if name in links else plain(one.value)
        if value not in (None, "", [], {}):
            found[name] = value
    return found


def linked_ids(portfolio: Portfolio, item: Item, role: str) -> list[str]:
    """The ids in one link field, in the order written."""
    return [link.target for link in portfolio.links.get(item.id, ()) if link.role == role]


def _links(portfolio: Portfolio, item: Item) -> list[Record]:
    return [_link(portfolio, link) for link in portfolio.links.get(item.id, ())]


def _link(portfolio: Portfolio, link: Link) -> Record:
    resolved = link.resolved and _defined(portfolio, link.target)
    return {"role": link.role, "target": link.target, "resolved": resolved, "share": number(link.share)}


def _backlinks(portfolio: Portfolio, item: Item) -> list[Record]:
    links = portfolio.backlinks.get(item.id, ())
    return [{"role": link.role, "source": link.source} for link in links if _defined(portfolio, link.source)]


def _defined(portfolio: Portfolio, item_id: str) -> bool:
    found = portfolio.items.get(item_id)
    return found is not None and not found.implied
