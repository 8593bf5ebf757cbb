"""One table for each kind of item, with the columns that its items fill."""

from datetime import date

from tests.exchange.trains import train
from tests.score.trains import item, pi

from northline.exchange.item_tables import ItemTable, item_tables
from northline.model.item import Item


def tables(*items: Item) -> dict[str, ItemTable]:
    return {one.kind.plural: one for one in item_tables(train(*items).portfolio)}


def test_columns_are_id_title_state_and_what_some_item_fills() -> None:
    found = tables(item("feature", "F1", state="ready", points=5), item("feature", "F2", due="2026-05-01", owner="n/a"))["features"]
    assert found.columns == ("id", "title", "state", "due", "points")
    assert found.rows == (("F1", "F1", "ready", None, 5), ("F2", "F2", "", date(2026, 5, 1), None))


def test_kind_without_items_has_no_table() -> None:
    assert list(tables(item("feature", "F1"))) == ["features"]


def test_team_that_is_only_named_is_not_listed() -> None:
    assert "teams" not in tables(item("feature", "F1", teams="Ghost"))


def test_links_are_given_as_ids_with_their_shares() -> None:
    found = tables(item("theme", "T1"), item("feature", "F1", supports=["t1: 60%", "T2"]))["features"]
    assert dict(zip(found.columns, found.rows[0], strict=True))["supports"] == "T1: 60%, T2"


def test_composed_fields_are_written_as_an_author_would_in_a_cell() -> None:
    every = tables(
        pi(confidence={"A": "0 0 1 2 3"}, iterations=2),
        item("kpi", "K", readings=[{"date": "2026-03-01", "value": 45}]),
        item("team", "A", capacity={"26.2": 48}, roles={"product_owner": "Ada"}),
    )
    cells = {name: dict(zip(one.columns, one.rows[0], strict=True)) for name, one in every.items()}
    assert cells["pis"]["confidence"] == "A: 0 0 1 2 3"
    assert cells["kpis"]["readings"] == "2026-03-01: 45"
    assert (cells["teams"]["capacity"], cells["teams"]["roles"]) == ("26.2: 48", "product_owner: Ada")
