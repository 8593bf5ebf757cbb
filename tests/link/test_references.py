import pytest
from tests.link.backlog import faults, linked

from northline.model.place import Place


def test_a_reference_becomes_a_link_named_after_its_field() -> None:
    portfolio = linked("EPIC-1 epic\nFEAT-1 feature parent=EPIC-1")
    (link,) = portfolio.links["FEAT-1"]
    assert (link.role, link.source, link.target, link.resolved) == ("parent", "FEAT-1", "EPIC-1", True)


def test_links_stand_in_the_order_written() -> None:
    portfolio = linked("A feature\nB feature\nC feature relates_to=B,A depends_on=A")
    assert [(link.role, link.target) for link in portfolio.links["C"]] == [("relates_to", "B"), ("relates_to", "A"), ("depends_on", "A")]


def test_shares_stay_with_their_links() -> None:
    portfolio = linked("T1 theme\nT2 theme\nOBJ-1 objective supports=T1:60%,T2:40%")
    assert [link.share for link in portfolio.links["OBJ-1"]] == [0.6, 0.4]


def test_a_link_written_twice_counts_once() -> None:
    portfolio = linked("T1 theme\nOBJ-1 objective supports=T1,t1")
    assert portfolio.targets("OBJ-1", "supports") == ("T1",)
    assert len(portfolio.links["OBJ-1"]) == 1


def test_a_dangling_reference_keeps_its_text_and_is_reported_where_it_stands() -> None:
    portfolio = linked("FEAT-1 feature depends_on=FEAT-99")
    (link,) = portfolio.links["FEAT-1"]
    assert (link.target, link.resolved) == ("FEAT-99", False)
    (fault,) = portfolio.faults
    assert (fault.rule, fault.place, fault.facts) == (
        "dangling-link",
        Place("00001.md", 3, 13, 7),
        {"role": "depends_on", "target": "FEAT-99"},
    )


@pytest.mark.parametrize("written", ["n/a", "none", "TBD", "-", "todo"])
def test_empty_words_are_no_references(written: str) -> None:
    portfolio = linked(f"FEAT-1 feature depends_on={written}")
    assert (portfolio.links["FEAT-1"], portfolio.faults) == ((), ())


def test_an_alias_resolves_without_a_note() -> None:
    portfolio = linked("EPIC-1 epic aliases=OLD-1\nFEAT-1 feature parent=OLD-1")
    assert portfolio.targets("FEAT-1", "parent") == ("EPIC-1",)
    assert portfolio.faults == ()


@pytest.mark.parametrize(("written", "how"), [("epic-7", "case"), ("EPIC-07", "padding"), ("epic-007", "padding")])
def test_a_forgiven_name_leaves_a_note(written: str, how: str) -> None:
    portfolio = linked(f"EPIC-7 epic\nFEAT-1 feature parent={written}")
    assert portfolio.targets("FEAT-1", "parent") == ("EPIC-7",)
    (fault,) = portfolio.faults
    assert (fault.rule, fault.facts) == ("forgiving-link", {"role": "parent", "written": written, "target": "EPIC-7", "how": how})


def test_a_link_of_the_wrong_type_is_kept_and_reported() -> None:
    portfolio = linked("EPIC-1 epic\nOBJ-1 objective supports=EPIC-1")
    assert portfolio.targets("OBJ-1", "supports") == ("EPIC-1",)
    (fault,) = faults(portfolio, "wrong-type-link")
    assert fault.facts == {"role": "supports", "target": "EPIC-1", "type": "epic", "expected": "outcome, theme, kpi, vision"}


def test_a_link_to_itself_is_dropped_and_reported() -> None:
    portfolio = linked("FEAT-1 feature parent=feat-1")
    assert portfolio.links["FEAT-1"] == ()
    assert [(fault.rule, fault.facts) for fault in portfolio.faults] == [("self-link", {"role": "parent"})]


def test_references_to_a_duplicate_id_go_to_the_first() -> None:
    portfolio = linked("A epic\nA feature\nFEAT-1 feature parent=A")
    assert portfolio.linked("FEAT-1", "parent")[0].type == "epic"


def test_back_links_are_the_inverse() -> None:
    portfolio = linked("A feature\nB feature relates_to=A\nC feature relates_to=A depends_on=NOPE")
    assert portfolio.sources("A", "relates_to") == ("B", "C")
    assert "NOPE" not in portfolio.backlinks
