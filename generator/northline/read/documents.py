"""What a Markdown file is: an item, a sheet, a file of sections, or an ordinary page."""

from collections.abc import Iterator

from northline.model.content import ContentFile, Prose
from northline.model.fault import Fault
from northline.model.ids import stem_of
from northline.model.item import Item
from northline.model.kind_names import TYPE_NAMES, KindNames, Meaning
from northline.model.place import Place
from northline.model.raw import Raw
from northline.model.text import fold, is_empty
from northline.read.assembly import unknown_type
from northline.read.entries import entry_named, entry_of, text_of
from northline.read.file_items import read_file_item
from northline.read.front_matter import Document, split
from northline.read.lengths import within
from northline.read.sections import read_sections
from northline.read.sheets import read_sheet
from northline.read.sources import Source, decode
from northline.read.titles import first_heading, one_line

Found = Item | Prose | Fault
_FORMS = {"sheet": read_sheet, "sections": read_sections}
_PAGES = frozenset({"readme", "index"})
# Each becomes a page: half a million fit into the bytes that a file may have.
MOST_ITEMS = 20_000
# Each repeats the front matter of its file, on its page and in the data.
MOST_REPEATED = 32 * 1024 * 1024


def read_document(file: ContentFile, kinds: KindNames) -> Iterator[Found]:
    """Yield what one Markdown file holds, with its faults."""
    source = decode(file)
    document, faults = split(source)
    yield from faults
    form = entry_of(document.front, _FORMS)
    if form is None:
        yield from _single(document, kinds, source)
        return
    key, raw = form
    if meaning := kinds.named(text_of(raw)):
        repeated = len(source.text) - len(document.body)
        yield from _bounded(_FORMS[fold(key.text)](document, meaning, kinds), min(MOST_ITEMS, MOST_REPEATED // max(1, repeated)))
    else:
        if not _is_torn(raw, document, source):
            yield unknown_type(raw)
        yield from _prose(document)


def _bounded(found: Iterator[Item | Fault], most: int) -> Iterator[Item | Fault]:
    """Yield what a sheet or a file of sections holds, up to a number of items."""
    items = 0
    for one in found:
        items += isinstance(one, Item)
        if items > most:
            facts = {"size": f"more than {most:,} items", "limit": f"{most:,}"}
            yield Fault("file-too-large", one.place, "", facts)
            return
        yield one


def _is_torn(raw: Raw, document: Document, source: Source) -> bool:
    """Whether a text that was saved of broken front matter is what broke, or ends with its file: that is told already."""
    return document.broken and (":" in text_of(raw) or raw.place.line > source.text.count("\n"))


def _single(document: Document, kinds: KindNames, source: Source) -> Iterator[Found]:
    """Read a file that is one item or one page; one without text is no page."""
    written = entry_named(document.front, TYPE_NAMES)
    meaning = kinds.named(text_of(written)) if written else None
    if written and not meaning and not _is_torn(written, document, source):
        yield unknown_type(written)
    meaning = meaning or _by_folder(document, kinds)
    if meaning:
        yield from read_file_item(document, meaning)
    elif source.readable:
        yield from _prose(document)


def _by_folder(document: Document, kinds: KindNames) -> Meaning | None:
    stem = stem_of(document.path)
    is_page = stem.startswith("_") or stem.lower() in _PAGES
    if is_page and entry_named(document.front, frozenset({"id"}) | TYPE_NAMES) is None:
        return None
    return kinds.of_folder(document.path)


def _prose(document: Document) -> Iterator[Found]:
    raw = entry_named(document.front, frozenset({"title"}))
    written = text_of(raw)
    title = "" if is_empty(written) else one_line(written)
    place = raw.place if raw and title else Place(document.path, document.body_line)
    title, faults = within("title", title or first_heading(document.body, "") or stem_of(document.path), place)
    yield from faults
    yield Prose(document.path, title, document.body, document.body_line, document.front)
