from tests.view.reading import said
from tests.view.trains import atlas

from northline.model.cells import Badge, Table, Text
from northline.view.demand import section
from northline.view.parts import Note

TRAIN = """
26.2 pi start=2026-03-16 end=2026-05-24 status=committed
26.3 pi start=2026-05-25 end=2026-08-02
A team capacity=26.2:10
F1 feature pi=26.2 team=A points=12
F2 feature pi=26.3 team=A points=5
"""


def table(text: str) -> Table:
    found = section(atlas(text))
    assert found is not None
    first = found.blocks[0]
    assert isinstance(first, Table)
    return first


def test_more_committed_than_fits_is_said_in_words() -> None:
    assert table(TRAIN).rows[0].cells[-1] == Badge("more committed than fits", "act")


def test_unknown_capacity_is_not_zero() -> None:
    last = table(TRAIN).rows[1]
    assert said(last.cells[1]) == "0 and 5 beside"
    assert last.cells[4:] == (Text("n/a", quiet=True), Badge("capacity unknown"))


def test_where_capacity_is_unknown_the_page_says_what_to_give() -> None:
    found = section(atlas(TRAIN))
    assert found is not None
    assert isinstance(found.blocks[1], Note)


def test_without_points_there_is_nothing_to_compare() -> None:
    assert section(atlas("26.2 pi\nF1 feature pi=26.2")) is None


def test_closed_pis_are_left_out() -> None:
    text = "26.1 pi start=2026-01-01 end=2026-03-01 status=closed\nA team\nF1 feature pi=26.1 team=A points=3"
    assert section(atlas(text)) is None
