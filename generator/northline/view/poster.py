"""The vision as a poster: one printed page with the statement large, the themes with their weights, and who stands for it."""

from collections.abc import Iterator

from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.view.atlas import Atlas
from northline.view.freshness import look
from northline.view.lanes import weight_word

# What a page of A4 holds at a size that can be read from two metres.
THEMES, OUTCOMES, LONG = 6, 3, 160


class PosterTheme(Frozen):
    """A theme on the poster with its weight in words; `more` counts outcomes that do not fit."""

    title: str
    weight: str
    outcomes: tuple[str, ...]
    more: int = 0


class Poster(Frozen):
    """The poster; `statement` is what stands large, `more` counts themes that do not fit, `foot` says who and when."""

    train: str
    title: str
    statement: str
    themes: tuple[PosterTheme, ...]
    more: int
    foot: tuple[str, ...]

    @property
    def long(self) -> bool:
        """Whether the statement must be set smaller to leave room for the themes."""
        return len(self.statement) > LONG


def poster(atlas: Atlas, vision: Item) -> Poster:
    """The poster of a vision."""
    themes = atlas.themes()
    statement = vision.text("one_liner")
    return Poster(
        train=atlas.config.art or atlas.train.build.site,
        title=vision.title if statement else "",
        statement=statement or vision.title,
        themes=tuple(_theme(atlas, one) for one in themes[:THEMES]),
        more=max(0, len(themes) - THEMES),
        foot=tuple(_foot(atlas, vision)),
    )


def _theme(atlas: Atlas, theme: Item) -> PosterTheme:
    own = [one.title for one in atlas.portfolio.of("outcome") if theme.id in atlas.portfolio.targets(one.id, "parent", "supports")]
    return PosterTheme(theme.title, weight_word(atlas, theme), tuple(own[:OUTCOMES]), max(0, len(own) - OUTCOMES))


def _foot(atlas: Atlas, vision: Item) -> Iterator[str]:
    if vision.text("owner"):
        yield f"Owner: {vision.text('owner')}"
    if vision.text("horizon"):
        yield f"Horizon: {vision.text('horizon')}"
    found = look(atlas, vision)
    if found:
        yield f"Last {found.field} {found.day:%Y-%m-%d}"
    yield f"As of {atlas.portfolio.as_of:%Y-%m-%d}"
