"""The plan that a PI keeps in its own text: a table of objectives under the heading “Baseline”, read like a sheet of them."""

from collections.abc import Iterable, Iterator, Mapping

from northline.model.fault import Fault
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.kind import Kind
from northline.model.kind_names import KindNames
from northline.model.raw import Scalar, Table
from northline.model.text import fold
from northline.read.front_matter import Document
from northline.read.lines import headings
from northline.read.sheets import read_sheet
from northline.read.spoken_fields import BASELINE

ROWS = "objective"


class KeptPlans(Frozen):
    """The objectives that PIs keep as their baselines, the ids of these PIs, and what is wrong with the tables."""

    pis: frozenset[str] = frozenset()
    objectives: tuple[Item, ...] = ()
    faults: tuple[Fault, ...] = ()


def kept_plans(pis: Iterable[Item], kinds: Mapping[str, Kind]) -> KeptPlans:
    """Read the baselines that stand in the texts of PIs."""
    documents = {pi.id: document for pi in pis if (document := _document(pi)) is not None}
    if not documents:
        return KeptPlans()
    names = KindNames(kinds)
    found = {pi: tuple(_rows(document, names)) for pi, document in documents.items()}
    told = [one for rows in found.values() for one in rows]
    return KeptPlans(
        frozenset(pi for pi, rows in found.items() if any(isinstance(one, Item) for one in rows)),
        tuple(one for one in told if isinstance(one, Item)),
        tuple(one for one in told if isinstance(one, Fault)),
    )


def _rows(document: Document, names: KindNames) -> Iterator[Item | Fault]:
    meaning = names.named(ROWS)
    if meaning is not None:
        yield from read_sheet(document, meaning, names)


def _document(pi: Item) -> Document | None:
    """The part of a PI's text under the heading, as a sheet whose rows all belong to the PI."""
    if BASELINE not in pi.body.casefold():
        return None
    found = list(headings(pi.body))
    here = next((position for position, one in enumerate(found) if fold(one.text) == BASELINE), None)
    if here is None:
        return None
    lines = pi.body.split("\n")
    end = next((one.index for one in found[here + 1 :] if one.level <= found[here].level), len(lines))
    first = found[here].index + 1
    front = Table(((Scalar("pi", pi.place), Scalar(pi.id, pi.place)),), pi.place)
    return Document(pi.place.path, front, "\n".join(lines[first:end]), pi.body_line + first)
