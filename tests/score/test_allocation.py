import pytest
from tests.score.trains import item, pi, result, scored, train

from northline.model.item import Item
from northline.model.results.allocation import Allocation
from northline.score.allocation import METRIC
from northline.score.placement import METRIC as PLACEMENT

AGREED = {"business": "70%", "enablers": "20%", "maintenance": "10%"}


def allocation(*items: Item, agreed: object = AGREED) -> Allocation:
    return result(scored(train(pi(allocation=agreed), *items), PLACEMENT, METRIC), Allocation, "26.2")


def work(item_id: str, points: object, bucket: str) -> Item:
    return item("feature", item_id, pi="26.2", points=points, allocation=bucket)


def test_deviation_is_half_the_sum_of_differences() -> None:
    found = allocation(work("F1", 60, "Business"), work("F2", 25, "enablers"), work("F3", 15, "maintenance"))
    assert found.planned == {"business": 0.6, "enablers": 0.25, "maintenance": 0.15}
    assert found.deviation.value == pytest.approx(0.10)


def test_work_in_no_bucket_is_agreed_with_nobody() -> None:
    found = allocation(work("F1", 70, "business"), work("F2", 30, "-"))
    assert found.planned["none"] == 0.3
    assert found.deviation.value == pytest.approx(0.3)


def test_without_points_work_is_counted() -> None:
    found = allocation(work("F1", "-", "business"), work("F2", "-", "enablers"))
    assert (found.basis, found.planned) == ("count", {"business": 0.5, "enablers": 0.5})


@pytest.mark.parametrize(
    ("items", "agreed", "why"),
    [
        ([work("F1", 5, "business")], "-", "no allocation is agreed"),
        ([], AGREED, "no planned work"),
        ([work("F1", 5, "-")], AGREED, "no planned work names a bucket"),
    ],
)
def test_without_inputs_there_is_no_deviation(items: list[Item], agreed: object, why: str) -> None:
    found = allocation(*items, agreed=agreed).deviation
    assert (found.value, found.why) == (None, why)


def test_shares_agreed_to_more_than_the_whole_lie_no_further_apart_than_all_from_nothing() -> None:
    found = allocation(work("F1", 1, "run"), agreed={"business": "90%", "enablers": "50%"})
    assert (found.agreed, found.deviation.value) == ({"business": 0.9, "enablers": 0.5}, 1)
