from tests.score.trains import item, objective, pi, result, scored, train

from northline.model.item import Item
from northline.model.results.duplicates import Duplicates, SharedFeature
from northline.score.duplicates import METRIC, MOST_PAIRS
from northline.score.placement import METRIC as PLACEMENT

TEXT = "Reduce payment failures of card customers from 4% to 2%"
ALMOST = "Reduce payment failures of card customers from 4% to 3%"
LIKE = "Reduce payment failures of wallet users from 4% to 2%"
TEAMS = (pi(), pi("26.3", start="2026-04-13", end="2026-05-10"), *(item("team", name) for name in "ABC"))


def duplicates(*items: Item, subject: str = "26.2") -> Duplicates:
    return result(scored(train(*TEAMS, *items), PLACEMENT, METRIC), Duplicates, subject)


def test_the_same_text_in_two_teams_is_a_near_duplicate() -> None:
    (pair,) = duplicates(objective("O2", "B", title=TEXT), objective("O10", "A", title=TEXT)).pairs
    assert (pair.a, pair.b, pair.similarity, pair.band, pair.stronger) == ("O2", "O10", 1.0, "near-duplicate", False)


def test_bands_follow_the_thresholds_and_the_most_alike_come_first() -> None:
    found = duplicates(objective("O1", "A", title=TEXT), objective("O2", "B", title=LIKE), objective("O3", "C", title=ALMOST))
    assert [(one.a, one.b, one.band) for one in found.pairs] == [
        ("O1", "O3", "near-duplicate"),
        ("O1", "O2", "similar"),
    ]


def test_one_team_and_different_pis_have_no_duplicates() -> None:
    same_team = (objective("O1", "A", title=TEXT), objective("O2", "A", title=TEXT))
    assert duplicates(*same_team, objective("O3", "B", title=TEXT, pi="26.3")).pairs == ()


def test_a_dropped_objective_is_no_duplicate() -> None:
    assert duplicates(objective("O1", "A", title=TEXT), objective("O2", "B", title=TEXT, status="dropped")).pairs == ()


def test_an_objective_that_rolls_up_to_another_is_no_duplicate_of_it() -> None:
    assert duplicates(objective("O1", title=TEXT), objective("O2", "B", title=TEXT, rolls_up_to="O1")).pairs == ()


def test_a_shared_outcome_or_feature_makes_a_pair_stronger() -> None:
    work = (item("theme", "T1", weight=1), item("outcome", "OUT-1", parent="T1"), item("feature", "F1"))
    found = duplicates(
        *work,
        objective("O1", "A", title=TEXT, supports="OUT-1", delivers="F1"),
        objective("O2", "B", title=TEXT, supports="OUT-1", delivers="F1"),
    )
    (pair,) = found.pairs
    assert (pair.outcomes, pair.features, pair.stronger) == (("OUT-1",), ("F1",), True)


def test_shared_with_the_objective_or_its_team_declares_the_pair() -> None:
    by_objective = duplicates(objective("O1", "A", title=TEXT), objective("O2", "B", title=TEXT, shared_with="O1"))
    by_team = duplicates(objective("O1", "A", title=TEXT, shared_with="B"), objective("O2", "B", title=TEXT))
    with_another = duplicates(objective("O1", "A", title=TEXT, shared_with="C"), objective("O2", "B", title=TEXT))
    assert [found.pairs[0].declared for found in (by_objective, by_team, with_another)] == [True, True, False]


def test_a_feature_listed_by_two_teams_is_reported_whatever_the_text() -> None:
    found = duplicates(
        item("feature", "F1"),
        objective("O1", "A", title="Shops open faster", delivers="F1"),
        objective("O2", "B", title="Baskets survive", delivers="F1"),
    )
    assert found.features == (SharedFeature("F1", ("O1", "O2"), ("A", "B"), ("O1", "O2")),)


def test_a_feature_that_is_declared_shared_or_stays_in_one_team_is_not() -> None:
    feature = item("feature", "F1")
    declared = duplicates(feature, objective("O1", "A", delivers="F1", shared_with="B"), objective("O2", "B", delivers="F1"))
    one_team = duplicates(feature, objective("O1", "A", delivers="F1"), objective("O2", "A", delivers="F1"))
    assert (declared.features, one_team.features) == ((), ())


def test_a_pi_without_objectives_has_none() -> None:
    assert duplicates() == Duplicates()


def test_too_many_pairs_are_cut_short_and_said_to_be() -> None:
    many = [objective(f"O{n}", "A" if n % 2 else "B", title=TEXT) for n in range(150)]
    found = duplicates(*many)
    assert (len(found.pairs), found.cut_short) == (MOST_PAIRS, True)
