import re
from itertools import pairwise

import pytest
from tests.view.pi.plans import plan

from northline.view.pi.board import Board, pages
from northline.view.pi.drawing import Drawing
from northline.view.pi.wires import End, Way, Wire, route

TEAMS, ITERATIONS = "ABCDEFGHIJKL", 6
Stretch = tuple[float, float, float, float]


def crowded(count: int) -> Drawing:
    """The board of twelve teams, with so many dependencies of every slack from three iterations early to two late."""
    teams = "\n".join(f"{name} team" for name in TEAMS)
    work = "\n".join(
        f"F{number} feature pi=26.2 team={TEAMS[number % 12]} iteration=26.2.{1 + number * 5 // 7 % ITERATIONS}" for number in range(60)
    )
    lines = "\n".join(
        f"D{number} dependency pi=26.2 from=F{number} to={TEAMS[(number * 7 + 1) % 12]} status=committed "
        f"needed_by={1 + number % ITERATIONS} promised_for={1 + min(5, max(0, number % ITERATIONS + number % 6 - 3))}"
        for number in range(count)
    )
    values = pages(plan(f"26.2 pi iterations={ITERATIONS}\n{teams}\n{work}\n{lines}")).values
    assert isinstance(values, Board)
    assert values.drawing is not None
    return values.drawing


def stretches(path: str) -> list[Stretch]:
    """The straight stretches of a line, its corners made sharp."""
    sharp = re.sub(r"L[\d.]+ [\d.]+Q([\d.]+) ([\d.]+) [\d.]+ [\d.]+", r"L\1 \2", path)
    points = [(float(x), float(y)) for x, y in re.findall(r"[ML]([\d.]+) ([\d.]+)", sharp)]
    return [(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])) for a, b in pairwise(points)]


def test_no_line_runs_behind_a_card() -> None:
    board = crowded(60)
    cards = [(box.x, box.y, box.x + box.width, box.y + box.height) for box in board.boxes]
    assert len(board.strings) > 50
    assert not [
        (string.title, card)
        for string in board.strings
        for one in stretches(string.path)
        for card in cards
        if one[0] < card[2] and card[0] < one[2] and one[1] < card[3] and card[1] < one[3]
    ]


def test_lines_cross_but_no_two_run_on_one_another() -> None:
    found = [(string.title, one) for string in crowded(60).strings for one in stretches(string.path)[1:-1]]
    assert not [
        (a[0], b[0])
        for at, a in enumerate(found)
        for b in found[:at]
        if a[0] != b[0] and a[1][0] == a[1][2] == b[1][0] == b[1][2] and a[1][1] < b[1][3] and b[1][1] < a[1][3]
    ]


def test_a_board_is_as_wide_as_its_lines_need() -> None:
    assert crowded(0).width < crowded(20).width < crowded(60).width


def end(column: int, row: int, y: float) -> End:
    return End(column, row, y, row * 100)


@pytest.mark.parametrize(("give", "need", "out", "into"), [(0, 1, 1, 1), (0, 3, 1, 3), (2, 2, 3, 3), (3, 2, 3, 3), (4, 1, 4, 2)])
def test_a_line_leaves_towards_its_taker_and_arrives_from_its_giver(give: int, need: int, out: int, into: int) -> None:
    wire = Wire(end(give, 0, 10), end(need, 1, 110))
    assert (wire.out, wire.into) == (out, into)


def test_lines_that_run_beside_each_other_have_lanes_of_their_own_and_others_share_one() -> None:
    wires = (
        Wire(end(0, 0, 10), end(1, 2, 210)),
        Wire(end(0, 1, 110), end(1, 3, 310)),
        Wire(end(0, 4, 410), end(1, 5, 510)),
        Wire(end(0, 0, 20), end(3, 5, 520)),
    )
    found = route(wires)
    assert found.ways == (Way(0, 0), Way(2, 2), Way(0, 0), Way(1, 0, 0))
    assert (found.between, found.above) == ({1: 3, 3: 1}, {5: 1})
