from datetime import date

from tests.check.backlogs import GOLDEN, TRAIN, feature, of, said

from northline.model.finding import Severity


def test_missing_component_is_incomplete_and_size_zero_undefined() -> None:
    assert said("wsjf-incomplete", GOLDEN) == ["F7 has no time criticality, so it is not ranked"]
    assert said("wsjf-undefined", GOLDEN) == ["F6 has job size 0, so it is not ranked"]


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
