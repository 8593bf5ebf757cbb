"""The map of stakeholders: agreement, ranks, conflicts, and who is served."""

from tests.view.reading import said
from tests.view.trains import atlas, pages

from northline.model.cells import Bar, Table
from northline.model.page import Redirect
from northline.view.parts import Gauges, Note, Sheet
from northline.view.stakeholders import FAMILY

# Three rankings of four items: W = 0.911.
AGREED = """
F1 feature
F2 feature
F3 feature
F4 feature
A stakeholder rankings=F1,F2,F3,F4
B stakeholder rankings=F1,F2,F3,F4
C stakeholder rankings=F1,F3,F2,F4
"""


def sheet(text: str) -> Sheet:
    values = pages(FAMILY, atlas(text))["stakeholders/"].values
    assert isinstance(values, Sheet)
    return values


def table(text: str, name: str) -> Table:
    section = next(one for one in sheet(text).sections if one.id == name)
    return next(block for block in section.blocks if isinstance(block, Table))


def texts(found: Table) -> list[list[str]]:
    return [[said(cell) for cell in row.cells] for row in found.rows]


def test_agreement_is_said_in_words_and_with_its_number() -> None:
    shown = sheet(AGREED)
    block = shown.sections[0].blocks[0]
    assert isinstance(block, Gauges)

    assert str(shown.lead) == "3 stakeholders, who largely agree on what comes first."
    assert (block.gauges[0].text, block.gauges[0].word, block.gauges[0].note) == ("0.911", "they largely agree", "3 rankings of 4 items")


def test_the_most_wanted_comes_first_and_every_rank_is_shown() -> None:
    assert texts(table(AGREED, "rankings")) == [
        ["F1", "1", "1", "1", "–"],
        ["F2", "2", "2", "3", "1"],
        ["F3", "3", "3", "2", "1"],
        ["F4", "4", "4", "4", "–"],
    ]


def test_a_conflict_says_who_wants_it_most_and_least_and_where_it_was_decided() -> None:
    text = f"{AGREED}\nDEC-1 decision chosen=F2"

    assert texts(table(text, "conflicts"))[0][:4] == ["F2", "1", "A, B rank 2", "C rank 3"]
    assert "DEC-1" in repr(table(text, "conflicts").rows[0].cells[4])


def test_a_conflict_without_a_decision_says_so() -> None:
    assert texts(table(AGREED, "conflicts"))[0][4] == "no decision"


def test_one_ranking_is_no_agreement() -> None:
    shown = sheet("F1 feature\nF2 feature\nA stakeholder rankings=F1,F2")

    assert str(shown.lead) == "1 stakeholder. How far they agree cannot be told: fewer than two have ranked the same items."
    assert [section.id for section in shown.sections] == ["rankings", "items"]


SERVED = """
26.1 pi
F1 feature requested_by=A points=6 pi=26.1
F2 feature requested_by=A points=2
F3 feature requested_by=B points=3
A stakeholder
B stakeholder
C stakeholder
"""


def test_who_is_served_shows_the_planned_share_with_its_fraction() -> None:
    share = table(SERVED, "served").rows[0].cells[2]
    assert isinstance(share, Bar)
    assert (share.ratio, share.text) == (0.75, "6 of 8 points · 75 %")


def test_who_asked_for_nothing_has_no_share() -> None:
    assert texts(table(SERVED, "served"))[2] == ["C", "nothing", "–"]


def test_whoever_gets_nothing_is_named() -> None:
    section = next(one for one in sheet(SERVED).sections if one.id == "served")

    assert section.blocks[0] == Note("Nothing that B asked for is planned.", "watch")


def test_a_requester_who_is_no_stakeholder_is_shown_by_name() -> None:
    assert texts(table(SERVED.replace("=B points", "=Zoe points"), "served"))[1][0] == "Zoe"


def test_what_matters_to_them_stands_beside_their_names() -> None:
    assert texts(table("A stakeholder | Fewer calls between five and eight", "items")) == [["A", "Fewer calls between five and eight"]]


def test_a_train_without_stakeholders_has_no_map() -> None:
    assert [page for page in FAMILY.pages(atlas("F1 feature")) if not isinstance(page, Redirect)] == []
