"""The vision page: the statement, whom it serves, its themes with who serves them, and the way down to stories."""

from collections.abc import Iterator

from northline.model.cells import Badge, Cell, Column, Row, Table
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.page import Page
from northline.model.results.coverage import Coverage
from northline.model.score import Unit
from northline.view import completeness, freshness, ladder
from northline.view.atlas import Atlas, page
from northline.view.facts import badges, facts, more_fields, prose_sections
from northline.view.family import Family
from northline.view.items import body_section, links, search_text
from northline.view.measures import kpis_of, kpis_table
from northline.view.numbers import computed, counted, gauge, written
from northline.view.parts import Crumb, Findings, Gauges, Note, Section, Sheet
from northline.view.poster import Poster, poster
from northline.view.served import serving
from northline.view.trees import tree_below


class VisionPage(Frozen):
    """What the vision's page shows, and the poster that it prints as."""

    title: str
    lead: str
    kicker: str
    badges: tuple[Badge, ...]
    sections: tuple[Section, ...]
    poster: Poster
    crumbs: tuple[Crumb, ...] = ()


def pages(atlas: Atlas) -> Iterator[Page]:
    """The vision's page; without a vision, a page that says how to write one."""
    vision = atlas.portfolio.vision()
    if vision is None:
        if not atlas.exists("theme", "outcome"):
            return
        yield Page("vision/", "Vision", "sheet", _missing(atlas), section="vision", nav="Vision", search="")
        return
    yield Page(
        "vision/",
        vision.title,
        "vision",
        _vision(atlas, vision),
        section="vision",
        source=vision.place.path,
        nav="Vision",
        search=search_text(vision),
    )


def _missing(atlas: Atlas) -> Sheet:
    text = "No vision is recorded. Write one: a file in `visions/` with a `one_liner`, so that every page can show it."
    return Sheet("Vision", sections=(Section("What is missing?", "missing", (Note(text, "act"),)), *_themes(atlas)))


def _vision(atlas: Atlas, vision: Item) -> VisionPage:
    found = (
        _findings(atlas, vision),
        body_section(vision),
        *prose_sections(vision),
        ladder.section(atlas),
        *_themes(atlas),
        completeness.section(atlas),
        _measures(atlas),
        freshness.section(atlas, vision),
        _tree(atlas, vision),
        Section("Facts", "facts", (facts(atlas, vision),)),
        _others(atlas, vision),
        links(atlas, vision),
        more_fields(vision),
    )
    return VisionPage(
        title=vision.title,
        lead=vision.text("one_liner"),
        kicker=f"Vision {vision.id}" if vision.id != vision.title else "Vision",
        badges=badges(atlas, vision),
        sections=tuple(section for section in found if section is not None),
        poster=poster(atlas, vision),
    )


def _findings(atlas: Atlas, vision: Item) -> Section | None:
    lines = atlas.findings_of(vision.id)
    return Section("What to mend here", "findings", (Findings(lines),), count=len(lines)) if lines else None


def _themes(atlas: Atlas) -> Iterator[Section]:
    """Yield the themes with who serves them now, and the retired ones apart."""
    themes, pi = atlas.themes(), atlas.calendar.current
    coverage = atlas.scores.get(Coverage, pi)
    blocks = [_themes_table(atlas, themes, coverage)]
    if coverage and coverage.breadth.value is not None:
        gauges = (
            gauge("Themes covered", coverage.breadth, href=atlas.receipt("coverage", pi)),
            gauge("Outcomes served", coverage.depth, href=atlas.receipt("coverage", pi, "depth")),
            gauge("Allocation fit", coverage.allocation_fit, href=atlas.receipt("coverage", pi, "allocation_fit")),
        )
        yield Section(
            f"How far does {atlas.ref(pi).title} cover it?", "coverage", (Gauges(gauges),), links=(page("All of alignment", "alignment/"),)
        )
    yield Section("Which themes carry it?", "themes", tuple(blocks), count=len(themes))
    if atlas.retired():
        names = atlas.mentions((one.id for one in atlas.retired()), show="both")
        yield Section("Themes that no longer count", "retired", (names,))


def _themes_table(atlas: Atlas, themes: tuple[Item, ...], coverage: Coverage | None) -> Table:
    columns = (
        Column("theme", "Theme", wide=True),
        Column("weight", "Weight", "number"),
        Column("outcomes", "Outcomes"),
        Column("epics", "Epics", "number"),
        Column("features", "Features", "number"),
        Column("objectives", "Objectives, all PIs", "number"),
    )
    empty = "No strategic theme is recorded. Add one in `themes/`, with a weight, so that work can be tied to a goal."
    return Table("themes", "Strategic themes, heaviest first", columns, tuple(_theme_row(atlas, one, coverage) for one in themes), empty)


def _theme_row(atlas: Atlas, theme: Item, coverage: Coverage | None) -> Row:
    weight = coverage.themes[theme.id].weight if coverage and theme.id in coverage.themes else None
    outcomes = [one.id for one in atlas.portfolio.of("outcome") if theme.id in atlas.portfolio.targets(one.id, "parent", "supports")]
    return Row(
        (
            atlas.ref(theme.id),
            _weight(atlas, theme, weight),
            atlas.mentions(outcomes, empty="none"),
            _count(atlas, theme, "epic", "capability"),
            _count(atlas, theme, "feature"),
            _served(atlas, theme),
        )
    )


def _weight(atlas: Atlas, theme: Item, normalised: float | None) -> Cell:
    given = theme.number("weight")
    if normalised is None:
        return written(given, places=2)
    receipt = atlas.receipt("coverage", atlas.calendar.current, theme.id)
    return computed(normalised, receipt, Unit.RATIO, note="" if given is not None else "equal share, none given")


def _served(atlas: Atlas, theme: Item) -> Cell:
    found = [one.id for one in serving(atlas, theme.id)]
    return counted(len(found), atlas.listed(found), tone="" if found else "act")


def _count(atlas: Atlas, theme: Item, *bases: str) -> Cell:
    found = [one.id for one in atlas.portfolio.of(*bases) if theme.id in atlas.portfolio.sight(one.id).themes]
    return counted(len(found), atlas.listed(found, atlas.opened(theme.id, bases[0] + "s")))


def _measures(atlas: Atlas) -> Section | None:
    outcomes = [one for one in atlas.portfolio.of("outcome") if atlas.portfolio.sight(one.id).themes]
    kpis = tuple(dict.fromkeys(kpi.id for one in outcomes for kpi in kpis_of(atlas.portfolio, one)))
    if not kpis:
        return None
    table = kpis_table(atlas, (atlas.portfolio[one] for one in kpis), "KPIs of the active themes’ outcomes")
    return Section("How do we know that we get there?", "kpis", (table,), links=(page("All metrics", "metrics/"),))


def _tree(atlas: Atlas, vision: Item) -> Section | None:
    tree = tree_below(atlas, vision.id, depth=3, children=25)
    return (
        Section("What hangs on it, down to the work?", "below", (tree,), links=(page("The whole tree", "traceability/"),)) if tree else None
    )


def _others(atlas: Atlas, vision: Item) -> Section | None:
    shown = (vision, *ladder.ladder(atlas))
    others = atlas.mentions((one.id for one in atlas.portfolio.of("vision") if one not in shown), show="both")
    return Section("Which visions stood before, or elsewhere?", "others", (others,)) if others.refs else None


def crumbs(atlas: Atlas) -> tuple[Crumb, ...]:
    """The way down to what stands under the vision."""
    anchor = page("Vision", "vision/")
    return (Crumb(anchor.text, anchor.href),) if atlas.portfolio.vision() else ()


FAMILY = Family("vision", 20, pages)
