from tests.check.backlogs import TRAIN, said

COLUMNS = ("user_business_value", "time_criticality", "risk_opportunity", "job_size")


def feature(name: str, scores: tuple[int, int, int, int], *lines: str) -> str:
    told = "".join(f"    {column}: {score}\n" for column, score in zip(COLUMNS, scores, strict=True))
    return f"features/{name}.md\n{told}" + "".join(f"    {line}\n" for line in lines)


PLANNED = feature("F5", (20, 8, 5, 20), "pi: 26.2")
READY = feature("F4", (5, 1, 2, 1), "state: ready")


def test_planned_feature_below_a_ready_one_is_an_inversion() -> None:
    assert said("priority-inversion", TRAIN, PLANNED, READY) == [
        "F5 (WSJF 1.65) is in PI 26.2, while F4 (WSJF 8) waits, ready and unplanned",
    ]


def test_each_planned_feature_is_told_once() -> None:
    more = feature("F2", (13, 5, 1, 8), "state: ready")
    assert said("priority-inversion", TRAIN, PLANNED, READY, more) == [
        "F5 (WSJF 1.65) is in PI 26.2, while F4 (WSJF 8) and 1 more wait, ready and unplanned",
    ]


def test_decision_for_one_over_the_other_explains_the_pair() -> None:
    decision = """
    decisions/DEC-1.md
        chosen: F5
        over: F4
    """
    assert said("priority-inversion", TRAIN, PLANNED, READY, decision) == []


def test_top_of_the_backlog_that_waits_for_its_bottom_is_told() -> None:
    backlog = (
        feature("F8", (13, 13, 8, 2), "depends_on: F9"),
        feature("F9", (1, 1, 2, 8)),
        feature("F1", (8, 13, 3, 5)),
        feature("F2", (13, 5, 1, 8)),
    )
    assert said("rank-against-dependency", TRAIN, *backlog) == ["F8 ranks in the top quarter and waits for F9, below the median"]
