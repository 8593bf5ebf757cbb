"""Character references are read as browsers read them, and never raise."""

import re
from pathlib import Path

import pytest

from northline.model import entities
from northline.model.entities import unescaped


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a &amp; b &lt; &#65;&#x42;", "a & b < AB"),
        ("no reference", "no reference"),
        ("a&b; &# &#x", "a&b; &# &#x"),
        ("&#1114112;", "\N{REPLACEMENT CHARACTER}"),
        (f"x&#{'9' * 5_000};y", "x\N{REPLACEMENT CHARACTER}y"),
        (f"x&#{'0' * 5_000}58;y", "x:y"),
        (f"x&#{'0' * 5_000};y", "x\N{REPLACEMENT CHARACTER}y"),
        (f"x&#x{'0' * 5_000}3a;y", "x:y"),
        (f"x&#x{'f' * 5_000};y", "x\N{REPLACEMENT CHARACTER}y"),
    ],
)
def test_references_become_their_characters(html: str, text: str) -> None:
    assert unescaped(html) == text


def test_nobody_reads_references_past_this_module() -> None:
    source = Path(entities.__file__).parents[1]
    using = {file.name for file in source.rglob("*.py") if re.search(r"import .*\bunescape\b|html\.unescape", file.read_text("utf-8"))}
    assert using == {"entities.py"}
