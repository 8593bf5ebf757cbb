"""View blocks: questions that authors put into their texts, answered by lists that the build makes."""

from northline.render.views.answer import faults
from northline.render.views.show import Views

__all__ = ["Views", "faults"]
