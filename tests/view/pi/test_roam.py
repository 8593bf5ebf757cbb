from tests.view.pi.plans import plan
from tests.view.reading import said

from northline.view.pi.plan import Plan
from northline.view.pi.roam import RiskBoard, lead, pages, summary

TRAIN = """
26.2 pi
A team
O1 objective pi=26.2 team=A business_value=8
R1 risk pi=26.2 team=A roam=owned impact=2 probability=2 owner=Ada created=2026-03-22
R2 risk pi=26.2 team=A impact=4 probability=4 affects=O1
R3 risk pi=26.2 team=A roam=owned impact=5 probability=3
"""


def board(shown: Plan) -> RiskBoard:
    values = pages(shown).values
    assert isinstance(values, RiskBoard)
    return values


def test_risks_stand_in_the_column_of_their_state_the_gravest_first() -> None:
    columns = {column.title: [card.ref.id for card in column.cards] for column in board(plan(TRAIN)).columns}
    assert columns == {"Not ROAMed": ["R2"], "Owned": ["R3", "R1"], "Mitigated": [], "Accepted": [], "Resolved": []}


def test_a_card_says_how_grave_how_old_and_what_is_at_stake() -> None:
    cards = {card.ref.id: card for column in board(plan(TRAIN)).columns for card in column.cards}
    assert cards["R1"].weight is not None
    assert (cards["R1"].weight.text, said(cards["R1"].factors), cards["R1"].owner, said(cards["R1"].age)) == (
        "minor",
        "2 × 2",
        "Ada",
        "10 days old",
    )
    assert cards["R2"].weight is not None
    assert (cards["R2"].weight.text, said(cards["R2"].factors), said(cards["R2"].stake)) == ("grave", "4 × 4", "8 of committed value")


def test_the_lead_counts_open_and_undecided_risks() -> None:
    assert str(lead(plan(TRAIN))) == "3 of 3 risks are open, and 1 is not ROAMed."


def test_without_risks_the_board_says_what_to_write() -> None:
    shown = plan("26.2 pi")
    assert "Write those that planning raised" in board(shown).empty
    assert summary(shown) is None
