"""What a value means, whatever layout a person gave it: the one text by which values are compared."""

from northline.exchange.intake.draft import Value
from northline.model.field import Field
from northline.model.place import Place
from northline.model.raw import Listing, Raw, Scalar
from northline.model.text import is_empty
from northline.model.values import Reference

# Values hold no control characters, so these can stand between their parts.
_NEXT, _OF = "\x1f", "\x1e"


def meaning(field: Field, raw: Raw) -> str:
    """The meaning of what is written in a field; empty when it says nothing."""
    if field.name == "state" and isinstance(raw, Scalar):
        # `todo` is a state on some boards, and nothing in any other field.
        return raw.text.strip()
    value, complaints = field.type.convert(raw)
    if complaints or value is None:
        return _written(raw)
    if isinstance(value, tuple):
        return _NEXT.join(_entry(one) for one in value)
    return repr(value) if isinstance(value, float) else str(value)


def raw_of(value: Value) -> Raw:
    """A value as if a file said it."""
    nowhere = Place("")
    if isinstance(value, str):
        return Scalar(value, nowhere)
    return Listing(tuple(Scalar(one, nowhere) for one in value), nowhere)


def _entry(one: object) -> str:
    if isinstance(one, Reference):
        return one.target if one.share is None else f"{one.target}{_OF}{one.share!r}"
    return str(one)


def _written(raw: Raw) -> str:
    if isinstance(raw, Scalar):
        return "" if is_empty(raw.text) else raw.text.strip()
    if isinstance(raw, Listing):
        return _NEXT.join(entry.text for entry in raw.entries if isinstance(entry, Scalar))
    return _NEXT.join(f"{key.text}{_OF}{entry.text}" for key, entry in raw.entries if isinstance(entry, Scalar))
