"""What a format is that something can be written in, and how the formats of a folder are found."""

from collections.abc import Callable, Iterable
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Generic, TypeVar

from northline.model.frozen import Frozen

Told = TypeVar("Told")


class Format(Frozen, Generic[Told]):
    """One format: its name on the command line, and the function that writes it."""

    name: str
    write: Callable[[Told], str]


def formats_of(package: str, folder: Iterable[str]) -> dict[str, Format[Any]]:
    """Every `FORMAT` of a package's modules by its name: text first, then JSON, then the others."""
    modules = (import_module(f"{package}.{info.name}") for info in iter_modules(folder))
    found: list[Format[Any]] = [module.FORMAT for module in modules if hasattr(module, "FORMAT")]
    return {one.name: one for one in sorted(found, key=lambda one: (one.name != "text", one.name != "json", one.name))}
