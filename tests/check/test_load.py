from tests.check.backlogs import TRAIN, of, said


def team(*lines: str) -> str:
    return TRAIN.replace("    members: 6\n", "".join(f"    {line}\n" for line in lines))


def story(name: str, points: int, *lines: str) -> str:
    told = "".join(f"    {line}\n" for line in ("team: A", "pi: 26.2", f"points: {points}", *lines))
    return f"stories/{name}.md\n{told}"


UNCOMMITTED = """
objectives/OBJ-1.md
    team: A
    pi: 26.2
    commitment: uncommitted
    delivers: S-9
"""


def test_committed_work_beyond_capacity_is_an_overload() -> None:
    assert said("overload", team("capacity: 48"), story("S-1", 54)) == ["A has committed 54 of 48 points in PI 26.2 (112.5 %)"]
    assert said("overload", team("capacity: 48"), story("S-1", 48)) == []


def test_uncommitted_work_beyond_capacity_is_a_note() -> None:
    work = story("S-1", 43), story("S-9", 9), UNCOMMITTED
    expected = ["A has planned, with uncommitted work, 52 of 48 points in PI 26.2 (108.3 %)"]
    assert said("uncommitted-overload", team("capacity: 48"), *work) == expected
    assert said("overload", team("capacity: 48"), *work) == []


def test_work_without_any_capacity_is_a_contradiction() -> None:
    (finding,) = of("load-without-capacity", team("capacity: 0"), story("S-1", 8))
    assert (finding.message, finding.severity.word) == ("A has no capacity in PI 26.2 and 8 points of work", "error")


def test_one_empty_iteration_is_told_by_its_name() -> None:
    backlog = team("capacity: {26.2.1: 10, 26.2.2: 0}"), story("S-1", 8, "iteration: 26.2.2")
    assert said("load-without-capacity", *backlog) == ["A has no capacity in 26.2.2 and 8 points of work"]


def test_iteration_over_capacity_in_a_pi_that_fits_is_a_note() -> None:
    backlog = team("capacity: {26.2.1: 10, 26.2.2: 20}"), story("S-1", 14, "iteration: 26.2.1")
    assert said("overloaded-iteration", *backlog) == ["A fits PI 26.2 as a whole, but not 26.2.1 (140 %)"]


def test_feature_larger_than_what_its_team_can_do_is_told() -> None:
    backlog = """
    features/FEAT-1.md
        team: A
        pi: 26.2
        points: 70
    """
    assert said("feature-larger-than-pi", team("capacity: 48"), backlog) == [
        "FEAT-1 has 70 points, more than the 48 its teams can do in a PI",
    ]
    assert said("feature-larger-than-pi", team("capacity: 70"), backlog) == []


def test_full_team_without_uncommitted_work_has_no_guard_band() -> None:
    objective = """
    objectives/OBJ-1.md
        team: A
        pi: 26.2
        delivers: S-1
    """
    assert said("no-guard-band", team("capacity: 50"), story("S-1", 49), objective) == [
        "A is loaded to 98 % in PI 26.2, all of it committed",
    ]
    assert said("no-guard-band", team("capacity: 50"), story("S-1", 47), objective) == []


def test_plan_that_is_mostly_uncommitted_is_thin() -> None:
    assert said("thin-commitment", team("capacity: 48"), story("S-1", 10), story("S-9", 9), UNCOMMITTED) == [
        "47.4 % of what A plans in PI 26.2 is uncommitted",
    ]
