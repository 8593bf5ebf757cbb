import pytest
from tests.score.trains import CONFIG, item, pi, result, scored, train, wsjf

from northline.config import Config
from northline.model.frozen import replace
from northline.model.item import Item
from northline.model.results.readiness import Readiness
from northline.score.load import METRIC as LOAD
from northline.score.placement import METRIC as PLACEMENT
from northline.score.readiness import METRIC
from northline.score.wsjf import METRIC as WSJF

GROUND = (pi(), item("vision", "V"), item("theme", "T1"), item("team", "A", capacity=20))


def readiness(*items: Item, config: Config = CONFIG) -> Readiness:
    return result(scored(train(*GROUND, *items), PLACEMENT, WSJF, LOAD, METRIC, config=config), Readiness, "F1")


def feature(**fields: object) -> Item:
    best: dict[str, object] = {
        "benefit_hypothesis": "fewer calls",
        "acceptance_criteria": "none fail",
        "owner": "Ada",
        "supports": "T1",
        "points": 13,
        "teams": "A",
        "pi": "26.2",
    }
    return wsjf("F1", 1, 1, 1, 1, **(best | fields))


def test_a_feature_with_everything_is_ready() -> None:
    found = readiness(feature())
    assert (found.score.fraction, found.missing) == ((7, 7), ())


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"benefit_hypothesis": "TBD"}, "benefit_hypothesis"),
        ({"acceptance_criteria": "-"}, "acceptance_criteria"),
        ({"owner": "-"}, "owner"),
        ({"supports": "-"}, "sight"),
        ({"points": 21}, "size"),
    ],
)
def test_what_is_missing_is_named(fields: dict[str, object], missing: str) -> None:
    found = readiness(feature(**fields))
    assert (found.missing, found.score.fraction) == ((missing,), (6, 7))


def test_the_vision_itself_is_in_sight_of_a_feature_that_names_it() -> None:
    assert readiness(feature(supports="V")).missing == ()


def test_wsjf_must_be_complete() -> None:
    assert "wsjf" in readiness(item("feature", "F1", job_size=3)).missing


def test_stories_say_how_large_a_feature_is() -> None:
    assert readiness(feature(points=5), item("story", "S1", parent="F1", points=34)).missing == ("size",)


def test_a_feature_without_points_fits_when_its_job_size_is_on_the_scale() -> None:
    assert readiness(feature(points="-")).missing == ()
    assert readiness(feature(points="-", job_size=21)).missing == ("size",)
    assert readiness(feature(points="-", job_size="-")).missing == ("wsjf", "size")


def test_any_points_fit_when_capacity_is_unknown() -> None:
    assert readiness(feature(points=500, teams="B")).missing == ()


@pytest.mark.parametrize(("status", "missing"), [("accepted", ()), ("done", ()), ("proposed", ("dependencies",)), ("-", ("dependencies",))])
def test_dependencies_must_be_answered(status: str, missing: tuple[str, ...]) -> None:
    assert readiness(feature(), item("dependency", "D1", **{"from": "F1", "to": "B", "status": status})).missing == missing


def test_the_checklist_may_name_any_field() -> None:
    config = replace(CONFIG, readiness=("owner", "nfrs"))
    assert readiness(feature(), config=config).checklist == {"owner": True, "nfrs": False}
    assert readiness(feature(nfrs="NFR-1"), config=config).missing == ()


def test_an_empty_checklist_is_not_applicable() -> None:
    assert readiness(feature(), config=replace(CONFIG, readiness=())).score.value is None
