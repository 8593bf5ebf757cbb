"""Outcomes that a PI leaves out: served by nobody, only loosely, or only by what is uncommitted."""

from collections.abc import Iterator, Sequence

from northline.model.cells import Badge, Cell, Column, Row, Table, Text
from northline.model.item import Item
from northline.view.atlas import Atlas
from northline.view.matrix import is_dropped
from northline.view.parts import Note, Section
from northline.view.periods import in_pi


def section(atlas: Atlas, pi: str) -> Section | None:
    """The outcomes that no committed objective names; None on a train without outcomes of active themes."""
    outcomes = [one for one in atlas.portfolio.of("outcome") if atlas.portfolio.sight(one.id).themes]
    if not outcomes:
        return None
    objectives = [one for one in in_pi(atlas, pi, atlas.portfolio.of("objective")) if not is_dropped(one)]
    rows = tuple(_rows(atlas, outcomes, objectives))
    title = "Which outcomes does nobody serve?"
    if not rows:
        return Section(title, "unserved", (Note("Every outcome is named by a committed objective.", "good"),))
    columns = (Column("outcome", "Outcome", wide=True), Column("theme", "Theme"), Column("served", "Served"), Column("mend", "What to do"))
    table = Table("unserved", "Outcomes that no committed objective names, worst first", columns, rows)
    return Section(title, "unserved", (table,), count=len(rows))


def _rows(atlas: Atlas, outcomes: Sequence[Item], objectives: Sequence[Item]) -> Iterator[Row]:
    found = [(one, _service(atlas, one, objectives)) for one in outcomes]
    for outcome, (badge, mend) in sorted(found, key=lambda pair: TONES.index(pair[1][0].tone)):
        if badge.tone != "good":
            themes: Cell = atlas.mentions(atlas.portfolio.sight(outcome.id).themes, show="title")
            yield Row((atlas.ref(outcome.id), themes, badge, Text(mend)))


TONES = ("act", "watch", "quiet", "good")
NAMED = (Badge("named", "good"), "")
LOOSE = (Badge("only through its theme"), "Name the outcome where an objective means it")
UNCOMMITTED = (Badge("only uncommitted", "watch"), "Commit one, or say in a decision that it waits")
NOBODY = (Badge("nobody", "act"), "Find an objective for it, or say in a decision that it waits")


def _service(atlas: Atlas, outcome: Item, objectives: Sequence[Item]) -> tuple[Badge, str]:
    sights = [(one, atlas.portfolio.sight(one.id)) for one in objectives]
    naming = [one for one, sight in sights if outcome.id in sight.outcomes]
    if any(one.committed for one in naming):
        return NAMED
    themes = set(atlas.portfolio.sight(outcome.id).themes)
    loose = [one for one, sight in sights if not sight.outcomes and themes & set(sight.themes)]
    if any(one.committed for one in loose):
        return LOOSE
    return UNCOMMITTED if naming or loose else NOBODY
