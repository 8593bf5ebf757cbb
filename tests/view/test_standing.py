"""How a team stands: the verdict by its worst part, with receipts."""

from tests.view.trains import atlas

from northline.model.cells import Table
from northline.model.results.confidence import Confidence, Vote
from northline.model.score import Score
from northline.view.parts import Gauge, Gauges, Note, Section
from northline.view.standing import standing

TEAM = """
T1 theme weight=1
26.1 pi
A team capacity=26.1:48
F1 feature team=A pi=26.1 points=43 supports=T1
F2 feature team=A pi=26.1 points=9
O1 objective team=A pi=26.1 delivers=F1 commitment=committed supports=T1 business_value=8 business_owner=Eve
O2 objective team=A pi=26.1 delivers=F2 commitment=uncommitted
"""


def found(text: str) -> Section | None:
    shown = atlas(text)
    return standing(shown, shown.portfolio["A"], "26.1")


def gauges(section: Section | None) -> dict[str, Gauge]:
    assert section is not None
    return {one.title: one for block in section.blocks if isinstance(block, Gauges) for one in block.gauges}


def test_the_worst_part_is_said_first() -> None:
    section = found(TEAM)
    assert section is not None

    assert section.title == "How do we stand in 26.1?"
    assert isinstance(section.blocks[0], Note)
    assert section.blocks[0].tone == "watch"


def test_load_is_shown_with_its_fraction_and_the_committed_part() -> None:
    load = gauges(found(TEAM))["Load, of capacity in points"]

    assert (load.text, load.fraction, load.note) == ("108.3 %", "52 of 48", "committed only 89.6 %")


def test_the_uncommitted_share_says_what_it_goes_by() -> None:
    share = gauges(found(TEAM))["Uncommitted share"]

    assert (share.text, share.fraction, share.note) == ("17.3 %", "9 of 52", "by points")


def test_what_nobody_told_apart_is_no_share() -> None:
    plain = TEAM.replace("commitment=committed", "").replace("commitment=uncommitted", "")

    assert "Uncommitted share" not in gauges(found(plain))


def test_every_judged_part_leads_to_its_page() -> None:
    section = found(TEAM)
    assert section is not None
    table = next(block for block in section.blocks if isinstance(block, Table))

    assert [getattr(row.cells[0], "href", "").lstrip("\x02") for row in table.rows] == [
        "how/coverage/index.html",
        "how/pi-alignment/index.html",
        "how/orphan/index.html",
        "how/load/index.html",
        "how/uncommitted/index.html",
    ]


def test_votes_are_counted_and_low_ones_said() -> None:
    vote = Vote(Score("confidence", 3.2, fraction=(16.0, 5.0), band="accepted"), 1, (0, 1, 2, 2, 0))
    shown = atlas("26.1 pi\nA team", results={Confidence: {"26.1": Confidence(vote, {"A": vote})}})
    confidence = gauges(standing(shown, shown.portfolio["A"], "26.1"))["Confidence, of 5"]

    assert (confidence.text, confidence.word, confidence.fraction, confidence.note) == ("3.2", "accepted", "", "5 votes, 1 of two or less")


def test_a_team_of_which_nothing_is_known_has_no_standing() -> None:
    shown = atlas("26.1 pi\nA team")

    assert standing(shown, shown.portfolio["A"], "26.1") is None
