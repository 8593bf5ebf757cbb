"""A field of a kind, and the value that an item has in it."""

from northline.model.field_types import REFERENCES, FieldType
from northline.model.frozen import Frozen
from northline.model.place import Place
from northline.model.raw import Raw


class Field(Frozen):
    """One field of a kind.

    `aliases` are other names authors and exports use; those in `opposites`, folded, say no where the field says yes. A
    field of references is a link with the field's name as its role; `targets` are the kinds it may point to (none: any),
    `reverse` is how the link reads from the other end. One that `crosses` may lead to an item of another train.
    """

    name: str
    type: FieldType
    aliases: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    reverse: str = ""
    label: str = ""
    opposites: tuple[str, ...] = ()
    crosses: bool = False

    @property
    def is_link(self) -> bool:
        """Whether the values are references to other items."""
        return self.type is REFERENCES

    @property
    def words(self) -> str:
        """The name for readers: `business_owner` → `Business owner`."""
        return self.label or self.name.replace("_", " ").capitalize()


class FieldValue(Frozen):
    """What an item says in one field: as written, and converted (None when empty or unusable)."""

    name: str
    raw: Raw
    value: object
    place: Place
