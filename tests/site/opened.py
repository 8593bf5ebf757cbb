"""Which numbers of a built page a reader cannot open, and which lead elsewhere than they say."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.site.page_tree import Element, page_tree

# What authors wrote, names of things, ways around the site, and texts that stand inside an opened receipt.
_TEXTS = frozenset(
    {
        *("nl-body", "nl-ref", "nl-path", "nl-chain", "nl-crumbs", "nl-finding", "nl-agenda__why", "nl-place", "nl-csv"),
        *("nl-written", "nl-pager", "nl-sisters", "nl-neighbours", "nl-switch", "nl-receipt", "nl-terms", "nl-poster"),
        *("nl-rule__about", "nl-rule__fix", "nl-chart__keys"),
    }
)
_TAGS = frozenset({"code", "pre", "svg", "nav", "a", "summary", "script", "style", "option", "caption"})
_CELLS = frozenset({"td", "th", "dd", "li"})
_NUMBER = re.compile(r"(?<![\w.#/§-])[-−+]?\d[\d,]*(?:\.\d+)?(?:\s?%)?(?!\w)")  # minus as readers see it
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_DATE = re.compile(
    rf"\d{{4}}-\d\d-\d\d|\b\d{{1,2}} (?:{_MONTHS})\w*(?: \d{{4}})?|\S+\.md(?::\d+)?|from \d+ to \d+|above \d+|iteration \d+ of \d+"
)
_COUNT = re.compile(r"(\d+)(?: of (\d+))?")


@dataclass(frozen=True)
class Site:
    """A built site; pages are read as trees, once each."""

    folder: Path

    @cached_property
    def pages(self) -> Mapping[str, Element]:
        """The content of every page of ours, by URL; those that only forward are left out."""
        found: dict[str, Element] = {}
        for file in sorted(self.folder.rglob("index.html")):
            html = file.read_text(encoding="utf-8")
            if 'http-equiv="refresh"' not in html:
                found[file.parent.relative_to(self.folder).as_posix().removeprefix(".")] = page_tree(html)
        return found

    @cached_property
    def items(self) -> list[dict[str, Any]]:
        """The items of the site, as its data file has them."""
        found: list[dict[str, Any]] = json.loads((self.folder / "data" / "portfolio.json").read_text(encoding="utf-8"))["items"]
        return found

    @cached_property
    def names(self) -> re.Pattern[str]:
        """Every text with a digit that authors gave: ids, titles, fields."""
        texts = {text for item in self.items for text in (item["id"], item["title"], *_texts(item["fields"]), *_texts(item["more"]))}
        bare = {text for text in texts if re.search(r"\d", text) and not re.fullmatch(r"[\d.,% ]+", text)}
        names = bare | {item["id"] for item in self.items}
        return re.compile("|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name))))

    def target(self, url: str, link: str) -> tuple[str, Element | None]:
        """The page that a link on a page leads to, and the element; None where there is none."""
        parts = urlsplit(link)
        path = (self.folder / url / unquote(parts.path)).resolve() if parts.path else self.folder / url / "index.html"
        page = path.parent.relative_to(self.folder).as_posix().removeprefix(".")
        tree = self.pages.get(page)
        if tree is None or not parts.fragment:
            return page, tree
        return page, self._places[page].get(unquote(parts.fragment))

    @cached_property
    def _places(self) -> Mapping[str, Mapping[str, Element]]:
        return {url: {one.id: one for one in tree.walk() if one.id} for url, tree in self.pages.items()}


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for pair in value.items() for one in pair for text in _texts(one))
    elif isinstance(value, list):
        yield from (text for one in value for text in _texts(one))


def closed(site: Site, url: str) -> Iterator[str]:
    """Yield the numbers of a page that do not open."""
    if url.partition("/")[0] == "how":
        # These pages are the receipts.
        return
    for element in site.pages[url].walk():
        for text in element.children:
            if isinstance(text, str) and any(one.isdigit() for one in text) and not _is_opened(element):
                bare = text if "nl-number" in element.classes else _DATE.sub("", site.names.sub("", text))
                if _NUMBER.search(bare):
                    yield f"{element!r} {' '.join(text.split())[:90]}"


def _is_opened(element: Element) -> bool:
    above = list(element.above)
    classes = frozenset[str]().union(*(one.classes for one in above))
    if classes & _TEXTS or any(one.tag in _TAGS for one in above):
        return True
    if any(one.tag == "th" and one.attributes.get("scope") == "col" for one in above):
        return True
    if classes & {"nl-count", "nl-counted", "nl-gauge", "nl-listed"}:
        return True
    return _stands_beside(element, above) or _section_says_how(above)


def _stands_beside(element: Element, above: list[Element]) -> bool:
    """Whether a quiet note stands beside a number that opens, or beside the item it is about."""
    if not any(one.classes & {"nl-quiet", "nl-entry__note"} for one in above) and not any(
        one.all(".nl-place") for one in above if one.tag == "dd"
    ):
        return False
    around = next((one for one in above if one.tag in _CELLS or one.classes & {"nl-tree__head", "nl-entry"}), element)
    return bool(around.all(".nl-counted", ".nl-computed", ".nl-ref", ".nl-place", "a"))


def _section_says_how(above: list[Element]) -> bool:
    """Whether a sentence stands in a section, or a note, that leads to how its numbers are made."""
    sentence = any(one.classes & {"nl-section__intro", "nl-note"} for one in above)
    around = next((one for one in above if "nl-section" in one.classes), None)
    return sentence and around is not None and bool(_ways_to_how(around))


def _ways_to_how(element: Element) -> list[str]:
    return [one.attributes.get("href", "") for one in element.all("a") if "how/" in one.attributes.get("href", "")]


def astray(site: Site, url: str) -> Iterator[str]:
    """Yield the numbers of a page that lead to nothing, to a list of another length, or to no receipt."""
    for element in site.pages[url].all(".nl-counted", ".nl-computed", ".nl-count", ".nl-bar__text", ".nl-badge", ".nl-gauge"):
        said = f"{element!r} {' '.join(element.text.split())[:60]}"
        if "nl-count" in element.classes:
            section = next((one for one in element.above if one.classes & {"nl-section", "nl-aside"} or one.tag == "section"), None)
            if section is not None and not _counts(element.text, _entries(section)):
                yield f"{said}: {_entries(section)} stand under it"
        elif "nl-gauge" in element.classes:
            yield from _astray_gauge(site, url, element, said)
        elif element.tag == "summary":
            yield from _astray_in_place(element, said)
        elif element.tag == "a":
            yield from _astray_link(site, url, element, said)


def _astray_gauge(site: Site, url: str, element: Element, said: str) -> Iterator[str]:
    """A gauge tells its inputs itself, or leads to them; one that is n/a has none, and leads to the definition."""
    links = _ways_to_how(element)
    yield from (f"{said}: {link} leads nowhere" for link in links if site.target(url, link)[1] is None)
    value = next(iter(element.all(".nl-gauge__value"))).text
    if not element.all("dl") and not any("#" in link for link in links) and any(one.isdigit() for one in value):
        yield f"{said}: neither tells nor leads to its inputs"


def _astray_in_place(element: Element, said: str) -> Iterator[str]:
    listed = len(element.parent.all("li")) if element.parent else 0
    if "nl-counted" in element.classes and not _counts(element.text, [listed]):
        yield f"{said}: {listed} open"
    elif not listed:
        yield f"{said}: nothing opens"


def _astray_link(site: Site, url: str, element: Element, said: str) -> Iterator[str]:
    link = element.attributes["href"]
    page, target = site.target(url, link)
    if target is None:
        yield f"{said}: {link} leads nowhere"
    elif "nl-counted" in element.classes:
        lengths = _entries(_around(target))
        if not _counts(element.text, lengths):
            yield f"{said}: {link} lists {lengths}"
    elif page.startswith("how/"):
        yield from [f"{said}: {link} leads to no number of its own"] if "#" not in link else []
    elif not _ways_to_how(_around(target)):
        yield f"{said}: {link} does not say how"


def _around(target: Element) -> Element:
    """The section of a heading; anything else is what it is."""
    if target.tag != "h2":
        return target
    return next((one for one in target.above if one.tag == "section" or one.classes & {"nl-section"}), target)


def _entries(element: Element) -> list[int]:
    """How many entries the lists in an element have: rows of each table and of all, entries of lists, cards, mentions."""
    tables = [sum(row.tag == "tr" for row in body.walk()) for body in element.all("tbody")]
    lists = [sum(isinstance(one, Element) and one.tag == "li" for one in each.children) for each in element.all("ul", "ol")]
    parts = [sum(int(one.text) for one in body.all(".nl-counted") if one.text.isdigit()) for body in element.all("tbody")]
    whole = [*parts, sum(tables), len(element.all(".nl-card")), len(element.all(".nl-finding")), len(element.all(".nl-block"))]
    return [*tables, *lists, *whole, len({one.attributes.get("href") for one in element.all(".nl-ref")}), sum(lists)]


def _counts(text: str, lengths: list[int]) -> bool:
    found = _COUNT.search(text)
    return found is not None and bool({int(one) for one in found.groups() if one} & set(lengths))


def without_data(site: Site, url: str) -> Iterator[str]:
    """Yield the captions of tables whose rows are in no data file of the site, or in one that another table has too."""
    files: set[Path] = set()
    for table in site.pages[url].all(".nl-grid"):
        link = next((one.attributes["href"] for one in table.all(".nl-csv")), "")
        file = (site.folder / url / link).resolve()
        if not link or not file.is_file() or file in files:
            yield " ".join("".join(one.text for one in table.all("caption")).split())
        files.add(file)
