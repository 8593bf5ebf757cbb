"""A page before it is HTML: where it stands, which template shows it, and the values it is given."""

from collections.abc import Callable
from functools import lru_cache
from urllib.parse import quote

from northline.model.frozen import Frozen


class Later(Frozen):
    """Values that are made where their page is rendered: thousands of pages need not be held at once, nor made by one process."""

    make: Callable[[], object]


class Page(Frozen):
    """One page of ours.

    `url` is site-relative, ends in `/` (home is empty). `template` is a file under `templates/pages/`. `values` is what
    the template sees as `page`, or `Later`; `shown` gives them in either case. `section` is the key of the navigation
    entry it belongs under (`vision`, `backlog` …). `source` is the content file behind it, for the edit link. `nav` is its
    label when it stands in the navigation itself. `search` is the short text under which search finds it, None to keep it out.
    """

    url: str
    title: str
    template: str
    values: object
    section: str = ""
    source: str = ""
    nav: str = ""
    search: str | None = ""

    @property
    def shown(self) -> object:
        """The values themselves, made now if they are still to be made."""
        return self.values.make() if isinstance(self.values, Later) else self.values

    @property
    def has_data(self) -> bool:
        """Whether its tables have data files; those of an item's page only repeat rows of the tables by kind."""
        return self.template != "item"


class Redirect(Frozen):
    """A page that only forwards, for aliases; both URLs site-relative."""

    url: str
    target: str


class TocEntry(Frozen):
    """A heading of a page, for its table of contents."""

    id: str
    title: str
    level: int = 2
    children: "tuple[TocEntry, ...]" = ()


class Rendered(Frozen):
    """A page's content as safe HTML, and what its shell needs to know."""

    page: Page
    html: str
    toc: tuple[TocEntry, ...] = ()


# Stands for the way up to the site's root until a page's own depth is known; no author can write it (it is not valid in HTML).
ROOT = "\x02"
# Stands around a table's name until its page is known, and with it the table's data file.
DATA = "\x03"


# A table whose name begins so answers a view block: it is the same on whatever page the block stands.
VIEWS = "view/"


def view_file(table: str) -> str:
    """Where the table of a view lies in the site as CSV: `view/ready` → `data/view-ready.csv`."""
    return f"data/{table.replace('/', '-')}.csv"


def data_file(page: Page, table: str) -> str:
    """Where a page's table lies in the site as CSV: `data/alignment-orphans.csv`; empty when it has no file."""
    if table.startswith(VIEWS):
        return view_file(table)
    if not (table and page.has_data):
        return ""
    stem = page.url.strip("/").replace("/", "-") or "home"
    return f"data/{table if table == stem else f'{stem}-{table}'}.csv"


@lru_cache(maxsize=65536)
def href(url: str, anchor: str = "") -> str:
    """A link to one of our pages that works from a server and from a file: `features/feat-1/` → its `index.html`.

    A URL that already names a file is kept. The result starts with `ROOT`, which rendering replaces.
    """
    file = url if url and not url.endswith("/") else f"{url}index.html"
    return f"{ROOT}{quote(file)}{'#' + quote(anchor) if anchor else ''}"


def up(url: str) -> str:
    """The way from a page up to the site's root: `features/feat-1/` → `../../`."""
    return "../" * url.count("/")
