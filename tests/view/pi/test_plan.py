from tests.view.pi.plans import plan

TRAIN = """
26.1 pi start=2026-01-05 end=2026-03-13
26.2 pi start=2026-03-16 end=2026-05-22 iterations=5
A team
B team
X art teams=A,B
O1 objective pi=26.2 team=A business_value=8
O2 objective pi=26.2 team=B business_value=5 commitment=uncommitted
O3 objective pi=26.2 team=A status=dropped business_value=7
O4 objective pi=26.2 art=X
F1 feature pi=26.2 team=B
S1 story parent=F1 iteration=26.2.2
D1 decision date=2026-04-10
M1 milestone due=2026-02-01
"""


def ids(found: tuple[object, ...]) -> list[str]:
    return [getattr(one, "id", "") for one in found]


def test_stories_belong_to_the_pi_of_their_iteration() -> None:
    assert ids(plan(TRAIN).of("story")) == ["S1"]


def test_dated_items_without_a_pi_belong_to_the_one_that_holds_their_date() -> None:
    assert ids(plan(TRAIN).of("decision", "milestone")) == ["D1"]
    assert ids(plan(TRAIN, "26.1").of("decision", "milestone")) == ["M1"]


def test_dropped_objectives_no_longer_stand() -> None:
    assert ids(plan(TRAIN).standing) == ["O1", "O2", "O4"]
    assert ids(plan(TRAIN).dropped) == ["O3"]


def test_an_objective_of_the_train_belongs_to_no_team() -> None:
    assert ids(plan(TRAIN).train_objectives) == ["O4"]
    assert ids(plan(TRAIN).objectives_of("A")) == ["O1", "O3"]
    assert plan(TRAIN).teamless == ()


def test_teams_plan_in_a_pi_by_work_objectives_or_capacity() -> None:
    assert plan(TRAIN).teams == ("A", "B")
    assert plan("26.2 pi\nA team\nB team capacity=26.2:8").teams == ("B",)
