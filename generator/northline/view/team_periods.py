"""Teams down, PIs across: how many objectives, what value, and how much of it reaches a theme."""

from collections.abc import Mapping

from northline.model.addition import exact_sum
from northline.model.cells import Anchor, Cell, Column, Computed, Input, Receipt, Row, Several, Table, Text
from northline.model.item import Item
from northline.model.score import Unit
from northline.model.text import decimal, natural
from northline.view.atlas import Atlas, how
from northline.view.matrix import is_dropped, teams_of
from northline.view.numbers import computed, counted
from northline.view.parts import Section
from northline.view.periods import pis_of
from northline.view.sums import valued
from northline.view.teams import tally

# More columns than this no longer fit beside a team's name; the newest are kept.
MOST = 8
# Every cell opens to its objectives: more of them make the page slow to load. Fewer PIs are no comparison.
CELLS, LEAST = 200, 4


def section(atlas: Atlas) -> Section | None:
    """The table of teams by PI; None while no team has an objective in a PI."""
    placed = _placed(atlas)
    used = {pi for _, pi in placed}
    teams = sorted({team for team, _ in placed if team in atlas.refs}, key=lambda one: natural(atlas.ref(one).title))
    most = min(MOST, max(LEAST, CELLS // max(1, len(teams))))
    pis = [pi.id for pi in atlas.calendar.pis if pi.id in used][-most:]
    if not pis or not teams:
        return None
    columns = (Column("team", "Team"), *(Column(f"pi-{pi}", atlas.ref(pi).id, "number") for pi in pis))
    rows = tuple(_row(atlas, team, {pi: placed.get((team, pi), []) for pi in pis}) for team in teams)
    what = "Objectives, their committed value, and the part of it that reaches a theme" if atlas.has_values else _COUNTED
    left_out = len(used) - len(pis)
    intro = f"The last {len(pis)} PIs; {left_out} earlier ones are left out." if left_out else ""
    return Section("What did each team commit to, PI by PI?", "teams", (Table("team-pis", what, columns, rows),), intro)


_COUNTED = "Objectives, and how many of them reach a theme"


def _placed(atlas: Atlas) -> dict[tuple[str, str], list[Item]]:
    found: dict[tuple[str, str], list[Item]] = {}
    for one in atlas.portfolio.of("objective"):
        for pi in pis_of(atlas, one) if not is_dropped(one) else ():
            for team in teams_of(atlas, one):
                found.setdefault((team, pi), []).append(one)
    return found


def _row(atlas: Atlas, team: str, cells: Mapping[str, list[Item]]) -> Row:
    ref = atlas.ref(team)
    return Row((Anchor(ref.title, ref.href), *(_cell(atlas, team, pi, objectives) for pi, objectives in cells.items())))


def _cell(atlas: Atlas, team: str, pi: str, objectives: list[Item]) -> Cell:
    if not objectives:
        return Text("–", quiet=True)
    linked = [one for one in objectives if atlas.portfolio.sight(one.id).strength.reaches]
    value = exact_sum(one.number("business_value") or 0.0 for one in objectives if one.committed)
    over = exact_sum(one.number("business_value") or 0.0 for one in linked if one.committed)
    count = counted(len(objectives), atlas.listed(one.id for one in objectives))
    if not value:
        return Several((count, Text(_linked(len(linked), len(objectives)) if atlas.exists("theme") else "", quiet=True)))
    worth = (count, Text("value", quiet=True), _committed(atlas, team, pi, objectives, value))
    if not atlas.exists("theme"):
        return Several(worth)
    inputs = tuple(Input(_worth(one, linked=one in linked), atlas.ref(one.id)) for one in objectives if one.committed)
    receipt = Receipt("Committed value of objectives that reach a theme ÷ committed value:", inputs, how("coverage"))
    return Several((*worth, computed(over / value, receipt, Unit.RATIO, note="linked")))


def _committed(atlas: Atlas, team: str, pi: str, objectives: list[Item], value: float) -> Computed | Text:
    """The committed value; where it is the team's total it opens there, for addends in every cell make the page slow to load."""
    return (
        computed(value, atlas.receipt("totals", pi, team)) if tally(atlas, team, pi).value_committed == value else valued(atlas, objectives)
    )


def _worth(one: Item, *, linked: bool) -> str:
    given = one.number("business_value")
    said = "no value" if given is None else decimal(given)
    return said if linked else f"{said}, reaches none"


def _linked(linked: int, of: int) -> str:
    if linked in {0, of}:
        return "all linked" if linked else "none linked"
    return f"of them {linked} linked"
