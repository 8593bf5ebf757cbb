"""Laws that hold for whatever people write."""

import random
import string

from hypothesis import given
from hypothesis import strategies as st
from tests.read.reading import CONFIG, read_text

from northline.model.content import Content, ContentFile
from northline.model.text import is_empty
from northline.read import read
from northline.read.titles import one_line
from northline.read.yaml_tree import Origin, read_yaml

PLAIN = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff"))
YAML = st.lists(st.sampled_from([*string.punctuation, " ", "\n", "\n  ", "a", "1", "é", "- ", ": ", "\t", "<<", "\\x07", "\u2028"]))
FORMS = ["---\n", "sheet: feature\n", "sections: story\n", "type: pi\n", "# ", "## F-1: a\n", "- state: done\n", "- a:\n", "  - b\n"]
SIGNS = ["\n", "| id | title |\n", "|-|-|\n", "|a|b|c|\n", "```\n", "<!--", "-->", "x", "[", "\\|", "`", "<br>", "\r", "\x00"]
MARKDOWN = st.lists(st.sampled_from(FORMS + SIGNS))
KINDS = st.sampled_from(sorted(CONFIG.kinds))
VALUES = st.recursive(
    st.one_of(PLAIN, st.sampled_from(["26.2", "9" * 5000, "1e999", "-1", "60%", "n/a", "2026-02-30", "[[A|b]]", "a: 1"])),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(PLAIN, inner, max_size=3)),
    max_leaves=8,
)


def written(value: object) -> str:
    """A value as YAML on one line, every text in quotes."""
    if isinstance(value, list):
        return "[" + ", ".join(written(one) for one in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{written(key)}: {written(one)}" for key, one in value.items()) + "}"
    return "'" + str(value).replace("'", "''") + "'"


@given(YAML)
def test_any_yaml_is_read_or_refused_with_one_fault_that_says_why(pieces: list[str]) -> None:
    tree = read_yaml("".join(pieces), Origin("a.md"))
    assert tree.broken == any(fault.rule != "duplicate-key" for fault in tree.faults)


@given(MARKDOWN)
def test_any_markdown_is_read(pieces: list[str]) -> None:
    content = read_text("".join(pieces))
    assert content.items or content.prose or content.faults


@given(st.binary())
def test_any_bytes_are_read(data: bytes) -> None:
    (item,) = read([ContentFile("features/FEAT-1.md", data)], CONFIG).items
    assert item.type == "feature"


@given(PLAIN)
def test_title_in_quotes_comes_back(title: str) -> None:
    (item,) = read_text(f"---\ntitle: {written(title)}\n---\n").items
    assert item.title == ("FEAT-1" if is_empty(title) else one_line(title))


@given(st.data(), KINDS)
def test_any_value_in_any_field_is_converted_or_told(data: st.DataObject, kind: str) -> None:
    fields = data.draw(st.sampled_from(CONFIG.kinds[kind].fields))
    value = data.draw(VALUES)
    content = read_text(f"---\ntype: {kind}\n{fields.name}: {written(value)}\n---\n", "a.md")
    assert len(content.items) + len(content.prose) == 1


def test_order_of_files_does_not_matter() -> None:
    files = [ContentFile(f"features/F-{number}.md", b"---\nstate: odd\n---\n") for number in range(20)]
    shuffled = random.Random(7).sample(files, len(files))  # noqa: S311  # any order will do
    assert read(shuffled, CONFIG) == read(files, CONFIG)


def test_empty_folder_is_empty_content() -> None:
    assert read([], CONFIG) == Content()
