"""The only user of templates, Markdown and the sanitiser: page values become safe HTML."""

from northline.render.renderer import Renderer

__all__ = ["Renderer"]
