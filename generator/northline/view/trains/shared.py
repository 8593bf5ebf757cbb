"""Who else works on the same: outcomes that several trains serve in a PI, and objectives that say they are shared."""

from collections.abc import Iterable, Iterator

from northline.model.cells import Column, Ref, Refs, Row, Table
from northline.model.other_train import OtherTrain
from northline.view.atlas import Atlas
from northline.view.parts import Section
from northline.view.told import FEW, outward, ref
from northline.view.trains.goals import by_train, goals, our_objectives
from northline.view.trains.standing import our_name, pi_title

MOST = 60


def section(atlas: Atlas, pi: str, only: OtherTrain | None = None) -> Section | None:
    """Outcomes that we and others, or several others, serve in a PI; `only` asks for those of one other train and us."""
    rows = tuple(_rows(atlas, pi, only))
    if not rows:
        return None
    heads = (Column("goal", "Outcome", wide=True), Column("ours", our_name(atlas), wide=True), Column("others", "Others", wide=True))
    table = Table("shared", f"Work of several trains on the same in {pi_title(atlas, pi)}", heads, rows[:MOST])
    return Section("Who works on the same outcome?", "shared", (table,), count=len(rows[:MOST]))


def _rows(atlas: Atlas, pi: str, only: OtherTrain | None) -> Iterator[Row]:
    for goal in goals(atlas, "outcome"):
        ours, theirs = our_objectives(atlas, goal, pi), by_train(atlas, goal, pi)
        told = {name: objectives for name, objectives in theirs.items() if only is None or name == only.name}
        if told and len(theirs) + bool(ours) > 1:
            found = [ref(atlas, one) for objectives in told.values() for one in objectives]
            yield Row((goal.mention(atlas), atlas.mentions(ours, empty="nobody", show="both", few=FEW), _cell(found)))


def _cell(found: Iterable[Ref]) -> Refs:
    refs = tuple(found)
    return Refs(refs[:FEW], "nobody", "both", max(0, len(refs) - FEW))


def declared(atlas: Atlas, pi: str) -> Section | None:
    """Objectives of ours that name one of another train as shared, or are named by it."""
    rows = tuple(_declared(atlas, pi))
    if not rows:
        return None
    columns = (Column("ours", our_name(atlas), wide=True), Column("others", "Shared with", wide=True))
    return Section("Which objectives do trains share?", "declared", (Table("", "Shared objectives", columns, rows),), count=len(rows))


def _declared(atlas: Atlas, pi: str) -> Iterator[Row]:
    for one in atlas.standing.get(pi, ()):
        theirs = {each.id: each for each in outward(atlas, one.id, "shared_with")}
        theirs |= {c.source.name: ref(atlas, c.source) for c in atlas.portfolio.others.inward.get(one.id, ()) if c.role == "shared_with"}
        if theirs:
            yield Row((atlas.ref(one.id), _cell(theirs.values())))
