"""Field values exactly as authors wrote them, before any kind converts them."""

from dataclasses import dataclass

from northline.model.place import Place


@dataclass(frozen=True, slots=True)
class Scalar:
    """One piece of text as written: `26.10` stays `26.10`, `no` stays `no`."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Listing:
    """A YAML list."""

    entries: "tuple[Raw, ...]"
    place: Place


@dataclass(frozen=True, slots=True)
class Table:
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
