"""References to items of other trains, and theirs to ours; the other trains are written and read by the program itself."""

import pytest
from tests.exchange.trains import train
from tests.link.backlog import AS_OF, CONFIG, faults, items
from tests.score.trains import item

from northline.exchange.other_trains import other_train
from northline.exchange.portfolio_json import portfolio_json
from northline.link import asked_names, link
from northline.model.content import Content, Prose
from northline.model.item import Item
from northline.model.other_train import Art, OtherTrain
from northline.model.others import Neighbours
from northline.model.portfolio import Portfolio

ART = Art("payments.json", "Payments", "https://example.org/payments/")
SERVICE = item("feature", "FEAT-7", title="A token for every card", aliases="TOKENS")


def theirs(content: Content, *told: Item, art: Art = ART) -> OtherTrain:
    """The other train as its own program tells it."""
    found = other_train(art, portfolio_json(train(*told, site="Pay & Go")), asked_names(content))
    assert isinstance(found, OtherTrain)
    return found


def linked(text: str, *told: Item, prose: str = "", art: Art = ART) -> Portfolio:
    """Our backlog in text, linked beside another train."""
    content = Content(items(text), (Prose("guide.md", "Guide", prose),) if prose else ())
    return link(content, CONFIG, AS_OF, Neighbours(("Harbour",), (theirs(content, *told, art=art),)))


@pytest.mark.parametrize("written", ["Payments:FEAT-7", "payments:feat-7", "PAYMENTS:FEAT-007", "Payments:TOKENS", "Pay_&_Go:FEAT-7"])
def test_a_reference_names_the_train_by_its_name_here_or_there(written: str) -> None:
    portfolio = linked(f"FEAT-1 feature depends_on={written}", SERVICE)
    (found,) = portfolio.links["FEAT-1"]
    told = portfolio.others.outward[found.target]
    assert (found.target, found.resolved, portfolio.faults) == ("Payments:FEAT-7", False, ())
    assert (told.title, told.url) == ("A token for every card", "https://example.org/payments/features/feat-7/index.html")


def test_an_item_of_another_train_counts_nowhere_in_ours() -> None:
    portfolio = linked("FEAT-1 feature depends_on=Payments:FEAT-7", SERVICE)
    assert list(portfolio.items) == ["FEAT-1"]
    assert portfolio.targets("FEAT-1", "depends_on") == ()


def test_an_item_of_ours_with_such_an_id_comes_first() -> None:
    portfolio = linked("Payments:FEAT-7 feature\nFEAT-1 feature depends_on=Payments:FEAT-7", SERVICE)
    assert portfolio.targets("FEAT-1", "depends_on") == ("Payments:FEAT-7",)
    assert portfolio.others.outward == {}


def test_an_id_that_the_train_does_not_have_is_a_finding_that_names_the_train() -> None:
    portfolio = linked("FEAT-1 feature depends_on=Payments:FEAT-8", SERVICE)
    (fault,) = portfolio.faults
    assert (fault.rule, fault.facts) == ("dangling-link", {"role": "depends_on", "target": "Payments:FEAT-8", "train": "Payments"})


def test_an_unknown_train_stays_a_dangling_link() -> None:
    portfolio = linked("FEAT-1 feature depends_on=Banking:FEAT-7", SERVICE)
    (fault,) = portfolio.faults
    assert (fault.rule, fault.facts) == ("dangling-link", {"role": "depends_on", "target": "Banking:FEAT-7"})


@pytest.mark.parametrize("role", ["parent", "supersedes"])
def test_links_that_hold_the_chain_together_stay_within_the_train(role: str) -> None:
    portfolio = linked(f"FEAT-1 feature {role}=Payments:FEAT-7", SERVICE)
    (fault,) = portfolio.faults
    assert (fault.rule, fault.facts) == ("link-across-trains", {"role": role, "target": "Payments:FEAT-7"})


def test_a_link_to_an_item_of_the_wrong_kind_is_told() -> None:
    portfolio = linked("OBJ-1 objective shared_with=Payments:FEAT-7", SERVICE)
    (fault,) = faults(portfolio, "wrong-type-link")
    assert fault.facts == {"role": "shared_with", "target": "Payments:FEAT-7", "type": "feature", "expected": "objective, team"}


def test_prose_of_items_and_pages_leads_there() -> None:
    portfolio = linked(
        "FEAT-1 feature | Waits for [[payments:feat-7|tokens]].", SERVICE, prose="See [[Payments:FEAT-7]] and [[Payments:FEAT-9]]."
    )
    assert [(one.role, one.target) for one in portfolio.links["FEAT-1"]] == [("mentions", "Payments:FEAT-7")]
    (fault,) = portfolio.faults
    assert (fault.rule, fault.facts) == ("dangling-wiki-link", {"target": "Payments:FEAT-9", "train": "Payments"})


def test_without_an_address_an_item_leads_to_our_page_about_its_train() -> None:
    portfolio = linked("FEAT-1 feature depends_on=Payments:FEAT-7", SERVICE, art=Art("payments.json", "Payments"))
    assert portfolio.others.outward["Payments:FEAT-7"].url == "trains/payments/"


def test_links_of_other_trains_to_ours_are_found_by_our_name() -> None:
    waiting = item("feature", "FEAT-8", depends_on="harbour:feat-1, Harbour:FEAT-99, Elsewhere:FEAT-1")
    portfolio = linked("FEAT-1 feature", waiting)
    assert [(one.role, one.source.name) for one in portfolio.others.inward["FEAT-1"]] == [("depends_on", "Payments:FEAT-8")]
    assert list(portfolio.others.inward) == ["FEAT-1"]
