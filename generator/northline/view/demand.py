"""Ambition beside realism: what each PI asks of the train, and what it can give."""

from northline.view.atlas import Atlas
from northline.view.parts import Section


def section(atlas: Atlas) -> Section | None:
    """Demand against capacity by PI; None while no metric gives capacity."""
    del atlas
    return None
