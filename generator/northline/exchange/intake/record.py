"""What an importer makes of a row: which item it is, and what each column says of it."""

from northline.model.frozen import Frozen
from northline.model.place import Place


class Said(Frozen):
    """What one column says in a row; an empty text says that there is nothing.

    `names` are fields by name or alias, in order of preference: the first that the item's kind knows is meant. `body`
    means the text below the front matter.
    """

    column: str
    names: tuple[str, ...]
    text: str


class Handed(Frozen):
    """A link that a row knows about another item: in `field`, the item `to` has a link to this one."""

    column: str
    to: str
    field: str


class Record(Frozen):
    """An item as its source tells it; `key` is its name there, `also` are others by which rows mean it."""

    place: Place
    key: str
    type: str
    said: tuple[Said, ...]
    also: tuple[str, ...] = ()
    handed: tuple[Handed, ...] = ()
