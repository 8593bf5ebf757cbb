"""What the template of a view sees: its answer in groups, or what is wrong with it."""

from northline.model.cells import Ref, Table
from northline.model.frozen import Frozen


class Shelf(Frozen):
    """One group of a view: its name, its items, and the table that shows them, a row for each item."""

    group: str
    refs: tuple[Ref, ...]
    table: Table


class Shown(Frozen):
    """A whole view: how it is shown, what it says, its groups; `more` counts what its limit leaves out."""

    form: str
    caption: str
    found: int
    shelves: tuple[Shelf, ...] = ()
    more: int = 0
    counted: str = ""


class Broken(Frozen):
    """A view that cannot be answered: why, what to do, on which line of the block, and the block itself."""

    message: str
    hint: str
    line: int
    source: str
    help: str
