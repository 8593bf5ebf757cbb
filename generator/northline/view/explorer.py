"""The explorer: vision, themes, epics, features, objectives and teams side by side, each with what it hangs on."""

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from northline.model.cells import Anchor, Badge, Phrase, Text
from northline.model.frozen import Frozen
from northline.model.page import Page, Redirect, href
from northline.view.atlas import Atlas
from northline.view.explorer_columns import ExplorerColumn, columns
from northline.view.family import Family
from northline.view.numbers import counted, phrase
from northline.view.parts import Crumb, Note
from northline.view.periods import Switch, shown_pi, switch

URL = "traceability/explorer/"
CRUMBS = (Crumb("Traceability", href("traceability/")),)
WORK = ("features", "objectives")


class Explorer(Frozen):
    """What an explorer page shows."""

    title: str
    lead: str | Phrase
    switch: Switch
    columns: tuple[ExplorerColumn, ...]
    empty: Note
    crumbs: tuple[Crumb, ...] = CRUMBS
    badges: tuple[Badge, ...] = ()
    kicker: str = ""


def pages(atlas: Atlas) -> Iterator[Page | Redirect]:
    """The explorer of the current PI, and a page for every PI; a train without PIs has one page of all its work."""
    values = _values(atlas, shown_pi(atlas), "Explorer")
    yield Page(URL, "Explorer", "explorer", values, section="traceability", nav="Explorer", search=str(values.lead))
    for pi in atlas.calendar.pis:
        title = f"Explorer, {atlas.ref(pi.id).title}"
        yield Page(url(atlas, pi.id), title, "explorer", _values(atlas, pi.id, title), section="traceability")


def url(atlas: Atlas, pi: str) -> str:
    """Where the explorer of a PI stands."""
    return f"{URL}{atlas.portfolio.urls[pi].strip('/').rpartition('/')[2]}/"


def chosen(item_id: str) -> Anchor:
    """A way into the explorer with an item already chosen."""
    return Anchor("Light its thread in the explorer", f"{href(URL)}?at={quote(item_id, safe='')}")


def _values(atlas: Atlas, pi: str, title: str) -> Explorer:
    found = columns(atlas, pi)
    return Explorer(
        title=title,
        lead=_lead(atlas, pi, found),
        switch=switch(atlas, lambda one: url(atlas, one), pi),
        columns=found,
        empty=Note("Write a vision, themes, features and objectives; they then stand here side by side.", "quiet"),
        badges=(atlas.pi_word(pi),) if pi else (),
    )


def _lead(atlas: Atlas, pi: str, found: Sequence[ExplorerColumn]) -> str | Phrase:
    where = f" of {atlas.ref(pi).title}" if pi else ""
    work = [column for column in found if column.name in WORK]
    if not work:
        return f"No features and no objectives{where} are recorded yet."
    if not atlas.exists("theme", "outcome"):
        return f"No themes are recorded, so the work{where} hangs on itself alone."
    said = " and ".join(f"{{}} {column.title.lower()}" for column in work)
    counts = (counted(column.reaching, f"#{column.name}", of=column.total) for column in work)
    return phrase(f"{said}{{}} reach a theme of the vision.", *counts, Text(where))


FAMILY = Family("explorer", 71, pages)
