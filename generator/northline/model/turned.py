"""Names that say the opposite of a field: `stretch: yes` means `commitment: no`."""

from northline.model.field import Field
from northline.model.raw import Raw, Scalar
from northline.model.text import fold

# A tick in a column of a table says yes.
_YES = frozenset({"yes", "y", "true", "x", "1", "✓", "✔"})
_NO = frozenset({"no", "n", "false", "0"})


def turned(known: Field, key: Scalar, raw: Raw) -> Raw:
    """What was written in terms of the field itself; words that are neither yes nor no stay as they are."""
    if not known.opposites or fold(key.text) not in known.opposites or not isinstance(raw, Scalar):
        return raw
    word = raw.text.strip().lower()
    return Scalar("no", raw.place) if word in _YES else Scalar("yes", raw.place) if word in _NO else raw
