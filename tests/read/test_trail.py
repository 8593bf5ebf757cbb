import pytest
from tests.read.reading import CONFIG

from northline.model.place import Place
from northline.read.lines import Heading
from northline.read.trail import Trail


def commitment(*headings: tuple[int, str], kind: str = "objective") -> object:
    trail = Trail("a.md", 5)
    for index, (level, text) in enumerate(headings):
        trail.enter(Heading(level, text, index, level + 2))
    told = trail.commitment(CONFIG.kinds[kind]).values.get("commitment")
    return told.value if told else None


@pytest.mark.parametrize(
    ("text", "word"),
    [("Committed", "committed"), ("UNCOMMITTED objectives", "uncommitted"), ("Stretch goals", "uncommitted"), ("Goals", None)],
)
def test_word_in_a_heading_tells_commitment(text: str, word: str | None) -> None:
    assert commitment((2, text)) == word


def test_nearest_heading_with_a_word_counts() -> None:
    assert commitment((1, "Committed"), (2, "Stretch"), (3, "Team A")) == "uncommitted"


def test_heading_of_the_same_level_ends_the_one_before() -> None:
    assert commitment((2, "Stretch"), (2, "Team A")) is None


def test_kinds_that_are_not_committed_have_none() -> None:
    assert commitment((1, "Committed"), kind="risk") is None


def test_place_is_the_heading() -> None:
    trail = Trail("a.md", 5)
    trail.enter(Heading(2, "Stretch", 3, 4))
    assert trail.commitment(CONFIG.kinds["objective"]).values["commitment"].place == Place("a.md", 8, 4, 7)
