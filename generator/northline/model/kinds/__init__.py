"""The built-in kinds, one file each: any module here that holds a `KIND` is found by itself."""

from importlib import import_module
from pkgutil import iter_modules

from northline.model.kind import Kind


def _found() -> tuple[Kind, ...]:
    modules = (import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__))
    kinds = [module.KIND for module in modules if hasattr(module, "KIND")]
    return tuple(sorted(kinds, key=lambda kind: (kind.order, kind.name)))


BUILT_IN: tuple[Kind, ...] = _found()
