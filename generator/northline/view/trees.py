"""What hangs on an item, from the vision down to the stories, as trees of bounded size."""

from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.text import natural
from northline.view.atlas import Atlas, once, words
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
    if not _below(atlas, item_id):
        return None
    roots = _nodes(atlas, item_id, (item_id,), _readable(atlas, item_id, depth, children), children)
    return Tree(roots) if roots else None


def _readable(atlas: Atlas, item_id: str, depth: int, children: int) -> int:
    """How deep the tree under an item can be shown, one level at least."""
    level: list[tuple[str, tuple[str, ...]]] = [(item_id, (item_id,))]
    size = 0
    for deep in range(1, depth + 1):
        level = [(child, (*path, child)) for one, path in level for child in _below(atlas, one)[:children] if child not in path]
        size += len(level)
        if size > MOST:
            return max(1, deep - 1)
        if not level:
            break
    return depth


def _nodes(atlas: Atlas, item_id: str, path: tuple[str, ...], depth: int, children: int) -> tuple[Node, ...]:
    """The nodes below an item; `path` guards against circles, `depth` bounds the recursion."""
    under = _below(atlas, item_id)
    return tuple([_node(atlas, child, (*path, child), depth - 1, children) for child in under[:children] if child not in path])


@once
def _below(atlas: Atlas, item_id: str) -> tuple[str, ...]:
    return below(atlas.portfolio, item_id)


def _node(atlas: Atlas, item_id: str, path: tuple[str, ...], depth: int, children: int) -> Node:
    under = _below(atlas, item_id)
    nodes = _nodes(atlas, item_id, path, depth, children) if under and depth > 0 else ()
    if not nodes:
        return _end(atlas, item_id, len(under))
    note = _note(atlas, item_id, len(under) - len(nodes))
    return Node(atlas.ref(item_id), note=note, children=nodes, more=max(0, len(under) - children))


@once
def _end(atlas: Atlas, item_id: str, hidden: int) -> Node:
    """The last node of a branch, the same wherever one ends with it."""
    return Node(atlas.ref(item_id), note=_note(atlas, item_id, hidden))


def _note(atlas: Atlas, item_id: str, hidden: int) -> str:
    note = _said(atlas, item_id)
    if hidden <= 0:
        return note
    return f"{note} · {hidden} below" if note else f"{hidden} below"


@once
def _said(atlas: Atlas, item_id: str) -> str:
    """What a tree says beside an item: its state, its teams and its PIs."""
    item = atlas.portfolio[item_id]
    teams = ", ".join(atlas.ref(team).title for team in atlas.teams(item)[:3])
    pis = ", ".join(atlas.pis(item)[:3])
    return " · ".join(part for part in (words(item.state or item.text("status")), teams, pis) if part)
