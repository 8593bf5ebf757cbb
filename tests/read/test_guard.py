import yaml

from northline.read.guard import MAX_DEPTH, Guard, oversize


def refusals(text: str) -> list[str]:
    guard = Guard()
    return [what for event in yaml.parse(text, Loader=yaml.SafeLoader) if (what := guard.refuses(event))]


def test_plain_data_passes() -> None:
    assert refusals("a: 1\nb: [x, {c: 'd'}]\ne: |\n  text\n") == []


def test_lists_side_by_side_are_not_nested() -> None:
    assert refusals("[" + "[1], " * 100 + "]") == []


def test_depth_counts_what_is_open() -> None:
    assert refusals("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []
    assert refusals("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)) == ["values nested deeper than 16"]


def test_anchor_and_alias_are_both_refused() -> None:
    assert refusals("a: &x [1]\nb: *x") == ["an anchor (&x)", "an alias (*x)"]


def test_size_is_told_in_kib() -> None:
    assert (oversize("x" * 65_536), oversize("x" * 65_537)) == ("", "more than 64 KiB")
