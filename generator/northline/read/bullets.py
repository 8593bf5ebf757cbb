"""The bullet list `- field: value` that gives a section its fields."""

import re
from collections.abc import Iterator
from textwrap import dedent

from northline.model.field_types import TEXT
from northline.model.frozen import Frozen
from northline.model.kind import Kind
from northline.model.place import Place
from northline.model.raw import Raw, Scalar
from northline.read.fields import Pair, find_field
from northline.read.visibility import means_visibility
from northline.read.written import written_value
from northline.read.yaml_tree import Origin, read_yaml

_BULLET = re.compile(r" {0,3}[-*+][ \t]+(?:\*\*|__|`)?(?P<key>\w[^:*`]{0,60}?)(?:\*\*|__|`)?[ \t]*:(?:\*\*|__)?(?:[ \t]+(?P<value>.*))?")
# Far more than a kind has fields; what follows is text, which has a bound of its own.
MOST = 1_000
_INDENTED = re.compile(r"[ \t]{2,}\S")


class FieldList(Frozen):
    """The fields found, and the index of the line behind them."""

    pairs: tuple[Pair, ...]
    end: int


def field_list(lines: list[str], start: int, kind: Kind, origin: Place) -> FieldList:
    """Read the list that begins at a line, blank lines aside; a list that names no field of the kind is text.

    `origin` is the place of the first of all lines.
    """
    pairs: list[Pair] = []
    index = end = start
    known = False
    while len(pairs) < MOST and (index := _next_line(lines, index)) < len(lines) and (bullet := _BULLET.fullmatch(lines[index].rstrip())):
        after = _continued(lines, index + 1)
        place = Place(origin.path, origin.line + index, bullet.start("key") + 1, len(bullet["key"]))
        pairs.append((Scalar(bullet["key"], place), _value(bullet, lines[index + 1 : after], place, kind)))
        known = known or find_field(kind, bullet["key"]) is not None or means_visibility(bullet["key"])
        index = end = after
    return FieldList(tuple(pairs), end) if known else FieldList((), start)


def _next_line(lines: list[str], index: int) -> int:
    while index < len(lines) and not lines[index].strip():
        index += 1
    return index


def _continued(lines: list[str], index: int) -> int:
    while index < len(lines) and _INDENTED.match(lines[index]):
        index += 1
    return index


def _value(bullet: re.Match[str], below: list[str], key: Place, kind: Kind) -> Raw:
    """Read what stands behind the colon, and set in below it."""
    text = bullet["value"] or ""
    field = find_field(kind, bullet["key"])
    if not text and below:
        return _nested(below, key, is_text=field is None or field.type is TEXT)
    column = bullet.start("value") + 1 if text else bullet.end() + 1
    place = Place(key.path, key.line, column, max(1, len(text)))
    return written_value("\n".join((text, *_stripped(below))), place, field)


def _stripped(lines: list[str]) -> Iterator[str]:
    return (line.strip() for line in lines)


def _nested(below: list[str], key: Place, *, is_text: bool) -> Raw:
    block = "\n".join(below)
    if not is_text:
        tree = read_yaml(block, Origin(key.path, key.line + 1))
        if tree.root is not None and not tree.faults:
            return tree.root
    lead = len(below[0]) - len(below[0].lstrip())
    return Scalar(dedent(block), Place(key.path, key.line + 1, lead + 1, len(below[0].strip())))
