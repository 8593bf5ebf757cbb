"""What Northline settles in the theme's configuration, so that a short `site_config.yml` is enough."""

import logging
import posixpath
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_log = logging.getLogger("mkdocs.plugins.northline")
FEATURES = (
    "navigation.tabs",
    "navigation.indexes",
    "navigation.top",
    "toc.follow",
    "search.highlight",
    "content.code.copy",
)
# The theme takes titles apart as HTML there, and what authors call things would become part of the page.
NEVER = frozenset({"content.tooltips"})
ASSETS = "assets/northline"
MATERIAL_FAVICON = "assets/images/favicon.png"
_AUTO = "material/brightness-auto"
PALETTE = (
    {
        "media": "(prefers-color-scheme)",
        "primary": "custom",
        "accent": "custom",
        "toggle": {"icon": _AUTO, "name": "Switch to light mode"},
    },
    {
        "media": "(prefers-color-scheme: light)",
        "scheme": "default",
        "primary": "custom",
        "accent": "custom",
        "toggle": {"icon": "material/brightness-7", "name": "Switch to dark mode"},
    },
    {
        "media": "(prefers-color-scheme: dark)",
        "scheme": "slate",
        "primary": "custom",
        "accent": "custom",
        "toggle": {"icon": "material/brightness-4", "name": "Switch to system preference"},
    },
)


def dress(config: "MkDocsConfig", folders: Iterable[Path]) -> None:
    """Put our theme templates before Material's and fill in what the site leaves open."""
    theme = config.theme
    own = [str(folder / "theme") for folder in folders if (folder / "theme").is_dir()]
    custom = [theme.custom_dir] if theme.custom_dir else []
    rest = [place for place in theme.dirs if place not in {*own, *custom}]
    theme.dirs[:] = list(dict.fromkeys([*custom, *own, *rest]))
    # Fonts would be asked from another host.
    theme["font"] = False
    if not theme.get("logo"):
        theme["logo"] = f"{ASSETS}/logo.svg"
    if not theme.get("favicon") or theme["favicon"] == MATERIAL_FAVICON:
        theme["favicon"] = f"{ASSETS}/favicon.svg"
    theme["features"] = _features(theme.get("features") or FEATURES)
    if not theme.get("palette"):
        theme["palette"] = [dict(option) for option in PALETTE]


def _features(wanted: Collection[str]) -> list[str]:
    for name in NEVER.intersection(wanted):
        _log.warning("The theme's feature %s is left out: it would make HTML of what authors write", name)
    return [name for name in wanted if name not in NEVER]


def link_assets(config: "MkDocsConfig", paths: Iterable[str]) -> None:
    """Link style sheets and scripts of ours, given by site path, from every page; those in folders are loaded on demand."""
    for path in sorted(path for path in paths if posixpath.dirname(path) == ASSETS):
        if path.endswith(".css") and path not in config.extra_css:
            config.extra_css.append(path)
        elif path.endswith(".js") and path not in map(str, config.extra_javascript):
            config.extra_javascript.append(path)


def asset_files(folders: Iterable[Path]) -> dict[str, bytes]:
    """Our style sheets, scripts and pictures by site path; the site's own file replaces a packaged one."""
    found: dict[str, bytes] = {}
    for folder in reversed([folder / "assets" for folder in folders]):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                found[f"{ASSETS}/{path.relative_to(folder).as_posix()}"] = path.read_bytes()
    return dict(sorted(found.items()))
