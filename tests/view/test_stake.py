from tests.view.trains import atlas

from northline.view.stake import stake

TRAIN = """
26.2 pi start=2026-03-16 end=2026-05-22
A team
K1 kpi
F1 feature pi=26.2 team=A
S1 story parent=F1
O1 objective pi=26.2 team=A business_value=8 delivers=F1 kpis=K1
O2 objective pi=26.2 team=A business_value=5 commitment=uncommitted delivers=F1
O3 objective pi=26.2 team=A business_value=3 status=dropped delivers=F1
O4 objective pi=26.1 team=A business_value=9 kpis=K1
26.1 pi start=2026-01-05 end=2026-03-13
R1 risk affects=S1
D1 dependency from=F1 to=A
"""


def test_only_committed_objectives_that_stand_are_at_stake() -> None:
    assert stake(atlas(TRAIN), "F1") == 8


def test_stories_risks_and_dependencies_put_at_stake_what_hangs_on_them() -> None:
    shown = atlas(TRAIN)
    assert [stake(shown, one) for one in ("S1", "R1", "D1")] == [8, 8, 8]


def test_for_teams_and_kpis_the_current_pi_counts() -> None:
    shown = atlas(TRAIN)
    assert [stake(shown, one) for one in ("A", "K1")] == [8, 8]
