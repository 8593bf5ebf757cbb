import pytest
from tests.score.trains import item, objective, pi, result, scored, train

from northline.model.item import Item
from northline.model.results.alignment import Alignment
from northline.score.alignment import METRIC
from northline.score.placement import METRIC as PLACEMENT
from northline.score.wording import METRIC as WORDING

GOOD = "Reduce checkout payment failures from 4% to 2% for card customers"
GROUND = (
    pi(),
    item("vision", "V"),
    item("theme", "T1", weight=1, title="Reliable payments"),
    item("outcome", "OUT-1", parent="T1", title="Fewer payment failures"),
    item("kpi", "K1", baseline=4, target=2, owner="Ada", supports="OUT-1"),
    item("feature", "F1", pi="26.2", supports="T1"),
)


def aligned(*items: Item, of: str = "O1") -> Alignment:
    return result(scored(train(*GROUND, *items), PLACEMENT, WORDING, METRIC), Alignment, of)


def aim(**fields: object) -> Item:
    """An objective that has everything, unless told otherwise."""
    best: dict[str, object] = {
        "title": GOOD,
        "supports": "OUT-1",
        "kpis": "K1",
        "delivers": "F1",
        "business_value": 8,
        "business_owner": "Bo",
    }
    return objective("O1", "A", **(best | fields))


def test_an_objective_with_everything_scores_a_hundred() -> None:
    found = aligned(aim())
    assert found.parts == {"link": 40, "measure": 20, "evidence": 20, "value": 10, "wording": 10}
    assert (found.score.value, found.score.band) == (100, "aligned")


@pytest.mark.parametrize(
    ("fields", "points"),
    [
        ({"supports": "OUT-1"}, 40),
        ({"supports": "K1"}, 40),
        ({"supports": "T1"}, 30),
        ({"supports": "-"}, 20),
        ({"supports": "-", "delivers": "-"}, 0),
        ({"supports": "V", "delivers": "-"}, 0),
    ],
)
def test_the_link_part_follows_the_strength(fields: dict[str, object], points: float) -> None:
    assert aligned(aim(**fields)).parts["link"] == points


MANY = [item("theme", f"T{n}", weight=1) for n in range(2, 6)]


def test_more_than_three_themes_without_shares_dilute_the_link() -> None:
    assert aligned(*MANY, aim(supports="OUT-1, T2, T3")).parts["link"] == 40
    assert aligned(*MANY, aim(supports="OUT-1, T2, T3, T4")).parts["link"] == 20
    assert aligned(*MANY, aim(supports="OUT-1: 25%, T2: 25%, T3: 25%, T4: 25%")).parts["link"] == 40


@pytest.mark.parametrize("missing", ["baseline", "target", "owner"])
def test_a_kpi_measures_only_with_baseline_target_and_owner(missing: str) -> None:
    fields = {"baseline": 1, "target": 2, "owner": "Ada"} | {missing: "-"}
    items = (item("kpi", "K2", **fields), aim(kpis="K2", title="Reduce failed payments for every card customer"))
    assert aligned(*items).parts["measure"] == 0


def test_an_amount_in_the_text_measures_half() -> None:
    assert aligned(aim(kpis="-")).parts["measure"] == 10


def test_evidence_is_full_only_when_all_features_are_in_the_pi_and_on_a_theme() -> None:
    stray = (item("feature", "F2", pi="26.3", supports="T1"), item("feature", "F3", pi="26.2"))
    assert aligned(*stray, pi("26.3", start="2026-04-13"), aim(delivers="F1, F2")).parts["evidence"] == 10
    assert aligned(*stray, pi("26.3", start="2026-04-13"), aim(delivers="F1, F3")).parts["evidence"] == 10
    assert aligned(aim(delivers="-")).parts["evidence"] == 0


def test_a_feature_that_reaches_the_theme_only_through_the_objective_is_no_evidence() -> None:
    assert aligned(item("feature", "F2", pi="26.2"), aim(delivers="F2")).parts["evidence"] == 10


def test_a_feature_reaches_the_theme_through_its_epic() -> None:
    items = (item("epic", "E1", supports="T1"), item("feature", "F2", pi="26.2", parent="E1"))
    assert aligned(*items, aim(delivers="F2")).parts["evidence"] == 20


def test_delivering_stories_alone_is_half_the_evidence() -> None:
    assert aligned(item("story", "S1", parent="F1"), aim(delivers="S1")).parts["evidence"] == 10


def test_value_needs_a_business_owner_to_count_in_full() -> None:
    assert aligned(aim(business_owner="-")).parts["value"] == 5
    assert aligned(aim(business_value="-")).parts["value"] == 0


def test_each_wording_finding_costs_two_points_and_never_more_than_all() -> None:
    found = aligned(aim(title="Implement OAuth 2.1"))
    assert (found.parts["wording"], found.score.parts[4].note) == (6, "output-verb, too-short")


def test_an_allowed_wording_finding_costs_nothing() -> None:
    allow = [{"check": "too-short", "reason": "a name everybody knows"}]
    assert aligned(aim(title="Implement OAuth 2.1", allow=allow)).parts["wording"] == 8


@pytest.mark.parametrize("supports", ["NOWHERE", "T9", "OUT-9"])
def test_a_link_that_leads_nowhere_caps_the_score(supports: str) -> None:
    retired = (item("theme", "T9", status="retired"), item("outcome", "OUT-9", parent="T9"), item("feature", "F9", pi="26.2"))
    found = aligned(*retired, aim(supports=supports, delivers="F9"))
    assert (found.score.value, sum(found.parts.values())) == (20, 50)


def test_a_link_to_the_vision_alone_does_not_cap() -> None:
    found = aligned(item("feature", "F9", pi="26.2"), aim(supports="V", delivers="F9"))
    assert (found.score.value, found.capped) == (50, "")


@pytest.mark.parametrize(
    ("fields", "paper"),
    [
        ({}, True),
        ({"kpis": "K1"}, False),
        ({"delivers": "F1"}, False),
        ({"delivers": "F2"}, True),
        ({"title": "Fewer failures at the till in every shop"}, False),
        ({"title": "Run a reliable till in every shop"}, False),
        ({"supports": "T1"}, False),
    ],
)
def test_an_explicit_link_that_nothing_bears_out_is_on_paper(fields: dict[str, object], paper: bool) -> None:  # noqa: FBT001  # an expectation
    bare: dict[str, object] = {"title": "Open a second till in every shop", "kpis": "-", "delivers": "-"}
    assert aligned(item("feature", "F2", pi="26.2"), aim(**(bare | fields))).paper_link is paper
