import pytest
import yaml

from northline.model.place import Place
from northline.model.raw import Listing, Raw, Scalar, Table, as_written
from northline.read.guard import MAX_BYTES, MAX_DEPTH, MAX_NODES
from northline.read.yaml_tree import Origin, read_yaml

ORIGIN = Origin("a.md", 2)


def value_of(text: str) -> Raw:
    """The value of the first key."""
    tree = read_yaml(text, ORIGIN)
    assert isinstance(tree.root, Table)
    assert not tree.faults
    return tree.root.entries[0][1]


def refused(text: str) -> tuple[str, int, int]:
    tree = read_yaml(text, ORIGIN)
    assert tree.root is None
    assert tree.broken
    (fault,) = tree.faults
    assert fault.rule == "refused-yaml"
    return fault.facts["what"], fault.place.line, fault.place.column


@pytest.mark.parametrize("text", ["26.10", "no", "yes", "12:30", "017", "2026-02-30", "1e3", "0x1F", ".inf", "true", "null", "~", "1_000"])
def test_scalars_stay_as_written(text: str) -> None:
    assert value_of(f"key: {text}") == Scalar(text, Place("a.md", 2, 6, len(text)))


def test_nothing_behind_a_key_is_empty_text() -> None:
    assert value_of("key:") == Scalar("", Place("a.md", 2, 5, 1))


def test_place_of_quoted_text_is_behind_its_quote() -> None:
    assert value_of('key: "A, B"') == Scalar("A, B", Place("a.md", 2, 7, 4))


def test_place_of_block_text_is_its_first_line() -> None:
    assert value_of("key: |\n\n  First\n  second\n") == Scalar("\nFirst\nsecond\n", Place("a.md", 4, 3, 5))


def test_every_element_of_a_list_has_its_place() -> None:
    listing = value_of("key: [A-1,\n  B-2]")
    assert isinstance(listing, Listing)
    assert listing.place == Place("a.md", 2, 6)
    assert listing.entries == (Scalar("A-1", Place("a.md", 2, 7, 3)), Scalar("B-2", Place("a.md", 3, 3, 3)))


def test_columns_count_characters_not_bytes() -> None:
    assert value_of("größe: ü").place == Place("a.md", 2, 8, 1)


def test_text_that_begins_within_a_line_keeps_exact_columns() -> None:
    tree = read_yaml("[A, B]", Origin("a.md", 7, 20))
    assert isinstance(tree.root, Listing)
    assert tree.root.entries[1].place == Place("a.md", 7, 25, 1)


def test_nested_values_are_kept() -> None:
    text = "readings:\n- {date: 2026-01-01, value: 4}\n- {date: 2026-02-01, value: 5}"
    assert as_written(value_of(text)) == [{"date": "2026-01-01", "value": "4"}, {"date": "2026-02-01", "value": "5"}]


def test_first_of_two_equal_keys_counts_and_the_fault_names_both_lines() -> None:
    tree = read_yaml("team: A\nstate: done\nteam: B\n", ORIGIN)
    assert tree.root is not None
    assert as_written(tree.root) == {"team": "A", "state": "done"}
    (fault,) = tree.faults
    assert (fault.rule, fault.place, fault.related) == (
        "duplicate-key",
        Place("a.md", 4, 1, 4),
        (Place("a.md", 2, 1, 4),),
    )
    assert fault.facts == {"key": "team", "first_line": "2"}


def test_equal_keys_deep_inside_are_found() -> None:
    tree = read_yaml("a: {b: 1, b: 2}", ORIGIN)
    assert [fault.place.column for fault in tree.faults] == [11]


def test_invalid_yaml_says_what_and_where() -> None:
    tree = read_yaml("id: A\ntitle: Foo: bar", ORIGIN)
    assert (tree.root, tree.broken) == (None, True)
    (fault,) = tree.faults
    assert fault.rule == "invalid-front-matter"
    assert fault.facts == {"problem": "mapping values are not allowed in this context"}
    assert (fault.place.line, fault.place.column) == (3, 11)


def test_second_document_is_invalid() -> None:
    (fault,) = read_yaml("a: 1\n--- b", ORIGIN).faults
    assert (fault.rule, fault.facts) == ("invalid-front-matter", {"problem": "more than one document"})


@pytest.mark.parametrize(
    ("text", "what", "column"),
    [
        ("a: &x 1", "an anchor (&x)", 4),
        ("a: *x", "an alias (*x)", 4),
        ("a: !!python/object:os.system x", "a tag (tag:yaml.org,2002:python/object:os.system)", 4),
        ("a: ! x", "a tag (!)", 4),
        ("a: !x [1]", "a tag (!x)", 4),
        ("<<: {a: 1}", "a merge key (<<)", 1),
        ("? [a]\n: 1", "a key that is a list or a mapping", 3),
        ("a: {{ x }}", "a key that is a list or a mapping", 5),
    ],
)
def test_whatever_could_expand_or_construct_is_refused(text: str, what: str, column: int) -> None:
    assert refused(text) == (what, 2, column)


def test_quoted_merge_key_is_a_plain_key() -> None:
    assert value_of("'<<': x") == Scalar("x", Place("a.md", 2, 7, 1))


def test_nesting_is_bounded() -> None:
    assert value_of("a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1))
    assert refused("a: " + "[" * 30_000) == ("values nested deeper than 16", 2, 3 + MAX_DEPTH)


@pytest.mark.parametrize("escape", [r'"\U00110000"', r'"\ud800"', "x"])
def test_deep_nesting_that_holds_an_impossible_character_is_refused(escape: str) -> None:
    assert read_yaml("a: " + "[" * 1_000 + escape, ORIGIN).broken


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
@pytest.mark.parametrize("text", [r'a: "\U00110000"', f"%YAML {'9' * 5_000}.1\n---\na: 1"])
def test_impossible_numbers_are_refused_by_either_parser(text: str, loader: type) -> None:
    assert read_yaml(text, ORIGIN, loader).broken


def test_half_a_character_is_replaced_where_a_parser_lets_it_through() -> None:
    tree = read_yaml(r'a: "\ud800b"', ORIGIN, yaml.SafeLoader)
    assert isinstance(tree.root, Table)
    assert tree.root.entries[0][1] == Scalar("\N{REPLACEMENT CHARACTER}b", Place("a.md", 2, 5, 2))


def test_number_of_values_is_bounded() -> None:
    fits = MAX_NODES - 3
    assert value_of("a: [" + "1," * fits + "]")
    assert refused("a: [" + "1," * (fits + 1) + "]")[0] == "more than 5,000 values"


def test_size_is_bounded_in_bytes() -> None:
    assert value_of("a: " + "x" * (MAX_BYTES - 3))
    assert refused("a: " + "é" * (MAX_BYTES // 2)) == ("more than 64 KiB", 2, 1)


def test_escaped_control_characters_are_replaced() -> None:
    assert value_of(r'a: "\a b"') == Scalar("\N{REPLACEMENT CHARACTER} b", Place("a.md", 2, 5, 3))


def test_line_separators_do_not_shift_lines() -> None:
    tree = read_yaml('a: "x\u2028y"\nb: 1', ORIGIN)
    assert isinstance(tree.root, Table)
    assert tree.root.entries[1][0].place == Place("a.md", 3, 1, 1)


def test_dash_alone_says_nothing_although_yaml_takes_it_for_a_list() -> None:
    assert value_of("pi: -\nteam: A") == Scalar("~", Place("a.md", 2, 5, 1))


def test_dash_in_valid_text_stays() -> None:
    assert value_of("a: |\n  pi: -\n") == Scalar("pi: -\n", Place("a.md", 3, 3, 5))
