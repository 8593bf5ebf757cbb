"""From records to drafts of items: fields by column and kind, links by whatever rows call each other."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from northline.exchange.intake.dates import Order
from northline.exchange.intake.draft import Draft, Value
from northline.exchange.intake.importer import BODY, Importer
from northline.exchange.intake.item_types import Types
from northline.exchange.intake.labels import FIELDS, meanings
from northline.exchange.intake.map_file import IGNORE, ImportMap
from northline.exchange.intake.names import Names, names_of
from northline.exchange.intake.sheet import Sheet
from northline.exchange.intake.sorting import Counts, Sorted, date_orders, field_of, sort_out
from northline.exchange.intake.values import Cell, Filling, Reader, value_of
from northline.model.fault import Fault
from northline.model.field import Field
from northline.model.frozen import Frozen, replace
from northline.model.item import Item
from northline.model.kind import Kind
from northline.model.kind_names import KindNames
from northline.model.text import fold, is_empty

# As much as the body of an item may hold on the site.
LONGEST_BODY = 256 * 1024
Waiting = Mapping[str, Sequence[Cell]]


class Gathered(Frozen):
    """What all files of an import hold: drafts, and everything that did not become part of one."""

    drafts: tuple[Draft, ...]
    faults: tuple[Fault, ...]
    counts: Counts
    orders: Mapping[str, Order]


def gather(importer: Importer, sheets: Sequence[Sheet], said: ImportMap, kinds: Mapping[str, Kind], items: Sequence[Item]) -> Gathered:
    """The items that tables describe; `items` are those of the content, which rows may name."""
    counts = Counts()
    types = Types(KindNames(kinds), said)
    found, faults = sort_out(importer.records(tuple(_mapped(sheet, said) for sheet in sheets)), types, counts)
    names = _names(importer, found, items)
    orders = date_orders(found, importer, said)
    handed, lost = _handed(found, names)
    drafter = Drafter(importer, said, Reader(names, orders, said.states, importer.commas), handed, counts)
    made = tuple(drafter.draft(one) for one in found)
    every = (*(fault for sheet in sheets for fault in sheet.faults), *faults, *lost, *(fault for _, told in made for fault in told))
    return Gathered(tuple(one for one, _ in made), tuple(sorted(every, key=_order)), counts, orders)


def source_of(importer: Importer, key: str) -> str:
    """How an item says where it comes from."""
    return f"{importer.name}:{key}"


def _order(fault: Fault) -> tuple[str, int, str]:
    return fault.place.path, fault.place.line, fault.rule


def _mapped(sheet: Sheet, said: ImportMap) -> Sheet:
    """Give columns the names that the map has for them, and leave out those it ignores."""
    named = [replace(one, name=_name(one.heading, said)) for one in sheet.columns]
    kept = [index for index, one in enumerate(named) if one.name != IGNORE]
    rows = tuple(replace(row, texts=tuple(row.texts[index] for index in kept)) for row in sheet.rows)
    return replace(sheet, columns=tuple(named[index] for index in kept), rows=rows)


def _name(heading: str, said: ImportMap) -> str:
    inner = heading.partition("(")[2].rpartition(")")[0] if heading.startswith("Custom field (") else heading
    return said.columns.get(fold(heading)) or said.columns.get(fold(inner)) or heading


def _names(importer: Importer, found: Sequence[Sorted], items: Sequence[Item]) -> Names:
    """Learn what everything is called; an item that came from this source before answers to its key, whatever its id is now."""
    names = names_of(items)
    here = {item.text("source").casefold(): item.id for item in items if item.text("source")}
    for one in found:
        record = one.record
        item_id = here.get(source_of(importer, record.key).casefold(), record.key)
        names.ids[record.key.casefold()] = item_id
        names.know(item_id, *record.also)
        title = next((told.text for told in record.said if "title" in map(fold, told.names[:1])), "")
        names.know_title(item_id, title, one.kind.base)
    return names


def _handed(found: Sequence[Sorted], names: Names) -> tuple[Waiting, tuple[Fault, ...]]:
    """The links that rows know of each other, by the id of the item that has them."""
    here = {names.find(one.record.key): one for one in found}
    waiting: dict[str, list[Cell]] = defaultdict(list)
    faults: list[Fault] = []
    for one in found:
        for link in one.record.handed:
            target = here.get(names.find(link.to))
            if target and fold(link.field) in target.kind.by_name:
                waiting[names.find(link.to)].append(Cell(link.column, link.field, one.record.key))
            else:
                facts = {"column": link.column, "to": link.to, "field": link.field}
                faults.append(Fault("link-left-out", one.record.place, one.record.key, facts))
    return waiting, tuple(faults)


class Drafter(Frozen):
    """Makes drafts, each from its record and what other rows know of it."""

    importer: Importer
    said: ImportMap
    reader: Reader
    handed: Waiting
    counts: Counts

    def draft(self, one: Sorted) -> tuple[Draft, tuple[Fault, ...]]:
        """The item that a record describes, and what was odd about its cells."""
        record = one.record
        item_id = self.reader.names.find(record.key) or record.key
        cells = _cells(one, self.counts)
        for cell in self.handed.get(item_id, ()):
            cells[cell.name].append(cell)
        if one.meaning.sort and not any(cell.text for cell in cells["kind"]):
            cells["kind"] = [Cell("", "kind", one.meaning.sort)]
        fillings = {field.name: self._filled(one, field, cells[field.name]) for field in one.kind.fields if self._told(field, cells)}
        values: dict[str, Value] = {"type": one.kind.name, **{name: filling.value for name, filling in fillings.items()}}
        faults = [fault for filling in fillings.values() for fault in filling.faults]
        body = _body(one, faults)
        return Draft(record.place, source_of(self.importer, record.key), item_id, one.kind, values, body), tuple(faults)

    def _told(self, field: Field, cells: Mapping[str, Sequence[Cell]]) -> bool:
        return field.name != "type" and bool(cells.get(field.name) or self.said.defaults.get(field.name))

    def _filled(self, one: Sorted, field: Field, cells: Sequence[Cell]) -> Filling:
        filling = value_of(one.kind, field, cells, one.record.place, self.reader)
        default = self.said.defaults.get(field.name, "")
        if filling.value or not default:
            return filling
        return value_of(one.kind, field, (Cell("the map", field.name, default),), one.record.place, self.reader)


def _cells(one: Sorted, counts: Counts) -> dict[str, list[Cell]]:
    """What the columns say by field; a field is there as soon as a column speaks of it, be it to say nothing."""
    cells: dict[str, list[Cell]] = defaultdict(list)
    unmapped: dict[str, None] = {}
    for told in one.record.said:
        target = field_of(one.kind, told)
        if target is not None:
            called = next(name for name in told.names if fold(name) in one.kind.by_name)
            _say(cells, one.kind, target, Cell(told.column, called, told.text))
        elif told.names[0] != BODY and not is_empty(told.text):
            unmapped[told.column] = None
    for column in unmapped:
        counts.unmapped[column] += 1
    return cells


def _say(cells: dict[str, list[Cell]], kind: Kind, target: Field, cell: Cell) -> None:
    cells[target.name].append(cell)
    for name in FIELDS if target.name == "tags" else ():
        if fold(name) in kind.by_name:
            # Where no label says it, that is said as well: a label that was taken off takes its meaning along.
            texts = [text for said, text in meanings(cell.text) if said == name] or [""]
            cells[name].extend(Cell(cell.column, name, text) for text in texts)


def _body(one: Sorted, faults: list[Fault]) -> str | None:
    """The text of the item: all columns that describe it, one below the other."""
    texts = [told.text for told in one.record.said if told.names[0] == BODY]
    if not texts:
        return None
    body = "\n\n".join(dict.fromkeys(text for text in texts if not is_empty(text)))
    if len(body) > LONGEST_BODY:
        problem = f"its text has {len(body):,} characters and was cut at {LONGEST_BODY:,}"
        faults.append(Fault("text-cut", one.record.place, "", {"field": BODY, "problem": problem}))
    return body[:LONGEST_BODY].rstrip()
