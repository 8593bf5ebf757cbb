"""What tells the values of one page from others that would be rendered differently: a digest of all of them, types included."""

import hashlib
import io
import pickle
from typing import Any

from northline.model.fieldwise import fields_of
from northline.model.page import Page

# A body without either holds no link into the site, so that what else the site holds does not matter to it.
_LINKING = ("[", "<")


def imprint(page: Page, values: object, site: str) -> str:
    """The digest of a page and its values; empty where none can be taken, and the page is then rendered in any case.

    `site` tells all that links of bodies can lead to. Values that render alike may differ in their digest, never the
    other way round: 0 and 0.0 are equal, yet read differently.
    """
    written = io.BytesIO()
    known = (page.url, page.title, page.template, page.section, page.source, page.description)
    try:
        _Press(written, site).dump((known, values))
    except (pickle.PicklingError, TypeError, ValueError, AttributeError, RecursionError):
        return ""
    return hashlib.blake2b(written.getbuffer(), digest_size=20).hexdigest()


class _Press(pickle.Pickler):
    """Writes values by their fields alone; nothing it writes is ever read back."""

    def __init__(self, file: io.BytesIO, site: str) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        # What stands twice is written twice: equal values give one digest, whether or not they are one object.
        self.fast = True
        self.site = site

    def reducer_override(self, obj: Any) -> Any:  # noqa: ANN401  # the pickler's signature
        """Reduce a dataclass to its class and the values of its fields, ten times faster than asking for its state."""
        kind: Any = type(obj)
        take = fields_of(kind)
        if take is None:
            return NotImplemented
        if getattr(obj, "part", "") == "body" and any(mark in getattr(obj, "text", "") for mark in _LINKING):
            return kind, (*take(obj), self.site)
        return kind, take(obj)
