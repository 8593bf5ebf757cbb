"""The importers, one file each: any module here that holds an `IMPORTER` is found by itself."""

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules

from northline.exchange.intake.importer import Importer


def _found() -> Mapping[str, Importer]:
    modules = (import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__))
    importers: list[Importer] = [module.IMPORTER for module in modules if hasattr(module, "IMPORTER")]
    return {one.name: one for one in sorted(importers, key=lambda one: one.name)}


IMPORTERS = _found()
