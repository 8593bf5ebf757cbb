"""The metrics page: outcomes first, then predictability over the PIs."""

from collections.abc import Iterator

from northline.model.page import Page
from northline.model.results.coverage import Coverage
from northline.model.results.predictability import Predictability, TeamPredictability
from northline.model.score import Unit
from northline.view.atlas import Atlas, how, page
from northline.view.family import Family
from northline.view.measures import kpis_table
from northline.view.numbers import TONES, number, shown
from northline.view.parts import Cell, Column, Number, Row, Section, Sheet, Table, Text


def pages(atlas: Atlas) -> Iterator[Page]:
    """The one page, where the train has KPIs or values."""
    sections = tuple(section for section in (_kpis(atlas), _predictability(atlas), _teams(atlas), _coverage(atlas)) if section)
    if sections:
        yield Page("metrics/", "Metrics", "sheet", _sheet(sections), section="metrics", nav="Metrics", search="")


def _sheet(sections: tuple[Section, ...]) -> Sheet:
    lead = "Outcomes come first: what changed for customers. Then how well plans became value. Every number leads to how it is made."
    return Sheet("Metrics", lead, sections=sections)


def _kpis(atlas: Atlas) -> Section | None:
    kpis = atlas.portfolio.of("kpi")
    if not kpis:
        return None
    table = kpis_table(atlas, kpis, f"KPIs as of {atlas.portfolio.as_of:%Y-%m-%d}")
    return Section(
        "Are our outcomes moving?",
        "kpis",
        (table,),
        count=len(kpis),
        links=(page("All KPIs", "kpis/"), page("How pace is judged", "how/kpi-health/")),
    )


def _scored(atlas: Atlas) -> list[tuple[str, Predictability]]:
    found = [(pi.id, atlas.scores.get(Predictability, pi.id)) for pi in atlas.calendar.pis]
    return [(pi, one) for pi, one in found if one is not None and one.score.value is not None]


def _predictability(atlas: Atlas) -> Section | None:
    scored = _scored(atlas)
    if not scored:
        return None
    columns = (
        Column("pi", "PI"),
        Column("p", "Predictability", "number", "Actual value of all objectives ÷ planned value of committed ones"),
        Column("committed", "Committed only", "number"),
        Column("mean", "Mean of teams", "number"),
        Column("bounds", "While provisional"),
    )
    rows = tuple(_pi_row(atlas, pi, one) for pi, one in reversed(scored))
    intro = "The reliable band is 80–100 %."
    return Section(
        "How predictable is the train?", "predictability", (Table("predictability", "The train, PI by PI", columns, rows),), intro
    )


def _pi_row(atlas: Atlas, pi: str, one: Predictability) -> Row:
    bounds = f"between {shown(one.low, Unit.RATIO)} and {shown(one.high, Unit.RATIO)}" if one.provisional else "final"
    cells: tuple[Cell, ...] = (
        atlas.ref(pi),
        _ratio(one.score.value, one.score.band),
        number(one.committed_only.value, Unit.RATIO),
        number(one.mean.value, Unit.RATIO),
        Text(bounds),
    )
    return Row(cells)


def _ratio(value: float | None, band: str) -> Number:
    if value is None:
        return Number("n/a")
    return Number(shown(value, Unit.RATIO), value, band, TONES.get(band, ""), how("predictability"))


def _teams(atlas: Atlas) -> Section | None:
    scored = _scored(atlas)
    teams = dict.fromkeys(team for _, one in scored for team in one.teams)
    if not teams:
        return None
    columns = (Column("team", "Team"), *(Column(pi, atlas.ref(pi).title, "number") for pi, _ in scored))
    rows = tuple(Row((_team(atlas, team), *(_team_cell(one.teams.get(team)) for _, one in scored))) for team in teams)
    intro = "Business value is relative within a team: read each row by itself, and never rank teams by it."
    return Section(
        "And each team against its own plan?",
        "teams",
        (Table("team-predictability", "Predictability by team and PI", columns, rows),),
        intro,
    )


def _team(atlas: Atlas, team: str) -> Cell:
    return atlas.refs.get(team) or Text(team)


def _team_cell(one: TeamPredictability | None) -> Number:
    return _ratio(one.score.value, one.score.band) if one else Number("–")


def _coverage(atlas: Atlas) -> Section | None:
    found = [(pi.id, atlas.scores.get(Coverage, pi.id)) for pi in atlas.calendar.pis]
    scored = [(pi, one) for pi, one in found if one is not None and one.breadth.value is not None]
    if not scored:
        return None
    columns = (
        Column("pi", "PI"),
        Column("breadth", "Themes covered", "number"),
        Column("depth", "Depth", "number"),
        Column("linked", "Linked value", "number"),
        Column("fit", "Allocation fit", "number"),
    )
    rows = tuple(_coverage_row(atlas, pi, one) for pi, one in reversed(scored))
    return Section("Does the work cover the vision?", "coverage", (Table("coverage", "Vision coverage, PI by PI", columns, rows),))


def _coverage_row(atlas: Atlas, pi: str, one: Coverage) -> Row:
    scores = (one.breadth, one.depth, one.linked_value, one.allocation_fit)
    return Row((atlas.ref(pi), *(number(score.value, Unit.RATIO, metric="coverage", empty="n/a") for score in scores)))


FAMILY = Family("metrics", 90, pages)
