from tests.check.backlogs import TRAIN, said


def record(*lines: str) -> str:
    ends = "" if any(line.startswith("from") for line in lines) else "    from: FEAT-1\n    to: B\n"
    return f"dependencies/DEP-1.md\n{ends}" + "".join(f"    {line}\n" for line in lines)


ENDS = """
features/FEAT-1.md
    pi: 26.2
teams/B.md
    members: 5
"""


def test_proposal_without_promise_was_never_answered() -> None:
    assert said("dependency-unanswered", TRAIN, ENDS, record()) == ["DEP-1 was never answered by B"]
    assert said("dependency-unanswered", TRAIN, ENDS, record("status: proposed")) == ["DEP-1 was never answered by B"]


def test_accepted_or_promised_dependency_was_answered() -> None:
    assert said("dependency-unanswered", TRAIN, ENDS, record("status: accepted")) == []
    assert said("dependency-unanswered", TRAIN, ENDS, record("promised_for: 26.2.3")) == []


def test_dependency_of_a_closed_pi_is_over() -> None:
    assert said("dependency-unanswered", TRAIN.replace("status: committed", "status: closed"), ENDS, record()) == []


def test_promise_after_the_need_is_told() -> None:
    assert said("promised-too-late", TRAIN, ENDS, record("needed_by: 26.2.2", "promised_for: 26.2.4")) == [
        "DEP-1 is promised for 26.2.4 and needed by 26.2.2",
    ]
    assert said("promised-too-late", TRAIN, ENDS, record("needed_by: 26.2.4", "promised_for: 26.2.4")) == []


def test_promise_may_be_a_date_or_lie_in_the_next_pi() -> None:
    assert len(said("promised-too-late", TRAIN, ENDS, record("needed_by: 2026-04-01", "promised_for: 2026-04-02"))) == 1
    assert len(said("promised-too-late", TRAIN, ENDS, record("needed_by: 26.2.5", "promised_for: 26.3.1"))) == 1


def test_dependency_on_itself_is_a_contradiction() -> None:
    assert said("dependency-on-itself", TRAIN, ENDS, record("from: B", "to: B")) == ["DEP-1 is from and to B"]


def test_dependency_on_an_unknown_team_is_a_dangling_link() -> None:
    assert said("dangling-link", TRAIN, ENDS, record("from: FEAT-1", "to: Platfrom")) == [
        "DEP-1 is asked of Platfrom, which does not exist"
    ]


def test_dependency_must_say_who_needs_and_who_provides() -> None:
    assert said("dependency-without-ends", TRAIN, ENDS, record("from: FEAT-1")) == ["DEP-1 does not say who provides it"]
