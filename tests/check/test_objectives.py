from tests.check.backlogs import TRAIN, said


def objective(name: str, *lines: str, team: str = "A", pi: str = "26.2") -> str:
    told = "".join(f"    {line}\n" for line in (f"team: {team}", f"pi: {pi}", *lines))
    return f"objectives/{name}.md\n{told}"


TEAM_B = """
teams/B.md
    members: 6
"""
FEATURES = """
features/FEAT-5.md
    pi: 26.2
features/FEAT-8.md
    pi: 26.2
    depends_on: FEAT-5
"""


def test_committed_objective_on_a_feature_that_only_an_uncommitted_one_delivers() -> None:
    backlog = objective("OBJ-1", "delivers: FEAT-8") + objective("OBJ-2", "delivers: FEAT-5", "commitment: uncommitted", team="B")
    assert said("committed-on-uncommitted", TRAIN, TEAM_B, FEATURES, backlog) == [
        "OBJ-1 is committed and depends on FEAT-5, which only OBJ-2 delivers (for FEAT-8), which is uncommitted",
    ]


def test_predecessor_that_a_committed_objective_delivers_too_is_promised() -> None:
    backlog = objective("OBJ-1", "delivers: FEAT-8") + objective("OBJ-2", "delivers: FEAT-5", "commitment: uncommitted", team="B")
    also = objective("OBJ-3", "delivers: FEAT-5", team="B")
    assert said("committed-on-uncommitted", TRAIN, TEAM_B, FEATURES, backlog, also) == []


def test_uncommitted_objective_may_depend_on_uncommitted_work() -> None:
    backlog = objective("OBJ-1", "depends_on: OBJ-2", "commitment: uncommitted") + objective("OBJ-2", "commitment: uncommitted")
    assert said("committed-on-uncommitted", TRAIN, backlog) == []


def test_dependency_record_counts_like_a_link() -> None:
    backlog = objective("OBJ-1") + objective("OBJ-2", "commitment: uncommitted")
    record = """
    dependencies/DEP-1.md
        from: OBJ-1
        to: OBJ-2
    """
    assert said("committed-on-uncommitted", TRAIN, backlog, record) == ["OBJ-1 is committed and depends on OBJ-2, which is uncommitted"]


def test_features_planned_elsewhere_are_told_once_for_each_objective() -> None:
    backlog = """
    features/FEAT-1.md
        pi: 26.3
    features/FEAT-2.md
        title: Some day
    """
    expected = ["OBJ-1 of PI 26.2 delivers FEAT-1 (planned in PI 26.3) and FEAT-2 (planned in no PI)"]
    assert said("delivers-outside-pi", TRAIN, backlog, objective("OBJ-1", "delivers: [FEAT-1, FEAT-2]")) == expected


def test_every_pair_of_teams_must_share_a_feature_in_words() -> None:
    """A and B share it in words, C lists it as well; who has no team hides nobody."""
    loose = objective("OBJ-0", "delivers: FEAT-5").replace("    team: A\n", "")
    declared = objective("OBJ-1", "delivers: FEAT-5"), objective("OBJ-2", "delivers: FEAT-5", "shared_with: OBJ-1", team="B")
    third = "teams/C.md\n    members: 6\n", objective("OBJ-3", "delivers: FEAT-5", team="C")
    found = said("shared-feature", TRAIN, TEAM_B, FEATURES, loose, *declared, *third)
    assert found == ["OBJ-1 and OBJ-3 of PI 26.2 both deliver FEAT-5"]


def test_feature_that_two_teams_list_must_be_shared_in_words() -> None:
    pair = objective("OBJ-1", "delivers: FEAT-5"), objective("OBJ-2", "delivers: FEAT-5", team="B")
    shared = objective("OBJ-1", "delivers: FEAT-5"), objective("OBJ-2", "delivers: FEAT-5", "shared_with: OBJ-1", team="B")
    assert said("shared-feature", TRAIN, TEAM_B, FEATURES, *pair) == ["OBJ-1 and OBJ-2 of PI 26.2 both deliver FEAT-5"]
    assert said("shared-feature", TRAIN, TEAM_B, FEATURES, *shared) == []


def test_one_team_may_list_a_feature_twice() -> None:
    backlog = objective("OBJ-1", "delivers: FEAT-5") + objective("OBJ-2", "delivers: FEAT-5")
    assert said("shared-feature", TRAIN, FEATURES, backlog) == []


def test_objective_without_pi_and_team_is_on_nobodys_sheet() -> None:
    lost = """
    objectives/OBJ-9.md
        supports: OUT-1
    """
    assert said("objective-without-pi", TRAIN, objective("OBJ-1"), lost) == ["OBJ-9 has no PI or team"]


def test_objective_of_the_train_needs_no_team() -> None:
    backlog = """
    arts/ART-1.md
        title: Order to door
    objectives/OBJ-9.md
        pi: 26.2
        art: ART-1
    """
    assert said("objective-without-pi", TRAIN, backlog) == []


def test_values_that_are_all_alike_rank_nothing() -> None:
    backlog = "".join(objective(f"OBJ-{number}", "business_value: 8") for number in range(1, 5))
    expected = ["all 4 objectives of A in PI 26.2 have the same value: OBJ-1, OBJ-2, OBJ-3 and OBJ-4"]
    assert said("value-all-alike", TRAIN, backlog) == expected
    assert said("value-all-alike", TRAIN, backlog.replace("8", "7", 1)) == []
