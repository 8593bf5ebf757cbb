import pytest
from tests.read.reading import CONFIG

from northline.model.place import Place
from northline.model.raw import as_written
from northline.read.bullets import FieldList, field_list

START = Place("a.md", 10)


def fields_of(text: str) -> FieldList:
    return field_list(text.split("\n"), 0, CONFIG.kinds["feature"], START)


def written(text: str) -> dict[str, object]:
    return {key.text: as_written(value) for key, value in fields_of(text).pairs}


@pytest.mark.parametrize(
    "line", ["- Team: A", "* Team: A", "+ Team : A", "- **Team**: A", "- **Team:** A", "- `Team`: A", "   - Team:  A  "]
)
def test_bullet_may_be_written_in_many_ways(line: str) -> None:
    assert written(line) == {"Team": "A"}


@pytest.mark.parametrize("line", ["Team: A", "- Team A", "- Team:A", "    - Team: A", "- : A", "1. Team: A"])
def test_what_is_no_bullet_with_a_field_is_text(line: str) -> None:
    assert fields_of(line) == FieldList((), 0)


def test_list_ends_at_the_first_line_that_is_no_field() -> None:
    found = fields_of("\n- team: A\n\n- state: done\n- just text\n- pi: 26.2")
    assert ([key.text for key, _ in found.pairs], found.end) == (["team", "state"], 4)


def test_keys_and_values_have_their_places() -> None:
    ((key, value),) = fields_of("\n-  **Team**:  A").pairs
    assert (key.place, value.place) == (Place("a.md", 11, 6, 4), Place("a.md", 11, 15, 1))


def test_bullet_without_value_is_empty() -> None:
    ((_, value),) = fields_of("- team:").pairs
    assert (as_written(value), value.place) == ("", Place("a.md", 10, 8, 1))
