"""Long lists cut into pages, each with links to the others."""

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

from northline.model.cells import Anchor
from northline.model.frozen import Frozen
from northline.model.page import href

Entry = TypeVar("Entry")
# A page of this many rows opens in half a second and sorts in a fifth.
ONE_PAGE = 300


class Chunk(Frozen, Generic[Entry]):
    """One page of a list: its entries, where it stands, and links to all pages; no links when it is the only one."""

    number: int
    url: str
    entries: Sequence[Entry]
    pager: tuple[Anchor, ...]

    def titled(self, title: str) -> str:
        """The title of the page: the list's own on the first, with its number on the others."""
        return title if self.number == 1 else f"{title}, page {self.number}"


def chunks(entries: Sequence[Entry], url: str, size: int = ONE_PAGE) -> Iterator[Chunk[Entry]]:
    """Yield the pages of a list; the first stands at the URL itself, the others below it."""
    starts = range(0, len(entries), size)
    urls = [url if number == 1 else f"{url}{number}/" for number in range(1, len(starts) + 1)]
    pager = tuple(Anchor(f"Page {number}", href(one)) for number, one in enumerate(urls, start=1)) if len(urls) > 1 else ()
    for number, (start, one) in enumerate(zip(starts, urls, strict=True), start=1):
        yield Chunk(number, one, entries[start : start + size], pager)
