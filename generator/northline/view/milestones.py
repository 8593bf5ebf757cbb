"""Milestones on the roadmap: when each is, which PI holds it, and what serves it."""

from collections.abc import Iterable

from northline.model.cells import Badge, Cell, Column, Row, Table, Text
from northline.model.item import Item
from northline.model.text import natural
from northline.view.atlas import Atlas
from northline.view.parts import Section
from northline.view.periods import pi_of_date

WORK = frozenset({"epic", "capability", "feature", "story", "objective"})
SERVES = ("supports", "relates_to", "delivers", "depends_on", "parent", "affects")


def ordered(atlas: Atlas) -> tuple[Item, ...]:
    """All milestones, those with a date first, soonest first."""

    def key(item: Item) -> tuple[str, tuple[tuple[int, int, str], ...]]:
        due = item.date("due")
        return (due.isoformat() if due else "9999-99-99"), natural(item.id)

    return tuple(sorted(atlas.portfolio.of("milestone"), key=key))


def held_by(atlas: Atlas, milestone: Item) -> tuple[str, ...]:
    """The PIs a milestone belongs to: as written, else the one that holds its date."""
    due = milestone.date("due")
    found = pi_of_date(atlas, due) if due else ""
    return atlas.pis(milestone) or ((found,) if found else ())


def servants(atlas: Atlas, milestone: Item) -> tuple[str, ...]:
    """Ids of the work that names a milestone, or that it names."""
    linked: Iterable[Item] = (
        *atlas.portfolio.linking(milestone.id, *SERVES),
        *atlas.portfolio.linked(milestone.id, *SERVES),
    )
    return tuple(dict.fromkeys(one.id for one in linked if one.base in WORK))


def section(atlas: Atlas) -> Section | None:
    """The list of milestones with what serves each."""
    milestones = ordered(atlas)
    if not milestones:
        return None
    columns = (Column("date", "Date"), Column("milestone", "Milestone"), Column("pi", "PI"), Column("served_by", "Served by"))
    rows = tuple(_row(atlas, one) for one in milestones)
    return Section(
        "Which milestones are ahead, and what serves them?",
        "milestones",
        (Table("milestones", "Milestones by date", columns, rows),),
        count=len(rows),
    )


def _row(atlas: Atlas, milestone: Item) -> Row:
    due = milestone.date("due")
    when = Text(due.isoformat()) if due else Text("no date", quiet=True)
    serving = servants(atlas, milestone)
    served: Cell = atlas.mentions(serving, show="title") if serving else Badge("nothing serves it", "watch")
    past = due is not None and due < atlas.portfolio.as_of
    return Row((when, atlas.ref(milestone.id), atlas.mentions(held_by(atlas, milestone), empty="none"), served), "past" if past else "")
