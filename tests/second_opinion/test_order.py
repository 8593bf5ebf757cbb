"""The order of work against a second computation of it, on random backlogs and on the worked examples."""

import pytest
from tests.second_opinion.comparing import Json, assessed, data, differences
from tests.second_opinion.opinion_order import BACKLOGS, COLUMNS, Queue, Slot, advised, columns, conflicts, scores
from tests.second_opinion.rolls_order import random_backlog, random_writing
from tests.second_opinion.rows import Row, Rows, interval, row

from northline.model.results.sequence import Sequence
from northline.model.results.wsjf import WsjfColumns
from northline.model.train import Train

SEEDS = range(60)
FIRST = {"26.2": (0, 0), "26.3": (1, 3)}


def slot(one: Row) -> Slot | None:
    """The positions of an item's PI, and of its iteration when it has one."""
    pi, iteration = one.text("pi"), one.text("iteration")
    position, offset = FIRST.get(pi, (0, 0))
    return (position, offset + int(iteration[-1]) - 1 if iteration else None) if pi else None


def sequences(train: Train) -> Json:
    """What the program says of the order of each backlog."""
    return {
        kind: {
            "order": list(one.order),
            "conflicts": {each.item: {name: list(why) for name, why in each.waits_for.items()} for each in one.conflicts},
            "cycles": sorted(sorted(each) for each in one.cycles),
        }
        for kind, one in train.scores.of(Sequence).items()
    }


def sequences_again(rows: Rows) -> Json:
    """The same, computed a second time."""
    slots = {one.id: slot(one) for one in rows.all}
    queues = [Queue(rows, kind) for kind in BACKLOGS]
    return {
        one.kind: {
            "order": advised(one),
            "conflicts": conflicts(one, slots),
            "cycles": sorted(sorted(each) for each in one.cycles() if set(each) & set(one.rank)),
        }
        for one in queues
        if one.rank
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_random_backlogs_are_ordered_alike(seed: int) -> None:
    rows = random_backlog(seed)
    train = assessed(rows, *random_writing(seed))
    found = [
        *differences(data(train)["scores"]["wsjf"], scores(rows), "wsjf"),
        *differences(sequences(train), sequences_again(rows), "sequence"),
    ]
    assert not found, "\n".join([*found, *map(str, rows.all)])


@pytest.mark.parametrize("seed", SEEDS)
def test_columns_of_random_backlogs_are_checked_alike(seed: int) -> None:
    rows = random_backlog(seed)
    theirs = {
        kind: {name: (one.smallest, one.anchored, one.off_scale) for name, one in each.columns.items()}
        for kind, each in assessed(rows).scores.of(WsjfColumns).items()
    }
    ours = {kind: found for kind in BACKLOGS if (found := columns(rows.of(kind)))}
    assert not list(differences(theirs, ours))


def golden(*left_out: str) -> Rows:
    """The features of the definition's example."""
    numbers: dict[str, tuple[float | None, ...]]
    numbers = {"F1": (8, 13, 3, 5), "F2": (13, 5, 1, 8), "F3": (1, 3, 13, 3), "F4": (5, 1, 2, 1), "F5": (20, 8, 5, 20)}
    numbers |= {"F6": (3, 2, 8, 0), "F7": (5, None, 3, 3)}
    return Rows(tuple(scored(name, *parts) for name, parts in numbers.items() if name not in left_out))


def scored(name: str, *numbers: float | None, **says: object) -> Row:
    """A feature with its four numbers."""
    return row("feature", name, title=f"Feature {name}", state="ready", **dict(zip(COLUMNS, numbers, strict=True)), **says)


def agreed(rows: Rows) -> Json:
    """The program's WSJF, after seeing that the second computation has the same."""
    theirs = data(assessed(rows))["scores"]["wsjf"]
    assert not list(differences(theirs, scores(rows)))
    return theirs


def test_the_golden_features_are_ranked_as_written() -> None:
    found = agreed(golden())
    by_rank = sorted((name for name in found if found[name]["rank"]), key=lambda name: found[name]["rank"])
    assert by_rank == ["F4", "F3", "F1", "F2", "F5"]
    assert [found[name]["value"] for name in by_rank] == pytest.approx([8, 17 / 3, 4.8, 2.375, 1.65])
    assert [found[name]["status"] for name in ("F6", "F7")] == ["undefined", "incomplete"]


@pytest.mark.parametrize(("left_out", "without_a_1"), [((), 0), (("F4",), 2)])
def test_columns_hold_a_1_as_written(left_out: tuple[str, ...], without_a_1: int) -> None:
    checked = assessed(golden("F6", "F7", *left_out)).scores.of(WsjfColumns)["feature"]
    assert len(checked.unanchored) == without_a_1


def test_an_item_is_worth_what_its_bundle_is_worth_as_written() -> None:
    rows = Rows((scored("F1", 8, 13, 3, 5), scored("F8", 20, 8, 2, 2, depends_on=("F9",)), scored("F9", 2, 1, 1, 8)))
    found = agreed(rows)
    assert found["F8"]["bundle"] == pytest.approx(3.4)
    assert sequences(assessed(rows))["feature"]["order"] == ["F1", "F9", "F8"]


def test_ties_go_by_cost_of_delay_then_due_date_then_natural_id() -> None:
    pi = interval("26.2", None, 1)
    later, sooner = scored("F3", 2, 1, 1, 2, due="2026-06-01"), scored("F4", 2, 1, 1, 2, due="2026-05-01")
    rows = Rows((pi, scored("F10", 2, 1, 1, 2), scored("F2", 2, 1, 1, 2), later, sooner, scored("F5", 1, 1, 0, 1)))
    found = data(assessed(rows))["scores"]["wsjf"]
    assert sorted(found, key=lambda name: found[name]["rank"]) == ["F4", "F3", "F2", "F10", "F5"]
