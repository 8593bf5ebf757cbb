"""An outcome: its measures, and who serves it in which PI."""

from collections.abc import Iterator

from northline.model.item import Item
from northline.view.atlas import Atlas
from northline.view.measures import kpis_of, kpis_table
from northline.view.parts import Section
from northline.view.served import objectives_by_pi


def sections(atlas: Atlas, item: Item) -> Iterator[Section]:
    """How the outcome is measured and served."""
    kpis = kpis_of(atlas.portfolio, item)
    empty = "No KPI is named. Add one with a baseline, a target, a due date and an owner, so that the outcome can be seen to move."
    yield Section("How is it measured?", "kpis", (kpis_table(atlas, kpis, "KPIs of this outcome", empty=empty),), count=len(kpis))
    yield from objectives_by_pi(atlas, item.id)
