"""What search finds: one entry for each page of ours, made without rendering it."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from markupsafe import escape

from northline.model.page import Page

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

# Material loads the whole index on each page: 10,000 entries with text are 11.7 MB, with titles alone 1.2 MB.
MOST_WITH_TEXT = 3000


def entries(pages: Iterable[Page], items: int) -> Iterator[dict[str, str]]:
    """Search entries by URL; Material shows both texts as HTML, so they are escaped."""
    for page in pages:
        if page.search is not None:
            text = str(escape(page.search)) if items <= MOST_WITH_TEXT else ""
            yield {"location": page.url, "title": str(escape(page.title)), "text": text}


def add_entries(config: "MkDocsConfig", pages: Iterable[Page], items: int) -> None:
    """Add our entries to those of the search plugin, if the site has one, in order of location."""
    plugin: Any = next((config.plugins[name] for name in ("material/search", "search") if name in config.plugins), None)
    index = getattr(plugin, "search_index", None)
    known = getattr(index, "entries", None)
    if isinstance(known, list):
        known.extend(entries(pages, items))
        known.sort(key=lambda entry: str(entry["location"]))
