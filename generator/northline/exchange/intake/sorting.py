"""Which records become items, of which kinds, each once; and how the dates of their columns are read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from northline.exchange.intake.dates import Order, order_of
from northline.exchange.intake.importer import Importer
from northline.exchange.intake.item_types import Types
from northline.exchange.intake.map_file import ImportMap
from northline.exchange.intake.record import Record, Said
from northline.model.fault import Fault
from northline.model.field import Field
from northline.model.field_types import DATE
from northline.model.frozen import Frozen
from northline.model.ids import id_problem
from northline.model.kind import Kind
from northline.model.kind_names import Meaning
from northline.model.text import fold


@dataclass(slots=True)
class Counts:
    """What became of rows and columns: `unmapped` counts for each column the rows in which it had a text."""

    rows: int = 0
    ignored: int = 0
    repeated: int = 0
    unmapped: dict[str, int] = field(default_factory=lambda: defaultdict(int))


class Sorted(Frozen):
    """A record whose kind is known."""

    record: Record
    meaning: Meaning

    @property
    def kind(self) -> Kind:
        """The kind of the item to be."""
        return self.meaning.kind


def sort_out(records: Iterable[Record | Fault], types: Types, counts: Counts) -> tuple[tuple[Sorted, ...], tuple[Fault, ...]]:
    """The records that become items, each once, and why the others do not."""
    found: dict[str, Sorted] = {}
    faults: list[Fault] = []
    for record in records:
        counts.rows += 1
        one = record if isinstance(record, Fault) else _sorted(record, types)
        if one is None:
            counts.ignored += 1
        elif isinstance(one, Fault):
            faults.append(one)
        elif first := found.get(one.record.key.casefold()):
            counts.repeated += _same(first.record, one.record)
            faults.extend(_repeated(first.record, one.record))
        else:
            found[one.record.key.casefold()] = one
    return tuple(found.values()), tuple(faults)


def _sorted(record: Record, types: Types) -> Sorted | Fault | None:
    if types.ignored(record.type):
        return None
    meaning = types.kind_of(record.type, record.place.path)
    if meaning is None:
        return Fault("unknown-type", record.place, record.key, {"type": record.type})
    if problem := id_problem(record.key):
        return Fault("row-skipped", record.place, "", {"problem": f"its key cannot be an id: {problem}"})
    return Sorted(record, meaning)


def _same(first: Record, other: Record) -> bool:
    return (first.type, first.said, first.handed) == (other.type, other.said, other.handed)


def _repeated(first: Record, other: Record) -> Iterator[Fault]:
    """Yield why a row is skipped that says something else about an item than an earlier one."""
    if not _same(first, other):
        problem = f"it repeats {first.key} of {first.place.path}:{first.place.line} with other values"
        yield Fault("row-skipped", other.place, "", {"problem": problem})


def date_orders(found: Iterable[Sorted], importer: Importer, said: ImportMap) -> Mapping[str, Order]:
    """How the dates of each column are read: as the map says, as the column proves, or as the other columns do."""
    texts: dict[str, list[str]] = defaultdict(list)
    for one in found:
        for told in one.record.said:
            target = field_of(one.kind, told)
            if target and target.type is DATE and told.text:
                texts[told.column].append(told.text)
    if said.month_first is not None:
        return dict.fromkeys(texts, Order(said.month_first, by="the map"))
    every = order_of((text for column in texts.values() for text in column), month_first=importer.month_first)
    own = {column: order_of(listed, month_first=every.month_first) for column, listed in texts.items()}
    return {column: order if order.by else every for column, order in own.items()}


def field_of(kind: Kind, said: Said) -> Field | None:
    """The field that a column means on a kind; what makes the file itself is no column's to say."""
    found = next((kind.by_name[fold(name)] for name in said.names if fold(name) in kind.by_name), None)
    return None if found and found.name in {"id", "type", "source"} else found
