"""What lies in the content folder: files as bytes on the way in; items, prose pages and assets once read."""

from northline.model.fault import Fault
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.query import Query
from northline.model.raw import Table


class ContentFile(Frozen):
    """A file under the content folder; `path` is relative to it, with forward slashes."""

    path: str
    data: bytes


class Prose(Frozen):
    """An ordinary page: Markdown without items. `front` is its front matter, if any."""

    path: str
    title: str
    body: str
    body_line: int = 1
    front: Table | None = None


class Content(Frozen):
    """All that reading found, in order of path and line; assets are paths of files that are copied as they are.

    `queries` are the view blocks of items and prose.
    """

    items: tuple[Item, ...] = ()
    prose: tuple[Prose, ...] = ()
    assets: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    queries: tuple[Query, ...] = ()
