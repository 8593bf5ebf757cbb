"""`data/northline.schema.json`: what front matter may hold, as JSON Schema 2020-12, for editors that complete and check."""

import json
from collections.abc import Callable, Mapping

import msgspec

from northline.model.field import Field
from northline.model.field_types import FieldType
from northline.model.kind import Kind

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, object]

# YAML reads `26.2`, `35` and `2026-03-16` as numbers and dates; front matter takes all of them as text.
SCALAR: Schema = {"type": ["string", "number", "boolean", "null"]}
_EMPTY = "[nN]/?[aA]|[nN][oO][nN][eE]|[tT][bB][dD]|[tT][oO][dD][oO]|[nN][uU][lL][lL]|[-–—~]?"
_NUMERAL = r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)\s*%?"
NUMBER: Schema = {"type": ["number", "string", "null"], "pattern": rf"^\s*({_NUMERAL}|{_EMPTY})\s*$"}
DATE: Schema = {"type": ["string", "null"], "pattern": rf"^\s*([0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}([T ].*)?|{_EMPTY})\s*$"}
MAPPING: Schema = {"type": "object", "additionalProperties": SCALAR}


def front_matter_schema(kinds: Mapping[str, Kind]) -> bytes:
    """The schema of every kind that a site knows, its own kinds included; `$defs` holds one for each kind by its name."""
    listed = sorted(kinds.values(), key=lambda kind: (kind.order, kind.name))
    names = [name for kind in listed for name in (kind.name, *kind.aliases)]
    schema = {
        "$schema": DIALECT,
        "title": "Northline front matter",
        "type": "object",
        "properties": {word: {"enum": names, "description": what} for word, what in _WORDS.items()},
        "allOf": [_when(kind) for kind in listed],
        "$defs": {kind.name: _of_kind(kind) for kind in listed},
    }
    # The encoder that indents by itself is written in Python, and takes ten times as long.
    told = json.dumps(schema, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")
    return msgspec.json.format(told, indent=1) + b"\n"


_WORDS = {
    "type": "The kind of item; the folder's name says it too.",
    "sheet": "Every row of this file's tables is an item of this kind.",
    "sections": "Every heading of this file that starts with an id is an item of this kind.",
}


def _when(kind: Kind) -> Schema:
    said = {"enum": [kind.name, *kind.aliases]}
    cases = [{"properties": {word: said}, "required": [word]} for word in _WORDS]
    return {"if": {"anyOf": cases}, "then": {"$ref": f"#/$defs/{kind.name}"}}


def _of_kind(kind: Kind) -> Schema:
    properties = {one.name: _property(kind, one) for one in kind.fields}
    if "teams" in properties:
        properties["team"] = properties["teams"]
    return {"title": kind.label, "type": "object", "properties": properties}


def _property(kind: Kind, one: Field) -> Schema:
    if one.name == "state" and kind.states:
        return {"enum": [*kind.states, "", None], "description": _described(one, "one of the states of its Kanban")}
    return {**SHAPES.get(one.type.name, _any)(one.type), "description": _described(one, one.type.expects)}


def _described(one: Field, expects: str) -> str:
    also = f" Also written as: {', '.join(one.aliases)}." if one.aliases else ""
    return f"{one.words}: {expects}.{also}"


def _any(_: FieldType) -> Schema:
    return {}


def _text(_: FieldType) -> Schema:
    return {"anyOf": [SCALAR, {"type": "array", "items": SCALAR}]}


def _choice(kind: FieldType) -> Schema:
    # Older words and other spellings are accepted; an editor offers the ones to prefer.
    return {"anyOf": [{"enum": list(kind.choices)}, SCALAR]}


def _several(*shapes: Schema) -> Schema:
    return {"anyOf": [SCALAR, *shapes, {"type": "array", "items": {"anyOf": [SCALAR, *shapes]}}]}


def _rows(*names: str) -> Callable[[FieldType], Schema]:
    row: Schema = {"type": "object", "properties": dict.fromkeys(names, SCALAR)}
    return lambda _: _several(row)


def _by_name(*shapes: Schema) -> Callable[[FieldType], Schema]:
    values: Schema = {"anyOf": [SCALAR, *shapes]}
    return lambda _: _several({"type": "object", "additionalProperties": values})


def _constant(shape: Schema) -> Callable[[FieldType], Schema]:
    return lambda _: shape


_LIST: Schema = {"type": "array", "items": SCALAR}
SHAPES: Mapping[str, Callable[[FieldType], Schema]] = {
    "text": _text,
    "number": _constant(NUMBER),
    "date": _constant(DATE),
    "choice": _choice,
    "names": _constant(_several()),
    "references": _constant(_several(MAPPING)),
    "readings": _rows("date", "value"),
    "capacity": _by_name(),
    "amounts": _by_name(),
    "roles": _by_name(_LIST),
    "votes": _by_name(_LIST),
    "iterations": _rows("id", "start", "end", "kind"),
    "events": _rows("date", "title", "kind"),
    "allowances": _rows("check", "reason"),
    "rankings": _by_name(),
}
