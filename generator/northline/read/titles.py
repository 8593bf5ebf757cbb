"""What an item is called, and the body that is left once its title is not said twice."""

import re
from collections.abc import Container

from northline.model.text import fold
from northline.read.lines import Heading, heading_at, headings

_BLANKS = re.compile(r"\s+")


def one_line(text: str) -> str:
    """A text on one line, blanks collapsed."""
    return text if text.isprintable() and "  " not in text and text.strip() == text else _BLANKS.sub(" ", text).strip()


def first_heading(body: str, item_id: str, fields: Container[str] = frozenset()) -> str:
    """The text of the first heading without the id it may begin with; empty when there is none.

    `fields` are folded headings that name a field of the item, and not the item.
    """
    texts = (heading.text for heading in headings(body) if heading.text)
    found = next((text for text in texts if fold(text) not in fields), "")
    return without_id(one_line(found), item_id)


def without_id(text: str, item_id: str) -> str:
    """`FEAT-12: Offline checkout` → `Offline checkout`, for the item FEAT-12."""
    if text[: len(item_id)].casefold() != item_id.casefold():
        return text
    rest = text[len(item_id) :].lstrip()
    return rest[1:].strip() if rest[:1] in {":", "-", "–", "—"} and rest[1:].strip() else text


def without_title(body: str, title: str, item_id: str) -> tuple[str, int]:
    """The body without blank lines at its edges and without a heading that repeats the title, and the lines cut."""
    kept = _from_first_line(body)
    line, _, below = kept.partition("\n")
    leading = heading_at(0, line)
    if leading and _same(leading, title, item_id):
        kept = _from_first_line(below)
    return kept.rstrip(), body.count("\n") - kept.count("\n")


def _from_first_line(text: str) -> str:
    """A text from the first line on that is not blank."""
    said = text.lstrip()
    return text[text.rfind("\n", 0, len(text) - len(said)) + 1 :] if said else ""


def _same(heading: Heading, title: str, item_id: str) -> bool:
    said = one_line(heading.text)
    return title.casefold() in {said.casefold(), without_id(said, item_id).casefold()}
