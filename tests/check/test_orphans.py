from tests.check.backlogs import TRAIN, said

from northline.config import Config

STORIES = """
stories/S-1.md
    parent: FEAT-1
    points: 3
stories/S-2.md
    parent: FEAT-1
    points: 5
"""


def test_orphan_feature_is_told_with_the_stories_under_it() -> None:
    backlog = """
    features/FEAT-1.md
        pi: 26.2
    """
    expected = ["FEAT-1 reaches no theme, with 2 stories (8 points) planned under it"]
    assert said("orphan-work", TRAIN, STORIES, backlog) == expected


def test_cause_is_the_highest_parent_that_reaches_nothing() -> None:
    backlog = """
    epics/EPIC-1.md
        title: Checkout
    features/FEAT-1.md
        pi: 26.2
        parent: EPIC-1
    """
    expected = ["EPIC-1 “Checkout” reaches no theme, with 2 stories (8 points) planned under it"]
    assert said("orphan-work", TRAIN, STORIES, backlog) == expected


def test_work_under_an_aligned_epic_is_no_orphan() -> None:
    backlog = """
    epics/EPIC-1.md
        supports: T1
    features/FEAT-1.md
        pi: 26.2
        parent: EPIC-1
    """
    assert said("orphan-work", TRAIN, STORIES, backlog) == []


def test_work_without_pi_is_not_planned() -> None:
    backlog = """
    features/FEAT-1.md
        title: Some day
    """
    assert said("orphan-work", TRAIN, STORIES, backlog) == []


def test_work_in_an_explained_bucket_is_no_orphan() -> None:
    backlog = """
    features/FEAT-1.md
        pi: 26.2
        allocation: Maintenance
    """
    assert said("orphan-work", TRAIN, STORIES, backlog, config=Config(explained=frozenset({"maintenance"}))) == []


def test_single_leaf_is_told_by_itself() -> None:
    backlog = """
    stories/S-9.md
        pi: 26.2
    """
    assert said("orphan-work", TRAIN, backlog) == ["S-9 is planned and reaches no theme"]


def test_parents_in_a_circle_are_told_as_a_circle_only() -> None:
    backlog = """
    features/FEAT-1.md
        pi: 26.2
        parent: FEAT-2
    features/FEAT-2.md
        parent: FEAT-1
    """
    assert said("orphan-work", TRAIN, backlog) == []
    assert len(said("parent-cycle", TRAIN, backlog)) == 1


def test_chain_of_five_thousand_parents_has_one_cause() -> None:
    chain = "".join(f"features/F{number}.md\n    pi: 26.2\n    parent: F{number - 1}\n" for number in range(1, 5000))
    first = """
    features/F0.md
        pi: 26.2
    """
    assert said("orphan-work", TRAIN, first, chain) == ["F0 reaches no theme, with 5000 features planned under it"]


def test_pi_and_bucket_come_from_whatever_stands_above() -> None:
    """A story takes the PI and the bucket of the epic that its feature stands below."""
    backlog = """
    epics/EPIC-1.md
        pi: 26.2
        allocation: maintenance
    features/FEAT-1.md
        parent: EPIC-1
    """
    assert said("orphan-work", TRAIN, STORIES, backlog) == ["EPIC-1 reaches no theme, with 2 stories (8 points) planned under it"]
    assert said("orphan-work", TRAIN, STORIES, backlog, config=Config(explained=frozenset({"maintenance"}))) == []
