"""Planning and running a PI: kickoff, objectives, board, risks, progress, review and changes of each."""

from collections.abc import Iterator

from northline.model.page import Page, Redirect
from northline.view.atlas import Atlas
from northline.view.family import Family
from northline.view.pi import adapt, board, changes, index, kickoff, progress, roam, sheets
from northline.view.pi.plan import plans


def pages(atlas: Atlas) -> Iterator[Page | Redirect]:
    """The list of PIs, the pages of each, and the way to the current one."""
    found = plans(atlas)
    if atlas.calendar.current:
        yield kickoff.pages(found[atlas.calendar.current])
        yield Redirect("pi/current/", atlas.portfolio.urls[atlas.calendar.current])
    yield index.pages(found.values())
    for plan in found.values():
        if not plan.current:
            yield kickoff.pages(plan)
        yield sheets.pages(plan)
        yield board.pages(plan)
        yield roam.pages(plan)
        yield progress.pages(plan)
        yield adapt.pages(plan)
        yield changes.pages(plan)


FAMILY = Family("pi", 40, pages)
