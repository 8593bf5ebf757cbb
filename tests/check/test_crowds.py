from tests.check.backlogs import TRAIN, of, said


def objectives(count: int, *lines: str, start: int = 1) -> str:
    more = "".join(f"    {line}\n" for line in ("team: A", "pi: 26.2", *lines))
    return "".join(f"objectives/OBJ-{number}.md\n{more}" for number in range(start, start + count))


def test_most_objectives_of_a_pi_are_told_once_on_the_pi() -> None:
    (finding,) = of("no-line-of-sight", TRAIN, objectives(11), objectives(3, "supports: OUT-1", start=20))
    assert finding.item == "26.2"
    assert finding.message == (
        "11 of 14 objectives of PI 26.2 have no line of sight to the vision: OBJ-1, OBJ-2, OBJ-3, OBJ-4, OBJ-5 and 6 more"
    )
    assert len(finding.related) == 11


def test_few_objectives_are_told_one_by_one() -> None:
    assert len(said("no-line-of-sight", TRAIN, objectives(10))) == 10


def test_a_minority_is_told_one_by_one() -> None:
    assert len(said("no-line-of-sight", TRAIN, objectives(11), objectives(11, "supports: OUT-1", start=20))) == 11


def test_answered_objective_stands_for_itself() -> None:
    allowed = objectives(1, "allow: [{check: no-line-of-sight, reason: internal}]", start=50)
    found = of("no-line-of-sight", TRAIN, objectives(11), allowed)
    assert sorted((one.item, one.allowed) for one in found) == [("26.2", ""), ("OBJ-50", "internal")]
