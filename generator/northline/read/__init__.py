"""From files to items: what authors wrote, with the place of every field, and every fault on the way."""

from collections.abc import Iterable

from northline.config import Config
from northline.model.content import Content, ContentFile, Prose
from northline.model.fault import Fault
from northline.model.item import Item
from northline.read.admission import Entry, admit
from northline.read.documents import read_document
from northline.read.kinds import KindNames


def read(files: Iterable[ContentFile], config: Config) -> Content:
    """Read all files, whatever their order and condition; bad content becomes faults, never an exception."""
    kinds = KindNames(config.kinds)
    items: list[Item] = []
    prose: list[Prose] = []
    assets: list[str] = []
    faults: list[Fault] = []
    for file in sorted(files, key=lambda file: file.path):
        entry, refusals = admit(file)
        faults.extend(refusals)
        if entry is Entry.ASSET:
            assets.append(file.path)
        elif entry is Entry.MARKDOWN:
            for found in read_document(file, kinds):
                sink: list[Item] | list[Prose] | list[Fault]
                sink = items if isinstance(found, Item) else prose if isinstance(found, Prose) else faults
                sink.append(found)  # type: ignore[arg-type]  # chosen by the very type of what is found
    return Content(tuple(items), tuple(prose), tuple(assets), tuple(sorted(faults, key=_order)))


def _order(fault: Fault) -> tuple[str, int, int, str]:
    return fault.place.path, fault.place.line, fault.place.column, fault.rule
