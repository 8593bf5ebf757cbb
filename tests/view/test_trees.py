"""Trees of what hangs on an item."""

from tests.view.trains import atlas

from northline.view.parts import Node
from northline.view.trees import MOST, tree_below


def roots(text: str, item: str) -> tuple[Node, ...]:
    tree = tree_below(atlas(text), item)
    assert tree is not None
    return tree.roots


def wide(features: int, stories: int) -> str:
    """One epic with features, each with as many stories."""
    lines = ["E1 epic"]
    for feature in range(features):
        lines.append(f"F{feature} feature parent=E1")
        lines += [f"S{feature}-{story} story parent=F{feature}" for story in range(stories)]
    return "\n".join(lines)


def test_a_small_tree_goes_down_to_the_stories() -> None:
    assert [len(feature.children) for feature in roots(wide(3, 4), "E1")] == [4, 4, 4]


def test_a_tree_too_large_to_read_stops_a_step_earlier_and_says_how_much_lies_below() -> None:
    found = roots(wide(30, MOST // 30), "E1")
    assert [feature.children for feature in found] == [()] * 30
    assert found[0].note == f"{MOST // 30} below"
