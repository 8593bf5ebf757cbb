"""The page families, one file each: any module here that holds a `FAMILY` is found by itself."""

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


def view(train: Train, config: Config) -> tuple[Page | Redirect, ...]:
    """Every page of the site as values, in the order of the navigation."""
    atlas = Atlas(train, config)
    return tuple(page for family in families() for page in family.pages(atlas))
