"""How each number is made: the definition of every metric, with the values of this train beside it."""

from collections.abc import Iterator, Sequence

from northline.model.catalogue import MetricPage
from northline.model.cells import Anchor, Column, Row, Table, Text
from northline.model.page import Page, Redirect, href
from northline.model.text import natural
from northline.view.atlas import Atlas, page
from northline.view.family import Family
from northline.view.parts import Body, Crumb, Section, Sheet
from northline.view.worked import Worked, worked

CRUMBS = (Crumb("How numbers are made", href("how/")),)


def pages(atlas: Atlas) -> Iterator[Page | Redirect]:
    """The list of metrics, a page for each, and a way there from every score that has a name of its own."""
    metrics = sorted(atlas.train.catalogue.metrics.values(), key=lambda one: natural(one.title))
    if not metrics:
        return
    yield _index(metrics)
    named = {one.name for one in metrics}
    for metric in metrics:
        told = worked(atlas, metric)
        yield from _pages(metric, told)
        for name in told.names:
            if name not in named:
                named.add(name)
                yield Redirect(f"how/{name}/", f"how/{metric.name}/")


def _index(metrics: Sequence[MetricPage]) -> Page:
    rows = tuple(Row((Anchor(one.title, href(f"how/{one.name}/")), Text(_lead(one)))) for one in metrics)
    table = Table("metrics", "Every number of this site", (Column("metric", "Metric"), Column("what", "What it tells", wide=True)), rows)
    lead = "Every number here is made from the files of the train, by a formula that you can read."
    sheet = Sheet("How numbers are made", lead, sections=(Section("Which numbers are there?", "metrics", (table,)),))
    return Page("how/", "How numbers are made", "sheet", sheet, section="guide", nav="How numbers are made", search=lead)


def _pages(metric: MetricPage, told: Worked) -> Iterator[Page]:
    """Yield the page of a metric, and where the train is too large for one page that of each PI."""
    definition = (Section("How is it defined?", "definition", (Body(_rest(metric.doc), "", ""),)),) if _rest(metric.doc) else ()
    sheet = Sheet(metric.title, _lead(metric), "How this number is made", CRUMBS, (*definition, told.section), pager=_PAGER)
    yield Page(f"how/{metric.name}/", metric.title, "sheet", sheet, section="guide", search=_lead(metric))
    crumbs = (*CRUMBS, Crumb(metric.title, href(f"how/{metric.name}/")))
    for part in told.parts:
        title = f"{metric.title}: {part.title}"
        sheet = Sheet(title, _lead(metric), "How this number is made", crumbs, (part.section,), pager=_PAGER)
        yield Page(part.url, title, "sheet", sheet, section="guide", search=None)


_PAGER = (page("All numbers", "how/"),)


def _first(doc: str) -> str:
    """Give the first sentence of a text."""
    head = " ".join(doc.strip().partition("\n\n")[0].split())
    sentence = head.partition(". ")[0]
    return sentence if not sentence or sentence[-1] in ".?!" else f"{sentence}."


def _lead(metric: MetricPage) -> str:
    """Give the first sentence without the title that stands over it."""
    said = _first(metric.doc).removeprefix(f"{metric.title}: ")
    return said[:1].upper() + said[1:]


def _rest(doc: str) -> str:
    """Give what follows the first sentence."""
    head, blank, rest = doc.strip().partition("\n\n")
    further = " ".join(head.split()).removeprefix(_first(doc)).strip()
    return f"{further}{blank}{rest}".strip()


FAMILY = Family("how", 120, pages)
