"""The visions of a portfolio, a solution and an ART, one above the other, and how they are tied together."""

from collections.abc import Iterator

from northline.model.cells import Text
from northline.model.item import Item
from northline.view.atlas import Atlas
from northline.view.parts import Card, Cards, Fact, Section

# From the widest to the nearest; a vision without a level is the train's own.
LEVELS = {"portfolio": "Portfolio", "solution": "Solution", "art": "This train"}


def ladder(atlas: Atlas) -> tuple[Item, ...]:
    """Visions that stand, the widest first; only one a level. Empty when all stand on the same."""
    own = atlas.portfolio.vision()
    standing = [one for one in atlas.portfolio.of("vision") if one is own or not atlas.portfolio.sources(one.id, "supersedes")]
    rungs: dict[str, Item] = {}
    for one in sorted(standing, key=lambda vision: vision is not own):
        rungs.setdefault(level(one), one)
    return tuple(rungs[name] for name in LEVELS if name in rungs) if len(rungs) > 1 else ()


def level(vision: Item) -> str:
    """The level of a vision, `art` when it gives none."""
    return vision.text("level") or "art"


def section(atlas: Atlas) -> Section | None:
    """The ladder as cards, the widest vision first; None with a vision of one level only."""
    rungs = ladder(atlas)
    if not rungs:
        return None
    cards = Cards(tuple(_card(atlas, one) for one in rungs))
    return Section("Which larger vision is it part of?", "ladder", (cards,), "From the widest to the nearest.")


def _card(atlas: Atlas, vision: Item) -> Card:
    ref = atlas.ref(vision.id)
    return Card(
        title=vision.title,
        href="" if vision is atlas.portfolio.vision() else ref.href,
        kicker=LEVELS[level(vision)],
        text=vision.text("one_liner"),
        tone="here" if vision is atlas.portfolio.vision() else "",
        cells=tuple(_facts(atlas, vision)),
    )


def _facts(atlas: Atlas, vision: Item) -> Iterator[Fact]:
    wider = tuple(one.id for one in atlas.portfolio.linked(vision.id, "parent", "supports") if one.base == "vision")
    if wider:
        yield Fact("Part of", atlas.mentions(wider, show="title"))
    themes = sum(any(path[-1] == vision.id for path in atlas.portfolio.sight(one.id).paths) for one in atlas.themes())
    if themes:
        yield Fact("Themes that lead to it", Text(str(themes)))
