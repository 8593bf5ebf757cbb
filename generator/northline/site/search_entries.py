"""What search finds: one entry for each page of ours, made without rendering it."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import escape

from northline.model.page import Page

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

# Material loads the whole index on each page: 10,000 entries with text are 11.7 MB, with titles alone 1.2 MB.
MOST_WITH_TEXT = 3000


def entries(pages: Iterable[Page]) -> Iterator[dict[str, str]]:
    """Search entries by URL; Material shows both texts as HTML, so they are escaped."""
    for page in pages:
        if page.search is not None:
            yield {"location": page.url, "title": str(escape(page.title)), "text": str(escape(page.search))}


def add_entries(config: "MkDocsConfig", ours: Iterable[dict[str, str]]) -> None:
    """Add our entries to those of the search plugin, if the site has one, in order of location; of very many, the titles alone."""
    plugin: Any = next((config.plugins[name] for name in ("material/search", "search") if name in config.plugins), None)
    index = getattr(plugin, "search_index", None)
    known = getattr(index, "entries", None)
    if isinstance(known, list):
        told = list(ours)
        known.extend(told if len(told) <= MOST_WITH_TEXT else ({**one, "text": ""} for one in told))
        known.sort(key=lambda entry: str(entry["location"]))


def write_index_script(site: Path) -> None:
    """Write the index as a script too, which is what Material reads when a page is opened from a folder on disk."""
    path = site / "search" / "search_index.json"
    if path.is_file():
        path.with_suffix(".js").write_text(index_script(path.read_text(encoding="utf-8")), encoding="utf-8")


def index_script(index: str) -> str:
    """A search index as a script, in which every location names a file; it tells nothing on a server.

    A page of any other site may run a script of this one and read what it says, and who can see a site is not for all to know.
    """
    found = json.loads(index)
    for entry in found["docs"]:
        page, mark, anchor = entry["location"].partition("#")
        entry["location"] = f"{page}index.html{mark}{anchor}" if page.endswith("/") or not page else entry["location"]
    # Compact JSON without characters beyond ASCII is a JavaScript expression as it stands.
    return f"var __index = location.protocol === 'file:' && {json.dumps(found, separators=(',', ':'))}\n"
