from tests.score.trains import item, train

from northline.model.item import Item
from northline.score.predecessors import Predecessors, bundles, predecessors


def waiting(*items: Item) -> Predecessors:
    return predecessors(train(*items))


CHAIN = (item("feature", "F1", depends_on="F2"), item("feature", "F2", depends_on="F3"), item("feature", "F3"))


def test_predecessors_are_direct_and_indirect() -> None:
    found = waiting(*CHAIN)
    assert (found.names(found.of("F1"), 9), found.of("F3")) == (("F3", "F2"), 0)


def test_finished_work_and_what_it_waited_for_hold_nobody_up() -> None:
    found = waiting(CHAIN[0], item("feature", "F2", depends_on="F3", state="done"), CHAIN[2])
    assert found.of("F1") == 0


def test_items_without_a_kanban_cannot_be_waited_for() -> None:
    assert waiting(item("feature", "F1", depends_on="M1"), item("milestone", "M1")).of("F1") == 0


def test_a_circle_is_one_group_whose_members_wait_for_each_other() -> None:
    found = waiting(item("feature", "F1", depends_on="F2"), item("feature", "F2", depends_on="F1"))
    assert [group.members for group in found.groups] == [("F1", "F2")]
    assert found.names(found.of("F1"), 9) == ("F2",)


def test_names_stop_where_they_are_told_to() -> None:
    found = waiting(*CHAIN)
    assert found.names(found.of("F1"), 1) == ("F3",)


def test_an_item_that_waits_for_nothing_is_a_bundle_of_its_own() -> None:
    assert bundles(waiting(*CHAIN), {"F9": (6, 2)}) == {"F9": 3}


def test_a_bundle_counts_what_two_ways_lead_to_only_once() -> None:
    sides = (item("feature", "F1", depends_on="F2, F3"), item("feature", "F2", depends_on="F4"), item("feature", "F3", depends_on="F4"))
    found = bundles(waiting(*sides, item("feature", "F4")), {f"F{n}": (1, 1 + (n == 4)) for n in range(1, 5)})
    assert found == {"F1": 4 / 5, "F2": 2 / 3, "F3": 2 / 3, "F4": 1 / 2}
