"""Alignment by PI, with a page for each that lists every objective behind the number; and how far themes are covered."""

from collections import Counter
from collections.abc import Iterator, Sequence

from northline.model.cells import Badge, Cell, Column, Row, Several, Table, Text
from northline.model.item import Item
from northline.model.page import Page, href
from northline.model.results.alignment import Alignment, AlignmentMeans, PiAlignment
from northline.model.results.coverage import Coverage
from northline.model.score import Score, Unit
from northline.view.atlas import Atlas, page
from northline.view.numbers import TONES, absent, computed, counted, gauge, phrase, written
from northline.view.parts import Crumb, Gauges, Note, Section, Sheet

# The most that each part of an objective's alignment can give.
PARTS = {"link": 40, "measure": 20, "evidence": 20, "value": 10, "wording": 10}
MANY = 20
HOW = (page("How alignment is made", "how/alignment/"),)


def by_pi(atlas: Atlas) -> Section | None:
    """The means of every PI that has objectives, with what is unaligned or only paper."""
    rows = tuple(_row(atlas, pi.id, found) for pi in reversed(atlas.calendar.pis) if (found := objectives_of(atlas, pi.id)))
    if not rows:
        return None
    columns = (
        Column("pi", "PI"),
        *(
            (Column("weighted", "Weighted by value", "number", "Committed objectives, weighted by business value"),)
            if atlas.has_values
            else ()
        ),
        Column("simple", "Simple mean", "number"),
        Column("bands", "Aligned, weak, unaligned"),
        Column("paper", "Paper links", "number", "An explicit link that no KPI, feature or word bears out"),
        Column("inside", "Behind it", ""),
    )
    table = Table("alignment", "Alignment of objectives with the vision, 0–100, PI by PI", columns, rows)
    return Section("How well are objectives tied to the vision?", "alignment", (table,), links=HOW)


def objectives_of(atlas: Atlas, pi: str) -> tuple[Item, ...]:
    """The objectives that stand in a PI."""
    return atlas.standing.get(pi, ())


def url(atlas: Atlas, pi: str) -> str:
    """Where the objectives behind a PI's alignment stand."""
    return f"metrics/alignment/{atlas.portfolio.urls[pi].strip('/').rpartition('/')[2]}/"


def _found(atlas: Atlas, objectives: Sequence[Item]) -> dict[str, Alignment]:
    return {one.id: found for one in objectives if (found := atlas.scores.get(Alignment, one.id))}


def _row(atlas: Atlas, pi: str, objectives: Sequence[Item]) -> Row:
    means = atlas.scores.get(PiAlignment, pi)
    found = _found(atlas, objectives)
    paper = [one for one, result in found.items() if result.paper_link]
    return Row(
        (
            atlas.ref(pi),
            *((_score(means.all.weighted if means else None, atlas.receipt("pi-alignment", pi)),) if atlas.has_values else ()),
            computed(means.all.simple.value if means else None, atlas.receipt("pi-alignment", pi, "simple"), empty="n/a"),
            _bands(found, href(url(atlas, pi), "objectives")),
            counted(len(paper), atlas.listed(paper, href(url(atlas, pi), "objectives")), tone="watch" if paper else "", empty="none"),
            counted(len(objectives), href(url(atlas, pi), "objectives"), unit="objective" if len(objectives) == 1 else "objectives"),
        )
    )


def _score(score: Score | None, at: str) -> Cell:
    if score is None:
        return absent("n/a")
    return computed(score.value, at, note=score.band, tone=TONES.get(score.band, ""), empty="n/a")


def _bands(found: dict[str, Alignment], at: str) -> Cell:
    counts = Counter(one.score.band for one in found.values())
    shown = tuple(Badge(f"{counts[band]} {band}", TONES[band], at=at) for band in ("aligned", "weak", "unaligned") if counts[band])
    return Several(shown) if shown else Text("–", quiet=True)


def pages(atlas: Atlas) -> Iterator[Page]:
    """A page for each PI with objectives."""
    for pi in atlas.calendar.pis:
        objectives = objectives_of(atlas, pi.id)
        if objectives:
            title = f"Alignment of objectives in {atlas.ref(pi.id).title}"
            yield Page(url(atlas, pi.id), title, "sheet", _sheet(atlas, pi.id, title, objectives), section="metrics")


def _sheet(atlas: Atlas, pi: str, title: str, objectives: Sequence[Item]) -> Sheet:
    sections = tuple(one for one in (_gauges(atlas, pi), _teams(atlas, pi), _all(atlas, objectives)) if one)
    lead = "Each objective’s alignment is a sum of five parts; its own page says why each part is what it is."
    others = (page("Whether the PI covers the vision", f"alignment/{atlas.portfolio.urls[pi].strip('/').rpartition('/')[2]}/"),)
    return Sheet(title, lead, crumbs=(Crumb("Metrics", href("metrics/")),), sections=sections, badges=(atlas.pi_word(pi),), pager=others)


def _gauges(atlas: Atlas, pi: str) -> Section | None:
    means = atlas.scores.get(PiAlignment, pi)
    if means is None or means.all.simple.value is None:
        return None
    found = (
        gauge("Weighted by business value", means.all.weighted, href=atlas.receipt("pi-alignment", pi)),
        gauge("Simple mean", means.all.simple, href=atlas.receipt("pi-alignment", pi, "simple")),
    )
    shown = tuple(one for one in found if one.score.value is not None)
    return Section("How aligned is the PI?", "pi", (Gauges(shown),), links=HOW)


def _teams(atlas: Atlas, pi: str) -> Section | None:
    means = atlas.scores.get(PiAlignment, pi)
    if means is None or not means.teams:
        return None
    weighted = (Column("weighted", "Weighted by value", "number"),) if atlas.has_values else ()
    columns = (Column("team", "Team"), *weighted, Column("simple", "Simple mean", "number"))
    rows = tuple(Row((atlas.refs.get(team) or Text(team), *_both(atlas, pi, team, one))) for team, one in means.teams.items())
    return Section("And each team?", "teams", (Table("team-alignment", "Alignment by team, committed objectives", columns, rows),))


def _both(atlas: Atlas, pi: str, team: str, one: AlignmentMeans) -> Iterator[Cell]:
    if atlas.has_values:
        yield _score(one.weighted, atlas.receipt("pi-alignment", pi, team))
    yield _score(one.simple, atlas.receipt("pi-alignment", pi, team, "simple"))


def _all(atlas: Atlas, objectives: Sequence[Item]) -> Section:
    found = _found(atlas, objectives)
    order = sorted((one for one in objectives if one.id in found), key=lambda one: found[one.id].score.value or 0.0)
    columns = (
        Column("objective", "Objective", wide=True),
        Column("teams", "Team", filter=True),
        Column("alignment", "Alignment", "number"),
        Column("band", "Reads", filter=True),
        *(Column(part, f"{part.capitalize()} (of {most})", "number") for part, most in PARTS.items()),
        *((Column("value", "Planned value", "number"),) if atlas.has_values else ()),
    )
    rows = tuple(_objective(atlas, one, found[one.id]) for one in order)
    table = Table("objective-alignment", "Objectives, the least aligned first", columns, rows, tools=len(rows) > MANY)
    unaligned = sum(one.score.band == "unaligned" for one in found.values())
    paper = [one for one, result in found.items() if result.paper_link]
    notes = [Note(phrase("{} are unaligned.", counted(unaligned, "#objectives", of=len(found))), "watch")] if unaligned else []
    if paper:
        resting = counted(len(paper), "#objectives", of=len(found))
        notes.append(Note(phrase("{} rest on a paper link: a name that no KPI, feature or word bears out.", resting), "watch"))
    return Section("Which objectives make this number?", "objectives", (*notes, table), count=len(rows), links=HOW)


def _objective(atlas: Atlas, one: Item, found: Alignment) -> Row:
    at = atlas.opened(one.id, "alignment")
    marks = [Badge(found.score.band, TONES.get(found.score.band, "quiet"))]
    marks += [Badge("paper link", "watch")] if found.paper_link else []
    marks += [Badge("capped", "watch", found.capped)] if found.capped else []
    marks += [] if one.committed else [Badge("uncommitted")]
    return Row(
        (
            atlas.ref(one.id),
            atlas.mentions(atlas.teams(one), empty="–", show="title"),
            computed(found.score.value, at),
            Several(tuple(marks)),
            *(computed(found.parts.get(part), at, tone="act" if not found.parts.get(part) else "") for part in PARTS),
            *((written(one.number("business_value")),) if atlas.has_values else ()),
        )
    )


def coverage(atlas: Atlas) -> Section | None:
    """How far themes are covered, PI by PI."""
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
    links = (page("Coverage of the current PI", "alignment/"),)
    table = Table("coverage", "Vision coverage, PI by PI", columns, rows)
    return Section("Does the work cover the vision?", "coverage", (table,), links=links)


def _coverage_row(atlas: Atlas, pi: str, one: Coverage) -> Row:
    scores = {"": one.breadth, "depth": one.depth, "linked_value": one.linked_value, "allocation_fit": one.allocation_fit}
    receipts = {name: atlas.receipt("coverage", pi, *((name,) if name else ())) for name in scores}
    return Row((atlas.ref(pi), *(computed(score.value, receipts[name], Unit.RATIO, empty="n/a") for name, score in scores.items())))
