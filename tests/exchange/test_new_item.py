"""The next id, the right folder, and front matter that reading accepts."""

import pytest
from tests.exchange.trains import train
from tests.score.trains import CONFIG, item, objective, pi

from northline.exchange.new_item import PROMPTS, field_of, new_item
from northline.model.content import ContentFile
from northline.model.item import Item
from northline.read import read

NOTHING: dict[str, str] = {}


def ids(kind: str, *known: str, settings: dict[str, str] = NOTHING, others: tuple[Item, ...] = ()) -> str:
    portfolio = train(*(item(kind, one) for one in known), *others).portfolio
    return new_item(portfolio, CONFIG.kinds[kind], "New", settings).id


@pytest.mark.parametrize(
    ("kind", "known", "expected"),
    [
        ("feature", (), "FEAT-1"),
        ("feature", ("FEAT-1", "FEAT-7", "FEAT-3"), "FEAT-8"),
        ("feature", ("FEAT-007", "FEAT-099"), "FEAT-100"),
        ("feature", ("FEAT-0009",), "FEAT-0010"),
        ("feature", ("feat_4", "checkout"), "feat_5"),
        ("feature", ("PAY-12", "FEAT-3"), "FEAT-4"),
        ("feature", ("PAY-12",), "PAY-13"),
        ("theme", ("T1", "T5"), "T6"),
        ("pi", ("26.4", "27.1", "27.2"), "27.3"),
        ("team", ("Slots", "Checkout"), "TEAM-1"),
        ("objective", ("OBJ-264-A-1", "OBJ-264-B-1"), "OBJ-1"),
    ],
)
def test_next_id_follows_the_highest_of_its_kind(kind: str, known: tuple[str, ...], expected: str) -> None:
    assert ids(kind, *known) == expected


def test_id_or_alias_that_is_taken_is_passed_over() -> None:
    others = (item("story", "FEAT-2"), item("story", "S-1", aliases="feat-03"))
    assert ids("feature", "FEAT-1", others=others) == "FEAT-4"


def test_objective_goes_on_with_those_of_its_pi_and_team() -> None:
    known = (
        pi("26.2"),
        item("team", "Slots"),
        objective("OBJ-262-SLT-3", "Slots"),
        objective("OBJ-262-CHK-9", "Checkout"),
        objective("OBJ-261-SLT-7", "Slots", pi="26.1"),
    )
    assert ids("objective", settings={"pi": "26.2", "teams": "slots"}, others=known) == "OBJ-262-SLT-4"


def test_file_goes_where_files_of_its_kind_lie_else_to_a_folder_of_its_plural() -> None:
    portfolio = train(item("feature", "FEAT-1")).portfolio
    assert new_item(portfolio, CONFIG.kinds["feature"], "New", {}).path == "feature/feat-2.md"
    assert new_item(portfolio, CONFIG.kinds["story"], "New", {}).path == "stories/story-1.md"


def test_front_matter_asks_for_what_an_author_should_fill() -> None:
    made = new_item(train().portfolio, CONFIG.kinds["theme"], "Fresh bread", {"weight": "40%", "tags": "bakery"})
    assert made.text == ("---\nid: T-1\ntype: theme\ntitle: Fresh bread\nparent:\nweight: 40%\nowner:\ntags: bakery\n---\n\n")


def test_new_work_starts_in_the_first_state_of_its_kanban() -> None:
    assert "\nstate: funnel\n" in new_item(train().portfolio, CONFIG.kinds["feature"], "New", {}).text


@pytest.mark.parametrize("title", ['Say "hello": now', "- a # b", "[x]", "yes", "26.10", "C:\\temp", "'", "*a", "…", "é ü"])
def test_title_is_read_again_as_it_was_given(title: str) -> None:
    made = new_item(train().portfolio, CONFIG.kinds["feature"], title, {})
    content = read([ContentFile(made.path, made.text.encode())], CONFIG)
    assert [(one.id, one.title, one.type) for one in content.items] == [("FEAT-1", title, "feature")]


@pytest.mark.parametrize("kind", sorted(CONFIG.kinds))
def test_new_item_of_every_kind_is_read_without_a_fault(kind: str) -> None:
    made = new_item(train().portfolio, CONFIG.kinds[kind], "A new one", {})
    content = read([ContentFile(made.path, made.text.encode())], CONFIG)
    assert (content.faults, [one.title for one in content.items]) == ((), ["A new one"])


def test_every_kind_is_asked_for_fields_that_it_has() -> None:
    assert {kind for kind, names in PROMPTS.items() for name in names if field_of(CONFIG.kinds[kind], name) is None} == set()
    assert set(PROMPTS) == set(CONFIG.kinds)
