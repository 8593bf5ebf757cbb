"""The schema of front matter, as an editor applies it."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from northline.config import Config, parse
from northline.exchange.schema import SHAPES, front_matter_schema
from northline.model.place import Place
from northline.model.raw import Scalar, Table

KINDS = Config().kinds
SCHEMA = json.loads(front_matter_schema(KINDS))
VALIDATOR = Draft202012Validator(SCHEMA)
CONTENT = Path(__file__).parents[2] / "content"


def problems(text: str) -> list[str]:
    """What an editor marks in front matter; it sees dates as text."""
    data = json.loads(json.dumps(yaml.safe_load(text), default=str))
    return [one.json_path for one in VALIDATOR.iter_errors(data)]


def test_schema_is_valid_itself() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_every_kind_has_a_definition() -> None:
    assert set(SCHEMA["$defs"]) == set(KINDS)


def test_every_type_of_field_has_a_shape() -> None:
    assert {one.type.name for kind in KINDS.values() for one in kind.fields} <= set(SHAPES)


def test_sample_is_marked_only_where_it_is_wrong_on_purpose() -> None:
    found = {}
    for file in sorted(CONTENT.rglob("*.md")):
        start, _, rest = file.read_text(encoding="utf-8").partition("---\n")
        if not start and (marked := problems(rest.partition("\n---\n")[0])):
            found[file.name] = marked
    assert found == {"feat-145.md": ["$.state"]}


@pytest.mark.parametrize(
    "text",
    [
        "type: feature\njob_size: large",
        "type: feature\nstate: parked",
        "type: objective\ndue: soon",
        "type: enabler\njob_size: {a: 1}",
        "sheet: story\npoints: many",
        "type: nonsense",
    ],
)
def test_value_that_cannot_be_used_is_marked(text: str) -> None:
    assert len(problems(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "type: feature\njob_size: 13\npi: 26.2\ndue: 2026-05-01",
        "type: feature\njob_size:\ndue: n/a",
        "type: theme\nweight: 35%",
        "type: objective\nsupports: [OUT-1: 60%, T2: 40%]\nteam: Slots",
        "type: objective\nsupports: {OUT-1: 60}",
        "type: pi\nconfidence: {A: [0, 0, 1, 2, 3]}\niterations: 5",
        "type: team\ncapacity: {26.2: 48}\nroles: {product_owner: Ada}",
        "type: kpi\nreadings: [{date: 2026-03-01, value: 45}]",
        "type: feature\nour_own_field: [1, {a: 2}]",
        "title: A page",
    ],
)
def test_what_reading_accepts_is_not_marked(text: str) -> None:
    assert problems(text) == []


def test_kind_of_the_site_is_known() -> None:
    place = Place("site_config.yml")
    words = [("like", "story")]
    spike = Table(tuple((Scalar(key, place), Scalar(value, place)) for key, value in words), place)
    options = Table(((Scalar("kinds", place), Table(((Scalar("spike", place), spike),), place)),), place)
    schema = json.loads(front_matter_schema(parse(options)[0].kinds))
    assert schema["$defs"]["spike"]["title"] == "Spike"
    assert "spike" in schema["properties"]["type"]["enum"]
