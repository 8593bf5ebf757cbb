"""How well plans became value: the train PI by PI with the reliable band, and each team against its own plan."""

from collections.abc import Iterator, Sequence

from northline.model.cells import Badge, Cell, Column, Counted, Row, Several, Table, Text
from northline.model.figure import Figure, Point
from northline.model.page import href
from northline.model.results.predictability import Predictability
from northline.model.score import Unit
from northline.model.text import decimal, percent
from northline.view.atlas import Atlas, page
from northline.view.numbers import TONES, absent, computed, counted, shown
from northline.view.parts import Chart, Key, Note, Section
from northline.view.policies import any_differs, column, compared, differs, under_other

BAND = (0.8, 1.0)
# A chart of one PI says less than its number.
FEWEST = 2
# More columns than this no longer fit beside a team's name; the newest are kept.
MOST = 8
Scored = Sequence[tuple[str, Predictability]]


def train(atlas: Atlas) -> Section | None:
    """Predictability of the train over its PIs, with what its number hides."""
    scored = _scored(atlas)
    if not scored:
        return None
    table = _table(atlas, scored)
    blocks = (*_remarks(atlas, scored[-1]), _chart(atlas, scored, table) if len(scored) >= FEWEST else table)
    intro = "Actual value of all objectives ÷ planned value of committed ones. The reliable band is 80–100 %."
    links = (page("How predictability is made", "how/predictability/"),)
    return Section("How predictable is the train?", "predictability", blocks, intro, links=links)


def _scored(atlas: Atlas) -> Scored:
    found = [(pi.id, atlas.scores.get(Predictability, pi.id)) for pi in atlas.calendar.pis]
    return [(pi, one) for pi, one in found if one is not None and one.score.value is not None]


def _remarks(atlas: Atlas, last: tuple[str, Predictability]) -> Iterator[Note]:
    pi, one = last
    name = atlas.ref(pi).title
    out = [atlas.refs[team].title if team in atlas.refs else team for team in one.out_of_band]
    if one.score.band == "reliable" and out:
        yield Note(f"{name} is in the band although {len(out)} of {len(one.teams)} teams are out of it: {', '.join(out)}.", "watch")
    if one.apart:
        mean = shown(one.mean.value, Unit.RATIO)
        yield Note(
            f"In {name} the mean of teams is {mean}, more than ten points from the train’s {percent(one.score.value or 0)}.", "watch"
        )
    if one.above_twice:
        yield Note(f"{name} and the PI before it are both above 100 %: objectives may be promised too low.", "watch")
    if any_differs(one):
        yield Note(compared(atlas, one, dropped=True), "info")
    if one.provisional:
        yield Note(f"{name} is provisional: {one.missing} objectives have no actual value yet, and count 0 until they have.", "info")


def _chart(atlas: Atlas, scored: Scored, table: Table) -> Chart:
    points = tuple(_point(atlas, pi, one) for pi, one in scored)
    figure = Figure(
        kind="bars",
        name="predictability",
        title="Predictability of the train, PI by PI",
        description=f"{', '.join(f'{point.at} {point.text}' for point in points)}. The reliable band is 80–100 %.",
        points=points,
        band=BAND,
        percent=True,
    )
    keys = [Key("bar", "all objectives"), Key("ink", "committed only"), Key("good-bg", "reliable band, 80–100 %")]
    if any(point.low is not None for point in points):
        keys.append(Key("bounds", "what is still possible"))
    return Chart(figure, tuple(keys), table)


def _point(atlas: Atlas, pi: str, one: Predictability) -> Point:
    value = one.score.value or 0.0
    low, high = (one.low, one.high) if one.provisional else (None, None)
    return Point(atlas.ref(pi).id, value, percent(value), low, high, one.committed_only.value)


def _table(atlas: Atlas, scored: Scored) -> Table:
    other = next((one for _, one in scored if differs(one)), None)
    columns = (
        Column("pi", "PI"),
        Column("planned", "Planned", "number", "Business value of committed objectives"),
        Column("actual", "Actual", "number", "Business value given at the System Demo, all objectives"),
        Column("p", "Predictability", "number", "Actual ÷ planned"),
        Column("committed", "Committed only", "number"),
        Column("mean", "Mean of teams", "number"),
        *((column(other),) if other else ()),
        Column("bounds", "Final?"),
        Column("inside", "Behind it", ""),
    )
    rows = tuple(_row(atlas, pi, one, with_other=other is not None) for pi, one in reversed(scored))
    return Table("predictability", "The train, PI by PI", columns, rows)


def _row(atlas: Atlas, pi: str, one: Predictability, *, with_other: bool) -> Row:
    final = "final" if atlas.calendar.by_id[pi].closed else "so far"
    flag = (Badge("above 100 % twice", "watch"),) if one.above_twice else ()
    at = atlas.receipt("predictability", pi)
    cells: tuple[Cell, ...] = (
        atlas.ref(pi),
        computed(one.planned, at),
        computed(one.actual, at),
        _ratio(one.score.value, one.score.band, at),
        computed(one.committed_only.value, atlas.receipt("predictability", pi, "committed_only"), Unit.RATIO),
        computed(one.mean.value, atlas.receipt("predictability", pi, "mean"), Unit.RATIO, note="apart from the train" if one.apart else ""),
        *((under_other(atlas, one, pi),) if with_other else ()),
        Several((*_bounds(one, at, final), *flag)),
        _behind(atlas, pi, one),
    )
    return Row(cells)


def _bounds(one: Predictability, at: str, final: str) -> tuple[Cell, ...]:
    """Whether the number is final, or between what it lies while values are missing."""
    if not one.provisional:
        return (Text(final),)
    low, high = (computed(bound, at, Unit.RATIO) for bound in (one.low, one.high))
    return Text("between"), low, Text("and"), high


def _behind(atlas: Atlas, pi: str, one: Predictability) -> Counted | Text:
    """The way to every objective that counts in a PI's number."""
    return counted(len(one.score.parts), href(f"{atlas.portfolio.urls[pi]}review/", "objectives"), unit="objectives")


def _ratio(value: float | None, band: str, at: str) -> Cell:
    return computed(value, at, Unit.RATIO, note=band, tone=TONES.get(band, ""), empty="n/a")


def teams(atlas: Atlas) -> Section | None:
    """Each team's predictability, PI by PI."""
    known = _scored(atlas)
    scored = known[-MOST:]
    names = dict.fromkeys(team for _, one in scored for team in one.teams)
    if not names:
        return None
    columns = (Column("team", "Team"), *(Column(pi, atlas.ref(pi).title, "number") for pi, _ in scored))
    rows = tuple(Row((_team(atlas, team), *(_team_cell(atlas, pi, one, team) for pi, one in scored))) for team in names)
    intro = "Business value is relative within a team: read each row by itself, and never rank teams by it."
    if left_out := len(known) - len(scored):
        intro += f" The last {MOST} PIs; each of the {left_out} earlier ones is told on its own page."
    table = Table("team-predictability", "Predictability by team and PI", columns, rows)
    return Section("And each team against its own plan?", "teams", (table,), intro)


def _team(atlas: Atlas, team: str) -> Cell:
    return atlas.refs.get(team) or Text(team)


def _team_cell(atlas: Atlas, pi: str, whole: Predictability, team: str) -> Cell:
    one = whole.teams.get(team)
    if one is None:
        return absent()
    made = f"{decimal(one.actual)} of {decimal(one.planned)}"
    if_other = f"{shown(one.other.value, Unit.RATIO)} if {whole.other_policy}" if one.other and differs(one) else ""
    note = ", ".join(word for word in (one.score.band, "above 100 % twice" if one.above_twice else "", made, if_other) if word)
    at = atlas.receipt("predictability", pi, team)
    return computed(one.score.value, at, Unit.RATIO, note=note, tone=TONES.get(one.score.band, ""), empty="n/a")
