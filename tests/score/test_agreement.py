import pytest
from tests.score.trains import item, pi, result, scored, train

from northline.model.item import Item
from northline.model.results.agreement import Agreement
from northline.score.agreement import METRIC, kendall_w, mean_ranks
from northline.score.placement import METRIC as PLACEMENT

FEATURES = tuple(item("feature", f"F{n}") for n in range(1, 5))


def agreement(*items: Item) -> Agreement:
    return result(scored(train(*FEATURES, *items), PLACEMENT, METRIC), Agreement, "")


def rankings(*orders: str) -> list[dict[str, float]]:
    return [{f"F{n}": float(rank) for n, rank in enumerate(order, start=1)} for order in orders]


@pytest.mark.parametrize(
    ("orders", "w"),
    [
        (("1234", "1234", "1324"), 0.911),
        (("1234", "4321", "2143"), 0.111),
        (("1234", "1234"), 1.0),
        (("1234", "4321"), 0.0),
    ],
)
def test_agreement_is_kendalls_w(orders: tuple[str, ...], w: float) -> None:
    assert kendall_w(rankings(*orders)) == pytest.approx(w, abs=0.0005)


def test_ties_are_corrected_for() -> None:
    # Rank sums 3, 3, 6, 8 (S 18) and two tied pairs: T = 12; W = 12·18 ÷ (4·60 − 2·12).
    tied = [mean_ranks(ranks) for ranks in rankings("1134", "1134")]
    assert tied[0] == {"F1": 1.5, "F2": 1.5, "F3": 3.0, "F4": 4.0}
    assert kendall_w(tied) == pytest.approx(1.0)


@pytest.mark.parametrize("orders", [(), ("1234",), ("1", "1"), ("1111", "1111")])
def test_there_is_no_agreement_without_two_rankings_of_two_items(orders: tuple[str, ...]) -> None:
    assert kendall_w([mean_ranks(ranks) for ranks in rankings(*orders)]) is None


def test_only_items_that_all_rank_are_compared() -> None:
    found = agreement(
        item("stakeholder", "S1", rankings="F1, F2, F3"),
        item("stakeholder", "S2", rankings="F4, f1, F2, F99"),
        item("stakeholder", "S3"),
    )
    assert (found.w.value, found.items, found.stakeholders) == (1.0, ("F1", "F2"), ("S1", "S2"))


def test_conflicts_go_by_the_spread_of_ranks() -> None:
    found = agreement(item("stakeholder", "S1", rankings="F1, F2, F3"), item("stakeholder", "S2", rankings="F3, F1, F2"))
    assert [(one.item, one.spread) for one in found.conflicts] == [("F3", 2.0), ("F1", 1.0), ("F2", 1.0)]
    assert found.conflicts[0].ranks == {"S1": 3.0, "S2": 1.0}


def test_one_ranking_is_not_enough_and_the_score_says_so() -> None:
    found = agreement(item("stakeholder", "S1", rankings="F1, F2"))
    assert (found.w.value, found.w.why) == (None, "1 rankings with 2 items in common; two of each are needed")


def test_share_served_is_planned_over_requested_points() -> None:
    found = agreement(
        pi(),
        item("stakeholder", "S1", title="Growth"),
        item("feature", "F5", requested_by="growth", points=30, pi="26.2"),
        item("feature", "F6", requested_by="S1, Legal", points=10),
        item("feature", "F7", requested_by="Growth", pi="26.2"),
        item("story", "ST1", parent="F7", points=5),
    )
    assert {who: (score.value, score.fraction) for who, score in found.served.items()} == {
        "Legal": (0.0, (0, 10)),
        "S1": (35 / 45, (35, 45)),
    }


def test_requests_without_points_are_not_zero_served() -> None:
    found = agreement(item("feature", "F5", requested_by="Growth"))
    assert found.served["Growth"].value is None


def test_a_train_without_stakeholders_has_no_result() -> None:
    assert scored(train(*FEATURES), PLACEMENT, METRIC).of(Agreement) == {}
