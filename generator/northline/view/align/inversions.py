"""Planned work that is worth less than ready work which nobody planned."""

from northline.model.cells import Badge, Cell, Column, Number, Row, Several, Table, Text
from northline.model.results.inversion import Inversion, Inverted
from northline.model.results.wsjf import Wsjf
from northline.model.text import decimal
from northline.view.atlas import Atlas, page, words
from northline.view.numbers import gauge
from northline.view.parts import Block, Gauges, Note, Section


def section(atlas: Atlas, pi: str) -> Section | None:
    """The inverted pairs of a PI, largest gap first; None where no pair could be compared."""
    found = atlas.scores.get(Inversion, pi)
    if found is None or not found.pairs:
        return None
    shown: list[Block] = [Gauges((gauge("Inverted pairs", found.rate), gauge("of them unexplained", found.unexplained_rate)))]
    if found.listed:
        caption = "Planned beside what waits, largest gap first"
        shown.append(Table("inversions", caption, COLUMNS, tuple(_row(atlas, one) for one in found.listed), tools=len(found.listed) > 9))  # noqa: PLR2004  # fits a screen
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
        count=found.unexplained or None,
        links=(page("The backlog by WSJF", "backlog/"),),
    )


COLUMNS = (
    Column("planned", "Planned", wide=True),
    Column("ready", "Ready, not planned", wide=True),
    Column("gap", "Gap in WSJF", "number"),
    Column("explained", "Explained by", filter=True),
)


def _row(atlas: Atlas, one: Inverted) -> Row:
    return Row((_side(atlas, one.planned), _side(atlas, one.ready), Number(decimal(one.gap, 2), one.gap), _reason(atlas, one.explained)))


def _side(atlas: Atlas, item: str) -> Cell:
    found = atlas.scores.get(Wsjf, item)
    value = decimal(found.value, 2) if found and found.value is not None else "n/a"
    return Several((atlas.ref(item), Text(f"WSJF {value}", quiet=True)))


def _reason(atlas: Atlas, explained: str) -> Cell:
    if not explained:
        return Badge("nothing", "watch")
    return atlas.refs.get(explained) or Text(words(explained))
