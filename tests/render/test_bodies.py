"""Texts of items that are shown as they were written are told, once, with their place."""

from datetime import date

import pytest

from northline.config import Config
from northline.link import link
from northline.model.content import ContentFile
from northline.model.fault import Fault
from northline.model.place import Place
from northline.read import read
from northline.render.bodies import faults
from northline.render.links import Destinations, LinkResolver
from northline.render.markdown import body_html, why_plain

LINKS = LinkResolver(Destinations(lambda _: None), "features/f-1.md", str)


def told(text: str) -> list[Fault]:
    """The faults of showing what reading one file gives, beside those of reading itself."""
    portfolio = link(read([ContentFile("features/f-1.md", text.encode())], Config()), Config(), date(2026, 9, 9))
    return [*(one for one in portfolio.faults if one.rule.startswith("body-too")), *faults(portfolio)]


def test_a_body_of_tags_that_nothing_closes_is_told() -> None:
    facts = {"problem": "its tags nest more than 300 deep"}
    text = "---\ntitle: x\n---\n\n" + "<div>\n" * 400
    assert told(text) == [Fault("text-not-rendered", Place("features/f-1.md", 5), "f-1", facts)]


def test_a_long_field_is_told_at_its_place() -> None:
    (fault,) = told(f"---\ntitle: x\nbenefit_hypothesis: {'<b>' * 400}\n---\n")
    assert (fault.rule, fault.place.line, fault.place.column) == ("text-not-rendered", 3, 21)


def test_a_table_of_too_many_cells_is_told() -> None:
    (fault,) = told("---\ntitle: x\n---\n" + "|a" * 101 + "|\n" + "|-" * 101 + "|\n" + "|\n" * 2000)
    assert fault.facts == {"problem": "it holds tables of more than 200,000 cells"}


@pytest.mark.parametrize("body", ["> " * 120 + "a" * 1000, "x" * 263_000])
def test_what_reading_told_of_is_not_told_again(body: str) -> None:
    (fault,) = told(f"---\ntitle: x\n---\n{body}\n")
    assert fault.rule in {"body-too-deep", "body-too-large"}


@pytest.mark.parametrize(
    "text",
    ["<div>" * 301, "[a](é" + "é" * 2000 + ")", "- [ ] a\n" * 32_000, "|a" * 201, ">" * 101 + "a" * 900, "[^1]: x\n\n" + "[^1]" * 60_000],
)
def test_every_text_shown_as_written_is_known_before(text: str) -> None:
    assert why_plain(text) == body_html(text, LINKS).plain != ""


@pytest.mark.parametrize("text", ["", "# a\n", "<b>x</b> " * 100, "word " * 2000, "- a\n  - b\n" * 500])
def test_what_people_write_is_rendered(text: str) -> None:
    assert why_plain(text) == body_html(text, LINKS).plain == ""
