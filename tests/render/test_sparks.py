"""Small lines in tables."""

from northline.render.sparks import spark_path, spark_point, spark_y


def test_a_line_goes_through_its_values_from_left_to_right() -> None:
    assert spark_path((0.0, 1.0, 0.5)) == "M3 17L40 3L77 10"


def test_the_dot_stands_at_the_newest_value() -> None:
    assert spark_point((0.0, 1.0)) == ("77", "3")


def test_a_single_value_stands_at_the_start() -> None:
    assert spark_path((0.5,)) == "M3 10"


def test_values_beyond_the_scale_stay_inside_the_picture() -> None:
    assert (spark_y(2.0), spark_y(-1.0)) == ("3", "17")
