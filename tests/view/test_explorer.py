from pathlib import Path

import pytest
from tests.view.trains import atlas, pages

from northline.render.renderer import Renderer
from northline.view.explorer import FAMILY, Explorer, chosen
from northline.view.explorer_columns import Entry, ExplorerColumn, columns, fair
from northline.view.explorer_notes import Remark

TEMPLATES = Path(__file__).parents[2] / "templates"
TRAIN = """
VIS-1 vision
T1 theme weight=40 supports=VIS-1
T2 theme weight=60 supports=VIS-1
T9 theme status=retired
OUT-1 outcome parent=T1
26.1 pi start=2026-01-05 end=2026-03-15 status=closed
26.2 pi start=2026-03-16 end=2026-05-24
A team
B team
C team
E1 epic supports=OUT-1 state=implementing
E2 epic supports=T2 state=implementing
E3 epic supports=T2 state=done
F1 feature parent=E1 pi=26.2 team=A
F2 feature pi=26.2 team=B
F3 feature parent=E3 pi=26.1 team=B
O1 objective supports=T1 delivers=F1 pi=26.2 team=A
O2 objective pi=26.2 team=A commitment=uncommitted
"""


def found(pi: str = "26.2", text: str = TRAIN, most: int = 600) -> dict[str, ExplorerColumn]:
    return {column.name: column for column in columns(atlas(text), pi, most)}


def ids(column: ExplorerColumn) -> list[str]:
    return [entry.ref.id for entry in column.entries]


def entry(item: str, pi: str = "26.2", text: str = TRAIN) -> Entry:
    return next(one for column in found(pi, text).values() for one in column.entries if one.ref.id == item)


def test_columns_go_from_the_vision_to_the_teams() -> None:
    assert list(found()) == ["visions", "themes", "epics", "features", "objectives", "teams"]


def test_themes_stand_heaviest_first_with_their_outcomes_and_retired_ones_only_when_named() -> None:
    assert ids(found()["themes"]) == ["T2", "T1", "OUT-1"]
    assert ids(found(text=TRAIN + "O3 objective supports=T9 pi=26.2")["themes"]) == ["T2", "T1", "OUT-1", "T9"]


def test_work_stands_in_the_order_of_its_themes_and_what_reaches_none_comes_last() -> None:
    text = TRAIN + "F0 feature supports=T1 pi=26.2\nF9 feature supports=T2 pi=26.2"
    assert ids(found(text=text)["features"]) == ["F9", "F0", "F1", "F2"]


def test_unfinished_epics_stand_there_even_when_nothing_hangs_on_them() -> None:
    assert ids(found()["epics"]) == ["E2", "E1"]
    assert entry("E2").gap == "nothing hangs on it in 26.2"


def test_a_closed_pi_shows_only_the_epics_it_worked_on() -> None:
    assert ids(found("26.1")["epics"]) == ["E3"]


def test_only_teams_with_work_in_the_pi_have_an_entry() -> None:
    assert ids(found()["teams"]) == ["A", "B"]


def test_every_entry_knows_the_keys_of_all_that_it_hangs_on() -> None:
    keys = {one.key: one.ref.id for column in found().values() for one in column.entries}
    assert {keys[key] for key in entry("O1").above} == {"T1", "VIS-1", "F1", "E1"}
    assert {keys[key] for key in entry("B").above} == {"F2"}


def test_an_entry_says_what_it_hangs_on() -> None:
    assert entry("O1").remarks == (Remark("for", ("T1",)), Remark("delivers", ("F1",)))
    assert entry("F1").remarks == (Remark("in", ("E1",)),)
    assert entry("O2").remarks == (Remark("uncommitted"),)
    assert entry("A").remarks == (Remark("2 objectives, 1 feature"),)


def test_more_than_three_ids_are_counted() -> None:
    text = "T1 theme\n26.2 pi\n" + "\n".join(f"F{n} feature pi=26.2" for n in range(5)) + "\nO1 objective pi=26.2 delivers=F0,F1,F2,F3,F4"
    assert entry("O1", text=text).remarks == (Remark("delivers", ("F0", "F1", "F2"), 2),)


def test_work_without_a_line_of_sight_says_so() -> None:
    assert (entry("F2").gap, entry("F1").gap) == ("reaches no theme", "")


def test_where_nothing_of_a_kind_reaches_a_theme_its_entries_do_not_repeat_it() -> None:
    assert entry("F1", text="T1 theme\n26.2 pi\nF1 feature pi=26.2").gap == ""


def test_a_train_without_themes_and_teams_has_no_such_columns() -> None:
    assert list(found(text="26.2 pi\nE1 epic\nF1 feature parent=E1 pi=26.2")) == ["epics", "features"]


def test_long_columns_are_cut_evenly_and_what_is_cut_is_counted_and_linked() -> None:
    text = "26.2 pi\n" + "\n".join(f"F{n} feature pi=26.2" for n in range(9)) + "\nO1 objective pi=26.2"
    cut = found(text=text, most=5)
    assert (ids(cut["features"]), cut["features"].more) == (["F0", "F1", "F2", "F3"], 5)
    assert cut["features"].listing is not None
    assert cut["features"].listing.href.endswith("features/index.html")
    assert (cut["objectives"].more, cut["objectives"].listing) == (0, None)


@pytest.mark.parametrize(
    ("sizes", "most", "kept"),
    [((1, 2, 3), 600, (1, 2, 3)), ((10, 1, 10), 11, (5, 1, 5)), ((5, 5), 0, (0, 0)), ((), 5, ())],
)
def test_short_columns_stay_whole_and_long_ones_share_the_rest(sizes: tuple[int, ...], most: int, kept: tuple[int, ...]) -> None:
    assert fair(sizes, most) == kept


def test_every_pi_has_its_page_and_the_first_shows_the_current_one() -> None:
    made = pages(FAMILY, atlas(TRAIN))
    assert list(made) == ["traceability/explorer/", "traceability/explorer/26.1/", "traceability/explorer/26.2/"]
    values = made["traceability/explorer/"].values
    assert isinstance(values, Explorer)
    assert str(values.lead) == "1 of 2 features and 1 of 2 objectives of 26.2 reach a theme of the vision."


def test_without_pis_all_work_stands_on_one_page() -> None:
    made = pages(FAMILY, atlas("T1 theme\nF1 feature supports=T1"))
    values = made["traceability/explorer/"].values
    assert isinstance(values, Explorer)
    assert str(values.lead) == "1 of 1 features reach a theme of the vision."


def test_a_link_into_the_explorer_names_what_is_chosen() -> None:
    assert chosen("F&1").href.endswith("traceability/explorer/index.html?at=F%261")


def test_the_page_is_complete_without_a_script() -> None:
    shown = atlas(TRAIN)
    html = Renderer((TEMPLATES,), shown.train).render(pages(FAMILY, shown)["traceability/explorer/"]).html
    assert 'data-id="O1" data-base="objective"' in html
    assert '<a class="nl-entry__link" href="../../objectives/o1/index.html">O1</a>' in html
    assert "<button" not in html
