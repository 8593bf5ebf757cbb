from northline.model.components import components


def groups(**above: str) -> list[set[str]]:
    return [set(group) for group in components(above, lambda node: tuple(above[node]))]


def test_every_group_comes_after_those_it_leads_to() -> None:
    assert groups(a="b", b="c", c="") == [{"c"}, {"b"}, {"a"}]


def test_nodes_that_reach_each_other_are_one_group() -> None:
    assert groups(a="b", b="cd", c="a", d="") == [{"d"}, {"a", "b", "c"}]


def test_a_diamond_is_no_circle() -> None:
    assert groups(a="bc", b="d", c="d", d="") == [{"d"}, {"b"}, {"c"}, {"a"}]


def test_a_chain_of_ten_thousand_fits_on_the_stack() -> None:
    found = list(components(["0"], lambda node: (str(int(node) + 1),) if int(node) < 10_000 else ()))
    assert len(found) == 10_001
