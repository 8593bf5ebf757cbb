"""What SARIF 2.1.0 allows and requires of the parts that we write; every object is closed, as in the standard's own schema."""

from typing import Any

Schema = dict[str, Any]


def _object(required: tuple[str, ...], **properties: Schema) -> Schema:
    return {"type": "object", "additionalProperties": False, "required": list(required), "properties": properties}


def _list(of: Schema, *, unique: bool = False) -> Schema:
    return {"type": "array", "items": of, "uniqueItems": unique}


_TEXT: Schema = {"type": "string"}
_LEVEL: Schema = {"enum": ["none", "note", "warning", "error"]}
_FROM_ONE: Schema = {"type": "integer", "minimum": 1}
_MESSAGE = _object(("text",), text=_TEXT, markdown=_TEXT)
_REGION = _object((), startLine=_FROM_ONE, startColumn=_FROM_ONE, endColumn=_FROM_ONE)
_ARTIFACT = _object((), uri={"type": "string", "format": "uri-reference", "pattern": r"^[!-~]+$"})
_LOCATION = _object((), physicalLocation=_object((), artifactLocation=_ARTIFACT, region=_REGION))
_SUPPRESSION = _object(("kind",), kind={"enum": ["inSource", "external"]}, justification=_TEXT)
_RESULT = _object(
    ("message",),
    ruleId=_TEXT,
    ruleIndex={"type": "integer", "minimum": -1},
    level=_LEVEL,
    message=_MESSAGE,
    locations=_list(_LOCATION),
    relatedLocations=_list(_LOCATION, unique=True),
    partialFingerprints={"type": "object", "additionalProperties": _TEXT},
    suppressions=_list(_SUPPRESSION, unique=True),
)
_RULE = _object(("id",), id=_TEXT, name=_TEXT, shortDescription=_MESSAGE, help=_MESSAGE, defaultConfiguration=_object((), level=_LEVEL))
_DRIVER = _object(("name",), name=_TEXT, rules=_list(_RULE, unique=True))
_RUN = _object(
    ("tool",),
    tool=_object(("driver",), driver=_DRIVER),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results=_list(_RESULT),
)
SARIF: Schema = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    **_object(("version", "runs"), version={"enum": ["2.1.0"]}, runs=_list(_RUN), **{"$schema": {"type": "string", "format": "uri"}}),
}
