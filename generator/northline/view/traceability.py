"""Traceability: which team serves which outcome in a PI, and the whole thread from the vision down to stories."""

from collections.abc import Iterator

from northline.model.cells import Anchor, Badge, Counted, Phrase, Text
from northline.model.frozen import Frozen
from northline.model.page import Page, Redirect, href
from northline.view import explorer, team_periods
from northline.view.atlas import Atlas, page
from northline.view.family import Family
from northline.view.matrix import matrix
from northline.view.matrix_parts import Matrix
from northline.view.numbers import phrase
from northline.view.parts import Crumb, Note, Section
from northline.view.periods import Switch, shown_pi, switch
from northline.view.thread import thread


class Traceability(Frozen):
    """What a traceability page shows."""

    title: str
    lead: str | Phrase
    heading: str
    switch: Switch
    matrix: Matrix | None
    empty: Note
    sections: tuple[Section, ...]
    explorer: Anchor
    kicker: str = ""
    crumbs: tuple[Crumb, ...] = ()
    badges: tuple[Badge, ...] = ()


def pages(atlas: Atlas) -> Iterator[Page | Redirect]:
    """The page of the current PI with the tree, and a page for the matrix of every PI."""
    current = shown_pi(atlas)
    sections = tuple(one for one in (_thread(atlas), team_periods.section(atlas)) if one)
    values = _values(atlas, current, "Traceability", sections)
    yield Page("traceability/", "Traceability", "traceability", values, section="traceability", nav="Traceability", search=str(values.lead))
    for pi in atlas.calendar.pis:
        title = f"Traceability in {atlas.ref(pi.id).title}"
        values = _values(atlas, pi.id, title, (), (Crumb("Traceability", href("traceability/")),))
        yield Page(url(atlas, pi.id), title, "traceability", values, section="traceability")


def url(atlas: Atlas, pi: str) -> str:
    """Where the matrix of a PI stands."""
    return f"traceability/{atlas.portfolio.urls[pi].strip('/').rpartition('/')[2]}/"


def _values(atlas: Atlas, pi: str, title: str, sections: tuple[Section, ...], crumbs: tuple[Crumb, ...] = ()) -> Traceability:
    found = matrix(atlas, pi) if pi else None
    return Traceability(
        title=title,
        lead=_lead(found, pi),
        heading=f"Who serves which outcome in {atlas.ref(pi).title}?" if pi else "Who serves which outcome?",
        switch=switch(atlas, lambda one: url(atlas, one), pi),
        matrix=found,
        empty=_empty(pi),
        sections=sections,
        explorer=page("Explore it from vision to teams, thread by thread", explorer.url(atlas, pi) if pi else explorer.URL),
        crumbs=crumbs,
        badges=(atlas.pi_word(pi),) if pi and crumbs else (),
    )


def _lead(found: Matrix | None, pi: str) -> str | Phrase:
    if not pi:
        return "No PIs are recorded, so nobody has committed to anything yet."
    if found is None:
        return f"No objectives are recorded for {pi} yet."
    goals = [row for group in found.groups for row in group.rows if row.ref is not None]
    idle = [row for row in goals if row.verdict is not None and row.verdict.text == "nobody"]
    if not goals:
        return f"No outcomes and no themes are recorded: the objectives of {pi} have nothing to serve."
    if not idle:
        return f"Every outcome and theme is served in {pi}."
    named = f": {idle[0].title}" if len(idle) == 1 else ""
    count = Counted(f"{len(idle)} of {len(goals)}", tuple(row.ref for row in idle if row.ref), float(len(idle)))
    return phrase(
        f"{{}} outcomes and themes {'is' if len(idle) == 1 else 'are'} served by nobody in {{}}{{}}.", count, Text(pi), Text(named)
    )


def _empty(pi: str) -> Note:
    if not pi:
        return Note("Name a `pi` on the objectives of your teams, and this matrix appears.", "quiet")
    return Note(f"Write the objectives of {pi} with a `team` and what each `supports`; this matrix then shows who serves what.", "quiet")


def _thread(atlas: Atlas) -> Section:
    links = (page("Work without a line of sight", "alignment/"),)
    tree = thread(atlas)
    intro = "Open a step to see what hangs on it; every name leads to its page." if tree.roots else ""
    return Section("What hangs on the vision?", "tree", (tree,), intro, links=links if tree.roots else ())


FAMILY = Family("traceability", 70, pages)
