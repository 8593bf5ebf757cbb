from datetime import date

from tests.check.backlogs import TRAIN, of, said, told

from northline.config import Config
from northline.model.finding import Severity

COLUMNS = ("user_business_value", "time_criticality", "risk_opportunity", "job_size")


def feature(name: str, *scores: str, more: str = "") -> str:
    lines = [f"    {column}: {score}" for column, score in zip(COLUMNS, scores, strict=True) if score]
    return "\n".join([f"features/{name}.md", *lines, *([f"    {more}"] if more else [])]) + "\n"


GOLDEN = "".join(
    (
        feature("F1", "8", "13", "3", "5"),
        feature("F2", "13", "5", "1", "8"),
        feature("F3", "1", "3", "13", "3"),
        feature("F4", "5", "1", "2", "1"),
        feature("F5", "20", "8", "5", "20"),
        feature("F6", "3", "2", "8", "0"),
        feature("F7", "5", "", "3", "3"),
    ),
)


def test_missing_component_is_incomplete_and_size_zero_undefined() -> None:
    assert said("wsjf-incomplete", GOLDEN) == ["F7 has no time criticality, so it is not ranked"]
    assert said("wsjf-undefined", GOLDEN) == ["F6 has job size 0, so it is not ranked"]


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


def test_stored_number_that_differs_is_an_error_with_both() -> None:
    (finding,) = of("stored-wsjf-differs", feature("F1", "8", "13", "3", "5", more="wsjf: 5.2"))
    assert finding.message == "F1 says WSJF 5.2, its components give 4.8 (24 ÷ 5)"
    assert (finding.severity, finding.place.line) == (Severity.ERROR, 6)


def test_stored_number_within_a_hundredth_agrees() -> None:
    assert said("stored-wsjf-differs", feature("F1", "8", "13", "3", "5", more="wsjf: 4.81")) == []


def test_planned_feature_without_wsjf_is_noted_where_others_have_it() -> None:
    backlog = """
    features/FEAT-1.md
        pi: 26.2
    """
    assert said("wsjf-missing", TRAIN, GOLDEN, backlog) == ["FEAT-1 is planned and has no WSJF"]
    assert said("wsjf-missing", TRAIN, backlog) == []


def test_story_has_no_wsjf() -> None:
    backlog = """
    stories/S-1.md
        time_criticality: 8
    """
    assert said("wsjf-on-story", backlog) == ["S-1 is a story and has time criticality"]


def test_old_score_of_what_waits_is_stale() -> None:
    backlog = feature("F1", "8", "13", "3", "5", more="updated: 2026-01-01")
    assert said("stale-score", backlog, as_of=date(2026, 4, 2)) == ["the score of F1 is 91 days old; 90 are agreed"]
    assert said("stale-score", backlog, as_of=date(2026, 4, 1)) == []
