from tests.link.backlog import faults, items, linked

from northline.link.ids import alias_collisions, distinct


def test_first_by_path_keeps_an_id_that_is_written_twice() -> None:
    portfolio = linked("FEAT-1 feature\nFEAT-1 story")
    assert {item.id: item.type for item in portfolio} == {"FEAT-1": "feature", "FEAT-1~2": "story"}


def test_duplicate_is_reported_where_the_later_id_stands() -> None:
    (fault,) = faults(linked("FEAT-1 feature\nFEAT-1 story"), "duplicate-id")
    assert (fault.place.path, fault.place.line) == ("00002.md", 2)
    assert (fault.item, fault.facts) == ("FEAT-1~2", {"id": "FEAT-1", "first": "00001.md:1"})


def test_ids_that_differ_by_case_are_duplicates() -> None:
    kept, _ = distinct(items("FEAT-1 feature\nfeat-1 feature\nFeat-1 feature"))
    assert [item.id for item in kept] == ["FEAT-1", "feat-1~2", "Feat-1~3"]


def test_a_number_that_somebody_took_is_skipped() -> None:
    kept, _ = distinct(items("A feature\nA~2 feature\nA feature"))
    assert [item.id for item in kept] == ["A", "A~2", "A~3"]


def test_items_stand_in_order_of_kind_then_naturally() -> None:
    portfolio = linked("STORY-2 story\nFEAT-10 feature\nFEAT-9 feature\nT1 theme")
    assert list(portfolio.items) == ["T1", "FEAT-9", "FEAT-10", "STORY-2"]


def test_an_item_is_found_by_every_name() -> None:
    portfolio = linked("FEAT-007 feature aliases=Old-3")
    found = [portfolio.find(name) for name in ("FEAT-007", "feat-007", "FEAT-7", "feat-0007", "Old-3", "old-3", "OLD-03")]
    assert [item.id if item else None for item in found] == ["FEAT-007"] * 7


def test_a_trailing_zero_is_no_padding() -> None:
    assert linked("26.1 pi").find("26.10") is None


def test_an_exact_id_comes_before_an_alias() -> None:
    found = linked("FEAT-1 feature\nFEAT-2 feature aliases=FEAT-1").find("FEAT-1")
    assert found is not None
    assert found.id == "FEAT-1"


def test_an_alias_comes_before_an_id_in_other_case() -> None:
    found = linked("FEAT-1 feature\nFEAT-2 feature aliases=feat-1").find("feat-1")
    assert found is not None
    assert found.id == "FEAT-2"


def test_alias_that_names_another_item_is_reported() -> None:
    (fault,) = alias_collisions(items("FEAT-1 feature\nFEAT-2 feature aliases=feat-1"))
    assert (fault.item, fault.facts) == ("FEAT-2", {"alias": "feat-1", "other": "FEAT-1"})


def test_alias_of_two_items_is_reported_on_the_second() -> None:
    (fault,) = alias_collisions(items("FEAT-1 feature aliases=OLD\nFEAT-2 feature aliases=OLD"))
    assert (fault.item, fault.facts) == ("FEAT-2", {"alias": "OLD", "other": "FEAT-1"})


def test_a_copied_file_is_reported_once_not_for_its_aliases_too() -> None:
    portfolio = linked("FEAT-1 feature aliases=OLD\nFEAT-1 feature aliases=OLD")
    assert [fault.rule for fault in portfolio.faults] == ["duplicate-id"]
