from tests.view.trains import atlas, pages

from northline.config import Config
from northline.model.catalogue import Catalogue, MetricPage
from northline.model.terms import TERMS
from northline.view.glossary import FAMILY, Entry, Glossary


def entries(config: Config | None = None, text: str = "F1 feature", catalogue: Catalogue | None = None) -> dict[str, Entry]:
    made = atlas(text, config=config or Config(), catalogue=catalogue or Catalogue())
    values = pages(FAMILY, made)["glossary/"].values
    assert isinstance(values, Glossary)
    return {entry.id: entry for letter in values.letters for entry in letter.entries}


def test_every_word_is_told_once_under_an_anchor_of_its_own() -> None:
    assert len(entries()) == len(TERMS)


def test_newer_words_lead_and_the_older_one_stands_beside() -> None:
    entry = entries()["planning-interval"]
    assert (entry.name, entry.other) == ("Planning Interval", "earlier: Program Increment")


def test_a_site_may_prefer_the_older_words_and_anchors_stay() -> None:
    entry = entries(Config(terms="safe5"))["planning-interval"]
    assert (entry.name, entry.other) == ("Program Increment", "now: Planning Interval")


def test_a_word_leads_to_a_list_only_where_there_are_items() -> None:
    assert entries(text="F1 feature")["epic"].links == ()
    assert [link.text for link in entries(text="E1 epic")["epic"].links] == ["on this train"]


def test_a_word_that_is_measured_leads_to_its_number() -> None:
    metrics = Catalogue(metrics={"wsjf": MetricPage("wsjf", "WSJF", "")})
    assert [link.text for link in entries(catalogue=metrics)["wsjf"].links] == ["how it is made", "on this train"]


def test_letters_are_in_order() -> None:
    values = pages(FAMILY, atlas("F1 feature"))["glossary/"].values
    assert isinstance(values, Glossary)
    letters = [letter.letter for letter in values.letters]
    assert letters == sorted(letters)


def test_no_word_leads_to_a_page_that_this_train_does_not_have() -> None:
    assert entries(text="F1 feature")["vision"].links == ()
    assert entries(text="F1 feature")["predictability"].links == ()
    assert [link.text for link in entries(text="T1 theme")["vision"].links] == ["on this train"]
