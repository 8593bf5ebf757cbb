"""A `view` block: a question that an author puts into a text, answered there by a generated list."""

from northline.model.frozen import Frozen
from northline.model.place import Place

FORMS = ("table", "list", "board", "count")
# What an author who names none most likely wants; past the limit a page is no longer read.
COLUMNS = ("id", "title", "state")
LIMIT = 200


class Origin(Frozen):
    """Where a query looks: the items of a kind and, where its name says so, of one sort of it, such as `enabler`."""

    kind: str
    sort: str = ""


class Query(Frozen):
    """One view block as read; `key` tells it from others by its text, wherever that stands.

    `origins` are where it looks (none: all items). `columns`, `sort` (a leading `-` turns the order round) and `group` are
    names of fields or scores. Broken: it cannot be answered, and a fault says why.
    """

    key: str
    place: Place
    item: str = ""
    origins: tuple[Origin, ...] = ()
    where: str = ""
    where_place: Place | None = None
    columns: tuple[str, ...] = COLUMNS
    sort: tuple[str, ...] = ()
    form: str = "table"
    group: str = ""
    limit: int = LIMIT
    title: str = ""
    broken: bool = False


def key_of(source: str) -> str:
    """What two copies of a block have in common, however far they are indented."""
    return "\n".join(stripped for line in source.splitlines() if (stripped := line.strip()))
