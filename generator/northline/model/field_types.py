"""The types a field can have: each converts what was written, and says what it expected when it cannot."""

import math
import re
from collections.abc import Callable, Iterator
from datetime import date

from northline.model.frozen import Frozen
from northline.model.place import Place
from northline.model.raw import Listing, Raw, Scalar, Table
from northline.model.text import fold, is_empty
from northline.model.values import Allowance, Event, Period, Reading, Reference, Votes
from northline.model.withheld import WITHHELD

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)\s*(%?)", re.ASCII)
_SHARED = re.compile(r"(?P<id>\S+?)(?::\s*|\s+\(?)(?P<share>\d+(?:\.\d+)?)\s*%\)?", re.ASCII)
_WIKI = re.compile(r"\[\[([^\[\]|]+)(?:\|[^\[\]]*)?\]\]")
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?", re.ASCII)
_COUNT = re.compile(r"\d{1,6}", re.ASCII)
FINGERS = 5


class Complaint(Frozen):
    """Why a value could not be used as written; `rule` is `invalid-value` or `value-out-of-range`."""

    rule: str
    expected: str
    found: str
    place: Place


Converted = tuple[object, tuple[Complaint, ...]]


class FieldType(Frozen):
    """A type of field: how it reads what was written, and what it expects, in words for a message."""

    name: str
    expects: str
    convert: Callable[[Raw], Converted]
    choices: tuple[str, ...] = ()


def _texts(raw: Raw) -> Iterator[Scalar]:
    """Yield the scalars of one value, a list, or comma-separated text; empties are left out."""
    if isinstance(raw, Scalar):
        offset = 0
        for piece in raw.text.split(","):
            lead = len(piece) - len(piece.lstrip())
            text = piece.strip()
            if not is_empty(text):
                place = raw.place
                column = place.column + offset + lead if place.column else 0
                yield Scalar(text, Place(place.path, place.line, column, max(1, len(text))))
            offset += len(piece) + 1
    elif isinstance(raw, Listing):
        for entry in raw.entries:
            if isinstance(entry, Scalar) and not is_empty(entry.text):
                yield entry


def _wrong(expected: str, raw: Raw, rule: str = "invalid-value") -> Complaint:
    found = raw.text if isinstance(raw, Scalar) else {Listing: "a list", Table: "a mapping"}[type(raw)]
    return Complaint(rule, expected, found, raw.place)


def _text(raw: Raw) -> Converted:
    if isinstance(raw, Scalar):
        return (None if is_empty(raw.text) else raw.text.strip()), ()
    if isinstance(raw, Listing) and all(isinstance(entry, Scalar) for entry in raw.entries):
        return "\n".join(entry.text for entry in raw.entries if isinstance(entry, Scalar)) or None, ()
    return None, (_wrong("text", raw),)


def parse_number(text: str) -> float | None:
    """A plain decimal number, with `%` taken as hundredths; anything else is None."""
    text = text.strip()
    match = _NUMBER.fullmatch(text)
    if not match:
        return None
    value = float(text.rstrip("%").strip() if match[3] else text)
    if not math.isfinite(value):
        return None
    return value / 100 if match[3] else value


def number(low: float = -math.inf, high: float = math.inf, *, whole: bool = False, expects: str = "") -> FieldType:
    """A number within bounds (both included)."""
    described = expects or _describe(low, high, whole=whole)

    def convert(raw: Raw) -> Converted:
        if isinstance(raw, Scalar) and is_empty(raw.text):
            return None, ()
        value = parse_number(raw.text) if isinstance(raw, Scalar) else None
        if value is None or not math.isfinite(value) or (whole and value != int(value)):
            return None, (_wrong(described, raw),)
        if not low <= value <= high:
            return None, (_wrong(described, raw, "value-out-of-range"),)
        return value, ()

    return FieldType("number", described, convert)


def _describe(low: float, high: float, *, whole: bool) -> str:
    word = "a whole number" if whole else "a number"
    if math.isfinite(low) and math.isfinite(high):
        return f"{word} from {low:g} to {high:g}"
    return f"{word}, {low:g} or more" if math.isfinite(low) else word


def parse_date(text: str) -> date | None:
    """An ISO date, with or without a time behind it; anything else is None."""
    match = _DATE.fullmatch(text.strip())
    if not match:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def _date(raw: Raw) -> Converted:
    if isinstance(raw, Scalar) and is_empty(raw.text):
        return None, ()
    value = parse_date(raw.text) if isinstance(raw, Scalar) else None
    return (value, ()) if value else (None, (_wrong("a date such as 2026-03-16", raw),))


def choice(*choices: str, also: dict[str, str] | None = None) -> FieldType:
    """One of a few words; case, space and punctuation do not matter. `also` maps older words to current ones."""
    words = {fold(word): word for word in choices} | {fold(k): v for k, v in (also or {}).items()}
    expected = "one of " + ", ".join(choices)

    def convert(raw: Raw) -> Converted:
        if isinstance(raw, Scalar):
            known = words.get(fold(raw.text))
            if known or is_empty(raw.text):
                return known, ()
        return None, (_wrong(expected, raw),)

    return FieldType("choice", expected, convert, choices)


def _names(raw: Raw) -> Converted:
    if isinstance(raw, Table):
        return (), (_wrong("a name or a list of names", raw),)
    return tuple(scalar.text for scalar in _texts(raw)), ()


def _reference(scalar: Scalar) -> Reference:
    text = scalar.text
    text = (_WIKI.sub(r"\1", text) if "[[" in text else text).strip()
    if "%" in text and (match := _SHARED.fullmatch(text)):
        width = len(match["id"])
        place = Place(scalar.place.path, scalar.place.line, scalar.place.column, width)
        return Reference(match["id"], place, float(match["share"]) / 100)
    return Reference(text, scalar.place)


def _shares(table: Table) -> Iterator[Reference]:
    for key, entry in table.entries:
        share = parse_number(entry.text) if isinstance(entry, Scalar) else None
        yield Reference(key.text, key.place, share if share is None or share <= 1 else share / 100)


def _references(raw: Raw) -> Converted:
    found: list[Reference] = []
    complaints: list[Complaint] = []
    if isinstance(raw, Table):
        found.extend(_shares(raw))
    for entry in raw.entries if isinstance(raw, Listing) else ():
        if isinstance(entry, Table):
            found.extend(_shares(entry))
        elif isinstance(entry, Listing):
            complaints.append(_wrong("an id", entry))
    found += map(_reference, _texts(raw))
    if len(found) > 1:
        found.sort(key=lambda reference: (reference.place.line, reference.place.column))
    return tuple(found), tuple(complaints)


def _rows(raw: Raw, expected: str) -> tuple[list[dict[str, Scalar]], list[Complaint]]:
    """Read a list of small mappings."""
    rows: list[dict[str, Scalar]] = []
    complaints: list[Complaint] = []
    for entry in raw.entries if isinstance(raw, Listing) else (raw,):
        if isinstance(entry, Table):
            rows.append({fold(key.text): value for key, value in entry.entries if isinstance(value, Scalar)})
        elif not (isinstance(entry, Scalar) and is_empty(entry.text)):
            complaints.append(_wrong(expected, entry))
    return rows, complaints


def _cell(row: dict[str, Scalar], name: str) -> str:
    return row[name].text.strip() if name in row else ""


def _readings(raw: Raw) -> Converted:
    expected = "a list of {date, value}"
    if isinstance(raw, Scalar):
        return _readings_in_line(raw)
    rows, complaints = _rows(raw, expected)
    found: list[Reading] = []
    for row in rows:
        when, value = parse_date(_cell(row, "date")), parse_number(_cell(row, "value"))
        if when is not None and value is not None:
            found.append(Reading(when, value))
        else:
            wrong = row.get("date") if when is None else row.get("value")
            complaints.append(_wrong(expected, wrong or raw))
    return tuple(sorted(found, key=lambda reading: reading.date)), tuple(complaints)


def _readings_in_line(raw: Scalar) -> Converted:
    """Read `2026-03-16: 45, 2026-04-01: 47`, the form that fits a table cell."""
    found: list[Reading] = []
    complaints: list[Complaint] = []
    for scalar in _texts(raw):
        day, _, amount = scalar.text.partition(":") if ":" in scalar.text else scalar.text.partition(" ")
        when, value = parse_date(day), parse_number(amount)
        if when is not None and value is not None:
            found.append(Reading(when, value))
        else:
            complaints.append(_wrong("a list of {date, value}", scalar))
    return tuple(sorted(found, key=lambda reading: reading.date)), tuple(complaints)


def _pairs(raw: Raw) -> Iterator[tuple[Scalar, Raw]]:
    """Yield the pairs of a mapping, of a list of mappings, or of `a: 1, b: 2` in one line: none of what is withheld."""
    yield from ((key, value) for key, value in _every_pair(raw) if key.text != WITHHELD)


def _every_pair(raw: Raw) -> Iterator[tuple[Scalar, Raw]]:
    if isinstance(raw, Table):
        yield from raw.entries
    elif isinstance(raw, Listing):
        for entry in raw.entries:
            if isinstance(entry, Table):
                yield from entry.entries
    else:
        for scalar in _texts(raw):
            key, colon, value = scalar.text.partition(":")
            if colon:
                yield Scalar(key.strip(), scalar.place), Scalar(value.strip(), scalar.place)


def amounts(expects: str, *, share: bool = False, low: float = 0) -> FieldType:
    """Numbers by name, such as capacity by iteration; with `share`, 60 and 60 % both mean 0.6."""

    def convert(raw: Raw) -> Converted:
        found: dict[str, float] = {}
        complaints: list[Complaint] = []
        for key, entry in _pairs(raw):
            value = parse_number(entry.text) if isinstance(entry, Scalar) else None
            if value is None and isinstance(entry, Scalar) and is_empty(entry.text):
                continue
            if value is None:
                complaints.append(_wrong(expects, entry))
            elif value < low:
                complaints.append(_wrong(expects, entry, "value-out-of-range"))
            else:
                percent_written = isinstance(entry, Scalar) and "%" in entry.text
                found[key.text.strip()] = value / 100 if share and not percent_written else value
        nothing = isinstance(raw, Scalar) and is_empty(raw.text)
        if not found and not complaints and not nothing and all(key.text != WITHHELD for key, _ in _every_pair(raw)):
            complaints.append(_wrong(expects, raw))
        return found, tuple(complaints)

    return FieldType("amounts", expects, convert)


def _capacity(raw: Raw) -> Converted:
    """Read capacity by PI or iteration, or one number that holds for every PI (kept under the name `*`)."""
    if isinstance(raw, Scalar) and (value := parse_number(raw.text)) is not None:
        if value < 0:
            return {}, (_wrong(CAPACITY_EXPECTS, raw, "value-out-of-range"),)
        return {"*": value}, ()
    return amounts(CAPACITY_EXPECTS).convert(raw)


def _roles(raw: Raw) -> Converted:
    names: dict[str, str] = {}
    complaints: list[Complaint] = []
    for key, entry in _pairs(raw):
        if isinstance(entry, Table):
            complaints.append(_wrong("a name for each role", entry))
        elif text := ", ".join(scalar.text for scalar in _texts(entry)):
            names[key.text.strip()] = text
    if isinstance(raw, Scalar) and not names and not is_empty(raw.text):
        complaints.append(_wrong("a name for each role, such as {product_owner: Ada}", raw))
    return names, tuple(complaints)


def _votes(raw: Raw) -> Converted:
    expected = "five counts, for one to five fingers, by team"
    found: dict[str, Votes] = {}
    complaints: list[Complaint] = []
    for key, entry in _pairs(raw):
        if isinstance(entry, Listing):
            texts = [part.text for part in entry.entries if isinstance(part, Scalar)]
        else:
            texts = entry.text.split() if isinstance(entry, Scalar) else []
        if len(texts) == FINGERS and all(_COUNT.fullmatch(text) for text in texts):
            one, two, three, four, five = (int(text) for text in texts)
            found[key.text.strip()] = Votes((one, two, three, four, five))
        else:
            complaints.append(_wrong(expected, entry))
    return found, tuple(complaints)


def _iterations(raw: Raw) -> Converted:
    expected = "a count, or a list of {id, start, end, kind}"
    if isinstance(raw, Scalar):
        if is_empty(raw.text):
            return (), ()
        count = parse_number(raw.text)
        if count is None or count != int(count) or not 0 <= count <= 60:  # noqa: PLR2004  # more than a year of weeks
            return (), (_wrong(expected, raw),)
        return tuple(Period(str(n)) for n in range(1, int(count) + 1)), ()
    rows, complaints = _rows(raw, expected)
    found: list[Period] = []
    for order, row in enumerate(rows, start=1):
        for edge in ("start", "end"):
            if _cell(row, edge) and not is_empty(_cell(row, edge)) and parse_date(_cell(row, edge)) is None:
                complaints.append(_wrong("a date such as 2026-03-16", row[edge]))
        kind = "ip" if fold(_cell(row, "kind")) in {"ip", "innovationandplanning", "innovationplanning"} else "development"
        start, end = parse_date(_cell(row, "start")), parse_date(_cell(row, "end"))
        found.append(Period(_cell(row, "id") or str(order), start, end, kind))
    return tuple(found), tuple(complaints)


def _events(raw: Raw) -> Converted:
    rows, complaints = _rows(raw, "a list of {date, title, kind}")
    events = tuple(Event(parse_date(_cell(row, "date")), _cell(row, "title"), _cell(row, "kind")) for row in rows)
    return events, tuple(complaints)


def _allowances(raw: Raw) -> Converted:
    expected = "a list of {check: NAME, reason: why}"
    rows, complaints = _rows(raw, expected)
    found: list[Allowance] = []
    for row in rows:
        if _cell(row, "check") and _cell(row, "reason"):
            found.append(Allowance(_cell(row, "check"), _cell(row, "reason"), row["check"].place))
        else:
            complaints.append(_wrong(expected, row.get("check") or raw))
    return tuple(found), tuple(complaints)


def _rankings(raw: Raw) -> Converted:
    """Read the items a stakeholder ranks, best first, or ranks by item (`A: 1, B: 2` in one line too); ties share a rank."""
    if isinstance(raw, Table) or _is_paired(raw):
        return amounts("a rank by item").convert(raw)
    ranked = (scalar for scalar in _texts(raw) if scalar.text != WITHHELD)
    return {scalar.text: float(rank) for rank, scalar in enumerate(ranked, start=1)}, ()


def _is_paired(raw: Raw) -> bool:
    """Whether a list or text holds names with a number each; an id may hold a colon, but no blank behind it."""
    if isinstance(raw, Listing):
        return any(isinstance(entry, Table) for entry in raw.entries)
    return isinstance(raw, Scalar) and any(": " in scalar.text for scalar in _texts(raw))


CAPACITY_EXPECTS = "points by PI or iteration, such as {26.2: 48}"
TEXT = FieldType("text", "text", _text)
NUMBER = number()
POSITIVE = number(0)
WEIGHT = number(0, expects="a weight, 0 or more, such as 35 or 35%")
DATE = FieldType("date", "a date such as 2026-03-16", _date)
NAMES = FieldType("names", "a name or a list of names", _names)
REFERENCES = FieldType("references", "an id or a list of ids", _references)
READINGS = FieldType("readings", "a list of {date, value}", _readings)
CAPACITY = FieldType("capacity", CAPACITY_EXPECTS, _capacity)
ALLOCATION = amounts("percent by bucket, such as {business: 60%}", share=True)
ROLES = FieldType("roles", "a name for each role", _roles)
VOTES = FieldType("votes", "five counts by team", _votes)
ITERATIONS = FieldType("iterations", "a count, or a list of {id, start, end, kind}", _iterations)
EVENTS = FieldType("events", "a list of {date, title, kind}", _events)
ALLOWANCES = FieldType("allowances", "a list of {check, reason}", _allowances)
RANKINGS = FieldType("rankings", "item ids, best first", _rankings)
