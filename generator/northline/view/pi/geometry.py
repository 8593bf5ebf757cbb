"""Where everything on a planning board is drawn: a grid of cards, with a line for each dependency."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap

from northline.model.text import slug
from northline.view.pi.pinned import TOP_ROW, Pin, Spot, Wall

# All sizes are in pixels at natural size, where text stands at 11 pixels; a wider board scrolls.
LABEL, COLUMN, HEAD, PAD, GAP = 112, 176, 40, 7, 4
CARD, CHIP, LINE = 47, 19, 13
# So many letters fit on a line of a card, and of a row's label, whatever their shape.
LETTERS, LABEL_LETTERS = 27, 16
# Lines between the same columns turn in so many different places, this far apart.
WAYS, TURNS = 5, 7
# The least that a row is high, so that an empty team is still seen.
ROW = 34


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text at a spot."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Box:
    """A card or chip: its frame, its words, where it leads, and the teams it concerns, for filtering."""

    x: float
    y: float
    width: float
    height: float
    pin: Pin
    head: Words
    lines: tuple[Words, ...]
    teams: str


@dataclass(frozen=True, slots=True)
class String:
    """The line of a dependency from who gives to who needs, with its arrow head; both as paths."""

    path: str
    arrow: str
    word: str
    tone: str
    href: str
    title: str
    teams: str


@dataclass(frozen=True, slots=True)
class Band:
    """A row or column of the board."""

    at: float
    size: float
    words: tuple[Words, ...]
    kind: str = ""
    href: str = ""
    token: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """The whole board, ready to be drawn."""

    width: float
    height: float
    label: float
    head: float
    rows: tuple[Band, ...]
    columns: tuple[Band, ...]
    boxes: tuple[Box, ...]
    strings: tuple[String, ...]


@dataclass(frozen=True, slots=True)
class Heads:
    """What stands at the head of rows and columns: texts and links by row, texts by column."""

    rows: Mapping[str, tuple[str, str]]
    columns: Mapping[str, tuple[str, str, str]]


def draw(wall: Wall, heads: Heads) -> Drawing:
    """Place rows, columns, cards and lines."""
    heights = [max((_height(wall.pins.get((row, column), ())) for column in wall.columns), default=0) for row in wall.rows]
    sizes = [max(ROW, height) for height in heights]
    tops = [HEAD + sum(sizes[:position]) for position in range(len(sizes))]
    boxes = tuple(_boxes(wall, dict(zip(wall.rows, tops, strict=True))))
    return Drawing(
        width=LABEL + COLUMN * len(wall.columns),
        height=HEAD + sum(sizes),
        label=LABEL,
        head=HEAD,
        rows=tuple(_row(row, top, size, heads.rows[row]) for row, top, size in zip(wall.rows, tops, sizes, strict=True)),
        columns=tuple(_column(position, heads.columns[column]) for position, column in enumerate(wall.columns)),
        boxes=boxes,
        strings=tuple(_strings(boxes)),
    )


def _height(pins: Sequence[Pin]) -> float:
    return 2 * PAD + sum(_size(pin) + GAP for pin in pins) - GAP if pins else 0


def _size(pin: Pin) -> float:
    return CARD if pin.text else CHIP


def _row(row: str, top: float, size: float, head: tuple[str, str]) -> Band:
    lines = tuple(Words(PAD, top + 18 + LINE * number, text) for number, text in enumerate(wrap(head[0], LABEL_LETTERS)[:2]))
    return Band(top, size, lines, "top" if row == TOP_ROW else "team", head[1], token(row))


def _column(position: int, head: tuple[str, str, str]) -> Band:
    left = LABEL + COLUMN * position
    return Band(left, COLUMN, (Words(left + PAD, 17, head[0]), Words(left + PAD, 31, head[1])), head[2])


def token(team: str) -> str:
    """A team's name as one word, for filtering; that of the row of milestones is empty."""
    return slug(team) if team else ""


def _boxes(wall: Wall, tops: Mapping[str, float]) -> Iterator[Box]:
    concerned = _concerned(wall.pins)
    for row in wall.rows:
        for position, column in enumerate(wall.columns):
            top = tops[row] + PAD
            for pin in wall.pins.get((row, column), ()):
                yield _box(pin, LABEL + COLUMN * position + PAD, top, concerned.get(pin.dependency) or token(row))
                top += _size(pin) + GAP


def _concerned(pins: Mapping[Spot, tuple[Pin, ...]]) -> Mapping[str, str]:
    """The teams at both ends of each dependency, as words."""
    teams: dict[str, dict[str, None]] = {}
    for (row, _), found in pins.items():
        for pin in found:
            if pin.dependency:
                teams.setdefault(pin.dependency, {})[token(row)] = None
    return {dependency: " ".join(sorted(names)) for dependency, names in teams.items()}


def _box(pin: Pin, left: float, top: float, teams: str) -> Box:
    width = COLUMN - 2 * PAD
    lines = wrap(pin.text, LETTERS)
    if len(lines) > 2:  # noqa: PLR2004  # a card holds two lines under its head
        lines = [lines[0], f"{lines[1][: LETTERS - 1]}…"]
    texts = tuple(Words(left + PAD, top + 28 + LINE * number, text) for number, text in enumerate(lines))
    return Box(left, top, width, _size(pin), pin, Words(left + PAD, top + 13.5, _short(pin.head)), texts, teams)


def _short(text: str) -> str:
    return text if len(text) <= LETTERS else f"{text[: LETTERS - 1]}…"


def _strings(boxes: Sequence[Box]) -> Iterator[String]:
    """Yield a line from each team that gives to each that needs."""
    gives: defaultdict[str, list[Box]] = defaultdict(list)
    for box in boxes:
        if box.pin.form == "give":
            gives[box.pin.dependency].append(box)
    for position, need in enumerate(boxes):
        for give in gives[need.pin.dependency] if need.pin.form == "need" else ():
            path, arrow = _curve(give, need, TURNS * (position % WAYS))
            yield String(path, arrow, need.pin.word, need.pin.tone, need.pin.href, need.pin.title, need.teams)


def _curve(give: Box, need: Box, turn: float) -> tuple[str, str]:
    """A line that leaves the giver on the side where the taker is; going back in time it visibly runs backwards."""
    back = give.x > need.x
    same = give.x == need.x
    start = give.x if back else give.x + give.width
    end = need.x + need.width if back or same else need.x
    away, towards = (-1, 1) if back else (1, 1 if same else -1)
    bend = turn + (22 if same else max(26, abs(end - start) / 2))
    y1, y2 = give.y + give.height / 2, need.y + need.height / 2
    path = f"M{start:g} {y1:g}C{start + away * bend:g} {y1:g} {end + towards * bend:g} {y2:g} {end + towards * 6:g} {y2:g}"
    return path, f"M{end:g} {y2:g}l{towards * 7:g} -4v8z"
