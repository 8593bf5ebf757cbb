"""Exports of other tools in a few lines of text, drafted by the real importers."""

from collections.abc import Sequence

from tests.score.trains import CONFIG

from northline.exchange.importers import IMPORTERS
from northline.exchange.intake.csv_rows import read_sheet
from northline.exchange.intake.draft import Draft, Value
from northline.exchange.intake.drafting import Gathered, gather
from northline.exchange.intake.map_file import ImportMap, parse_map
from northline.model.item import Item
from northline.read.yaml_tree import Origin, read_yaml


def a_map(text: str) -> ImportMap:
    """A map that has no mistakes."""
    said, problems = parse_map(read_yaml(text, Origin("map.yml")).root, CONFIG.kinds)
    assert problems == ()
    return said


def gathered(tool: str, *tables: str | bytes, said: str = "", items: Sequence[Item] = ()) -> Gathered:
    """What files called `1.csv`, `2.csv` … hold."""
    data = (table.encode() if isinstance(table, str) else table for table in tables)
    sheets = tuple(read_sheet(f"{number}.csv", one) for number, one in enumerate(data, start=1))
    return gather(IMPORTERS[tool], sheets, a_map(said), CONFIG.kinds, items)


def drafts(tool: str, *tables: str, said: str = "", items: Sequence[Item] = ()) -> dict[str, Draft]:
    """The items that files hold, by id."""
    return {one.id: one for one in gathered(tool, *tables, said=said, items=items).drafts}


def values(tool: str, *tables: str, said: str = "", items: Sequence[Item] = ()) -> dict[str, dict[str, Value]]:
    """What the items of files say, by id, without what they do not say."""
    return {item_id: said_by(one) for item_id, one in drafts(tool, *tables, said=said, items=items).items()}


def said_by(draft: Draft) -> dict[str, Value]:
    """The fields of a draft that say something, besides its type and title."""
    return {name: value for name, value in draft.values.items() if value and name not in {"type", "title"}}


def told(found: Gathered) -> list[tuple[str, int, str]]:
    """What was odd: rule, line, and the one fact that tells it."""
    return [(one.rule, one.place.line, next(iter(one.facts.values()), "")) for one in found.faults]
