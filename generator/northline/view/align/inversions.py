"""Planned work that is worth less than ready work which nobody planned."""

from northline.model.cells import Badge, Cell, Column, Row, Several, Table, Text
from northline.model.results.inversion import Inversion, Inverted
from northline.model.results.wsjf import Wsjf
from northline.model.text import decimal
from northline.view.atlas import Atlas, page, words
from northline.view.numbers import computed, gauge
from northline.view.parts import Block, Gauges, Note, Section


def section(atlas: Atlas, pi: str) -> Section | None:
    """The inverted pairs of a PI, largest gap first; None where no pair could be compared."""
    found = atlas.scores.get(Inversion, pi)
    if found is None or not found.pairs:
        return None
    shown: list[Block] = [
        Gauges(
            (
                gauge("Inverted pairs", found.rate, href=atlas.receipt("inversion", pi)),
                gauge("of them unexplained", found.unexplained_rate, href=atlas.receipt("inversion", pi, "unexplained_rate")),
            )
        )
    ]
    if found.listed:
        caption = "Planned beside what waits, largest gap first"
        rows = tuple(_row(atlas, pi, one) for one in found.listed)
        shown.append(Table("inversions", caption, COLUMNS, rows, tools=len(rows) > SCREEN))
    else:
        shown.append(Note("Nothing that waits is worth more than what is planned.", "good"))
    if found.more:
        shown.append(Note(f"{found.more} more pairs are left out.", "quiet"))
    intro = "A pair is explained by a date, by a dependency, or by a decision that chose the one over the other."
    return Section(
        "Does something better wait?",
        "inversions",
        tuple(shown),
        intro,
        count=len(found.listed) or None,
        links=(page("The backlog by WSJF", "backlog/"),),
    )


# More rows than these no longer fit a screen.
SCREEN = 9
COLUMNS = (
    Column("planned", "Planned", wide=True),
    Column("ready", "Ready, not planned", wide=True),
    Column("gap", "Gap in WSJF", "number"),
    Column("explained", "Explained by", filter=True),
)


def _row(atlas: Atlas, pi: str, one: Inverted) -> Row:
    gap = computed(one.gap, atlas.receipt("inversion", pi), places=2)
    return Row((_side(atlas, one.planned), _side(atlas, one.ready), gap, _reason(atlas, one.explained)))


def _side(atlas: Atlas, item: str) -> Cell:
    found = atlas.scores.get(Wsjf, item)
    if found is None or found.value is None:
        return Several((atlas.ref(item), Text("WSJF n/a", quiet=True)))
    return Several((atlas.ref(item), computed(found.value, atlas.opened(item, "priority"), text=f"WSJF {decimal(found.value, 2)}")))


def _reason(atlas: Atlas, explained: str) -> Cell:
    if not explained:
        return Badge("nothing", "watch")
    return atlas.refs.get(explained) or Text(words(explained))
