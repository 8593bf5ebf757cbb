"""The navigation: our pages that carry a label, in order, those of one section under one heading; the guide comes last."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from markupsafe import escape

from northline.model.content import Prose
from northline.model.page import Page

if TYPE_CHECKING:
    from mkdocs.structure.nav import Navigation

# Material's navigation grows with the square of its entries; past this, prose pages are reached by links and search.
MOST_PROSE = 60
LONGEST_LABEL = 120
GUIDE = "Guide"
# The section of our own pages that explain: they stand with the prose of the site.
EXPLAINING = "guide"
Entry = dict[str, object]


def navigation(pages: Iterable[Page], sources: Mapping[str, str], prose: Sequence[Prose]) -> list[Entry]:
    """The `nav` of the engine's configuration; `sources` gives the engine's path of each of our pages by URL."""
    sections: dict[str, list[Page]] = {}
    for page in pages:
        if page.nav:
            sections.setdefault(page.section or page.url, []).append(page)
    explaining = sections.pop(EXPLAINING, [])
    entries = [_entry(members, sources) for members in sections.values()]
    guide: list[Entry] = [{_label(one.title): one.path} for one in prose[:MOST_PROSE]]
    guide += [{_label(page.nav): sources[page.url]} for page in explaining]
    return [*entries, {GUIDE: guide}] if guide else entries


def _entry(members: list[Page], sources: Mapping[str, str]) -> Entry:
    labelled: list[Entry] = [{_label(page.nav): sources[page.url]} for page in members]
    return labelled[0] if len(labelled) == 1 else {_label(members[0].nav): labelled}


def _label(text: str) -> str:
    """Escape a label, since Material puts it into pages as it is; all of them stand on every page, so none may be long."""
    return str(escape(text if len(text) <= LONGEST_LABEL else f"{text[:LONGEST_LABEL]}…"))


def section_entries(nav: "Navigation", pages: Iterable[Page], sources: Mapping[str, str]) -> dict[str, object]:
    """The top-level navigation entry of each section, to be lit on the section's pages."""
    tops = {path: top for top in nav.items for path in _paths(top)}
    found: dict[str, object] = {}
    for page in pages:
        top = tops.get(sources.get(page.url, ""))
        if page.section and top is not None:
            found.setdefault(page.section, top)
    return found


def _paths(entry: object) -> Iterable[str]:
    # The engine's navigation is as deep as the configuration that its owner wrote.
    children = getattr(entry, "children", None)
    if children:
        return [path for child in children for path in _paths(child)]
    file = getattr(entry, "file", None)
    return [file.src_uri] if file is not None else []
