from tests.check.backlogs import TRAIN, said

SECOND = """
themes/T2.md
    weight: 50
outcomes/OUT-2.md
    parent: T1
    kpis: KPI-1
"""


def objective(number: int, *lines: str) -> str:
    told = "".join(f"    {line}\n" for line in ("team: A", "pi: 26.2", "business_value: 5", *lines))
    return f"objectives/OBJ-{number}.md\n{told}"


def test_theme_that_no_objective_serves_is_told() -> None:
    assert said("theme-unserved", TRAIN, SECOND, objective(1, "supports: OUT-1")) == ["no objective of PI 26.2 serves T2"]


def test_outcome_is_told_apart_when_its_theme_is_served() -> None:
    assert said("outcome-unserved", TRAIN, SECOND, objective(1, "supports: OUT-1")) == ["no objective of PI 26.2 serves OUT-2"]


def test_outcome_that_only_uncommitted_objectives_serve_is_a_note() -> None:
    backlog = objective(1, "supports: OUT-1") + objective(2, "supports: OUT-2", "commitment: uncommitted")
    assert said("outcome-only-uncommitted", TRAIN, SECOND, backlog) == ["only uncommitted objectives of PI 26.2 serve OUT-2"]
    assert said("outcome-unserved", TRAIN, SECOND, backlog) == []


def test_pi_in_which_nothing_is_linked_is_told_by_its_objectives_not_by_every_theme() -> None:
    assert said("theme-unserved", TRAIN, SECOND, objective(1)) == []
    assert said("no-line-of-sight", TRAIN, SECOND, objective(1)) == ["OBJ-1 has no line of sight to the vision"]


def test_draft_of_a_later_pi_is_not_held_against_its_themes() -> None:
    later = objective(1, "supports: OUT-1").replace("26.2", "26.3")
    assert said("theme-unserved", TRAIN, SECOND, later) == []


def test_team_without_objectives_is_told_where_others_have_some() -> None:
    backlog = """
    teams/B.md
        title: Payments
    """
    assert said("team-without-objectives", TRAIN, backlog, objective(1)) == ["B “Payments” has no objective in PI 26.2"]


def test_most_teams_without_objectives_are_told_once() -> None:
    teams = "".join(f"teams/{name}.md\n    members: 5\n" for name in "BCD")
    assert said("team-without-objectives", TRAIN, teams, objective(1)) == ["3 of 4 teams have no objective in PI 26.2: B, C and D"]


def test_participating_team_takes_part() -> None:
    backlog = """
    teams/B.md
        members: 5
    """
    assert said("team-without-objectives", TRAIN, backlog, objective(1, "participating: B")) == []
