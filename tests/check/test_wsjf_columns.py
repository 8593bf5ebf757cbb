from tests.check.backlogs import GOLDEN, feature, said, told

from northline.config import Config


def test_every_column_of_the_golden_train_holds_a_one() -> None:
    assert said("column-without-one", GOLDEN) == []


def test_columns_without_a_one_are_told_with_their_smallest() -> None:
    without_f4 = "".join(part for part in GOLDEN.split("features/") if not part.startswith("F4")).replace("F", "features/F")
    assert told("column-without-one", without_f4) == [
        "no feature has 1 as its time criticality; the smallest is 2 | make the smallest (F6) a 1, and compare the others with it",
    ]


def test_slip_off_the_scale_names_the_nearest_step() -> None:
    assert told("scale-slip", GOLDEN, feature("F8", "21", "1", "1", "1")) == [
        "the user-business value of F8 is 21, which is not on the scale 1, 2, 3, 5, 8, 13, 20 | the nearest step is 20",
    ]


def test_train_with_another_scale_is_told_once() -> None:
    backlog = "".join(feature(f"F{number}", "4", "6", "7", "9") for number in range(1, 4))
    assert said("scale-slip", backlog) == ["12 of 12 WSJF components are not on the scale 1, 2, 3, 5, 8, 13, 20"]
    assert said("scale-slip", backlog, config=Config(wsjf_scale=(4.0, 6.0, 7.0, 9.0))) == []
