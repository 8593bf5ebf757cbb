from tests.read.reading import CONFIG

from northline.model.place import Place
from northline.model.raw import Listing, Scalar, as_written
from northline.read.fields import find_field
from northline.read.written import written_value

PLACE = Place("a.md", 3, 10, 1)


def written(text: str, field: str, kind: str = "feature") -> object:
    return as_written(written_value(text, PLACE, find_field(CONFIG.kinds[kind], field)))


def test_text_breaks_lines_where_the_cell_does() -> None:
    assert written("One <br/> two<BR>three", "acceptance_criteria") == "One\ntwo\nthree"


def test_lists_break_at_lines_and_commas() -> None:
    assert written("A-1<br>B-2, C-3", "depends_on") == ["A-1", "B-2", "C-3"]


def test_small_yaml_is_read_where_no_text_is_expected() -> None:
    assert written("[OUT-1: 60%, T2: 40%]", "supports") == [{"OUT-1": "60%"}, {"T2": "40%"}]


def test_brackets_in_text_are_text() -> None:
    assert written("[draft] title [x]", "title") == "[draft] title [x]"


def test_wiki_link_is_no_list() -> None:
    assert written("[[FEAT-12|Offline]]", "parent") == "[[FEAT-12|Offline]]"


def test_brackets_that_are_no_yaml_are_text() -> None:
    assert written("[a: b: c]", "supports") == "[a: b: c]"


def test_places_in_small_yaml_are_those_of_the_file() -> None:
    raw = written_value("[A, B]", PLACE, find_field(CONFIG.kinds["feature"], "depends_on"))
    assert isinstance(raw, Listing)
    assert raw.entries[1] == Scalar("B", Place("a.md", 3, 14, 1))
