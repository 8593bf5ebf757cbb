"""How long a title and a field may be: both stand on many pages, so that a single text could fill a disk."""

from northline.model.fault import Fault
from northline.model.place import Place
from northline.model.raw import Raw, Scalar

# People write 200 characters now and then, never five times as many.
MAX_TITLE = 1_000
# As much as front matter may hold altogether; rows and sections have no such bound of their own.
MAX_FIELD = 64 * 1024


def bounded(name: str, raw: Raw) -> tuple[Raw, tuple[Fault, ...]]:
    """What is written in a field, cut if it is too long, and the fault of that."""
    if not isinstance(raw, Scalar) or len(raw.text) <= MAX_TITLE:
        return raw, ()
    text, faults = within(name, raw.text, raw.place)
    return Scalar(text, raw.place) if faults else raw, faults


def within(name: str, text: str, place: Place, item: str = "") -> tuple[str, tuple[Fault, ...]]:
    """A text within its bound, and the fault of one that is cut."""
    limit = MAX_TITLE if name == "title" else MAX_FIELD
    if len(text) <= limit:
        return text, ()
    facts = {"field": name, "size": f"{len(text):,}", "limit": f"{limit:,}"}
    return f"{text[:limit]}…", (Fault("text-too-long", place, item, facts),)
