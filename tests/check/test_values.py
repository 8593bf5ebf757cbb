from tests.check.backlogs import of, said, told

from northline.model.finding import Severity


def test_invalid_value_names_field_item_and_what_is_expected() -> None:
    backlog = """
    features/FEAT-7.md
        due: next Friday
    """
    assert told("invalid-value", backlog) == ["the due of FEAT-7 is “next Friday” | expected a date such as 2026-03-16"]


def test_invalid_choice_suggests_the_closest_word() -> None:
    backlog = """
    objectives/OBJ-1.md
        status: on trakc
    """
    assert told("invalid-value", backlog) == ["the status of OBJ-1 is “on trakc” | did you mean on_track?"]


def test_value_out_of_range_is_an_error_with_the_scale() -> None:
    backlog = """
    objectives/OBJ-1.md
        business_value: 20
    """
    (finding,) = of("value-out-of-range", backlog)
    assert (finding.message, finding.hint) == ("the business value of OBJ-1 is out of range: 20", "expected a number from 1 to 10")
    assert finding.severity is Severity.ERROR


def test_misspelt_field_is_a_finding() -> None:
    backlog = """
    features/FEAT-7.md
        job_szie: 5
    """
    assert told("unknown-field", backlog) == ["FEAT-7 has a field job_szie, which feature items do not have | did you mean job_size?"]


def test_field_of_the_authors_own_is_none() -> None:
    backlog = """
    features/FEAT-7.md
        colour: green
    """
    assert said("unknown-field", backlog) == []


def test_near_miss_of_a_field_that_is_there_is_the_authors_own() -> None:
    backlog = """
    features/FEAT-7.md
        owner: Ada
        owner2: Grace
    """
    assert said("unknown-field", backlog) == []


def test_unknown_state_names_the_kanban() -> None:
    backlog = """
    stories/S-1.md
        state: doign
    """
    assert told("unknown-state", backlog) == ["S-1 is in state doign, which the story Kanban does not have | did you mean doing?"]


def test_a_state_that_many_items_share_is_told_once() -> None:
    backlog = "\n".join(f"stories/S-{number}.md\n    state: Accepted" for number in range(1, 7))
    (finding,) = of("unknown-state", backlog)
    assert finding.message == "S-1 is in state Accepted, which the story Kanban does not have (5 more are the same)"
    assert [place.path for place in finding.related] == [f"stories/S-{number}.md" for number in range(2, 7)]
