"""How far a PI's objectives cover the vision's themes: four gauges, and the themes behind them."""

from collections.abc import Iterator

from northline.model.results.coverage import Coverage, ThemeCoverage
from northline.model.text import percent
from northline.view.atlas import Atlas
from northline.view.numbers import gauge, number
from northline.view.parts import Bar, Cell, Column, Gauges, Note, Number, Row, Section, Table, Text

SLACK = 0.1


def gauges(atlas: Atlas, pi: str) -> Section | None:
    """Breadth, depth, linked value and allocation fit, each with its receipt."""
    found = atlas.scores.get(Coverage, pi)
    if found is None or not atlas.exists("theme", "objective"):
        return None
    shown = (
        gauge("Breadth: themes with any commitment", found.breadth),
        gauge("Depth: outcomes named by a commitment", found.depth),
        gauge("Linked value: value that serves a theme", found.linked_value),
        gauge("Allocation fit: value against weights", found.allocation_fit),
    )
    return Section(f"How far is the vision covered in {atlas.ref(pi).title}?", "coverage", (Gauges(shown), *_remarks(atlas, found)))


def _remarks(atlas: Atlas, found: Coverage) -> Iterator[Note]:
    if found.breadth.value is None:
        yield Note(_missing(atlas, found.breadth.why), "quiet")
    elif found.equal_weights:
        yield Note("Some themes have no weight, so all themes count alike here.", "quiet")
    if found.excluded:
        names = ", ".join(atlas.ref(one).title for one in found.excluded)
        yield Note(f"Left out, because retired or of weight 0: {names}.", "quiet")


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
    columns = (
        Column("theme", "Theme", wide=True),
        Column("weight", "Weight", "number"),
        Column("share", "Share of committed value", "", "The mark is the weight"),
        Column("value", "Value", "number"),
        Column("served", "Served", "number", "100 % when a committed objective names every outcome"),
        Column("objectives", "Objectives"),
    )
    rows = [_theme_row(atlas, theme, one) for theme, one in sorted(found.themes.items(), key=lambda pair: (-pair[1].weight, pair[0]))]
    if found.unlinked:
        rows.append(_unlinked_row(found))
    table = Table("coverage", "Themes by weight; the mark on each bar is the weight", columns, tuple(rows))
    return Section("Does the value go where the weight is?", "themes", (table,))


def _theme_row(atlas: Atlas, theme: str, one: ThemeCoverage) -> Row:
    return Row(
        (
            atlas.ref(theme),
            Number(percent(one.weight), one.weight),
            _share(one),
            number(one.value),
            Number(percent(one.served), one.served, tone="" if one.served else "act"),
            atlas.mentions(one.objectives, empty="nobody"),
        )
    )


def _share(one: ThemeCoverage) -> Cell:
    if one.share is None:
        return Text("n/a", quiet=True)
    off = one.share - one.weight
    word = "" if abs(off) <= SLACK else ", more than its weight" if off > 0 else ", less than its weight"
    return Bar(one.share, f"{percent(one.share)}{word}", "watch" if word else "", mark=one.weight)


def _unlinked_row(found: Coverage) -> Row:
    total = sum(one.value for one in found.themes.values()) + found.unlinked
    share = found.unlinked / total
    quiet = Text("–", quiet=True)
    return Row(
        (
            Text("No theme"),
            Number("0 %", 0.0),
            Bar(share, f"{percent(share)}, serves nothing agreed", "act"),
            number(found.unlinked),
            quiet,
            quiet,
        )
    )
