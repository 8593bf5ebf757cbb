"""Fields that authors write as headings of the body: the benefit hypothesis and the acceptance criteria."""

from collections.abc import Iterator

from northline.model.field import Field, FieldValue
from northline.model.kind import Kind
from northline.model.place import Place
from northline.model.raw import Scalar
from northline.model.text import fold, is_empty
from northline.read.fields import Filled, is_blank
from northline.read.lines import Heading, headings

BASELINE = "baseline"
SPOKEN = frozenset({"benefit_hypothesis", "acceptance_criteria"})


def spoken_names(kind: Kind) -> frozenset[str]:
    """The folded headings that give a field to items of a kind, or to a PI its baseline."""
    spoken = frozenset(name for name, field in kind.by_name.items() if field.name in SPOKEN)
    return spoken | {BASELINE} if kind.base == "pi" else spoken


def with_spoken(filled: Filled, kind: Kind, path: str, body: str, first_line: int) -> Filled:
    """Add the fields that stand as headings in the body; what the front matter says counts more."""
    if "#" not in body or not any(one.name in SPOKEN for one in kind.fields):
        return filled
    values = dict(filled.values)
    for field, told in _spoken(kind, Place(path, first_line), body):
        if field.name not in values or is_blank(values[field.name]):
            values[field.name] = told
    return filled if len(values) == len(filled.values) and values == filled.values else Filled(values, filled.more, filled.faults)


def _spoken(kind: Kind, start: Place, body: str) -> Iterator[tuple[Field, FieldValue]]:
    found = list(headings(body))
    lines = body.split("\n")
    for position, heading in enumerate(found):
        field = kind.by_name.get(fold(heading.text))
        if field and field.name in SPOKEN:
            later = (found[after] for after in range(position + 1, len(found)))
            raw = _section(lines, heading, later, start)
            value = None if is_empty(raw.text) else raw.text
            yield field, FieldValue(field.name, raw, value, raw.place)


def _section(lines: list[str], heading: Heading, later: Iterator[Heading], start: Place) -> Scalar:
    """Take the text below a heading, up to the next of its level or higher."""
    end = next((one.index for one in later if one.level <= heading.level), len(lines))
    first = next((index for index in range(heading.index + 1, end) if lines[index].strip()), heading.index)
    text = "\n".join(lines[first:end]).strip() if first > heading.index else ""
    line = lines[first]
    column = len(line) - len(line.lstrip()) + 1
    return Scalar(text, Place(start.path, start.line + first, column, max(1, len(line.strip()))))
