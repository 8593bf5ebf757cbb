"""Where the columns and rows of a planning board begin, with gaps between them as wide as the lines in them need."""

from collections.abc import Sequence

from northline.model.frozen import Frozen
from northline.view.pi.wires import Way, Ways, Wire

# All sizes are in pixels at natural size, where text stands at 11 pixels; a wider board scrolls.
LABEL, HEAD, CARD_WIDTH = 108, 40, 160
# A gap without lines; in one with lines they keep away from the cards, where arrow heads need room, less so above a row,
# and from each other.
PAD, MARGIN, ABOVE, LANE = 7, 11, 5, 5
CORNER = 4


class Grid(Frozen):
    """The left edges of gaps and of the cards behind them, and the tops of rows and of the cards in them."""

    gaps: tuple[float, ...]
    cards: tuple[float, ...]
    rows: tuple[float, ...]
    tops: tuple[float, ...]
    width: float
    height: float


def grid(columns: int, sizes: Sequence[float], ways: Ways) -> Grid:
    """Lay out some columns, and rows of these sizes."""
    widths = [max(2 * PAD, _gap(ways.between.get(gap, 0), MARGIN)) for gap in range(columns + 1)]
    lanes = [_gap(ways.above.get(row, 0), ABOVE) for row in range(len(sizes))]
    gaps = tuple(LABEL + sum(widths[:at]) + CARD_WIDTH * at for at in range(columns + 1))
    rows = tuple(HEAD + sum(sizes[:at]) + sum(lanes[:at]) for at in range(len(sizes)))
    return Grid(
        gaps=gaps,
        cards=tuple(gap + width for gap, width in zip(gaps[:-1], widths, strict=False)),
        rows=rows,
        tops=tuple(row + above for row, above in zip(rows, lanes, strict=True)),
        width=gaps[-1] + widths[-1],
        height=HEAD + sum(sizes) + sum(lanes),
    )


def _gap(lanes: int, margin: float) -> float:
    return 2 * margin + (lanes - 1) * LANE if lanes else 0


def path(board: Grid, wire: Wire, way: Way, start: float, end: float) -> tuple[str, str]:
    """A line from one height to another, and its arrow head."""
    leaves = board.cards[wire.give.column] + (0 if wire.out == wire.give.column else CARD_WIDTH)
    arrives = board.cards[wire.need.column] + (0 if wire.into == wire.need.column else CARD_WIDTH)
    away = board.gaps[wire.out] + MARGIN + LANE * way.out
    points = [(leaves, start), (away, start)]
    if way.above is not None:
        level, towards = board.rows[wire.need.row] + ABOVE + LANE * way.above, board.gaps[wire.into] + MARGIN + LANE * way.into
        points += [(away, level), (towards, level), (towards, end)]
    else:
        points.append((away, end))
    side = -1 if wire.into == wire.need.column else 1
    return _rounded([*points, (arrives + side * 6, end)]), f"M{arrives:g} {end:g}l{side * 7} -4v8z"


def _rounded(points: Sequence[tuple[float, float]]) -> str:
    """Straight stretches with round corners, so that the eye can follow where lines cross."""
    parts = [f"M{points[0][0]:g} {points[0][1]:g}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        near, far = _towards(corner, before), _towards(corner, after)
        parts.append(f"L{near[0]:g} {near[1]:g}Q{corner[0]:g} {corner[1]:g} {far[0]:g} {far[1]:g}")
    return "".join([*parts, f"L{points[-1][0]:g} {points[-1][1]:g}"])


def _towards(corner: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    """The point where a corner's curve meets the stretch to another one: at most half way."""
    across, down = other[0] - corner[0], other[1] - corner[1]
    step = min(CORNER, (abs(across) + abs(down)) / 2)
    return corner[0] + step * ((across > 0) - (across < 0)), corner[1] + step * ((down > 0) - (down < 0))
