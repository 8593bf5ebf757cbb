from datetime import date

from tests.link.backlog import linked

from northline.config import Config
from northline.link import link
from northline.model.content import Content, Prose
from northline.model.place import Place


def test_a_mention_becomes_one_link_and_a_back_link() -> None:
    portfolio = linked("A feature\nB feature | See [[A]] and [[A|again]].")
    (mention,) = portfolio.links["B"]
    assert (mention.role, mention.target, mention.place) == ("mentions", "A", Place("00002.md", 10, 5, 5))
    assert portfolio.sources("A", "mentions") == ("B",)


def test_an_item_that_mentions_itself_has_no_link() -> None:
    assert linked("A feature | I am [[A]].").links["A"] == ()


def test_a_dangling_mention_is_reported_with_line_and_column() -> None:
    (fault,) = linked("A feature | First.\\n\\nSee [[NOPE|text]].").faults
    assert (fault.rule, fault.place, fault.item, fault.facts) == (
        "dangling-wiki-link",
        Place("00001.md", 12, 5, 13),
        "A",
        {"target": "NOPE"},
    )


def test_a_forgiven_mention_leaves_a_note() -> None:
    (fault,) = linked("FEAT-1 feature\nB feature | [[feat-01]]").faults
    assert (fault.rule, fault.facts["how"]) == ("forgiving-link", "padding")


def test_ordinary_pages_are_checked_too() -> None:
    pages = (Prose("about.md", "About", "See [[NOPE]].", 4),)
    portfolio = link(Content(prose=pages), Config(), date(2026, 4, 1))
    assert [(fault.rule, fault.place) for fault in portfolio.faults] == [("dangling-wiki-link", Place("about.md", 4, 5, 8))]
