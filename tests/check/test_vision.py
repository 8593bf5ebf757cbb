from datetime import date

from tests.check.backlogs import TRAIN, of, said, told

from northline.model.finding import Severity


def test_train_without_vision_is_told_once() -> None:
    backlog = """
    features/FEAT-1.md
        title: Pay by wallet
    """
    assert said("no-vision", backlog) == ["there is no vision"]
    assert said("no-vision", TRAIN) == []
    assert said("no-vision") == []


def test_two_visions_at_one_level_contradict() -> None:
    backlog = """
    visions/VIS-1.md
        level: art
    visions/VIS-2.md
        title: Dinner is a joy
    """
    (finding,) = of("two-current-visions", backlog)
    assert (finding.message, finding.severity) == ("VIS-1 and VIS-2 are both current for the ART", Severity.ERROR)


def test_superseded_vision_and_one_of_another_level_do_not_contradict() -> None:
    backlog = """
    visions/VIS-1.md
        level: art
    visions/VIS-2.md
        supersedes: VIS-1
    visions/VIS-3.md
        level: portfolio
    """
    assert said("two-current-visions", backlog) == []


def test_visions_of_different_pis_do_not_contradict() -> None:
    backlog = """
    visions/VIS-2.md
        pi: 26.2
    visions/VIS-3.md
        pi: 26.3
    """
    assert said("two-current-visions", TRAIN.replace("visions/VIS-1.md", "visions/VIS-1.md\n    pi: 26.3"), backlog) == []


def test_vision_is_stale_after_the_agreed_days() -> None:
    backlog = """
    visions/VIS-1.md
        reviewed: 2025-12-01
    """
    assert told("stale-vision", backlog, as_of=date(2026, 4, 1)) == [
        "VIS-1 was last reviewed 121 days ago; 120 are agreed | review it, and set reviewed:",
    ]
    assert said("stale-vision", backlog, as_of=date(2026, 3, 31)) == []
