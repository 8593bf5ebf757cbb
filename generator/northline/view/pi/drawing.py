"""A planning board as it is drawn: bands, cards and lines with their places, in pixels."""

from collections.abc import Mapping

from northline.model.frozen import Frozen
from northline.view.pi.pinned import Pin


class Words(Frozen):
    """A line of text at a spot."""

    x: float
    y: float
    text: str


class Box(Frozen):
    """A card or chip: its frame, its words, where it leads, and the teams it concerns, for filtering."""

    x: float
    y: float
    width: float
    height: float
    pin: Pin
    head: Words
    lines: tuple[Words, ...]
    teams: str


class String(Frozen):
    """The line of a dependency from who gives to who needs, with its arrow head; both as paths."""

    path: str
    arrow: str
    word: str
    tone: str
    href: str
    title: str
    teams: str


class Band(Frozen):
    """A row or column of the board."""

    at: float
    size: float
    words: tuple[Words, ...]
    kind: str = ""
    href: str = ""
    token: str = ""


class Drawing(Frozen):
    """The whole board, ready to be drawn; `upright` says how a sheet of paper is to be held."""

    width: float
    height: float
    head: float
    upright: bool
    rows: tuple[Band, ...]
    columns: tuple[Band, ...]
    boxes: tuple[Box, ...]
    strings: tuple[String, ...]


class Heads(Frozen):
    """What stands at the head of rows and columns: texts and links by row, texts by column."""

    rows: Mapping[str, tuple[str, str]]
    columns: Mapping[str, tuple[str, str, str]]
