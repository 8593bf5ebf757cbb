from tests.view.pi.plans import plan

from northline.view.pi.board import LINES, Board, lead, pages
from northline.view.pi.dependencies import needs
from northline.view.pi.geometry import Drawing
from northline.view.pi.pinned import UNSCHEDULED, lands_in, wall
from northline.view.pi.plan import Plan

TRAIN = """
26.2 pi iterations=3
A team
B team
F1 feature pi=26.2 team=A state=implementing
S1 story parent=F1 iteration=26.2.1
S2 story parent=F1 iteration=26.2.2
F2 feature pi=26.2 team=B
D1 dependency pi=26.2 from=F1 to=B needed_by=1 promised_for=3 status=committed
"""


def board(shown: Plan) -> Board:
    values = pages(shown).values
    assert isinstance(values, Board)
    return values


def drawing(shown: Plan) -> Drawing:
    found = board(shown).drawing
    assert found is not None
    return found


def test_a_feature_lands_when_its_last_story_does() -> None:
    shown = plan(TRAIN)
    assert lands_in(shown, shown.atlas.portfolio["F1"]) == "26.2.2"


def test_a_feature_without_an_iteration_is_unscheduled() -> None:
    shown = plan(TRAIN)
    assert lands_in(shown, shown.atlas.portfolio["F2"]) == UNSCHEDULED
    assert wall(shown, needs(shown)).columns == ("26.2.1", "26.2.2", "26.2.3", UNSCHEDULED)


def test_both_ends_of_a_dependency_are_pinned_where_they_are_needed_and_promised() -> None:
    shown = plan(TRAIN)
    pins = wall(shown, needs(shown)).pins
    assert [pin.head for pin in pins["A", "26.2.1"]] == ["D1 late"]
    assert [pin.head for pin in pins["B", "26.2.3"]] == ["gives D1"]


def test_a_late_dependency_runs_backwards_and_says_so() -> None:
    (string,) = drawing(plan(TRAIN)).strings
    assert (string.word, string.tone, string.teams) == ("late", "act", "a b")
    start, end = (box.x for form in ("give", "need") for box in drawing(plan(TRAIN)).boxes if box.pin.form == form)
    assert start > end


def test_cards_stay_inside_the_board_and_never_cover_one_another() -> None:
    many = "\n".join(f"G{n} feature pi=26.2 team={'AB'[n % 2]} iteration=26.2.{1 + n % 3}" for n in range(30))
    shown = drawing(plan(TRAIN + many))
    frames = [(box.x, box.y, box.x + box.width, box.y + box.height) for box in shown.boxes]
    assert all(left >= 0 and right <= shown.width and top >= 0 and bottom <= shown.height for left, top, right, bottom in frames)
    assert not any(
        one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
        for position, one in enumerate(frames)
        for other in frames[:position]
    )


def test_a_long_title_takes_two_lines() -> None:
    title = "_".join(["word"] * 40)
    shown = drawing(plan(f"26.2 pi iterations=1\nA team\nF1 feature pi=26.2 team=A title={title}"))
    assert [len(box.lines) for box in shown.boxes if box.pin.form == "feature"] == [1]
    assert all(len(line.text) <= 27 for box in shown.boxes for line in box.lines)


def test_past_so_many_lines_only_those_that_need_a_talk_are_drawn() -> None:
    fine = "\n".join(f"E{n} dependency pi=26.2 from=F1 to=B needed_by=3 promised_for=1 status=committed" for n in range(LINES))
    shown = board(plan(TRAIN + fine))
    assert shown.drawing is not None
    assert [string.word for string in shown.drawing.strings] == ["late"]
    assert shown.left_out == LINES


def test_a_pi_without_iterations_and_work_has_no_board_but_says_what_to_do() -> None:
    shown = board(plan("26.2 pi\nA team"))
    assert shown.drawing is None
    assert "Give the PI `iterations`" in shown.empty


def test_the_lead_counts_what_needs_a_talk() -> None:
    assert lead(needs(plan(TRAIN))) == "1 dependency: 1 needed before promised."
    assert lead(()) == ""


def test_work_that_no_team_owns_is_pinned_all_the_same() -> None:
    shown = drawing(plan("26.2 pi iterations=1\nA team\nF1 feature pi=26.2 iteration=1"))
    assert [band.words[0].text for band in shown.rows] == ["No team"]
    assert [box.pin.text for box in shown.boxes] == ["F1"]
