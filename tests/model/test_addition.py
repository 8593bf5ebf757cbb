from itertools import permutations
from math import inf, isnan

import pytest

from northline.model.addition import exact_sum


def test_the_order_of_numbers_does_not_show_in_their_sum() -> None:
    assert {exact_sum(numbers) for numbers in permutations((0.1, 0.2, 0.3, 1e16, -1e16))} == {0.6}


def test_ten_tenths_are_one() -> None:
    assert exact_sum(0.1 for _ in range(10)) == 1


def test_nothing_adds_up_to_zero() -> None:
    assert exact_sum(()) == 0


@pytest.mark.parametrize("numbers", [(1e308, 1e308), (inf, 1.0)])
def test_what_is_beyond_a_number_is_infinite(numbers: tuple[float, ...]) -> None:
    assert exact_sum(numbers) == inf


def test_what_has_no_sum_is_no_number() -> None:
    assert isnan(exact_sum((inf, -inf)))
