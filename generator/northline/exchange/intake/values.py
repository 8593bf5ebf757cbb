"""From the texts of cells to the value of a field: dates in ISO, plain numbers, known words, lists; the rest as written."""

import re
from collections.abc import Iterable, Mapping, Sequence

from northline.exchange.intake.dates import Order, day_of, is_ambiguous
from northline.exchange.intake.draft import Value
from northline.exchange.intake.names import Names, iteration_of
from northline.model.fault import Fault
from northline.model.field import Field
from northline.model.field_types import DATE, NAMES, TEXT, parse_number
from northline.model.frozen import Frozen, field
from northline.model.kind import Kind
from northline.model.place import Place
from northline.model.raw import Scalar
from northline.model.text import fold, is_empty
from northline.model.turned import turned

# A field stands in front matter, which holds 64 KiB altogether; a longer text belongs into the body.
LONGEST = 8_000
LONGEST_TITLE = 1_000
_MAILED = re.compile(r"(\S[^<>\n]{0,200}?)\s*<[^<>\s@]+@[^<>\s]+>")
_WHOLE = re.compile(r"(-?\d+)[.,]0{1,2}", re.ASCII)
_COMMA = re.compile(r"(-?\d+),(\d{1,2})", re.ASCII)
_SEPARATOR = re.compile(r"[,;\n]")
_BLANKS = re.compile(r"\s+")


class Reader(Frozen):
    """What every cell is read by: names of items, orders of dates by column, meanings of states, whether commas separate."""

    names: Names
    orders: Mapping[str, Order] = field(default_factory=dict)
    states: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    commas: bool = False


class Cell(Frozen):
    """A text that a column says about a field; `name` is what the field was called."""

    column: str
    name: str
    text: str


class Filling(Frozen):
    """The value of a field, and what was odd about what was written."""

    value: Value
    faults: tuple[Fault, ...] = ()


def value_of(kind: Kind, target: Field, cells: Sequence[Cell], place: Place, reader: Reader) -> Filling:
    """The value that the cells of one field give to an item of a kind."""
    told = tuple(dict.fromkeys(cell for cell in cells if not _says_nothing(kind, target, cell.text)))
    texts = tuple(dict.fromkeys(cell.text for cell in told))
    if target.is_link:
        return Filling(reader.names.references(target, texts))
    if target.type is NAMES:
        return Filling(tuple(dict.fromkeys(_names(texts, reader))))
    if not told:
        return Filling("")
    if target.name == "title":
        return _titled(texts[0], target, place)
    if target.type is TEXT and target.name not in {"state", "iteration", "type"}:
        return _cut("\n\n".join(texts), target, place)
    filling = _single(kind, target, told[-1], place, reader)
    # Sprints are exported in the order in which the work went through them: the last is where it is.
    others = [text for text in texts if text != told[-1].text]
    return Filling(filling.value, (*filling.faults, _several(target, others, told[-1], place))) if others else filling


def _says_nothing(kind: Kind, target: Field, text: str) -> bool:
    """Whether a cell is empty; `todo` is a state where the board has one, and nothing elsewhere."""
    return is_empty(text) and not (target.name == "state" and fold(text) in map(fold, kind.states))


def _names(texts: Iterable[str], reader: Reader) -> Iterable[str]:
    for text in texts:
        pieces = _SEPARATOR.split(text) if reader.commas else [text]
        for piece in pieces:
            mailed = _MAILED.fullmatch(piece.strip())
            bare = mailed[1] if mailed else piece.strip()
            if not is_empty(bare):
                yield bare


def _titled(text: str, target: Field, place: Place) -> Filling:
    title = _BLANKS.sub(" ", text).strip()
    if len(title) <= LONGEST_TITLE:
        return Filling(title)
    problem = f"its title has {len(title):,} characters and was cut at {LONGEST_TITLE:,}"
    return Filling(title[:LONGEST_TITLE], (Fault("text-cut", place, "", {"field": target.name, "problem": problem}),))


def _cut(text: str, target: Field, place: Place) -> Filling:
    if len(text) <= LONGEST:
        return Filling(text)
    problem = f"its {target.words.lower()} has {len(text):,} characters and was cut at {LONGEST:,}; give the column to `body` in a map"
    return Filling(text[:LONGEST], (Fault("text-cut", place, "", {"field": target.name, "problem": problem}),))


def _single(kind: Kind, target: Field, cell: Cell, place: Place, reader: Reader) -> Filling:
    if target.name == "state":
        return Filling(_state(kind, cell.text, reader))
    if target.name == "iteration":
        return Filling(iteration_of(cell.text))
    if target.type is DATE:
        return _dated(target, cell, place, reader)
    text = _plain_number(cell.text) if target.type.name == "number" else cell.text
    raw = turned(target, Scalar(cell.name, place), Scalar(text, place))
    converted, complaints = target.type.convert(raw)
    if complaints:
        return Filling(text, (_unfit(target, cell, complaints[0].expected, place),))
    return Filling(converted if isinstance(converted, str) else text)


def _state(kind: Kind, text: str, reader: Reader) -> str:
    """Take a state as the map means it, in the spelling of the kind's board; any other stays as written."""
    board = {fold(state): state for state in kind.states}
    meant = reader.states.get(fold(text), ())
    return next((board[fold(one)] for one in meant if fold(one) in board), board.get(fold(text), text))


def _dated(target: Field, cell: Cell, place: Place, reader: Reader) -> Filling:
    order = reader.orders.get(cell.column, Order(month_first=False))
    day = day_of(cell.text, order)
    if day is None:
        return Filling(cell.text, (_unfit(target, cell, "a date that can be read", place),))
    faults: tuple[Fault, ...] = ()
    if not order.by and is_ambiguous(cell.text):
        facts = {"column": cell.column, "found": cell.text, "order": order.words, "read": day.isoformat()}
        faults = (Fault("date-ambiguous", place, "", facts),)
    return Filling(day.isoformat(), faults)


def _plain_number(text: str) -> str:
    """A number as we write it: 5.0 is 5, and 2,5 is 2.5."""
    bare = text.strip()
    if whole := _WHOLE.fullmatch(bare):
        return whole[1]
    comma = _COMMA.fullmatch(bare)
    plain = f"{comma[1]}.{comma[2]}" if comma else bare
    return plain if parse_number(plain) is not None else bare


def _unfit(target: Field, cell: Cell, expected: str, place: Place) -> Fault:
    return Fault("value-unfit", place, "", {"column": cell.column, "field": target.name, "found": cell.text, "expected": expected})


def _several(target: Field, others: Sequence[str], cell: Cell, place: Place) -> Fault:
    facts = {"column": cell.column, "field": target.name, "taken": cell.text, "others": ", ".join(others)}
    return Fault("several-values", place, "", facts)
