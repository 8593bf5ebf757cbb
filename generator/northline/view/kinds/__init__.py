"""What a page of each kind shows beyond facts and links, one file a kind: found by the kind's name."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from northline.model.item import Item
from northline.view.atlas import Atlas
from northline.view.parts import Section

Sections = Callable[[Atlas, Item], Iterator[Section]]


@cache
def _by_kind() -> Mapping[str, Sections]:
    names = [info.name for info in iter_modules(__path__)]
    return {name: import_module(f"{__name__}.{name}").sections for name in names}


def sections_of(atlas: Atlas, item: Item) -> tuple[Section, ...]:
    """The sections that the item's kind adds to its page."""
    sections = _by_kind().get(item.base)
    return tuple(sections(atlas, item)) if sections else ()
