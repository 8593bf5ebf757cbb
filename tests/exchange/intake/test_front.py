"""Front matter by its spans: what each entry holds, and exactly where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from northline.exchange.intake.front import Front, parse_front
from northline.model.raw import as_written


def parsed(front: str) -> Front:
    found = parse_front(f"---\n{front}\n---\nbody\n")
    assert found is not None
    return found


def span(front: Front, key: str) -> str:
    """The text of a value, cut out by its spots."""
    entry = next(one for one in front.entries if one.key == key)
    (first, start), (last, end) = entry.start, entry.end
    if first == last:
        return front.lines[first][start:end]
    return "\n".join((front.lines[first][start:], *front.lines[first + 1 : last], front.lines[last][:end]))


@pytest.mark.parametrize(
    ("written", "cut"),
    [
        ("b", "b"),
        ("b  # why", "b"),
        ('"b # c" # why', '"b # c"'),
        ("'ü\u2028b'", "'ü\u2028b'"),
        ("", ""),
        ("[b, c]  # why", "[b, c]"),
        ("[b,\n  c]", "[b,\n  c]"),
        ("\n  - b\n  - c # why", "- b\n  - c"),
        ("\n- b\n- c", "- b\n- c"),
        ("|-\n  b\n\n  c\n\n# why", "|-\n  b\n\n  c"),
        (">\n  b", ">\n  b"),
        ("{b: c}", "{b: c}"),
    ],
)
def test_span_holds_the_value_and_nothing_else(written: str, cut: str) -> None:
    front = parsed(f"x: 1\na: {written}\nz: end")
    assert span(front, "a") == cut
    assert (span(front, "x"), span(front, "z")) == ("1", "end")


def test_value_is_what_was_written_and_none_when_it_is_nested() -> None:
    front = parsed("a: 26.10\nb: [x, 'y']\nc: {d: e}\nd: [[e]]\ne: [{f: g}]")
    assert [one.raw and as_written(one.raw) for one in front.entries] == ["26.10", ["x", "y"], None, None, None]


def test_body_is_what_follows() -> None:
    assert parsed("a: b").body == ("body", "")


@pytest.mark.parametrize("front", ["? [a]\n: b", "a: &x b", "a: *x", "- a", "a", "[a]", "{a: b}", "a: b: c", "\ta: b"])
def test_what_is_no_plain_block_of_entries_is_left_alone(front: str) -> None:
    found = parse_front(f"---\n{front}\n---\n")
    assert found is None or all(entry.raw is not None for entry in found.entries)


@given(st.text("ab:-[]{},#&*!|>'\"%@` \n\t?", max_size=40))
def test_any_text_is_taken_apart_or_left_alone(text: str) -> None:
    found = parse_front(f"---\n{text}\n---\n")
    if found is not None:
        assert all(0 < entry.line <= entry.start[0] <= entry.end[0] < found.close for entry in found.entries)
