"""File items: one Markdown file, one item."""

from collections.abc import Iterator

from northline.model.fault import Fault
from northline.model.ids import stem_id
from northline.model.item import Item
from northline.model.kind_names import Meaning
from northline.model.place import Place
from northline.read.assembly import Draft, assemble
from northline.read.front_matter import Document


def read_file_item(document: Document, meaning: Meaning) -> Iterator[Item | Fault]:
    """Yield the item that a file is."""
    draft = Draft(
        path=document.path,
        place=Place(document.path, 1, 1),
        form="file",
        stem=stem_id(document.path),
        pairs=list(document.front.entries) if document.front else [],
        body=document.body,
        body_line=document.body_line,
        broken=document.broken,
    )
    yield from assemble(draft, meaning)
