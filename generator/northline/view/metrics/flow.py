"""Where the work of a PI flows: by type, and by theme."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from northline.model.addition import exact_sum
from northline.model.cells import Bar, Cell, Column, Input, Receipt, Row, Table, Text
from northline.model.item import Item
from northline.model.results.placement import Placement
from northline.model.text import decimal, natural, percent, slug
from northline.view.atlas import Atlas, how, page, words
from northline.view.numbers import computed
from northline.view.parts import Section
from northline.view.periods import shown_pi
from northline.view.sums import added

NO_THEME = "no theme"
# Work of which nobody says what kind it is; a train of nothing else has no distribution.
PLAIN = "business features"


def by_type(atlas: Atlas) -> Section | None:
    """Business features, enablers and whatever else the leaves of the shown PI are, by points."""
    return _section(atlas, "Where does the work go, by type?", "flow-types", "Type", lambda leaf: (_type(atlas, leaf),))


def by_theme(atlas: Atlas) -> Section | None:
    """The themes that the leaves of the shown PI reach, by points."""
    if not atlas.exists("theme"):
        return None
    return _section(
        atlas,
        "Where does the work go, by strategic theme?",
        "flow-themes",
        "Theme",
        lambda leaf: atlas.portfolio.sight(leaf.id).themes or (NO_THEME,),
    )


def _type(atlas: Atlas, leaf: Item) -> str:
    """What kind of work a leaf is: its own bucket or kind, or those of the feature above it."""
    placed = atlas.scores.get(Placement, leaf.id)
    above = next((one for one in atlas.portfolio.linked(leaf.id, "parent") if one.base == "feature"), leaf)
    if placed and placed.bucket:
        return words(placed.bucket)
    return "enablers" if above.text("kind") == "enabler" or above.text("enabler") else PLAIN


def _section(atlas: Atlas, title: str, name: str, head: str, keys: Callable[[Item], Iterable[str]]) -> Section | None:
    pi = shown_pi(atlas)
    leaves = _leaves(atlas, pi)
    if not leaves:
        return None
    sized = any(points for points in leaves.values())
    amounts: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for item, points in leaves.items():
        found = tuple(keys(atlas.portfolio[item]))
        for key in found:
            amounts[key][item] = (points if sized else 1.0) / len(found)
    if set(amounts) == {PLAIN}:
        return None
    unit = "Points" if sized else "Items"
    columns = (Column("key", head), Column("share", "Share"), Column("amount", unit, "number"))
    sums = {key: exact_sum(parts.values()) for key, parts in amounts.items()}
    rows = tuple(
        _row(atlas, key, sums[key] / exact_sum(sums.values()), added(atlas, amounts[key].items(), FORMULA, "placement"), sums[key])
        for key in sorted(sums, key=lambda one: (-sums[one], natural(one)))
    )
    basis = "by points of stories, and of features without stories" if sized else "by count: nobody gave points"
    caption = f"Planned work of {atlas.ref(pi).title}, {basis}"
    table = Table(name, caption, columns, rows, total=_total(sums))
    return Section(title, name, (table,), links=(page("How work is placed", "how/placement/"),))


def _leaves(atlas: Atlas, pi: str) -> Mapping[str, float]:
    """The leaves of a PI with their points, in order."""
    placed = atlas.scores.of(Placement)
    return {one: found.points or 0.0 for one, found in placed.items() if found.leaf and pi and pi in found.pis and one in atlas.refs}


FORMULA = "The sum of what is planned here, split evenly where work has several themes:"


def _row(atlas: Atlas, key: str, share: float, made_of: Receipt, amount: float) -> Row:
    name: Cell = atlas.refs[key] if key in atlas.refs and atlas.portfolio[key].base == "theme" else Text(key)
    anchor = f"work-{slug(key)}"
    bar = Bar(share, percent(share), "watch" if key == NO_THEME else "", at=f"#{anchor}")
    return Row((name, bar, computed(amount, made_of)), anchor=anchor)


def _total(sums: Mapping[str, float]) -> tuple[Cell, ...]:
    above = Receipt("The sum of the rows above:", tuple(Input(f"{key}: {decimal(sums[key])}") for key in sums), how("placement"))
    return Text("Together"), Text(""), computed(exact_sum(sums.values()), above)
