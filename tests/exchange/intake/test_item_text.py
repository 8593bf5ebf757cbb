"""Files of imported items: whatever a source holds, reading the file gives it back."""

from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.intake.files import draft
from tests.score.trains import CONFIG

from northline.exchange.intake.draft import Draft, Value
from northline.exchange.intake.item_text import item_text, path_of
from northline.exchange.intake.meaning import meaning, raw_of
from northline.model.content import ContentFile
from northline.model.frozen import replace
from northline.model.item import Item
from northline.model.raw import Scalar, as_written
from northline.model.secrets import secrets
from northline.model.text import CONTROLS, is_empty, slug
from northline.read import read

# As cells are once they are read: no control characters, nothing that looks like a token, no blanks around.
TEXTS = st.text(max_size=40).map(lambda text: CONTROLS.sub("?", text.encode("utf-8", "replace").decode()).replace("\r", " ").strip())
CELLS = TEXTS.filter(lambda text: bool(text) and not is_empty(text) and not secrets(text))
LISTS = st.lists(CELLS, min_size=1, max_size=3, unique=True).map(tuple)


def read_back(made: Draft) -> Item:
    items = read([ContentFile(path_of(made), item_text(made).encode())], CONFIG).items
    assert len(items) == 1
    return items[0]


def written(value: Value) -> object:
    return value if isinstance(value, str) else value[0] if len(value) == 1 and "," not in value[0] else list(value)


@given(st.fixed_dictionaries({"title": CELLS, "benefit_hypothesis": CELLS, "owner": LISTS, "supports": LISTS, "iteration": CELLS}))
def test_what_was_written_is_read_back(values: dict[str, Value]) -> None:
    item = read_back(replace(draft(), values={"type": "feature", **values}))
    assert {name: as_written(item.fields[name].raw) for name in values} == {name: written(value) for name, value in values.items()}
    assert (item.id, item.type, item.text("source")) == ("A-1", "feature", "jira:A-1")
    assert not item.broken


@given(st.lists(st.text("abc #-=`>|*_[]()<&\t", max_size=12), max_size=6).map("\n".join))
def test_text_is_read_back(body: str) -> None:
    bare = body.strip()
    item = read_back(draft(bare, title="A title that no heading repeats"))
    assert item.body == bare


@given(LISTS)
def test_layout_makes_no_difference_to_what_a_list_means(names: tuple[str, ...]) -> None:
    field = CONFIG.kinds["feature"].by_name["owner"]
    item = read_back(draft(owner=names))
    assert meaning(field, item.fields["owner"].raw) == meaning(field, raw_of(names))


def test_todo_is_a_state_and_nothing_elsewhere() -> None:
    story = CONFIG.kinds["story"]
    scalar = raw_of("todo")
    assert isinstance(scalar, Scalar)
    assert (meaning(story.by_name["state"], scalar), meaning(story.by_name["owner"], scalar)) == ("todo", "")


@given(st.text(min_size=1, max_size=80))
def test_path_of_any_id_stays_in_its_folder(key: str) -> None:
    path = path_of(draft(key=key))
    assert path == f"features/{slug(key)}.md"
    assert "/" not in path.removeprefix("features/")
    assert not path.removeprefix("features/").startswith(".")
