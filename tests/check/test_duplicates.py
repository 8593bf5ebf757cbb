from tests.check.backlogs import TRAIN, of, said

TEAM_B = """
teams/B.md
    members: 6
"""


def pair(first: str, second: str, *lines: str) -> str:
    more = "".join(f"    {line}\n" for line in lines)
    return (
        f"objectives/OBJ-1.md\n    team: A\n    pi: 26.2\n    title: {first}\n"
        f"objectives/OBJ-2.md\n    team: B\n    pi: 26.2\n    title: {second}\n{more}"
    )


def test_objectives_of_two_teams_that_say_the_same_are_told_on_the_second() -> None:
    title = "Checkout errors fall below 1% for card customers"
    (finding,) = of("duplicate-objective", TRAIN, TEAM_B, pair(title, title))
    assert finding.item == "OBJ-2"
    assert finding.message == f"OBJ-2 “{title}” of PI 26.2 says nearly the same as OBJ-1 “{title}” (100 % alike)"
    assert [place.path for place in finding.related] == ["objectives/OBJ-1.md"]


def test_shared_objective_is_no_duplicate() -> None:
    title = "Checkout errors fall below 1% for card customers"
    assert said("duplicate-objective", TRAIN, TEAM_B, pair(title, title, "shared_with: OBJ-1")) == []


def test_similar_objectives_are_a_note() -> None:
    backlog = pair("Failed card payments fall from 4% to 2% in checkout", "Failed card payments fall from 4% to 2% in the app")
    assert [one.severity.word for one in of("similar-objective", TRAIN, TEAM_B, backlog)] == ["note"]


def test_similar_objectives_for_the_same_outcome_are_a_warning() -> None:
    backlog = pair("Failed card payments fall from 4% to 2% in checkout", "Failed card payments fall from 4% to 2% in the app")
    both = backlog.replace("    pi: 26.2\n", "    pi: 26.2\n    supports: OUT-1\n")
    assert [one.severity.word for one in of("similar-objective", TRAIN, TEAM_B, both)] == ["warning"]
