from tests.view.trains import atlas

from northline.model.results.scope_change import ScopeChange
from northline.model.score import Score, Unit
from northline.view.parts import Section
from northline.view.pi.plan import plans
from northline.view.pi.scope import scope

TRAIN = "26.2 pi\nA team\nO1 objective pi=26.2 team=A\nO2 objective pi=26.2 team=A"
SOME = Score("scope-change", 0.405, Unit.RATIO, (17, 42), band="high")


def section(found: ScopeChange) -> Section | None:
    return scope(plans(atlas(TRAIN, results={ScopeChange: {"26.2": found}}))["26.2"])


def test_without_a_baseline_that_is_said_with_what_to_do() -> None:
    found = scope(plans(atlas(TRAIN.replace("26.2 pi", "26.2 pi status=committed")))["26.2"])
    assert found is not None
    assert "No baseline is recorded. Tag the commit" in str(found.blocks[0])


def test_a_baseline_that_history_does_not_have_is_named() -> None:
    found = scope(plans(atlas(TRAIN.replace("26.2 pi", "26.2 pi status=committed baseline=pi-26.2")))["26.2"])
    assert found is not None
    assert "No baseline: it is pi-26.2, and the history" in str(found.blocks[0])


def test_a_draft_has_nothing_to_be_held_against() -> None:
    assert scope(plans(atlas(TRAIN.replace("26.2 pi", "26.2 pi status=draft")))["26.2"]) is None


def test_a_change_that_raises_coverage_is_called_healthy() -> None:
    found = section(ScopeChange(SOME, 6, 8, 3, 42, added_items=("O1",), coverage=(0.5, 0.8)))
    assert found is not None
    assert str(found.intro) == "Coverage of the vision rose from 50 % to 80 %: healthy adaptation."


def test_a_change_that_lowers_coverage_is_not() -> None:
    found = section(ScopeChange(SOME, 6, 8, 3, 42, coverage=(0.8, 0.5)))
    assert found is not None
    assert str(found.intro) == "Coverage of the vision fell from 80 % to 50 %."
