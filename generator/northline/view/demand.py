"""Ambition beside realism: what each PI asks of the train, and what it can give."""

from collections.abc import Sequence

from northline.model.addition import exact_sum
from northline.model.cells import Anchor, Badge, Bar, Cell, Column, Row, Table, Text
from northline.model.results.load import Burden, Load
from northline.view.atlas import Atlas, how
from northline.view.numbers import computed, shown
from northline.view.parts import Note, Section

WORDS = {
    "red": ("more committed than fits", "act"),
    "error": ("load without capacity", "act"),
    "amber": ("fits only without the uncommitted", "watch"),
    "tight": ("tight", "watch"),
    "ok": ("fits", "good"),
    "slack": ("room left", "quiet"),
    "unknown": ("capacity unknown", "quiet"),
}
# Bars end at this ratio, so that what does not fit is seen to pass the mark.
FULL = 1.5


def section(atlas: Atlas) -> Section | None:
    """Demand against capacity by PI, closed ones left out; None where nothing is planned in points."""
    found = [(pi.id, load) for pi in atlas.calendar.pis if not pi.closed and (load := atlas.scores.get(Load, pi.id))]
    asked = [(pi, load) for pi, load in found if load.all.load or load.all.capacity or unmatched(load)]
    if not any(load.all.load or unmatched(load) for _, load in asked):
        return None
    table = Table("demand", "Planned points against capacity; the mark is what fits", COLUMNS, tuple(_row(atlas, *one) for one in asked))
    links = (Anchor("How load is counted", how("load")),)
    return Section("Does what we plan fit what we can do?", "demand", (table, *_remark(asked)), links=links)


COLUMNS = (
    Column("pi", "PI"),
    Column("demand", "Planned points", "number"),
    Column("committed", "of them committed", "number"),
    Column("capacity", "Capacity", "number"),
    Column("ratio", "Planned ÷ capacity", ""),
    Column("verdict", "Verdict"),
)


def unmatched(load: Load) -> float:
    """Planned points that stand against no capacity: of teams whose capacity is unknown, or of no team."""
    return load.unowned + exact_sum(team.all.load for team in load.teams.values() if team.all.capacity is None)


def _row(atlas: Atlas, pi: str, load: Load) -> Row:
    burden, rest, at = load.all, unmatched(load), atlas.receipt("load", pi)
    word, tone = WORDS.get(burden.state, ("nothing planned", "quiet"))
    return Row(
        (
            atlas.ref(pi),
            computed(burden.load, at, note=f"and {shown(rest)} beside" if rest else ""),
            computed(burden.committed, atlas.receipt("load", pi, "committed_ratio")),
            computed(burden.capacity, at, empty="unknown"),
            _ratio(burden, tone, at),
            Badge(word, tone),
        )
    )


def _ratio(burden: Burden, tone: str, at: str) -> Cell:
    value = burden.ratio.value
    if value is None:
        return Text("n/a", quiet=True)
    return Bar(min(value, FULL) / FULL, shown(value, burden.ratio.unit), tone, mark=1 / FULL, at=at)


def _remark(asked: Sequence[tuple[str, Load]]) -> tuple[Note, ...]:
    if not any(unmatched(load) for _, load in asked):
        return ()
    text = "Points beside are of teams whose capacity is unknown, or of no team. Give each team `members` or a `capacity`: then they count."
    return (Note(text, "quiet"),)
