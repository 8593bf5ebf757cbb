"""An item as its source says it should be here, before anyone looks at what is here already."""

from collections.abc import Mapping

from northline.model.frozen import Frozen
from northline.model.kind import Kind
from northline.model.place import Place

# A text, a list of names or ids; empty where the source says that there is nothing.
Value = str | tuple[str, ...]


class Draft(Frozen):
    """The fields that the source speaks of, in the order of the kind; `body` is None when it speaks of none.

    `source` names the item in its tool, such as `jira:PAY-12`.
    """

    place: Place
    source: str
    id: str
    kind: Kind
    values: Mapping[str, Value]
    body: str | None = None

    @property
    def title(self) -> str:
        """What the item is called."""
        told = self.values.get("title", "")
        return told if isinstance(told, str) else ""
