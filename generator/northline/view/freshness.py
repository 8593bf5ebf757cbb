"""How long ago the vision and its themes were last looked at, against the age that was agreed."""

from collections.abc import Iterator
from datetime import date

from northline.model.cells import Badge, Cell, Column, Computed, Input, Receipt, Row, Table, Text
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.view.atlas import Atlas
from northline.view.numbers import absent, computed, phrase, written_text
from northline.view.parts import Note, Section

# What counts as having looked at it, the plainest first.
DATES = ("reviewed", "updated", "created")


class Look(Frozen):
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
    stale = found.age > limit(atlas)
    said = f"Last {found.field} {{}}; " + (STALE if stale else "the next look is due by {}.")
    parts = (_ago(atlas, found),) if stale else (_ago(atlas, found), computed(0.0, _agreed(atlas, found), text=_due(atlas, found)))
    return Note(phrase(said, *parts), "watch" if stale else "good")


STALE = "that is longer than agreed. Read it again before the next PI and set `reviewed:`."


def _ago(atlas: Atlas, found: Look) -> Computed | Text:
    said = "today" if not found.age else "yesterday" if found.age == 1 else f"{found.age} days ago"
    return computed(float(found.age), _receipt(atlas, found), text=said)


def _agreed(atlas: Atlas, found: Look) -> Receipt:
    inputs = (Input(f"{found.field} {found.day:%Y-%m-%d}"), Input(f"agreed: {limit(atlas)} days (option stale_after)"))
    return Receipt("The last look and the days that are agreed:", inputs, "")


def _receipt(atlas: Atlas, found: Look) -> Receipt:
    dates = (Input(f"{found.field} {found.day:%Y-%m-%d}"), Input(f"as of {atlas.portfolio.as_of:%Y-%m-%d}"))
    return Receipt("Days from the last look to the as-of date:", dates, "")


def _due(atlas: Atlas, found: Look) -> str:
    return date.fromordinal(min(found.day.toordinal() + limit(atlas), date.max.toordinal())).isoformat()


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
    yield written_text(f"{found.day:%Y-%m-%d}, {found.field}") if found else Text("–", quiet=True)
    yield _age(atlas, found)
    yield _state(found, limit(atlas))
    yield Text(item.text("owner")) if item.text("owner") else Text("nobody", quiet=True)


def _age(atlas: Atlas, found: Look | None) -> Cell:
    if found is None:
        return absent()
    return computed(float(found.age), _receipt(atlas, found))


def _state(found: Look | None, days: int) -> Badge:
    if found is None:
        return Badge("no date", "watch")
    return Badge("stale", "watch") if found.age > days else Badge("fresh", "good")
