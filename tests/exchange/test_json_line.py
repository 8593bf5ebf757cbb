"""JSON on one line, byte for byte as the standard library writes it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from northline.exchange.json_line import json_line
from northline.exchange.plain_data import plain

LEAVES = st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.floats() | st.text(st.characters())
VALUES = st.recursive(LEAVES, lambda below: st.lists(below, max_size=4) | st.dictionaries(st.text(st.characters()), below, max_size=4))


@given(VALUES)
def test_bytes_are_those_of_the_standard_library(value: object) -> None:
    told = plain(value)
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, allow_nan=False)
    assert json_line(told) == text.encode("utf-8", "replace")


@pytest.mark.parametrize("value", [1e-5, 1.5e-7, 1e16, -2.5e300])
def test_exponents_are_spelled_as_python_spells_them(value: float) -> None:
    assert json_line({"value": plain(value)}) == f'{{"value": {value!r}}}'.encode()


def test_what_is_not_plain_is_a_bug_of_ours() -> None:
    with pytest.raises(TypeError, match="object is not plain"):
        json_line({"value": object()})
