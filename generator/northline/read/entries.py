"""Single entries of front matter, found by name before any kind is known."""

from collections.abc import Container

from northline.model.raw import Raw, Scalar, Table
from northline.model.text import fold


def entry_of(table: Table | None, names: Container[str]) -> tuple[Scalar, Raw] | None:
    """The first entry whose key has one of the folded names, unless it is empty."""
    for key, value in table.entries if table else ():
        if fold(key.text) in names and not (isinstance(value, Scalar) and not value.text.strip()):
            return key, value
    return None


def entry_named(table: Table | None, names: Container[str]) -> Raw | None:
    """The value of that entry."""
    found = entry_of(table, names)
    return found[1] if found else None


def text_of(raw: Raw | None) -> str:
    """The text of a scalar; lists, mappings and nothing have none."""
    return raw.text.strip() if isinstance(raw, Scalar) else ""
