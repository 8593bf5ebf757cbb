"""How long ago the vision and its themes were last looked at, against the age that was agreed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from northline.model.cells import Badge, Cell, Column, Number, Row, Table, Text
from northline.model.item import Item
from northline.view.atlas import Atlas
from northline.view.parts import Note, Section

# What counts as having looked at it, the plainest first.
DATES = ("reviewed", "updated", "created")


@dataclass(frozen=True, slots=True)
class Look:
    """When an item was last looked at, by which of its fields, and how many days ago that is."""

    field: str
    day: date
    age: int


def look(atlas: Atlas, item: Item) -> Look | None:
    """The last look at an item; None when it has no date, or one after the as-of date."""
    for name in DATES:
        day = item.date(name)
        if day and day <= atlas.portfolio.as_of:
            return Look(name, day, (atlas.portfolio.as_of - day).days)
    return None


def limit(atlas: Atlas) -> int:
    """The days after which a vision is stale."""
    return atlas.config.stale_after["vision"]


def section(atlas: Atlas, vision: Item) -> Section:
    """The answer for the vision in a sentence, then the vision and every active theme with its age."""
    note = _note(atlas, look(atlas, vision))
    watched = (vision, *atlas.themes())
    blocks = (note, _table(atlas, watched)) if any(look(atlas, one) for one in watched) else (note,)
    return Section("Is it still looked at?", "freshness", blocks)


def _note(atlas: Atlas, found: Look | None) -> Note:
    if found is None:
        return Note("Nobody says when it was last reviewed. Read it with the Business Owners, then add `reviewed:` with the date.", "watch")
    agreed = f"{limit(atlas)} days are agreed"
    if found.age > limit(atlas):
        return Note(f"Last {found.field} {found.age} days ago; {agreed}. Read it again before the next PI and set `reviewed:`.", "watch")
    return Note(f"Last {found.field} {_ago(found.age)}; {agreed}, so the next look is due by {_due(atlas, found)}.", "good")


def _ago(days: int) -> str:
    return "today" if not days else "yesterday" if days == 1 else f"{days} days ago"


def _due(atlas: Atlas, found: Look) -> str:
    return f"{found.day + timedelta(limit(atlas)):%Y-%m-%d}"


def _table(atlas: Atlas, items: tuple[Item, ...]) -> Table:
    columns = (
        Column("item", "What", wide=True),
        Column("reviewed", "Last looked at"),
        Column("age", "Age in days", "number"),
        Column("state", "State", help=f"Stale after more than {limit(atlas)} days (option stale_after)"),
        Column("owner", "Owner"),
    )
    caption = f"Vision and active themes on {atlas.portfolio.as_of:%Y-%m-%d}; stale after more than {limit(atlas)} days"
    return Table("freshness", caption, columns, tuple(Row(tuple(_cells(atlas, one))) for one in items))


def _cells(atlas: Atlas, item: Item) -> Iterator[Cell]:
    found = look(atlas, item)
    yield atlas.ref(item.id)
    yield Text(f"{found.day:%Y-%m-%d}, {found.field}") if found else Text("–", quiet=True)
    yield Number(str(found.age), float(found.age)) if found else Number("–")
    yield _state(found, limit(atlas))
    yield Text(item.text("owner")) if item.text("owner") else Text("nobody", quiet=True)


def _state(found: Look | None, days: int) -> Badge:
    if found is None:
        return Badge("no date", "watch")
    return Badge("stale", "watch") if found.age > days else Badge("fresh", "good")
