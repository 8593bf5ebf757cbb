from tests.view.pi.plans import plan

from northline.view.pi.board import LINES, Board, lead, pages
from northline.view.pi.dependencies import needs
from northline.view.pi.drawing import Drawing
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


def test_a_long_title_takes_two_lines_and_says_that_it_goes_on() -> None:
    name = "-".join(["WORD"] * 15)
    shown = drawing(plan(f"26.2 pi iterations=1\nA team\n{name} feature pi=26.2 team=A"))
    (box,) = (box for box in shown.boxes if box.pin.form == "feature")
    assert [line.text for line in box.lines] == ["WORD-WORD-WORD-WORD-WORD-", "WORD-WORD-WORD-WORD-WORD-…"]
    assert len(box.head.text) == 27


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
    assert str(lead(needs(plan(TRAIN)))) == "1 dependency: 1 needed before promised."
    assert lead(()) == ""


def test_work_that_no_team_owns_is_pinned_all_the_same() -> None:
    shown = drawing(plan("26.2 pi iterations=1\nA team\nF1 feature pi=26.2 iteration=1"))
    assert [band.words[0].text for band in shown.rows] == ["No team"]
    assert [box.pin.text for box in shown.boxes] == ["F1"]


def test_a_feature_of_several_teams_is_pinned_in_the_row_of_each() -> None:
    shown = plan("26.2 pi iterations=2\nA team\nB team\nF1 feature pi=26.2 teams=A,B iteration=1")
    pins = wall(shown, ()).pins
    assert [pins[team, "26.2.1"][0].text for team in "AB"] == ["shared: F1", "shared: F1"]
    assert pins["B", "26.2.1"][0].title == "F1 F1, shared by A, B"


def test_a_teams_part_of_a_shared_feature_lands_with_its_own_last_story() -> None:
    stories = "S1 story parent=F1 team=A iteration=26.2.1\nS2 story parent=F1 team=B iteration=26.2.3"
    shown = plan(f"26.2 pi iterations=3\nA team\nB team\nC team\nF1 feature pi=26.2 teams=A,B,C\n{stories}")
    assert sorted(wall(shown, ()).pins) == [("A", "26.2.1"), ("B", "26.2.3"), ("C", "26.2.3")]


def test_a_line_leads_to_every_team_that_waits_but_not_from_a_team_to_itself() -> None:
    needed = "D1 dependency pi=26.2 from=F1 to=B needed_by=2 promised_for=1 status=committed"
    shown = plan(f"26.2 pi iterations=3\nA team\nB team\nC team\nF1 feature pi=26.2 teams=A,B,C\n{needed}")
    pins = wall(shown, needs(shown)).pins
    assert [spot for spot, found in pins.items() if any(pin.form == "need" for pin in found)] == [("A", "26.2.2"), ("C", "26.2.2")]
    assert [string.teams for string in drawing(shown).strings] == ["a b c", "a b c"]


def test_what_is_promised_for_another_pi_says_so() -> None:
    later = "26.3 pi iterations=2\nD2 dependency pi=26.2 from=F1 to=B needed_by=3 promised_for=26.3.1 status=committed"
    shown = plan(TRAIN + later)
    heads = [pin.head for pin in wall(shown, needs(shown)).pins["B", UNSCHEDULED] if pin.dependency]
    assert heads == ["gives D2 in 26.3.1"]
