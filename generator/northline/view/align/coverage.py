"""How far a PI's objectives cover the vision's themes: four gauges, and the themes behind them."""

from collections.abc import Iterator, Sequence

from northline.model.addition import exact_sum
from northline.model.cells import Anchor, Bar, Cell, Column, Computed, Row, Table, Text
from northline.model.results.coverage import Coverage, ThemeCoverage
from northline.model.score import Unit
from northline.model.text import natural, percent
from northline.view.atlas import Atlas, how
from northline.view.numbers import computed, counted, gauge
from northline.view.parts import Gauges, Note, Section
from northline.view.periods import in_pi

SLACK = 0.1


def gauges(atlas: Atlas, pi: str) -> Section | None:
    """Breadth, depth, linked value and allocation fit, each with its receipt."""
    found = atlas.scores.get(Coverage, pi)
    if found is None or not atlas.exists("theme", "objective"):
        return None
    title = f"How far is the vision covered in {atlas.ref(pi).title}?"
    if found.breadth.value is None:
        return Section(title, "coverage", tuple(_remarks(atlas, found)))
    shown = (
        gauge("Breadth: themes with any commitment", found.breadth, href=atlas.receipt("coverage", pi)),
        gauge("Depth: outcomes named by a commitment", found.depth, href=atlas.receipt("coverage", pi, "depth")),
        gauge("Linked value: value that serves a theme", found.linked_value, href=atlas.receipt("coverage", pi, "linked_value")),
        gauge("Allocation fit: value against weights", found.allocation_fit, href=atlas.receipt("coverage", pi, "allocation_fit")),
    )
    return Section(title, "coverage", (Gauges(shown), *_remarks(atlas, found)))


def _remarks(atlas: Atlas, found: Coverage) -> Iterator[Note]:
    if found.breadth.value is None:
        yield Note(_missing(atlas, found.breadth.why), "quiet")
    elif found.equal_weights:
        yield Note("Some themes have no weight, so all themes count alike here.", "quiet")
    if found.excluded:
        names = ", ".join(atlas.ref(one).title for one in found.excluded)
        yield Note(f"Left out, because retired or without weight: {names}.", "quiet")


def _missing(atlas: Atlas, why: str) -> str:
    if not atlas.portfolio.active_themes():
        return "Nothing can be covered yet: no active theme is recorded. Add strategic themes with a weight."
    if not atlas.has_values:
        return "No objective has a business value, so value cannot be weighed. Give each committed objective a value from 1 to 10."
    return f"Coverage cannot be told: {why}."


def themes(atlas: Atlas, pi: str) -> Section | None:
    """Each theme's weight against its share of committed value, and how well it is served."""
    found = atlas.scores.get(Coverage, pi)
    if found is None or not found.themes:
        return None
    if found.breadth.value is None:
        return _counted(atlas, pi, found)
    columns = (
        Column("theme", "Theme", wide=True),
        Column("weight", "Weight", "number"),
        Column("share", "Share of committed value", "", "The mark is the weight"),
        Column("value", "Value", "number"),
        Column("served", "Served", "number", "100 % when a committed objective names every outcome"),
        Column("objectives", "Objectives"),
    )
    rows = [_theme_row(atlas, pi, theme, one) for theme, one in sorted(found.themes.items(), key=lambda pair: (-pair[1].weight, pair[0]))]
    if found.unlinked:
        rows.append(_unlinked_row(found, atlas.receipt("coverage", pi, "allocation_fit")))
    table = Table("coverage", "Themes by weight; the mark on each bar is the weight", columns, tuple(rows))
    links = (Anchor("How coverage is made", how("coverage")),)
    return Section("Does the value go where the weight is?", "themes", (table,), links=links)


def _counted(atlas: Atlas, pi: str, found: Coverage) -> Section | None:
    """Who reaches each theme, where no value can be weighed."""
    objectives = in_pi(atlas, pi, atlas.portfolio.of("objective"))
    if not objectives:
        return None
    reaching = {theme: [one.id for one in objectives if theme in atlas.portfolio.sight(one.id).themes] for theme in found.themes}
    rows = tuple(
        _counted_row(atlas, theme, reaching[theme]) for theme in sorted(reaching, key=lambda one: (-found.themes[one].weight, natural(one)))
    )
    columns = (Column("theme", "Theme", wide=True), Column("count", "Objectives", "number"), Column("objectives", "Which", wide=True))
    return Section(
        "Which themes do the objectives reach?", "themes", (Table("coverage", "Objectives by theme, by any strength", columns, rows),)
    )


def _counted_row(atlas: Atlas, theme: str, objectives: Sequence[str]) -> Row:
    count = counted(len(objectives), atlas.listed(objectives, atlas.opened(theme, "served")), tone="" if objectives else "act")
    return Row((atlas.ref(theme), count, atlas.mentions(objectives, empty="nobody")))


def _theme_row(atlas: Atlas, pi: str, theme: str, one: ThemeCoverage) -> Row:
    at = atlas.receipt("coverage", pi, theme)
    return Row(
        (
            atlas.ref(theme),
            computed(one.weight, at, Unit.RATIO),
            _share(one, at),
            computed(one.value, at),
            computed(one.served, at, Unit.RATIO, tone="" if one.served else "act"),
            atlas.mentions(one.objectives, empty="nobody"),
        )
    )


def _share(one: ThemeCoverage, at: str) -> Cell:
    if one.share is None:
        return Text("n/a", quiet=True)
    off = one.share - one.weight
    word = "" if abs(off) <= SLACK else ", more than its weight" if off > 0 else ", less than its weight"
    return Bar(one.share, f"{percent(one.share)}{word}", "watch" if word else "", mark=one.weight, at=at)


def _unlinked_row(found: Coverage, at: str) -> Row:
    total = exact_sum(one.value for one in found.themes.values()) + found.unlinked
    share = found.unlinked / total
    quiet = Text("–", quiet=True)
    return Row(
        (
            Text("No theme"),
            Computed("0 %", at, 0.0),
            Bar(share, f"{percent(share)}, serves nothing agreed", "act", at=at),
            computed(found.unlinked, at),
            quiet,
            quiet,
        )
    )
