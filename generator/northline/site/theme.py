"""What Northline settles in the theme's configuration, so that a short `site_config.yml` is enough."""

import logging
import os
import posixpath
from collections.abc import Collection, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.theme import Theme

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
    _overlook_hidden(theme)
    # Fonts would be asked from another host.
    theme["font"] = False
    if not theme.get("logo"):
        theme["logo"] = f"{ASSETS}/logo.svg"
    if not theme.get("favicon") or theme["favicon"] == MATERIAL_FAVICON:
        theme["favicon"] = f"{ASSETS}/favicon.svg"
    theme["features"] = _features(theme.get("features") or FEATURES)
    if not theme.get("palette"):
        theme["palette"] = [dict(option) for option in PALETTE]


def _overlook_hidden(theme: "Theme") -> None:
    """Have the engine look only at what it may copy: it compares each file of the theme, ten thousand icons too, with some patterns."""
    engines = type(theme).get_env

    def get_env() -> "jinja2.Environment":
        env = engines(theme)
        # The engine lists templates only to find files to copy, and copies nothing hidden.
        env.loader.list_templates = partial(_visible, theme.dirs)  # type: ignore[union-attr,method-assign]
        return env

    theme.get_env = get_env  # type: ignore[method-assign]


def _visible(places: Iterable[str]) -> list[str]:
    """Every file in these folders by its path there, save those in hidden folders."""
    found: set[str] = set()
    for place in places:
        for folder, inner, files in os.walk(place):
            inner[:] = [name for name in inner if not name.startswith(".")]
            under = os.path.relpath(folder, place).replace(os.sep, "/")
            found.update(posixpath.normpath(posixpath.join(under, name)) for name in files)
    return sorted(found)


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
