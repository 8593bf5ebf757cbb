"""Where everything on a planning board is drawn: a grid of cards, with a line for each dependency."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from textwrap import wrap

from northline.model.frozen import Frozen
from northline.model.text import slug
from northline.view.pi.drawing import Band, Box, Drawing, Heads, String, Words
from northline.view.pi.grid import CARD_WIDTH, HEAD, PAD, Grid, grid, path
from northline.view.pi.pinned import TOP_ROW, Pin, Spot, Wall
from northline.view.pi.wires import End, Wire, route

# A card's head, each line of its text below, and what is kept free between cards.
CHIP, LINE, GAP = 19, 13, 4
TEXT_LINES = 2
# So many letters fit on a line of a card, and of a row's label, whatever their shape.
LETTERS, LABEL_LETTERS = 27, 16
# The least that a row is high, so that an empty team is still seen.
ROW = 34
# A board that is nearly as high as wide fills a sheet better upright.
UPRIGHT = 0.85


class Placed(Frozen):
    """A pin in its cell: column and row counted from 0, and how far it lies below the top of the row's cards."""

    pin: Pin
    column: int
    row: int
    down: float

    @property
    def middle(self) -> float:
        """How far its middle lies below the top of the row's cards."""
        return self.down + size(self.pin) / 2


def draw(wall: Wall, heads: Heads) -> Drawing:
    """Place rows, columns, cards and lines."""
    sizes = [max(ROW, *(_height(wall.pins.get((row, column), ())) for column in wall.columns), 0) for row in wall.rows]
    placed = tuple(_placed(wall))
    pairs = tuple(_pairs(placed))
    wires = tuple(Wire(_end(give, sizes), _end(need, sizes)) for give, need in pairs)
    ways = route(wires)
    board = grid(len(wall.columns), sizes, ways)
    concerned = _concerned(wall.pins)
    return Drawing(
        width=board.width,
        height=board.height,
        head=HEAD,
        upright=board.height > UPRIGHT * board.width,
        rows=tuple(_row(row, *span, heads.rows[row]) for row, span in zip(wall.rows, _spans(board), strict=True)),
        columns=tuple(_column(board.cards[at], heads.columns[column]) for at, column in enumerate(wall.columns)),
        boxes=tuple(_box(one, board, concerned.get(one.pin.dependency) or token(wall.rows[one.row])) for one in placed),
        strings=tuple(
            _string(need.pin, concerned, *path(board, wire, way, board.tops[give.row] + give.middle, board.tops[need.row] + need.middle))
            for (give, need), wire, way in zip(pairs, wires, ways.ways, strict=True)
        ),
    )


def _height(pins: Sequence[Pin]) -> float:
    return 2 * PAD + sum(size(pin) + GAP for pin in pins) - GAP if pins else 0


def size(pin: Pin) -> float:
    """How high a pin is: a chip, or a card with one or two lines of text."""
    return CHIP + LINE * len(_lines(pin.text)) + 2 if pin.text else CHIP


# Every size that is made of it asks for the same text again.
@lru_cache(maxsize=4096)
def _lines(text: str) -> tuple[str, ...]:
    lines = wrap(text, LETTERS)
    return tuple(lines) if len(lines) <= TEXT_LINES else (lines[0], f"{lines[1][: LETTERS - 1]}…")


def _placed(wall: Wall) -> Iterator[Placed]:
    for row, name in enumerate(wall.rows):
        for column, iteration in enumerate(wall.columns):
            down: float = PAD
            for pin in wall.pins.get((name, iteration), ()):
                yield Placed(pin, column, row, down)
                down += size(pin) + GAP


def _pairs(placed: Sequence[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """Yield each team that gives with each that needs the same."""
    gives: defaultdict[str, list[Placed]] = defaultdict(list)
    for one in placed:
        if one.pin.form == "give":
            gives[one.pin.dependency].append(one)
    for one in placed:
        if one.pin.form == "need":
            yield from ((give, one) for give in gives[one.pin.dependency])


def _end(one: Placed, sizes: Sequence[float]) -> End:
    """An end of a line as far as its lanes depend on it: rows only move apart when lanes come between them."""
    top = sum(sizes[: one.row])
    return End(one.column, one.row, top + one.middle, top)


def _spans(board: Grid) -> Iterator[tuple[float, float]]:
    """Yield where each row begins and how high it is."""
    for at, row in enumerate(board.rows):
        yield row, (board.rows[at + 1] if at + 1 < len(board.rows) else board.height) - row


def _row(row: str, top: float, high: float, head: tuple[str, str]) -> Band:
    lines = tuple(Words(PAD, top + 18 + LINE * number, text) for number, text in enumerate(wrap(head[0], LABEL_LETTERS)[:2]))
    return Band(top, high, lines, "top" if row == TOP_ROW else "team", head[1], token(row))


def _column(card: float, head: tuple[str, str, str]) -> Band:
    return Band(card - PAD, CARD_WIDTH + 2 * PAD, (Words(card, 17, head[0]), Words(card, 31, head[1])), head[2])


def token(team: str) -> str:
    """A team's name as one word, for filtering; that of the row of milestones is empty."""
    return slug(team) if team else ""


def _concerned(pins: Mapping[Spot, tuple[Pin, ...]]) -> Mapping[str, str]:
    """The teams at both ends of each dependency, as words."""
    teams: dict[str, dict[str, None]] = {}
    for (row, _), found in pins.items():
        for pin in found:
            if pin.dependency:
                teams.setdefault(pin.dependency, {})[token(row)] = None
    return {dependency: " ".join(sorted(names)) for dependency, names in teams.items()}


def _box(one: Placed, board: Grid, teams: str) -> Box:
    left, top = board.cards[one.column], board.tops[one.row] + one.down
    texts = tuple(Words(left + PAD, top + 28 + LINE * number, text) for number, text in enumerate(_lines(one.pin.text)))
    head = Words(left + PAD, top + 13.5, _short(one.pin.head))
    return Box(left, top, CARD_WIDTH, size(one.pin), one.pin, head, texts, teams)


def _short(text: str) -> str:
    return text if len(text) <= LETTERS else f"{text[: LETTERS - 1]}…"


def _string(need: Pin, concerned: Mapping[str, str], line: str, arrow: str) -> String:
    return String(line, arrow, need.word, need.tone, need.href, need.title, concerned[need.dependency])
