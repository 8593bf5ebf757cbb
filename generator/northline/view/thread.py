"""The whole thread from the vision down to stories, as one tree of bounded size."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from northline.model.item import Item
from northline.model.text import decimal
from northline.view.atlas import Atlas, words
from northline.view.lanes import weight_word
from northline.view.parts import Node, Tree
from northline.view.trees import below

# A page of more nodes than this is slow to open on a phone; each item's own page goes on from there.
MOST = 600
CHILDREN = 60
DEPTH = 5


@dataclass(slots=True)
class _Branch:
    """A node while the tree is grown, level by level; `path` keeps circles out."""

    id: str
    path: tuple[str, ...]
    depth: int
    children: "list[_Branch]" = field(default_factory=list)
    more: int = 0


def thread(atlas: Atlas, most: int = MOST) -> Tree:
    """The tree under every vision and every theme that hangs on none; levels are cut evenly when it grows too large."""
    roots = [_Branch(one, (one,), 0) for one in _roots(atlas)]
    grown = _grow(atlas, roots, most)
    nodes: dict[int, Node] = {}
    # Children stand after their parents in the order of growth, so walking backwards finds them made.
    for branch in reversed(grown):
        nodes[id(branch)] = _node(atlas, branch, tuple(nodes[id(child)] for child in branch.children))
    return Tree(tuple(nodes[id(root)] for root in roots), "No vision and no themes are recorded, so there is nothing to hang work on.")


def _roots(atlas: Atlas) -> tuple[str, ...]:
    """The current vision first, then older ones that still carry something, then what hangs on no vision."""
    portfolio = atlas.portfolio
    current = portfolio.vision()
    visions = sorted(portfolio.of("vision"), key=lambda one: one is not current)
    held = {child for vision in visions for child in below(portfolio, vision.id)}
    loose = [theme for theme in portfolio.of("theme") if theme.id not in held]
    themed = {child for theme in portfolio.of("theme") for child in below(portfolio, theme.id)}
    lost = [one for one in portfolio.of("outcome") if one.id not in held and one.id not in themed]
    carrying = [vision for vision in visions if vision is current or below(portfolio, vision.id)]
    return tuple(one.id for one in (*carrying, *loose, *lost))


def _grow(atlas: Atlas, roots: Sequence[_Branch], most: int) -> list[_Branch]:
    """Grow breadth first, so that what is cut for size are the deepest levels."""
    grown = list(roots)
    for branch in grown:
        found = [one for one in below(atlas.portfolio, branch.id) if one not in branch.path]
        room = 0 if branch.depth >= DEPTH else min(CHILDREN, most - len(grown))
        kept = found[: max(0, room)]
        branch.children = [_Branch(one, (*branch.path, one), branch.depth + 1) for one in kept]
        branch.more = len(found) - len(kept)
        # The list grows while it is walked: this is the queue.
        grown.extend(branch.children)
    return grown


def _node(atlas: Atlas, branch: _Branch, children: tuple[Node, ...]) -> Node:
    item = atlas.portfolio[branch.id]
    hidden = f"{branch.more} more on its page" if branch.more and not children else ""
    note = " · ".join(part for part in (*_words(atlas, item), hidden) if part)
    return Node(
        atlas.ref(branch.id), note=note, children=children, more=branch.more if children else 0, open=branch.depth == 0 and bool(children)
    )


def _words(atlas: Atlas, item: Item) -> tuple[str, ...]:
    """What stands beside a mention: what matters of its kind, then teams and PI."""
    teams = ", ".join(atlas.ref(team).title for team in atlas.teams(item)[:3])
    pis = ", ".join(atlas.pis(item)[:3])
    return (*_own(atlas, item), words(item.state or item.text("status")), teams, pis)


def _own(atlas: Atlas, item: Item) -> tuple[str, ...]:
    if item.base == "theme":
        return (weight_word(atlas, item),)
    if item.base != "objective":
        return ()
    value = item.number("business_value")
    return ("" if value is None else f"value {decimal(value)}", "" if item.committed else "uncommitted")
