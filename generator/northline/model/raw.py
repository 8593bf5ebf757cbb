"""Field values exactly as authors wrote them, before any kind converts them."""

from northline.model.frozen import Frozen
from northline.model.place import Place


class Scalar(Frozen):
    """One piece of text as written: `26.10` stays `26.10`, `no` stays `no`."""

    text: str
    place: Place


class Listing(Frozen):
    """A YAML list."""

    entries: "tuple[Raw, ...]"
    place: Place


class Table(Frozen):
    """A YAML mapping, in the order written."""

    entries: "tuple[tuple[Scalar, Raw], ...]"
    place: Place


Raw = Scalar | Listing | Table


def as_written(raw: Raw) -> object:
    """The plain text, list or mapping that was written, without places."""
    if isinstance(raw, Scalar):
        return raw.text
    if isinstance(raw, Listing):
        return [as_written(entry) for entry in raw.entries]
    return {key.text: as_written(entry) for key, entry in raw.entries}
