"""Where templates are found: the site's own `templates/` first, then the packaged ones."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def packaged() -> Path:
    """The templates that come with the program: inside the package in a wheel, beside `generator/` in a checkout."""
    inside = PACKAGE / "templates"
    return inside if inside.is_dir() else PACKAGE.parent.parent / "templates"


def template_dirs(site: Path) -> tuple[Path, ...]:
    """The folders to search for a template, first match wins; `site` is the folder of the configuration file."""
    own, ours = (site / "templates").resolve(), packaged()
    return (own, ours) if own.is_dir() and own != ours else (ours,)
