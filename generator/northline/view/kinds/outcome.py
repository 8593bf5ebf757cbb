"""An outcome: how well it is served, its measures, and who serves it in which PI."""

from collections.abc import Iterator

from northline.model.item import Item
from northline.view.atlas import Atlas
from northline.view.explorer import chosen
from northline.view.goals import service
from northline.view.measures import kpis_of, kpis_table
from northline.view.parts import Section
from northline.view.served import objectives_by_pi


def sections(atlas: Atlas, item: Item) -> Iterator[Section]:
    """How the outcome is served and measured, then the objectives behind that."""
    kpis = kpis_of(atlas.portfolio, item)
    empty = "No KPI is named. Add one with a baseline, a target, a due date and an owner, so that the outcome can be seen to move."
    table = kpis_table(atlas, kpis, "KPIs of this outcome", empty=empty)
    served = service.section(atlas, item)
    yield from (served,) if served else ()
    yield Section("How is it measured?", "kpis", (table,), count=len(kpis), links=(chosen(item.id),))
    yield from objectives_by_pi(atlas, item.id)
