from tests.view.trains import atlas

from northline.view.parts import Node, Tree
from northline.view.thread import thread


def size(tree: Tree) -> int:
    waiting, count = list(tree.roots), 0
    while waiting:
        node = waiting.pop()
        count += 1
        waiting.extend(node.children)
    return count


def chain(node: Node) -> list[str]:
    ids = [node.ref.id]
    while node.children:
        node = node.children[0]
        ids.append(node.ref.id)
    return ids


def test_the_tree_leads_from_the_vision_down_to_stories() -> None:
    text = "V vision\nT1 theme supports=V\nOUT-1 outcome parent=T1\nE1 epic supports=OUT-1\nF1 feature parent=E1\nS1 story parent=F1"
    assert chain(thread(atlas(text)).roots[0]) == ["V", "T1", "OUT-1", "E1", "F1", "S1"]


def test_the_vision_is_open_and_everything_below_it_closed() -> None:
    root = thread(atlas("V vision\nT1 theme supports=V\nOUT-1 outcome parent=T1")).roots[0]
    assert (root.open, root.children[0].open) == (True, False)


def test_themes_without_a_vision_are_roots_themselves() -> None:
    assert [root.ref.id for root in thread(atlas("T1 theme\nT2 theme")).roots] == ["T1", "T2"]


def test_a_tree_that_grows_too_large_is_cut_at_its_deepest_level_and_says_how_much_is_left() -> None:
    features = "\n".join(f"F{n} feature supports=T1\nS{n} story parent=F{n}" for n in range(1, 6))
    tree = thread(atlas(f"V vision\nT1 theme supports=V\n{features}"), most=7)
    assert size(tree) == 7
    assert tree.roots[0].children[0].children[0].note == "1 more on its page"


def test_parents_in_a_circle_end() -> None:
    tree = thread(atlas("V vision\nT1 theme supports=V\nE1 epic supports=T1 parent=E2\nE2 epic parent=E1"))
    assert chain(tree.roots[0]) == ["V", "T1", "E1", "E2"]


def test_a_chain_of_thousands_of_parents_is_cut_at_the_depth() -> None:
    epics = "\n".join(f"E{n} epic parent=E{n - 1}" for n in range(2, 3001))
    tree = thread(atlas(f"T1 theme\nE1 epic supports=T1\n{epics}"))
    assert size(tree) == 6


def test_an_objective_shows_its_value() -> None:
    tree = thread(atlas("T1 theme\nO1 objective supports=T1 business_value=8 commitment=uncommitted"))
    assert tree.roots[0].children[0].note == "value 8 · uncommitted"
