"""What an import remembers: a file that merges by lines, and digests that find a text again."""

from hypothesis import given
from hypothesis import strategies as st

from northline.exchange.intake.memory import digest, digest_lines, find_lines, memory_text, read_memory

LINES = st.lists(st.sampled_from(["", "a", "b", "a ", "# c"]), max_size=8)


@given(st.dictionaries(st.text(), st.dictionaries(st.text(), st.text(), max_size=3), max_size=4))
def test_memory_is_read_back(memory: dict[str, dict[str, str]]) -> None:
    assert read_memory(memory_text(memory)) == memory


def test_memory_has_a_line_for_each_item_in_order() -> None:
    text = memory_text({"jira:B": {"title": "2", "state": "1"}, "jira:A": {}})
    assert text == '{"format": "northline-import/1", "items": {\n"jira:A": {},\n"jira:B": {"state": "1", "title": "2"}\n}}\n'


def test_what_is_no_memory_is_none() -> None:
    texts = (
        "",
        "[]",
        "{}",
        '{"format": "northline-import/2", "items": {}}',
        '{"format": "northline-import/1", "items": []}',
        "[" * 100_000,
    )
    assert [read_memory(text) for text in texts] == [None] * len(texts)


def test_nothing_has_an_empty_digest() -> None:
    assert (digest(""), digest_lines(())) == ("", "")


@given(LINES, LINES.filter(any), LINES)
def test_lines_are_found_again_between_others(before: list[str], lines: list[str], after: list[str]) -> None:
    at = find_lines([*before, *lines, *after], digest_lines(lines))
    assert at is not None
    assert at <= len(before)


def test_edited_lines_are_not_found_and_blanks_at_their_ends_do_not_matter() -> None:
    remembered = digest_lines(["a", "b"])
    assert find_lines(["x", "a  ", "b"], remembered) == 1
    assert find_lines(["a", "c"], remembered) is None
    assert find_lines(["a"], remembered) is None
    assert find_lines(["a", "b"], "no digest") is None
