"""Short texts that name an item lead to it where they do."""

from dataclasses import dataclass

import pytest

from northline.render.renderer import mention


@dataclass(frozen=True)
class Item:
    """An item with its address."""

    id: str
    href: str = "h"


def named(text: str, item_id: str) -> str:
    return str(mention(text, Item(item_id))).replace('<a class="nl-ref" href="h">', "[").replace("</a>", "]")


@pytest.mark.parametrize(
    ("text", "item_id", "html"),
    [
        ("FEAT-1 is late", "FEAT-1", "[FEAT-1] is late"),
        ("FEAT-12 waits for FEAT-1", "FEAT-1", "FEAT-12 waits for [FEAT-1]"),
        ("`FEAT-1` is late", "FEAT-1", "<code>[FEAT-1]</code> is late"),
        ("A&B is late", "A&B", "[A&amp;B] is late"),
        ("issue #39", "39", "issue #[39]"),
        ("all are late", "FEAT-1", "all are late [FEAT-1]"),
    ],
)
def test_the_first_naming_leads_to_the_item(text: str, item_id: str, html: str) -> None:
    assert named(text, item_id) == html


@pytest.mark.parametrize(
    ("text", "item_id", "html"),
    [
        ("it's 39", "39", "it&#39;s [39]"),
        ("a & b", "amp", "a &amp; b [amp]"),
        ("`x` in code", "code", "<code>x</code> in [code]"),
        ("<code", "lt", "&lt;code [lt]"),
    ],
)
def test_no_id_is_found_in_a_tag_or_in_what_stands_for_a_character(text: str, item_id: str, html: str) -> None:
    assert named(text, item_id) == html


def test_without_an_item_a_text_stays() -> None:
    assert mention("a <b>", None) == "a &lt;b&gt;"
