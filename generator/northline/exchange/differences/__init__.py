"""Differences between two states of a train, one file a format: any module here that holds a `FORMAT` is found by itself."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from northline.exchange.differences.comparison import Format


@cache
def formats() -> dict[str, Format]:
    """Every format by its name, text first."""
    modules = (import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__))
    found = [module.FORMAT for module in modules if hasattr(module, "FORMAT")]
    return {one.name: one for one in sorted(found, key=lambda one: (one.name != "text", one.name))}
