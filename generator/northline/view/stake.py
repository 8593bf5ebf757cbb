"""How much committed business value stands behind an item: what is at stake when it goes wrong."""

from collections.abc import Iterable, Iterator

from northline.model.addition import exact_sum
from northline.model.item import Item
from northline.model.results.placement import Placement
from northline.view.atlas import Atlas, once

# Roles by which a risk, dependency, milestone or piece of feedback names what it touches.
TOUCHES = ("affects", "from", "about", "objectives", "depends_on")
# Kinds that outlive a PI: what hangs on them is what the current PI's objectives name in this role.
NOW = {"team": "teams", "kpi": "kpis"}


def stake(atlas: Atlas, item_id: str) -> float:
    """The planned value of the committed objectives that hang on an item; 0 when none do or none has a value."""
    return exact_sum(one.number("business_value") or 0.0 for one in objectives_at(atlas, item_id) if one.committed)


def together(atlas: Atlas, ids: Iterable[str]) -> float:
    """What hangs on several items, an objective that hangs on two of them counted once."""
    found = {one.id: one for item_id in ids for one in objectives_at(atlas, item_id) if one.committed}
    return exact_sum(one.number("business_value") or 0.0 for one in found.values())


@once
def objectives_at(atlas: Atlas, item_id: str) -> tuple[Item, ...]:
    """The standing objectives that hang on an item: itself, those it serves, or those of what it touches."""
    touched = (item_id, *atlas.portfolio.targets(item_id, *TOUCHES))
    found = dict.fromkeys(one for touching in touched for one in _serving(atlas, touching))
    return tuple(atlas.portfolio[one] for one in found if atlas.portfolio[one].value("status") != "dropped")


def _serving(atlas: Atlas, item_id: str) -> Iterator[str]:
    item = atlas.portfolio[item_id]
    if item.base == "objective":
        yield item_id
    elif item.base in NOW:
        yield from (one for one in atlas.portfolio.sources(item_id, NOW[item.base]) if _is_current(atlas, one))
    else:
        placed = atlas.scores.get(Placement, item_id)
        yield from placed.objectives if placed else ()
        yield from (one for one in atlas.portfolio.sources(item_id, "delivers") if atlas.portfolio[one].base == "objective")


def _is_current(atlas: Atlas, item_id: str) -> bool:
    item = atlas.portfolio[item_id]
    return item.base == "objective" and atlas.calendar.current in atlas.pis(item)
