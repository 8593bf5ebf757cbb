"""What another train plans in the PI of one name: its objectives and its milestones."""

from datetime import date

from northline.model.cells import Badge, Column, Row, Table
from northline.model.other_train import OtherTrain, Told
from northline.model.text import natural
from northline.view.atlas import Atlas
from northline.view.numbers import NOTHING, written
from northline.view.parts import Section
from northline.view.told import mentions, ref, train_ref
from northline.view.trains.standing import pi_title

# Enough of a train that has no objectives of the whole train.
MOST_VALUED = 5
# A page about another train is no copy of that train's own.
MOST = 40


def section(atlas: Atlas, pi: str) -> Section:
    """The main thing that each other train plans, a row each."""
    columns = (
        Column("train", "Train", wide=True),
        Column("objectives", "Objectives of the train, else the most valued of its teams", wide=True),
        Column("milestones", "Milestones", wide=True),
    )
    rows = tuple(_row(atlas, train, pi) for train in atlas.portfolio.others.trains)
    return Section(
        f"What do the others plan in {pi_title(atlas, pi)}?",
        "plans",
        (Table("plans", f"Plans of other trains for {pi_title(atlas, pi)}", columns, rows),),
    )


def _row(atlas: Atlas, train: OtherTrain, pi: str) -> Row:
    name = train_ref(train)
    if not train.pi_named(pi):
        return Row((name, Badge(f"has no {pi_title(atlas, pi)}", "quiet"), NOTHING))
    stones = mentions(atlas, milestones(train, pi), empty="none recorded", few=MOST_VALUED)
    return Row((name, mentions(atlas, main(train, pi), empty="none recorded", few=MOST_VALUED), stones))


def main(train: OtherTrain, pi: str) -> tuple[Told, ...]:
    """The objectives of the train as a whole; where it has none, all of its teams', the most valued first."""
    planned = train.planned(pi)
    return tuple(one for one in planned if one.whole) or tuple(sorted(planned, key=_worth))


def _worth(one: Told) -> tuple[bool, bool, float, tuple[tuple[int, int, str], ...]]:
    """Those of the train first, then committed ones, the most valued first."""
    return not one.whole, not one.committed, -(one.value or 0), natural(one.id)


def milestones(train: OtherTrain, pi: str) -> tuple[Told, ...]:
    """Its milestones that name the PI, or lie in it."""
    told = train.numbers(train.pi_named(pi))
    within = (
        one
        for one in train.of("milestone")
        if one.is_in(pi) or (not one.pis and one.day and told.start and told.end and told.start <= one.day <= told.end)
    )
    return tuple(sorted(within, key=lambda one: (one.day or date.max, natural(one.id))))


def objectives(atlas: Atlas, train: OtherTrain, pi: str) -> Section:
    """All that a train plans, up to what a page about it should hold."""
    planned = sorted(train.planned(pi), key=_worth)
    columns = (
        Column("objective", "Objective", wide=True),
        Column("commitment", "Commitment"),
        Column("value", "Value", "number", "Planned by its Business Owners"),
        Column("status", "Status"),
        Column("goals", "Reaches", wide=True),
    )
    rows = tuple(_objective(atlas, train, one) for one in planned[:MOST])
    table = Table(
        "objectives",
        f"Objectives of {train.name} in {pi_title(atlas, pi)}, as of {train.as_of.isoformat()}",
        columns,
        rows,
    )
    more = f"The first {MOST} of {len(planned)}, those of the train and the most valued." if len(planned) > MOST else ""
    return Section(f"What does it plan in {pi_title(atlas, pi)}?", "objectives", (table,), intro=more, count=len(rows))


def _objective(atlas: Atlas, train: OtherTrain, one: Told) -> Row:
    state = ref(atlas, one)
    goals = [goal for goal in train.of("theme", "outcome") if goal.id in one.goals]
    word = "of the train" if one.whole else "committed" if one.committed else "uncommitted"
    status = Badge(state.state, state.tone or "quiet") if state.state else NOTHING
    return Row(
        (state, Badge(word, "info" if one.committed else "quiet"), written(one.value), status, mentions(atlas, goals, empty="no theme"))
    )


def stones(atlas: Atlas, train: OtherTrain, pi: str) -> Section | None:
    """Its milestones in the PI by date; None when it has none there."""
    found = milestones(train, pi)
    if not found:
        return None
    columns = (Column("date", "Date"), Column("milestone", "Milestone", wide=True))
    rows = tuple(Row((written(one.day, empty="no date"), ref(atlas, one))) for one in found[:MOST])
    return Section(
        f"Which milestones lie in {pi_title(atlas, pi)}?", "milestones", (Table("", "Milestones", columns, rows),), count=len(rows)
    )
