"""Templates compiled once for each state of the program: compiling ours and the theme's takes half a second."""

from pathlib import Path

from northline.render.compiled import Compiled
from northline.site.program import own_folder


def compiled_templates(whose: str) -> Compiled | None:
    """Where compiled templates of one environment are kept between runs; None when the user has no place for them."""
    folder: Path | None = own_folder(whose)
    return Compiled(str(folder)) if folder else None
