"""What tells the values of one page from others that would be rendered differently: a digest of all of them, classes included."""

import hashlib

from msgspec.msgpack import Encoder

from northline.model.page import Page

# A body without either holds no link into the site, so that what else the site holds does not matter to it.
_LINKING = ("[", "<")
# The class of a body, as it is written.
_BODY = b"\xa4Body"
_written = Encoder().encode


def imprint(page: Page, values: object, site: str) -> str:
    """The digest of a page and its values; empty where none can be taken, and the page is then rendered in any case.

    `site` tells all that links of bodies can lead to. Values that render alike may differ in their digest, never the
    other way round: 0 and 0.0 are equal, yet read differently. A date and its text are told apart by the field that holds them.
    """
    try:
        written = _written(((page.url, page.title, page.template, page.section, page.source), values))
    except (TypeError, ValueError, OverflowError, RecursionError):
        return ""
    found = hashlib.blake2b(written, digest_size=20)
    if written.count(_BODY) != _plain_bodies(values):
        found.update(site.encode())
    return found.hexdigest()


def _plain_bodies(values: object) -> int:
    """How many bodies without links stand in the sections of a page."""
    blocks = (block for section in getattr(values, "sections", ()) for block in section.blocks)
    return sum(getattr(block, "part", "") == "body" and not any(mark in block.text for mark in _LINKING) for block in blocks)
