"""What an importer is: a name on the command line, and a function from tables to records."""

from collections.abc import Callable, Iterator, Sequence

from northline.exchange.intake.record import Record
from northline.exchange.intake.sheet import Sheet
from northline.model.fault import Fault
from northline.model.frozen import Frozen

BODY = "body"


class Importer(Frozen):
    """One tool's exports; `name` also begins the `source` of every item.

    `commas` says whether commas in one cell separate values; where a tool repeats the column instead, they belong to names.
    `project` gives the part of a key that its project has in common, or nothing where keys know no projects.
    """

    name: str
    summary: str
    records: Callable[[Sequence[Sheet]], Iterator[Record | Fault]]
    commas: bool = False
    month_first: bool = False
    project: Callable[[str], str] = lambda _: ""
