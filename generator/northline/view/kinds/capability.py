"""A capability shows what an epic shows."""

from northline.view.kinds.epic import sections

__all__ = ["sections"]
