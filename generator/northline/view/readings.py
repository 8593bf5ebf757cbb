"""A KPI's readings up to the as-of date."""

from datetime import date

from northline.model.item import Item
from northline.model.values import Reading


def readings(kpi: Item, as_of: date) -> tuple[Reading, ...]:
    """The KPI's readings up to the as-of date, oldest first."""
    value = kpi.value("readings")
    found = value if isinstance(value, tuple) else ()
    return tuple(sorted((one for one in found if isinstance(one, Reading) and one.date <= as_of), key=lambda one: one.date))


def latest(kpi: Item, as_of: date) -> Reading | None:
    """The newest reading, or None while it is unmeasured."""
    found = readings(kpi, as_of)
    return found[-1] if found else None
