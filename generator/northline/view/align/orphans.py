"""Work of a PI without a line of sight: told at its highest cause, each with how to mend it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from northline.model.addition import exact_sum
from northline.model.cells import Badge, Cell, Column, Input, Phrase, Receipt, Row, Sight, Table, Text
from northline.model.item import Item
from northline.model.link import Strength
from northline.model.results.orphan import Orphan
from northline.model.results.placement import Placement
from northline.model.score import Unit
from northline.model.text import decimal, fold
from northline.view.atlas import FEW, Atlas, how, page
from northline.view.columns import NOTHING
from northline.view.numbers import computed, counted, gauge, phrase
from northline.view.parts import Gauges, Note, Section
from northline.view.periods import in_pi

WORK = ("objective", "feature", "story")
# A table of more rows is not read to its end; the lists of features and objectives have the rest.
MOST = 250


def section(atlas: Atlas, pi: str) -> Section | None:
    """The list of orphans of a PI; None where there is no theme that work could be tied to."""
    planned = in_pi(atlas, pi, atlas.portfolio.of(*WORK))
    if not planned or not atlas.exists("theme"):
        return None
    loose = [item for item in planned if not atlas.portfolio.sight(item.id).strength.reaches]
    explained = [item for item in loose if _explained(atlas, item)]
    causes = causes_of(atlas, without_ids(loose, explained))
    intro = _count(atlas, pi, planned, loose, explained)
    if not causes:
        return Section("Which work serves no goal?", "orphans", (Note("All planned work is tied to a business goal.", "good"),), intro)
    rows = tuple(_row(atlas, cause, under) for cause, under in list(causes.items())[:MOST])
    table = Table("orphans", "Planned work without a line of sight, at its highest cause", COLUMNS, rows, tools=len(rows) > 9)  # noqa: PLR2004  # fits a screen
    left_out = (Note(f"{len(causes) - MOST} more are on the pages of their teams.", "quiet"),) if len(causes) > MOST else ()
    links = (page("How lines of sight are told", "glossary/", "line-of-sight"),)
    return Section("Which work serves no goal?", "orphans", (*_shares(atlas, pi), table, *left_out), intro, count=len(causes), links=links)


def _shares(atlas: Atlas, pi: str) -> tuple[Gauges, ...]:
    """The shares of orphan and of explained work, by points where there are any."""
    found = atlas.scores.get(Orphan, pi)
    if found is None or found.all.ratio.value is None:
        return ()
    by = "by points" if found.basis == "points" else "by count, as nothing has points"
    orphan = gauge("Orphan work", found.all.ratio, note=by, href=atlas.receipt("orphan", pi))
    if not atlas.config.explained:
        # No bucket is agreed to need no theme, so none can explain anything.
        return (Gauges((orphan,)),)
    explained = gauge("Explained by an agreed bucket", found.all.explained, note=by, href=atlas.receipt("orphan", pi, "explained"))
    return (Gauges((orphan, explained)),)


COLUMNS = (
    Column("item", "Work", wide=True),
    Column("sight", "Line of sight", filter=True),
    Column("kind", "Kind", filter=True),
    Column("teams", "Team", filter=True),
    Column("under", "Work under it", "number"),
    Column("mend", "How to mend it", wide=True),
)


def _count(atlas: Atlas, pi: str, planned: Sequence[Item], loose: Sequence[Item], explained: Sequence[Item]) -> Phrase:
    tied = len(planned) - len(loose)
    kinds = tuple(Input(f"{sum(item.base == base for item in planned)} planned: {base}") for base in WORK)
    inputs = (*kinds, *(Input("no line of sight", atlas.ref(item.id)) for item in loose[:FEW]))
    receipt = Receipt(f"({len(planned)} − {len(loose)}) ÷ {len(planned)} items planned in {pi}:", inputs, how("orphan"))
    share = computed(tied / len(planned), receipt, Unit.RATIO)
    said = "{} of the objectives, features and stories planned here are tied to a business goal."
    if not explained:
        return phrase(f"{said} What is not listed here is tied to a goal or agreed.", share)
    more = counted(len(explained), atlas.listed(item.id for item in explained))
    return phrase(
        f"{said} {{}} more stand in an agreed bucket that needs no theme. What is not listed here is tied to a goal or agreed.", share, more
    )


def _explained(atlas: Atlas, item: Item) -> bool:
    placed = atlas.scores.get(Placement, item.id)
    return placed is not None and fold(placed.bucket) in atlas.config.explained


def without_ids(items: Iterable[Item], others: Iterable[Item]) -> tuple[Item, ...]:
    """The items that are not among the others."""
    ids = {one.id for one in others}
    return tuple(item for item in items if item.id not in ids)


def causes_of(atlas: Atlas, loose: Sequence[Item]) -> Mapping[str, tuple[str, ...]]:
    """The highest loose items with the ids of the loose work under them: mending one mends what hangs on it."""
    ids = {item.id for item in loose}
    found: dict[str, list[str]] = {}
    for item in loose:
        cause = _highest(atlas, item.id, ids)
        found.setdefault(cause, []).extend([item.id] if cause != item.id else [])
    return {cause: tuple(under) for cause, under in found.items()}


def _highest(atlas: Atlas, item_id: str, loose: set[str]) -> str:
    """The highest loose item that an item would inherit a line of sight from."""
    seen, cause = {item_id}, item_id
    while True:
        # An objective inherits from what it delivers, so linking that mends the objective too.
        above = [one for one in atlas.portfolio.targets(cause, "parent", "delivers") if one in loose and one not in seen]
        if not above:
            return cause
        cause = above[0]
        seen.add(cause)


def _row(atlas: Atlas, cause: str, under: Sequence[str]) -> Row:
    item = atlas.portfolio[cause]
    return Row(
        (
            atlas.ref(cause),
            Sight(atlas.portfolio.sight(cause).strength.value),
            Badge(atlas.ref(cause).label),
            atlas.mentions(atlas.teams(item), empty="none", show="title"),
            _under(atlas, under),
            Text(mend(atlas, item)),
        )
    )


def _under(atlas: Atlas, under: Sequence[str]) -> Cell:
    if not under:
        return NOTHING
    points = exact_sum(atlas.portfolio[one].number("points") or 0.0 for one in under)
    return counted(len(under), atlas.listed(under), note=f"{decimal(points)} points" if points else "")


def mend(atlas: Atlas, item: Item) -> str:
    """One sentence on what to do about an item without a line of sight."""
    if atlas.portfolio.sight(item.id).strength is Strength.DANGLING:
        wrong = ", ".join(_wrong(atlas, item))
        return f"{wrong}. Name an outcome of an active theme instead." if wrong else "Name an outcome of an active theme."
    if item.base == "objective":
        return "Name the outcome it serves under `supports`, or link the features it delivers to one."
    parents = [one for one in atlas.portfolio.linked(item.id, "parent") if not atlas.portfolio.sight(one.id).strength.reaches]
    if parents:
        return f"Link its parent {parents[0].id} to a theme or outcome, and everything under it follows."
    return "Give it a parent that serves a theme, or name an outcome under `supports`."


def _wrong(atlas: Atlas, item: Item) -> Iterator[str]:
    """Say what is wrong with each goal that an item names."""
    retired = {theme.id for theme in atlas.retired()}
    for link in atlas.portfolio.links.get(item.id, ()):
        if link.role == "supports" and not link.resolved:
            yield f"{link.target} does not exist"
        elif link.role == "supports" and link.target in retired:
            yield f"{link.target} no longer counts"
        elif link.role == "supports":
            yield f"{link.target} leads to no active theme"
