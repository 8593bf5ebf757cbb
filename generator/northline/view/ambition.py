"""Ambition by theme, and when each epic could be done at the pace the train has."""

from collections.abc import Iterator, Sequence

from northline.model.cells import Anchor, Cell, Column, Row, Table, Text
from northline.model.item import Item
from northline.model.results.ambition import Ambition, ThemeAmbition
from northline.model.results.forecast import Forecast
from northline.model.score import Score
from northline.model.text import decimal, percent
from northline.view.atlas import Atlas, how
from northline.view.numbers import computed, written_text
from northline.view.parts import Section
from northline.view.periods import coming

# As many PIs as fit beside the names of the themes.
AHEAD = 3


def by_theme(atlas: Atlas) -> Section | None:
    """What the PIs to come ask for each theme, beside the part of capacity that its weight gives it."""
    found = [(pi, one) for pi in coming(atlas, AHEAD) if (one := atlas.scores.get(Ambition, pi)) and one.demand]
    themes = atlas.themes()
    if not found or not themes:
        return None
    columns = (Column("theme", "Theme", wide=True), *(Column(f"pi-{pi}", f"{pi}: points of capacity", "number") for pi, _ in found))
    rows = [
        Row((atlas.ref(theme.id), *(_cell(one.themes.get(theme.id), atlas.receipt("ambition", pi, theme.id)) for pi, one in found)))
        for theme in themes
    ]
    if any(one.unlinked for _, one in found):
        rows.append(Row((Text("No theme"), *(computed(one.unlinked, atlas.receipt("ambition", pi)) for pi, one in found))))
    table = Table("ambition", "Planned points of each theme, of the capacity its weight gives it", columns, tuple(rows))
    links = (Anchor("How ambition is counted", how("ambition")),)
    return Section("Which themes ask for more than their share?", "ambition", (table,), links=links)


def _cell(one: ThemeAmbition | None, at: str) -> Cell:
    if one is None:
        return Text("–", quiet=True)
    if not one.capacity:
        return computed(one.demand, at, note="capacity unknown" if one.capacity is None else "of 0")
    over = one.demand > one.capacity
    note = f"of {decimal(one.capacity)}{', more than its share' if over else ''}"
    return computed(one.demand, at, note=note, tone="watch" if over else "")


def epics(atlas: Atlas) -> Section | None:
    """In how many PIs each unfinished epic could be done; None where no epic can be told."""
    listed = [epic for epic in atlas.portfolio.of("epic", "capability") if atlas.scores.get(Forecast, epic.id)]
    if not any(_told(atlas, epic) for epic in listed):
        return None
    table = Table(
        "forecast", "Unfinished epics: remaining points, and PIs from now at the pace of today", COLUMNS, tuple(_rows(atlas, listed))
    )
    links = (Anchor("How the forecast is made", how("forecast")),)
    return Section("When could each epic be done?", "forecast", (table,), "A forecast, not a promise.", links=links)


COLUMNS = (
    Column("epic", "Epic", wide=True),
    Column("remaining", "Remaining points", "number"),
    Column("bucket", "Draws on"),
    Column("alone", "PIs, by itself", "number", "If it had its bucket to itself"),
    Column("in_turn", "PIs, in turn", "number", "After the epics of its bucket that rank higher"),
)


def _told(atlas: Atlas, epic: Item) -> bool:
    found = atlas.scores.get(Forecast, epic.id)
    return found is not None and found.alone.value is not None


def _rows(atlas: Atlas, listed: Sequence[Item]) -> Iterator[Row]:
    for epic in listed:
        found = atlas.scores.get(Forecast, epic.id)
        if found is not None:
            at = atlas.receipt("forecast", epic.id)
            bucket = written_text(f"{found.bucket} ({percent(found.allocation)})") if found.bucket else Text("everything")
            yield Row(
                (
                    atlas.ref(epic.id),
                    computed(found.remaining, at, empty="not sized"),
                    bucket,
                    _pis(found.alone, at),
                    _pis(found.in_turn, at),
                )
            )


def _pis(score: Score, at: str) -> Cell:
    """A number of PIs, or why there is none."""
    return computed(score.value, at, empty=score.why or "n/a")
