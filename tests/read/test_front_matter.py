import pytest

from northline.model.raw import Scalar, Table, as_written
from northline.read.front_matter import Document, split
from northline.read.sources import Source


def document(text: str) -> Document:
    found, faults = split(Source("a.md", text))
    assert faults == ()
    return found


def fields(found: Document) -> object:
    return None if found.front is None else as_written(found.front)


def test_front_matter_and_body_are_told_apart() -> None:
    found = document("---\nid: A\n---\n\n# Title\n")
    assert (fields(found), found.body, found.body_line) == ({"id": "A"}, "\n# Title\n", 4)


def test_file_without_front_matter_is_all_body() -> None:
    assert document("# Title\n") == Document("a.md", None, "# Title\n")


def test_dots_may_end_front_matter() -> None:
    assert document("---\nid: A\n...\nText").body == "Text"


def test_blank_lines_before_front_matter_do_not_hide_it() -> None:
    found = document("\n  \n---\nid: A\n---\nText")
    assert (fields(found), found.body_line) == ({"id": "A"}, 6)


def test_empty_front_matter_is_none() -> None:
    assert document("---\n---\nText") == Document("a.md", None, "Text", 3)


@pytest.mark.parametrize("text", ["---\n\nText below a line\n", "---\nJust a line of text\n", "--- a\n---\n", "- a\n"])
def test_line_across_the_page_is_no_front_matter(text: str) -> None:
    assert document(text) == Document("a.md", None, text)


def test_dashes_in_the_body_do_not_matter() -> None:
    assert document("---\nid: A\n---\nA\n\n---\n\nB").body == "A\n\n---\n\nB"


def test_unclosed_front_matter_keeps_id_title_and_body() -> None:
    found, faults = split(Source("a.md", "---\nid: FEAT-9\ntitle: Offline\nstate: done\n\nText"))
    assert (fields(found), found.body, found.body_line) == ({"id": "FEAT-9", "title": "Offline"}, "Text", 6)
    assert found.broken
    assert [(fault.rule, fault.place.line) for fault in faults] == [("unclosed-front-matter", 1)]


def test_broken_front_matter_keeps_what_decides_where_the_file_belongs() -> None:
    text = "---\nid: FEAT-9  # first\ntitle: 'Foo: bar'\ntype: feature\nowner: @ada\n---\nText"
    found, faults = split(Source("a.md", text))
    assert fields(found) == {"id": "FEAT-9", "title": "Foo: bar", "type": "feature"}
    assert (found.broken, found.body) == (True, "Text")
    assert [(fault.rule, fault.place.line, fault.place.column) for fault in faults] == [("invalid-front-matter", 5, 8)]


def test_rescued_value_has_its_place() -> None:
    found, _ = split(Source("a.md", "---\nid:   FEAT-9\nx: [\n---\n"))
    assert isinstance(found.front, Table)
    value = found.front.entries[0][1]
    assert isinstance(value, Scalar)
    assert (value.text, value.place.line, value.place.column) == ("FEAT-9", 2, 7)


@pytest.mark.parametrize("text", ["- a\n- b", "hello"])
def test_front_matter_must_be_fields(text: str) -> None:
    found, (fault,) = split(Source("a.md", f"---\n{text}\n---\n"))
    assert found.broken
    assert fault.facts == {"problem": "not a list of `field: value`"}
