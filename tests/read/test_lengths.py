"""Titles and fields that could fill a disk, since they stand on many pages."""

import pytest
from tests.read.reading import read_item, read_text, told

from northline.read import documents

LONG = "t" * 5_000
HUGE = "x" * 70_000


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"---\ntitle: {LONG}\n---\n", "2:8"),
        (f"text\n\n# {LONG}\n", "1:0"),
        (f"---\nsections: feature\n---\n## F-1: {LONG}\n", "4:9"),
        (f"---\nsheet: feature\n---\n| id | title |\n|-|-|\n| F-1 | {LONG} |\n", "6:9"),
    ],
)
def test_a_title_is_cut_and_told_wherever_it_stands(text: str, place: str) -> None:
    content = read_text(text)
    assert [item.title for item in content.items] == ["t" * 1000 + "…"]
    assert told(content) == [f"text-too-long {place} title, 5,000, 1,000"]


@pytest.mark.parametrize(("text", "place"), [(f"---\ntitle: {LONG}\n---\nText.\n", "2:8"), (f"# {LONG}\n", "1:0")])
def test_a_title_of_prose_is_cut_too(text: str, place: str) -> None:
    content = read_text(text, "guide/x.md")
    assert [page.title for page in content.prose] == ["t" * 1000 + "…"]
    assert told(content) == [f"text-too-long {place} title, 5,000, 1,000"]


@pytest.mark.parametrize("name", ["owner", "unheard"])
def test_a_field_of_a_row_or_section_is_cut_and_told(name: str) -> None:
    content = read_text(f"---\nsections: feature\n---\n## F-1: a\n\n- pi: 26.2\n- {name}: {HUGE}\n")
    assert [item.written(name) for item in content.items] == ["x" * 65_536 + "…"]
    assert [one for one in told(content) if one.startswith("text-too-long")] == [f"text-too-long 7:{len(name) + 5} {name}, 70,000, 65,536"]


def test_what_people_write_stays_whole() -> None:
    title = "a title of some length " * 40
    assert read_item(f"---\ntitle: {title}\n---\n").title == title.strip()


@pytest.mark.parametrize(
    ("beginning", "line", "place"),
    [("---\nsheet: story\n---\n|id|\n|-|\n", "|S{}|\n", "9:2"), ("---\nsections: story\n---\n", "## S-{}: a\n", "7:1")],
)
def test_items_of_a_file_are_read_up_to_a_number(monkeypatch: pytest.MonkeyPatch, beginning: str, line: str, place: str) -> None:
    monkeypatch.setattr(documents, "MOST_ITEMS", 3)
    content = read_text(beginning + "".join(line.format(number) for number in range(9)))
    assert len(content.items) == 3
    assert told(content) == [f"file-too-large {place} more than 3 items, 3"]


def test_the_longer_the_defaults_the_fewer_items_repeat_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MOST_REPEATED", 1_000)
    rows = "".join(f"|S{number}|\n" for number in range(9))
    content = read_text(f"---\nsheet: story\nnote: {'x' * 300}\n---\n|id|\n|-|\n{rows}")
    assert len(content.items) == 3
    assert [one for one in told(content) if one.startswith("file")] == ["file-too-large 10:2 more than 3 items, 3"]


def test_a_list_of_fields_without_end_is_text_from_some_line_on() -> None:
    item = read_item("---\nsections: story\n---\n## S-1: a\n\n- pi: 26.2\n" + "".join(f"- a{number}: x\n" for number in range(3000)))
    assert len(item.more) == 999
    assert item.body.startswith("- a999: x\n")
