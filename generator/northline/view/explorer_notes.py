"""What stands under each entry of the explorer: in a few words, what it hangs on, and whether that reaches the vision."""

from collections.abc import Iterable, Iterator

from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.view.ancestry import WORK
from northline.view.atlas import Atlas, words
from northline.view.lanes import kind_word, weight_word
from northline.view.matrix import is_dropped

# A fourth id would no longer fit on the line; its own page has them all.
FEW = 3


class Remark(Frozen):
    """A few words, then the ids that they are about."""

    text: str
    ids: tuple[str, ...] = ()
    more: int = 0


def remarks(atlas: Atlas, item: Item) -> tuple[Remark, ...]:
    """What an item hangs on, in a few words; nothing where there is nothing to say."""
    return tuple(one for one in _remarks(atlas, item) if one.text)


def gap(atlas: Atlas, pi: str, item: Item, *, idle: bool, telling: bool) -> str:
    """What is wrong with an entry: work without a line of sight, a goal or epic that no work of the PI hangs on.

    `telling` says whether anything of its kind reaches a theme; where nothing does, each saying so tells nothing.
    """
    where = f"in {atlas.ref(pi).id}" if pi else "yet"
    if idle:
        return f"nothing names it {where}" if item.base == "outcome" else f"nothing hangs on it {where}"
    if not telling or item.base not in WORK:
        return ""
    return "" if atlas.portfolio.sight(item.id).strength.reaches else "reaches no theme"


def _remarks(atlas: Atlas, item: Item) -> Iterator[Remark]:
    if item.base == "vision":
        yield Remark(f"{item.text('level')} vision" if item.text("level") else "")
    elif item.base == "theme":
        yield Remark(weight_word(atlas, item))
        yield Remark(words(item.text("status")) if item in atlas.retired() else "")
    elif item.base == "outcome":
        yield _named("of", atlas.portfolio.targets(item.id, "parent", "supports"))
    else:
        yield from _work(atlas, item)


def _work(atlas: Atlas, item: Item) -> Iterator[Remark]:
    portfolio = atlas.portfolio
    yield Remark(kind_word(item) if item.base != "objective" else _standing(item))
    yield _named("for", portfolio.targets(item.id, "supports"))
    yield _named("in", portfolio.targets(item.id, "parent"))
    yield _named("adds to", portfolio.targets(item.id, "rolls_up_to"))
    yield _named("delivers", portfolio.targets(item.id, "delivers"))
    if item.base == "feature" and not portfolio.targets(item.id, "supports", "parent"):
        yield _named("through", portfolio.sources(item.id, "delivers"))


def _standing(objective: Item) -> str:
    if is_dropped(objective):
        return "dropped"
    return "" if objective.committed else "uncommitted"


def _named(role: str, ids: Iterable[str]) -> Remark:
    listed = tuple(ids)
    return Remark(role, listed[:FEW], max(0, len(listed) - FEW)) if listed else Remark("")


def team_remark(work: Iterable[Item]) -> Remark:
    """How much of each kind a team has on the page."""
    bases = [item.base for item in work]
    counts = ((bases.count("objective"), "objective"), (bases.count("feature"), "feature"))
    return Remark(", ".join(f"{count} {word if count == 1 else word + 's'}" for count, word in counts if count))
