"""What an importer makes of a row: which item it is, and what each column says of it."""

from dataclasses import dataclass

from northline.model.place import Place


@dataclass(frozen=True, slots=True)
class Said:
    """What one column says in a row; an empty text says that there is nothing.

    `names` are fields by name or alias, in order of preference: the first that the item's kind knows is meant. `body`
    means the text below the front matter.
    """

    column: str
    names: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Handed:
    """A link that a row knows about another item: in `field`, the item `to` has a link to this one."""

    column: str
    to: str
    field: str


@dataclass(frozen=True, slots=True)
class Record:
    """An item as its source tells it; `key` is its name there, `also` are others by which rows mean it."""

    place: Place
    key: str
    type: str
    said: tuple[Said, ...]
    also: tuple[str, ...] = ()
    handed: tuple[Handed, ...] = ()
