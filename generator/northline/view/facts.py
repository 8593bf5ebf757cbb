"""An item's fields as facts, badges and sections of text."""

from collections.abc import Iterator, Mapping
from datetime import date

from northline.model.cells import Anchor, Badge, Cell, Several, Text
from northline.model.field import Field, FieldValue
from northline.model.frozen import replace
from northline.model.item import Item
from northline.model.raw import Listing, Scalar
from northline.model.text import decimal
from northline.model.values import Reading
from northline.model.withheld import WITHHELD
from northline.view.atlas import Atlas, once, state_badge, words
from northline.view.numbers import written
from northline.view.parts import Body, Fact, Facts, Section
from northline.view.told import outward

LONG = 120
# Shown in the head, in a section of the kind, or not for readers at all.
ELSEWHERE = frozenset(
    {
        *("id", "type", "title", "state", "status", "commitment", "allow", "aliases", "visibility"),
        *("user_business_value", "time_criticality", "risk_opportunity", "job_size", "wsjf", "one_liner"),
        *("readings", "iterations", "events", "confidence", "allocation_shares", "rankings", "capacity"),
    }
)
SHARED = ("owner", "teams", "participating", "pi", "iteration", "parent", "supports", "due")


def badges(atlas: Atlas, item: Item) -> tuple[Badge, ...]:
    """State, status and commitment as badges."""
    found = [state_badge(state) for state in (item.state, item.text("status")) if state]
    if item.base == "objective":
        found.append(Badge("committed", "info") if item.committed else Badge("uncommitted", "quiet"))
    if item.text("kind") == "enabler":
        found.append(Badge("enabler", "quiet"))
    if item.implied:
        found.append(Badge("named by others, defined nowhere", "watch"))
    if item.broken:
        found.append(Badge("its file could not be read in full", "act"))
    if item.base == "theme" and item not in atlas.portfolio.active_themes() and item.text("status") != "retired":
        found.append(Badge("weight 0", "quiet"))
    return tuple(found)


def facts(atlas: Atlas, item: Item) -> Facts:
    """Every filled field that no other place of the page shows, shared ones first."""
    filled = {*item.fields, *[link.role for link in atlas.portfolio.links.get(item.id, ())]}
    told, lined = [], False
    for field, label in _told_in_order(atlas, item.type):
        if field.name in filled and (shown := cell(atlas, item, field)) is not None:
            line = _line(item, field.name)
            lined = lined or line > 0
            told.append(Fact(_label(field, label, item), shown, line))
    return Facts(tuple(told), item.place.under(atlas.train.build.content) if lined else "")


@once
def _told_in_order(atlas: Atlas, kind: str) -> tuple[tuple[Field, str], ...]:
    """The fields of a kind that facts tell, each with its name for readers, shared ones first; the same for all its items."""
    fields = {field.name: field for field in atlas.portfolio.kinds[kind].fields}
    names = dict.fromkeys((*SHARED, *fields))
    return tuple((fields[name], fields[name].words) for name in names if name in fields and name not in ELSEWHERE)


def _line(item: Item, name: str) -> int:
    """The line of a field in the item's own file; 0 when no line, or another file, has it."""
    value = item.fields.get(name)
    return value.place.line if value is not None and value.place.path == item.place.path else 0


def place_of(atlas: Atlas, item: Item, name: str) -> str:
    """Where a field is written, as file and line; empty when no file has it."""
    value = item.fields.get(name)
    if value is None or not value.place.path:
        return ""
    return value.place.shown(atlas.train.build.content)


def _label(field: Field, label: str, item: Item) -> str:
    return f"{label}s" if field.name in {"teams", "owner"} and len(item.names(field.name)) > 1 else label


def cell(atlas: Atlas, item: Item, field: Field) -> Cell | None:
    """A field's value as a cell; None when it is empty, or long enough for a section."""
    if field.is_link:
        return _links(atlas, item, field)
    value = item.value(field.name)
    if isinstance(value, float):
        return written(value, places=2)
    text = _plain_value(value)
    if field.name == "source" and text.startswith(("https://", "http://")):
        return Anchor(text.partition("://")[2], text)
    if not text or not _is_short(text):
        return None
    return Text(words(text) if field.type.choices else text)


def _plain_value(value: object) -> str:
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, Mapping):
        return ", ".join(f"{words(str(key))} {_amount(amount)}" for key, amount in value.items())
    if isinstance(value, tuple):
        return ", ".join(str(one) for one in value if not isinstance(one, Reading))
    return str(value) if value is not None else ""


def _amount(amount: object) -> str:
    return decimal(amount, 2) if isinstance(amount, float) else str(amount)


def _is_short(text: str) -> bool:
    return len(text) <= LONG and "\n" not in text


def _links(atlas: Atlas, item: Item, field: Field) -> Cell | None:
    """Linked items, and what was written but leads nowhere."""
    refs = atlas.mentions(atlas.portfolio.targets(item.id, field.name), show="title" if field.name in {"teams", "pi"} else "both")
    missing = []
    if loose := [link for link in atlas.portfolio.loose.get(item.id, ()) if link.role == field.name]:
        beyond = outward(atlas, item.id, field.name)
        refs = replace(refs, refs=(*refs.refs, *beyond))
        known = {one.id for one in beyond}
        missing = [Badge(f"{link.target}, not found", "act") for link in loose if link.target not in known]
    if WITHHELD in item.names(field.name):
        missing.append(Badge(WITHHELD, "quiet"))
    if refs.refs and missing:
        return Several((refs, *missing))
    return Several(tuple(missing)) if missing else (refs if refs.refs else None)


def prose_sections(item: Item) -> Iterator[Section]:
    """Yield long text fields, each under its own heading; those that the body holds as headings stand there."""
    for name, value in item.fields.items():
        text = "" if name in ELSEWHERE else _as_markdown(value)
        if not text or _is_short(text) or value.place.line >= item.body_line > 0:
            continue
        title = {"nfrs": "NFRs", "mvp": "MVP"}.get(name, words(name).capitalize())
        yield Section(title, f"field-{name.replace('_', '-')}", (Body(text, item.id, item.place.path),))


def _as_markdown(value: FieldValue) -> str:
    """A text field as Markdown: a list of texts as a list."""
    if not isinstance(value.value, str):
        return ""
    if isinstance(value.raw, Listing):
        return "\n".join(f"- {entry.text.strip()}" for entry in value.raw.entries if isinstance(entry, Scalar))
    return value.value


def more_fields(item: Item) -> Section | None:
    """Fields that the item's kind does not know, as written."""
    found = tuple(Fact(name, Text(_plain(item.written(name)))) for name in item.more)
    return Section("More fields, as written", "more", (Facts(found),)) if found else None


def _plain(written: object) -> str:
    if isinstance(written, Mapping):
        return ", ".join(f"{key}: {_plain(value)}" for key, value in written.items())
    if isinstance(written, list):
        return ", ".join(_plain(value) for value in written)
    return str(written or "")
