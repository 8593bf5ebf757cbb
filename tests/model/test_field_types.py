"""How each type of field reads what authors write."""

from datetime import date

import pytest

from northline.model.field_types import (
    ALLOCATION,
    CAPACITY,
    DATE,
    ITERATIONS,
    NAMES,
    RANKINGS,
    READINGS,
    REFERENCES,
    ROLES,
    VOTES,
    WEIGHT,
    FieldType,
    choice,
    number,
)
from northline.model.place import Place
from northline.model.raw import Listing, Raw, Scalar, Table
from northline.model.values import Period, Reading, Reference, Votes

HERE = Place("a.md", 3, 10)


def raw(value: object) -> Raw:
    """What YAML would give for a value, all in one place."""
    if isinstance(value, list):
        return Listing(tuple(raw(entry) for entry in value), HERE)
    if isinstance(value, dict):
        return Table(tuple((Scalar(str(key), HERE), raw(entry)) for key, entry in value.items()), HERE)
    return Scalar(str(value), HERE)


def read(field_type: FieldType, value: object) -> object:
    """The converted value, when nothing is wrong with it."""
    converted, complaints = field_type.convert(raw(value))
    assert complaints == ()
    return converted


def complaint(field_type: FieldType, value: object) -> str:
    """The rule that the value breaks."""
    _, complaints = field_type.convert(raw(value))
    return complaints[0].rule


def test_numbers_within_bounds_are_kept() -> None:
    assert read(number(1, 10), "7") == 7.0


@pytest.mark.parametrize("text", ["11", "0", "-3"])
def test_numbers_out_of_bounds_are_said_to_be_out_of_range(text: str) -> None:
    assert complaint(number(1, 10), text) == "value-out-of-range"


@pytest.mark.parametrize("text", ["eight", "1e3", "٣", "8 points", "0x10", "1_000"])
def test_what_is_no_plain_number_is_invalid(text: str) -> None:
    assert complaint(number(), text) == "invalid-value"


def test_na_is_no_number_and_no_fault() -> None:
    assert read(number(1, 10), "n/a") is None


@pytest.mark.parametrize(("text", "expected"), [("35%", 0.35), ("35", 35.0), ("0.35", 0.35)])
def test_weights_are_numbers_or_percent(text: str, expected: float) -> None:
    assert read(WEIGHT, text) == pytest.approx(expected)


def test_dates_may_carry_a_time() -> None:
    assert read(DATE, "2026-03-16 12:30") == date(2026, 3, 16)


@pytest.mark.parametrize("text", ["2026-02-30", "16.03.2026", "soon", "2026-3-1"])
def test_impossible_dates_are_invalid(text: str) -> None:
    assert complaint(DATE, text) == "invalid-value"


def test_choices_ignore_case_space_and_punctuation_and_know_older_words() -> None:
    commitment = choice("committed", "uncommitted", also={"stretch": "uncommitted"})
    assert [read(commitment, word) for word in ("Committed", "STRETCH", "un-committed")] == ["committed", "uncommitted", "uncommitted"]


def test_names_are_one_value_a_list_or_commas() -> None:
    assert read(NAMES, "Ada, Grace") == read(NAMES, ["Ada", "Grace"]) == ("Ada", "Grace")


def test_commas_inside_a_yaml_list_do_not_split() -> None:
    assert read(NAMES, ["Lovelace, Ada"]) == ("Lovelace, Ada",)


@pytest.mark.parametrize(
    "written", [["OUT-1: 60%", "T2: 40%"], "OUT-1: 60%, T2: 40%", {"OUT-1": "60%", "T2": "40%"}, [{"OUT-1": "60%"}, {"T2": "40%"}]]
)
def test_references_take_shares_in_every_form(written: object) -> None:
    found = read(REFERENCES, written)
    assert isinstance(found, tuple)
    assert [(one.target, one.share) for one in found if isinstance(one, Reference)] == [("OUT-1", 0.6), ("T2", 0.4)]


def test_references_in_wiki_brackets_are_ids() -> None:
    found = read(REFERENCES, "[[FEAT-1|the form]]")
    assert isinstance(found, tuple)
    assert found[0].target == "FEAT-1"


def test_each_reference_of_a_comma_list_has_its_own_column() -> None:
    found = read(REFERENCES, "FEAT-1, FEAT-22")
    assert isinstance(found, tuple)
    assert [(one.place.column, one.place.width) for one in found] == [(10, 6), (18, 7)]


def test_readings_are_sorted_by_date() -> None:
    written = [{"date": "2026-04-01", "value": "47"}, {"date": "2026-03-16", "value": "45"}]
    assert read(READINGS, written) == (Reading(date(2026, 3, 16), 45.0), Reading(date(2026, 4, 1), 47.0))


def test_one_bad_reading_does_not_take_the_others_along() -> None:
    converted, complaints = READINGS.convert(raw([{"date": "never", "value": "1"}, {"date": "2026-03-16", "value": "45"}]))
    assert converted == (Reading(date(2026, 3, 16), 45.0),)
    assert [one.rule for one in complaints] == ["invalid-value"]


def test_capacity_is_by_name_or_for_every_pi() -> None:
    assert read(CAPACITY, {"26.2": 48}) == {"26.2": 48.0}
    assert read(CAPACITY, "48") == {"*": 48.0}


def test_allocation_takes_sixty_and_sixty_percent_alike() -> None:
    assert read(ALLOCATION, {"business": 60, "enabler": "40%"}) == {"business": 0.6, "enabler": 0.4}


def test_roles_are_names() -> None:
    assert read(ROLES, {"product_owner": "Ada"}) == {"product_owner": "Ada"}


def test_votes_are_five_counts() -> None:
    assert read(VOTES, {"Checkout": [1, 2, 2, 1, 0]}) == {"Checkout": Votes((1, 2, 2, 1, 0))}
    assert complaint(VOTES, {"Checkout": [1, 2]}) == "invalid-value"


def test_iterations_are_a_count_or_a_list() -> None:
    assert read(ITERATIONS, "2") == (Period("1"), Period("2"))
    assert read(ITERATIONS, [{"id": "26.2.1", "kind": "IP"}]) == (Period("26.2.1", kind="ip"),)


@pytest.mark.parametrize("written", ["B: 1, A-2: 2, C: 2", {"B": 1, "A-2": 2, "C": 2}, [{"B": 1}, {"A-2": 2, "C": 2}]])
def test_ranks_stand_beside_items_in_a_line_a_mapping_or_a_list(written: object) -> None:
    assert read(RANKINGS, written) == {"B": 1, "A-2": 2, "C": 2}


@pytest.mark.parametrize("written", ["B, A:2", ["B", "A:2"]])
def test_items_without_ranks_are_ranked_as_listed(written: object) -> None:
    assert read(RANKINGS, written) == {"B": 1, "A:2": 2}
