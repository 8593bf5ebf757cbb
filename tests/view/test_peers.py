from tests.view.pi.plans import rows, table
from tests.view.trains import atlas

from northline.view.peers import MOST, peers

TRAIN = """
26.2 pi
A team
B team
V vision
T theme parent=V
OUT outcome parent=T
E epic supports=OUT
F1 feature pi=26.2 team=A parent=E
F2 feature pi=26.2 team=B parent=E
F3 feature pi=26.2 team=B
O1 objective pi=26.2 team=A supports=OUT
O2 objective pi=26.2 team=B supports=OUT
O3 objective pi=26.2 team=A supports=OUT
O4 objective pi=26.2 team=B
"""


def shared(item: str, text: str = TRAIN) -> list[list[str]]:
    shown = atlas(text)
    return rows(table(peers(shown, shown.portfolio[item])))


def test_objectives_of_other_teams_on_the_same_outcome_are_peers() -> None:
    assert shared("O1") == [["O2", "B", "OUT"]]


def test_features_of_one_epic_are_peers_across_teams() -> None:
    assert shared("F1") == [["F2", "B", "E"]]


def test_who_shares_nothing_has_no_peers() -> None:
    shown = atlas(TRAIN)
    assert peers(shown, shown.portfolio["O4"]) is None


def test_many_peers_are_cut_and_counted() -> None:
    shown = atlas(TRAIN + "\n".join(f"P{n} objective pi=26.2 team=B supports=OUT" for n in range(MOST)))
    found = peers(shown, shown.portfolio["O1"])
    assert found
    assert (len(table(found).rows), found.count) == (MOST, MOST + 1)
