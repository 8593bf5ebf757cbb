"""Item pages: why, facts, what hangs below, links both ways."""

from tests.view.trains import atlas, pages

from northline.model.cells import Refs, Table, Text
from northline.model.page import Page, Redirect
from northline.view.atlas import Atlas
from northline.view.items import FAMILY, ItemPage
from northline.view.parts import Tree

CHAIN = """
VIS-1 vision
T1 theme weight=50
OUT-1 outcome parent=T1
EPIC-1 epic supports=OUT-1
FEAT-1 feature parent=EPIC-1 teams=Blue aliases=OLD-1 supports=NOPE
STORY-1 story parent=FEAT-1 | Read [[FEAT-1]] first.
OBJ-1 objective delivers=FEAT-1 supports=OUT-1 teams=Blue pi=26.1
Blue team
26.1 pi start=2026-03-01 end=2026-05-01
"""


def shown(train: Atlas, url: str) -> ItemPage:
    values = pages(FAMILY, train)[url].values
    assert isinstance(values, ItemPage)
    return values


def test_an_item_says_why_it_is_done() -> None:
    why = shown(atlas(CHAIN), "objectives/obj-1/").why
    assert why is not None
    assert why.answer == "It names an outcome of the theme “T1”."
    assert [node.id for node in why.chains[0].nodes] == ["OBJ-1", "OUT-1", "T1", "VIS-1"]


def test_a_train_without_strategy_is_not_asked_why() -> None:
    assert shown(atlas("FEAT-1 feature"), "features/feat-1/").why is None


def test_an_item_without_a_way_up_says_so() -> None:
    why = shown(atlas("VIS-1 vision\nT1 theme\nFEAT-1 feature"), "features/feat-1/").why
    assert why is not None
    assert (why.strength, why.answer, why.chains) == ("none", "No link to the vision.", ())


def test_links_that_lead_nowhere_stand_among_the_facts() -> None:
    facts = {fact.label: fact.cell for fact in shown(atlas(CHAIN), "features/feat-1/").facts.facts}
    assert "NOPE, not found" in repr(facts["Supports"])


def test_the_tree_goes_down_to_the_stories() -> None:
    below = next(section for section in shown(atlas(CHAIN), "epics/epic-1/").sections if section.id == "below")
    tree = below.blocks[0]
    assert isinstance(tree, Tree)
    assert [(root.ref.id, [child.ref.id for child in root.children]) for root in tree.roots] == [("FEAT-1", ["STORY-1"])]


def test_links_back_are_said_in_the_words_of_the_kind_that_has_them() -> None:
    links = next(section for section in shown(atlas(CHAIN), "features/feat-1/").sections if section.id == "links")
    table = links.blocks[0]
    assert isinstance(table, Table)
    said = {row.cells[0].text: row.cells[1] for row in table.rows if isinstance(row.cells[0], Text)}
    assert {"delivered by", "parent of", "mentioned by"} <= set(said)
    refs = said["mentioned by"]
    assert isinstance(refs, Refs)
    assert [ref.id for ref in refs.refs] == ["STORY-1"]


def test_an_alias_forwards_to_its_item() -> None:
    found = [page for page in FAMILY.pages(atlas(CHAIN)) if isinstance(page, Redirect)]
    assert found == [Redirect("features/old-1/", "features/feat-1/")]


def test_every_item_has_a_page_or_one_elsewhere() -> None:
    urls = {page.url for page in FAMILY.pages(atlas(CHAIN)) if isinstance(page, Page)}
    assert urls == {
        "themes/t1/",
        "outcomes/out-1/",
        "epics/epic-1/",
        "features/feat-1/",
        "stories/story-1/",
        "objectives/obj-1/",
    }


def test_goals_say_what_they_are_instead_of_what_they_do_not_name() -> None:
    train = atlas(CHAIN)
    assert (train.chains("T1").answer, train.chains("T1").strength) == ("It is a theme of the vision.", "explicit")
    assert (train.chains("OUT-1").answer, train.chains("OUT-1").strength) == ("It tells when “T1” is reached.", "explicit")


def test_a_theme_without_a_vision_says_so() -> None:
    assert atlas("T1 theme").chains("T1").answer == "It is a theme, but no vision stands above it."
