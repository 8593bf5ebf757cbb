"""From files to items: what authors wrote, with the place of every field, and every fault on the way."""

from collections.abc import Iterable, Iterator

from northline.config import Config
from northline.model.content import Content, ContentFile, Prose
from northline.model.fault import Fault
from northline.model.frozen import replace
from northline.model.item import Item
from northline.model.kind_names import KindNames
from northline.model.query import Query
from northline.read.admission import Entry, admit
from northline.read.known import Known
from northline.read.queries import Text, read_queries, text_of_item

# Enough to recognise what was written; a message is no place for a page of text.
LONGEST_FACT = 200


def read(files: Iterable[ContentFile], config: Config, known: Known | None = None) -> Content:
    """Read all files, whatever their order and condition; bad content becomes faults, never an exception.

    Files that are `known` from the last reading are not read again.
    """
    kinds = KindNames(config.kinds)
    known = known or Known()
    known.begin(config.kinds)
    assets: list[str] = []
    found: list[Item | Prose | Fault | Query] = []
    for file in sorted(files, key=lambda file: file.path):
        entry, refusals = admit(file)
        found.extend(refusals)
        if entry is Entry.ASSET:
            assets.append(file.path)
        elif entry is Entry.MARKDOWN:
            found.extend(known.document(file, kinds))
    found.extend(read_queries(_texts(found), kinds))
    return Content(
        items=tuple(one for one in found if isinstance(one, Item)),
        prose=tuple(one for one in found if isinstance(one, Prose)),
        assets=tuple(assets),
        faults=tuple(sorted((_short(one) for one in found if isinstance(one, Fault)), key=_order)),
        queries=tuple(one for one in found if isinstance(one, Query)),
    )


def _texts(found: Iterable[Item | Prose | Fault | Query]) -> Iterator[Text]:
    """Yield the texts that may hold view blocks."""
    for one in tuple(found):
        if isinstance(one, Item):
            yield text_of_item(one)
        elif isinstance(one, Prose):
            yield Text(one.body, one.path, one.body_line)


def _short(fault: Fault) -> Fault:
    if all(len(text) <= LONGEST_FACT for text in fault.facts.values()):
        return fault
    facts = {name: text if len(text) <= LONGEST_FACT else f"{text[:LONGEST_FACT]}…" for name, text in fault.facts.items()}
    return replace(fault, facts=facts)


def _order(fault: Fault) -> tuple[str, int, int, str]:
    return fault.place.path, fault.place.line, fault.place.column, fault.rule
