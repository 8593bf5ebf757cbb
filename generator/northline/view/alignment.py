"""Alignment of a PI with the vision: what is covered and how well, what nobody serves, and what serves nothing."""

from collections.abc import Callable, Iterator

from northline.model.cells import Badge, Phrase, Text
from northline.model.frozen import Frozen
from northline.model.page import Page, Redirect, href
from northline.model.results.coverage import Coverage
from northline.model.score import Unit
from northline.view.align import coverage, duplicates, inversions, orphans, outcomes, scores
from northline.view.atlas import Atlas, page
from northline.view.family import Family
from northline.view.numbers import computed, counted, phrase
from northline.view.parts import Crumb, Note, Section
from northline.view.periods import Switch, shown_pi, switch

# What the page says of a PI, in reading order; a section that has nothing to say gives None.
SECTIONS: tuple[Callable[[Atlas, str], Section | None], ...] = (
    coverage.gauges,
    coverage.themes,
    outcomes.section,
    orphans.section,
    scores.section,
    inversions.section,
    duplicates.section,
)


class Alignment(Frozen):
    """What an alignment page shows."""

    title: str
    lead: str | Phrase
    switch: Switch
    sections: tuple[Section, ...]
    empty: Note | None = None
    kicker: str = ""
    crumbs: tuple[Crumb, ...] = ()
    badges: tuple[Badge, ...] = ()


def pages(atlas: Atlas) -> Iterator[Page | Redirect]:
    """The page of the current PI, and a page for every PI."""
    current = shown_pi(atlas)
    values = _values(atlas, current, "Alignment")
    yield Page("alignment/", "Alignment", "alignment", values, section="alignment", nav="Alignment", search=str(values.lead))
    for pi in atlas.calendar.pis:
        title = f"Alignment in {atlas.ref(pi.id).title}"
        values = _values(atlas, pi.id, title, (Crumb("Alignment", href("alignment/")),))
        yield Page(url(atlas, pi.id), title, "alignment", values, section="alignment")


def url(atlas: Atlas, pi: str) -> str:
    """Where the alignment of a PI stands."""
    return f"alignment/{atlas.portfolio.urls[pi].strip('/').rpartition('/')[2]}/"


def _values(atlas: Atlas, pi: str, title: str, crumbs: tuple[Crumb, ...] = ()) -> Alignment:
    sections = tuple(one for one in (make(atlas, pi) for make in SECTIONS) if one) if pi else ()
    return Alignment(
        title=title,
        lead=_lead(atlas, pi),
        switch=switch(atlas, lambda one: url(atlas, one), pi),
        sections=sections,
        empty=None if sections else _empty(atlas, pi),
        crumbs=crumbs,
        badges=(atlas.pi_word(pi),) if pi and crumbs else (),
    )


def _empty(atlas: Atlas, pi: str) -> Note:
    if not pi:
        return Note("No PIs are recorded. Plan objectives in a PI, and their alignment with the vision stands here.", "quiet")
    text = f"Nothing is planned in {pi} yet, or no theme is recorded that it could serve."
    return Note(text, "quiet", (page("See the vision", "vision/"),) if atlas.exists("vision", "theme", "outcome") else ())


def _lead(atlas: Atlas, pi: str) -> str | Phrase:
    found = atlas.scores.get(Coverage, pi) if pi else None
    if found is None:
        return "How far the work of a PI serves the vision."
    name = atlas.ref(pi).title
    if found.linked_value.value is None:
        return f"How far the work of {name} serves the vision cannot be told as one number yet; what can be told stands below."
    linked = computed(found.linked_value.value, atlas.receipt("coverage", pi, "linked_value"), Unit.RATIO)
    said, whole = "{} of the committed value of {} serves a strategic theme", (linked, Text(name))
    idle = [theme for theme, one in found.themes.items() if not one.committed]
    if not idle:
        return phrase(f"{said}, and every theme has a committed objective.", *whole)
    if len(idle) == 1:
        return phrase(f"{said}; {{}} has no committed objective.", *whole, atlas.ref(idle[0]))
    return phrase(
        f"{said}; {{}} themes have no committed objective.",
        *whole,
        counted(len(idle), href(url(atlas, pi), "themes"), of=len(found.themes)),
    )


FAMILY = Family("alignment", 80, pages)
