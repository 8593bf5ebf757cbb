from tests.check.backlogs import TRAIN, said, told

OBJECTIVE = """
objectives/OBJ-1.md
    team: A
    pi: 26.2
"""


def objective(*lines: str) -> str:
    return OBJECTIVE + "".join(f"    {line}\n" for line in lines)


def test_objective_that_reaches_nothing_has_no_line_of_sight() -> None:
    expected = "OBJ-1 has no line of sight to the vision | name the outcome it serves under supports:"
    assert told("no-line-of-sight", TRAIN, objective()) == [expected]


def test_objective_that_names_an_outcome_has_one() -> None:
    assert said("no-line-of-sight", TRAIN, objective("supports: OUT-1")) == []


def test_objective_inherits_its_sight_from_what_it_delivers() -> None:
    backlog = """
    features/FEAT-1.md
        supports: T1
        pi: 26.2
    """
    assert said("no-line-of-sight", TRAIN, objective("delivers: FEAT-1"), backlog) == []


def test_link_to_the_vision_alone_is_a_line_of_sight() -> None:
    assert said("no-line-of-sight", TRAIN, objective("supports: VIS-1")) == []
    assert said("dangling-sight", TRAIN, objective("supports: VIS-1")) == []


def test_broken_link_is_told_once_and_not_again_as_missing_sight() -> None:
    assert len(said("dangling-link", TRAIN, objective("supports: OUT-9"))) == 1
    assert said("no-line-of-sight", TRAIN, objective("supports: OUT-9")) == []
    assert said("dangling-sight", TRAIN, objective("supports: OUT-9")) == []


def test_closed_pi_asks_for_no_line_of_sight_any_more() -> None:
    assert said("no-line-of-sight", TRAIN.replace("status: committed", "status: closed"), objective()) == []


def test_train_without_themes_asks_for_no_line_of_sight() -> None:
    assert said("no-line-of-sight", objective()) == []


def test_outcome_without_theme_gives_a_dangling_sight() -> None:
    backlog = """
    outcomes/OUT-7.md
        title: An outcome of nothing
    """
    assert said("dangling-sight", TRAIN, objective("supports: OUT-7"), backlog) == ["OBJ-1 supports OUT-7, which leads to no active theme"]


def test_retired_theme_is_told_on_the_work_that_serves_it() -> None:
    backlog = """
    themes/T4.md
        status: retired
    outcomes/OUT-4.md
        parent: T4
    """
    assert said("retired-theme", TRAIN, objective("supports: OUT-4"), backlog) == ["OBJ-1 serves T4, which is retired"]
    assert said("dangling-sight", TRAIN, objective("supports: OUT-4"), backlog) == []


def test_more_than_three_themes_without_shares_dilute_a_link() -> None:
    four = "\n".join(f"themes/T{number}.md\n    weight: 10" for number in (2, 3, 4, 5))
    assert said("diluted-link", TRAIN, four, objective("supports: [T2, T3, T4, T5]")) == [
        "OBJ-1 serves 4 themes without shares: T2, T3, T4 and T5",
    ]
    assert said("diluted-link", TRAIN, four, objective("supports: [T2, T3, T4]")) == []
    assert said("diluted-link", TRAIN, four, objective("supports: [T2: 40%, T3: 30%, T4: 20%, T5: 10%]")) == []


def test_shares_must_make_a_whole() -> None:
    backlog = """
    themes/T2.md
        weight: 50
    """
    assert said("shares-not-whole", TRAIN, backlog, objective("supports: [OUT-1: 60%, T2: 30%]")) == ["the shares of OBJ-1 add up to 90 %"]
    assert said("shares-not-whole", TRAIN, backlog, objective("supports: [OUT-1: 60%, T2]")) == ["OBJ-1 gives T2 no share, others have one"]
    assert said("shares-not-whole", TRAIN, backlog, objective("supports: [OUT-1: 60%, T2: 40%]")) == []


def test_explicit_link_that_nothing_bears_out_is_a_paper_link() -> None:
    backlog = objective("title: Renew all build servers before May", "supports: OUT-1")
    named = TRAIN.replace("outcomes/OUT-1.md\n", "outcomes/OUT-1.md\n    title: Late deliveries fall below 2%\n")
    assert said("paper-link", named, backlog) == [
        "OBJ-1 “Renew all build servers before May” names OUT-1, but no KPI, no feature and no word of it leads there",
    ]
    assert said("paper-link", named, objective("title: Deliveries are never late", "supports: OUT-1")) == []
