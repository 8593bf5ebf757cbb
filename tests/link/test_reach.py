from northline.link.reach import MOST_COUNTED, MOST_PATHS, Climb, Reach, distances, end, step


def test_a_step_joins_themes_and_lengthens_paths() -> None:
    assert step(5, [end(1, 0b01), end(2, 0b10)]) == Reach(0b11, ((5, 1), (5, 2)), 2)


def test_a_step_from_nowhere_leads_nowhere() -> None:
    assert step(5, [Reach()]) == Reach()


def test_the_same_path_by_two_links_counts_once() -> None:
    assert step(5, [end(1, 1), end(1, 1)]) == Reach(1, ((5, 1),), 1)


def test_a_path_never_passes_its_own_beginning() -> None:
    assert step(5, [Reach(1, ((4, 1), (4, 5, 1)), 2)]) == Reach(1, ((5, 4, 1),), 1)


def test_paths_that_multiply_are_counted_only_so_far() -> None:
    rank = {str(number): number for number in range(60)}
    above = {str(number): (str(number - 1 - number % 2), str(number - 2 - number % 2)) for number in range(2, 60)}
    found = Climb(rank, {"0": end(0, 1), "1": end(1, 1)}, lambda node: above.get(node, ())).over(rank)
    assert (found["59"].count, len(found["59"].paths)) == (MOST_COUNTED, MOST_PATHS)


def test_distances_count_steps_to_the_nearest_exit() -> None:
    assert distances({"a": ["b"], "b": ["c"], "c": ["a"]}, ["c"]) == {"c": 0, "b": 1, "a": 2}
