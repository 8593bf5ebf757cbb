"""Texts and lists in front matter: what is read back is what was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from northline.exchange.yaml_text import yaml_block, yaml_list, yaml_text
from northline.model.raw import Table, as_written
from northline.model.text import CONTROLS
from northline.read.yaml_tree import Origin, read_yaml

# Whatever can stand in a file of ours: control characters are replaced before anything is written.
TEXTS = st.text().map(lambda text: CONTROLS.sub("?", text.encode("utf-8", "replace").decode()))
LINES = st.lists(st.text("ab #:-'\"\t\u2028|>", max_size=6), max_size=5).map("\n".join)


def read(written: str) -> object:
    tree = read_yaml(f"a: {written}\nb: end\n", Origin("x.md"))
    assert isinstance(tree.root, Table)
    assert tree.faults == ()
    (_, raw), (_, last) = tree.root.entries
    assert as_written(last) == "end"
    return as_written(raw)


@given(TEXTS | LINES)
def test_text_on_one_line_is_read_back(text: str) -> None:
    assert read(yaml_text(text)) == text


@given(TEXTS | LINES)
def test_text_in_a_block_is_read_back(text: str) -> None:
    assert read(yaml_block(text)) == text


@given(st.lists(TEXTS.filter(bool), min_size=1, max_size=4))
def test_list_is_read_back(texts: list[str]) -> None:
    found = read(yaml_list(texts))
    assert (found if isinstance(found, list) else [found]) == texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pay by bank", "Pay by bank"),
        ("26.10", "26.10"),
        ("no", "no"),
        ("a: b", '"a: b"'),
        ("- x", '"- x"'),
        ("a\n\nb", "|-\n  a\n\n  b"),
        ("", ""),
    ],
)
def test_quotes_and_blocks_only_where_they_are_needed(text: str, expected: str) -> None:
    assert yaml_block(text) == expected


def test_list_of_one_stands_alone_unless_its_commas_would_part_it() -> None:
    assert (yaml_list(["Ada"]), yaml_list(["Doe, Jane"]), yaml_list(["a", "b c"])) == ("Ada", '["Doe, Jane"]', "[a, b c]")
