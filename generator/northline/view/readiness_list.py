"""What a feature still lacks before it can be planned, as a checklist."""

from northline.model.cells import Anchor, Badge, Column, Row, Table, Text
from northline.model.frozen import replace
from northline.model.item import Item
from northline.model.results.readiness import Readiness
from northline.view.atlas import Atlas, how, words
from northline.view.numbers import gauge
from northline.view.parts import Fact, Gauges, Section

ASKED = {
    "benefit_hypothesis": ("Benefit hypothesis", "say which benefit is expected, and how it will be seen"),
    "acceptance_criteria": ("Acceptance criteria", "say when it is accepted"),
    "wsjf": ("Complete WSJF", "give all three components of cost of delay, and a job size above 0"),
    "size": ("Fits a PI", "split it, or estimate it: it must fit what its teams can do in a PI"),
    "owner": ("Owner", "name who answers for it"),
    "sight": ("Line of sight", "name an outcome or theme, or a parent that reaches one"),
    "dependencies": ("Dependencies answered", "ask every provider for an answer"),
}


def checklist(atlas: Atlas, item: Item) -> Section | None:
    """The checklist of a feature; None once it is finished, and where the list is empty."""
    found = atlas.scores.get(Readiness, item.id)
    if found is None or not found.checklist or atlas.portfolio.finished(item):
        return None
    lines = tuple(
        Fact(_asked(name)[0], Badge("yes", "good") if holds else Badge("missing", "watch")) for name, holds in found.checklist.items()
    )
    score = replace(gauge("Points of the checklist that hold", found.score, href=how("readiness")), lines=lines)
    columns = (Column("point", "Missing"), Column("todo", "What to do", wide=True))
    rows = tuple(Row(tuple(map(Text, _asked(name)))) for name in found.missing)
    missing = (Table("", "What is missing", columns, rows),) if rows else ()
    links = (Anchor("How readiness is made", how("readiness")),)
    return Section("Is it ready to be planned?", "readiness", (Gauges((score,)), *missing), links=links)


def _asked(name: str) -> tuple[str, str]:
    """A point of the checklist in words, and what to do where it does not hold."""
    return ASKED.get(name, (words(name).capitalize(), f"fill in `{name}`"))
