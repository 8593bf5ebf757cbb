"""The page families, one file each: any module here that holds a `FAMILY` is found by itself."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from northline.config import Config
from northline.model.page import Page, Redirect
from northline.model.train import Train
from northline.view.atlas import Atlas
from northline.view.family import Family


@cache
def families() -> tuple[Family, ...]:
    """All page families, in the order of the navigation."""
    modules = (import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__))
    found = [family for family in (getattr(module, "FAMILY", None) for module in modules) if family]
    return tuple(sorted(found, key=lambda family: (family.order, family.name)))


def view(train: Train, config: Config) -> Mapping[str, tuple[Page | Redirect, ...]]:
    """Every page of the site as values, by the name of its family, in the order of the navigation."""
    atlas = Atlas(train, config)
    return {family.name: tuple(family.pages(atlas)) for family in families()}


def family_pages(name: str, train: Train, config: Config) -> Iterator[Page | Redirect]:
    """Yield the pages of one family, each made when it is asked for."""
    atlas = Atlas(train, config)
    return (page for family in families() if family.name == name for page in family.pages(atlas))
