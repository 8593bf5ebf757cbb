"""What hangs on an item, from the vision down to the stories, as trees of bounded size."""

from collections.abc import Iterator

from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.text import natural
from northline.view.atlas import Atlas, words
from northline.view.parts import Node, Tree

DEPTH = 4
# More children than this hide what matters; the item's own page has them all.
CHILDREN = 40
# A larger tree is never opened to its end, and makes its page slow to load; what lies deeper stands on the pages it leads to.
MOST = 600
CHAIN = ("vision", "theme", "outcome", "kpi", "epic", "capability", "feature", "objective", "story")
PLACE = {base: place for place, base in enumerate(CHAIN)}


def below(portfolio: Portfolio, item_id: str) -> tuple[str, ...]:
    """Ids one step down the chain: what names the item as goal or parent, and what an objective delivers."""
    item = portfolio[item_id]
    found = [*portfolio.sources(item_id, "supports"), *portfolio.sources(item_id, "parent")]
    if item.base == "vision":
        found += [theme.id for theme in portfolio.of("theme") if portfolio.vision() is item and not _has_vision(portfolio, theme)]
    if item.base == "outcome":
        found += portfolio.targets(item_id, "kpis")
    if item.base == "objective":
        found += [*portfolio.targets(item_id, "delivers"), *portfolio.sources(item_id, "rolls_up_to")]
    chain = [one for one in dict.fromkeys(found) if portfolio[one].base in PLACE] if found else []
    return tuple(sorted(chain, key=lambda one: (PLACE[portfolio[one].base], natural(one)))) if len(chain) > 1 else tuple(chain)


def _has_vision(portfolio: Portfolio, theme: Item) -> bool:
    return any(one.base == "vision" for one in portfolio.linked(theme.id, "supports", "parent"))


def tree_below(atlas: Atlas, item_id: str, *, depth: int = DEPTH, children: int = CHILDREN) -> Tree | None:
    """The tree under an item, its first level open, as deep as it stays readable; None when nothing hangs on it."""
    roots: tuple[Node, ...] = ()
    for shallower in range(depth, 0, -1):
        roots = tuple(_nodes(atlas, item_id, (item_id,), shallower, children))
        if _size(roots) <= MOST:
            break
    return Tree(roots) if roots else None


def _size(nodes: tuple[Node, ...]) -> int:
    # Trees are a few steps deep, so this recursion is bounded.
    return len(nodes) + sum(_size(node.children) for node in nodes)


def _nodes(atlas: Atlas, item_id: str, path: tuple[str, ...], depth: int, children: int) -> Iterator[Node]:
    """Yield the nodes below an item; `path` guards against circles, `depth` bounds the recursion."""
    for child in _below(atlas, item_id)[:children]:
        if child not in path:
            yield _node(atlas, child, (*path, child), depth - 1, children)


def _below(atlas: Atlas, item_id: str) -> tuple[str, ...]:
    """The same for all trees of a site, each worked out once."""
    if item_id not in atlas.below:
        atlas.below[item_id] = below(atlas.portfolio, item_id)
    return atlas.below[item_id]


def _node(atlas: Atlas, item_id: str, path: tuple[str, ...], depth: int, children: int) -> Node:
    under = _below(atlas, item_id)
    nodes = tuple(_nodes(atlas, item_id, path, depth, children)) if depth > 0 else ()
    return Node(
        atlas.ref(item_id),
        note=_note(atlas, item_id, len(under) - len(nodes)),
        children=nodes,
        more=max(0, len(under) - children) if nodes else 0,
    )


def _note(atlas: Atlas, item_id: str, hidden: int) -> str:
    if item_id not in atlas.notes:
        item = atlas.portfolio[item_id]
        teams = ", ".join(atlas.ref(team).title for team in atlas.teams(item)[:3])
        pis = ", ".join(atlas.pis(item)[:3])
        atlas.notes[item_id] = " · ".join(part for part in (words(item.state or item.text("status")), teams, pis) if part)
    return " · ".join(part for part in (atlas.notes[item_id], f"{hidden} below" if hidden > 0 else "") if part)
