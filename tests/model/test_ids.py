import pytest
from hypothesis import given
from hypothesis import strategies as st

from northline.model.ids import clean_id, id_problem, stem_id


@pytest.mark.parametrize("text", ["FEAT-1", "26.2", "2024h2/async", "@team", "Ü-1", "a" * 80, "a.b", "#1"])
def test_ids_may_be_nearly_anything(text: str) -> None:
    assert id_problem(text) == ""


@pytest.mark.parametrize(
    ("text", "problem", "cleaned"),
    [
        ("", "it is missing", ""),
        ("a" * 81, "it is longer than 80 characters", "a" * 80),
        ("FEAT 1", "it has white space", "FEAT-1"),
        ("FEAT\t\n1", "it has white space", "FEAT-1"),
        ("[FEAT-1]", 'it has one of [ ] | < > "', "FEAT-1"),
        ("a|b", 'it has one of [ ] | < > "', "ab"),
        ("../../etc", "it has `..`", "././etc"),
        ("//host/x", "it begins with `/`", "host/x"),
        ("[]", 'it has one of [ ] | < > "', ""),
    ],
)
def test_what_an_id_may_not_be_and_what_becomes_of_it(text: str, problem: str, cleaned: str) -> None:
    assert (id_problem(text), clean_id(text)) == (problem, cleaned)


@given(st.text())
def test_cleaned_id_is_valid_or_nothing(text: str) -> None:
    cleaned = clean_id(text)
    assert cleaned == "" or id_problem(cleaned) == ""


@pytest.mark.parametrize(
    ("path", "item_id"), [("features/FEAT-1.md", "FEAT-1"), ("26.2.md", "26.2"), ("a b.markdown", "a-b"), ("[].md", "item")]
)
def test_file_name_gives_an_id(path: str, item_id: str) -> None:
    assert stem_id(path) == item_id
