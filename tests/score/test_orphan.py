import pytest
from tests.score.trains import CONFIG, item, pi, result, scored, train

from northline.model.frozen import replace
from northline.model.item import Item
from northline.model.results.orphan import Orphan
from northline.score.orphan import METRIC
from northline.score.placement import METRIC as PLACEMENT

EXPLAINED = replace(CONFIG, explained=frozenset({"maintenance"}))
THEME = item("theme", "T1", weight=1)


def orphan(*items: Item) -> Orphan:
    return result(scored(train(pi(), *items), PLACEMENT, METRIC, config=EXPLAINED), Orphan, "26.2")


def story(item_id: str, points: object, **fields: object) -> Item:
    return item("story", item_id, **({"pi": "26.2", "teams": "A", "points": points} | fields))


TEAM_A = (THEME, story("S1", 45, supports="T1"), story("S2", 5, allocation="Maintenance"), story("S3", 10))


def test_orphan_work_is_what_reaches_no_theme_and_is_not_explained() -> None:
    found = orphan(*TEAM_A)
    assert found.all.ratio.fraction == (10, 60)
    assert (found.all.ratio.band, found.all.orphans) == ("watch", ("S3",))
    assert found.teams["A"].ratio.value == pytest.approx(1 / 6)


def test_explained_work_is_reported_apart() -> None:
    found = orphan(*TEAM_A)
    assert (found.all.explained.fraction, found.all.explained_items) == ((5, 60), ("S2",))


def test_traced_work_in_an_explained_bucket_is_traced() -> None:
    found = orphan(THEME, story("S1", 5, supports="T1", allocation="maintenance"))
    assert (found.all.explained.value, found.all.ratio.value) == (0.0, 0.0)


def test_a_story_inherits_its_bucket_from_its_feature() -> None:
    feature = item("feature", "F1", pi="26.2", allocation="maintenance")
    assert orphan(feature, item("story", "S1", parent="F1", points=3)).all.explained_items == ("S1",)


def test_a_feature_with_stories_is_not_counted_beside_them() -> None:
    feature = item("feature", "F1", pi="26.2", points=8)
    assert orphan(feature, item("story", "S1", parent="F1", points=3)).all.ratio.fraction == (3, 3)


def test_stories_count_in_their_own_pi_and_their_feature_in_none() -> None:
    later = pi("26.3", start="2026-04-13", end="2026-05-10")
    feature = item("feature", "F1", pi="26.2", points=40)
    moved = story("S1", 3, parent="F1", pi="-", iteration="26.3.1"), story("S2", 2, parent="F1", pi="26.3")
    stays = story("S3", 1, parent="F1", pi="-")
    assert orphan(later, feature, *moved, stays).all.ratio.fraction == (1, 1)
    assert orphan(later, feature, *moved).all.ratio.value is None


def test_work_of_an_epic_whose_theme_is_retired_is_orphan() -> None:
    retired = item("theme", "T9", status="retired"), item("epic", "E1", supports="T9")
    assert orphan(THEME, *retired, item("feature", "F1", parent="E1"), story("S1", 3, parent="F1")).all.ratio.value == 1


def test_a_story_that_names_what_does_not_exist_has_the_theme_of_its_feature() -> None:
    feature = item("feature", "F1", supports="T1")
    assert orphan(THEME, feature, story("S1", 3, parent="F1", supports="T77")).all.ratio.value == 0


def test_without_points_leaves_are_counted_and_the_basis_says_so() -> None:
    found = orphan(THEME, story("S1", "-", supports="T1"), story("S2", "-"))
    assert (found.basis, found.all.ratio.fraction) == ("count", (1, 2))


def test_a_pi_without_work_has_no_orphan_ratio() -> None:
    found = orphan(THEME).all.ratio
    assert (found.value, found.why) == (None, "no planned work")


def test_a_team_without_points_in_a_pi_that_has_some_is_not_applicable() -> None:
    assert orphan(story("S1", 5), story("S2", "-", teams="B")).teams["B"].ratio.value is None


def test_points_of_shared_work_are_divided_among_its_teams() -> None:
    found = orphan(THEME, story("S1", 8, teams="A, B"), story("S2", 4, supports="T1"))
    assert [found.teams[team].ratio.fraction for team in ("A", "B")] == [(4, 8), (4, 4)]


@pytest.mark.parametrize(("loose", "band"), [(10, "ok"), (25, "watch"), (26, "act")])
def test_bands_include_their_upper_bound(loose: int, band: str) -> None:
    assert orphan(THEME, story("S1", 100 - loose, supports="T1"), story("S2", loose)).all.ratio.band == band
