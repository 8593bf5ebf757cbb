"""What tells the values of one page from others that would be rendered differently: a digest of all of them, types included."""

import hashlib
import io
import pickle
from functools import lru_cache
from typing import Any

from northline.model.fieldwise import Fieldwise, Reduce, Take
from northline.model.page import Page

# A body without either holds no link into the site, so that what else the site holds does not matter to it.
_LINKING = ("[", "<")


def imprint(page: Page, values: object, site: str) -> str:
    """The digest of a page and its values; empty where none can be taken, and the page is then rendered in any case.

    `site` tells all that links of bodies can lead to. Values that render alike may differ in their digest, never the
    other way round: 0 and 0.0 are equal, yet read differently.
    """
    written = io.BytesIO()
    known = (page.url, page.title, page.template, page.section, page.source)
    press = pickle.Pickler(written, pickle.HIGHEST_PROTOCOL)
    # What stands twice is written twice: equal values give one digest, whether or not they are one object.
    press.fast = True
    press.dispatch_table = _ways(site)
    try:
        press.dump((known, values))
    except (pickle.PicklingError, TypeError, ValueError, AttributeError, RecursionError):
        return ""
    return hashlib.blake2b(written.getbuffer(), digest_size=20).hexdigest()


class _Ways(Fieldwise):
    """How values are written to tell them apart, bodies with what their links depend on; nothing written is ever read back."""

    def __init__(self, site: str) -> None:
        super().__init__()
        self.site = site

    def way(self, kind: type, take: Take) -> Reduce:
        """How values of a class are written."""
        if getattr(kind, "part", "") != "body":
            return super().way(kind, take)

        def body(one: Any) -> tuple[type, tuple[object, ...]]:  # noqa: ANN401  # known by its part, whatever its class
            links = any(mark in one.text for mark in _LINKING)
            return kind, (*take(one), self.site) if links else take(one)

        return body


@lru_cache(maxsize=4)
def _ways(site: str) -> _Ways:
    return _Ways(site)
