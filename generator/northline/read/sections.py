"""Section files: Markdown whose headings with an id are items."""

import re
from collections.abc import Iterator

from northline.model.fault import Fault
from northline.model.frozen import Frozen
from northline.model.ids import id_problem
from northline.model.item import Item
from northline.model.kind import Kind
from northline.model.kind_names import KindNames, Meaning
from northline.model.place import Place
from northline.model.raw import Scalar
from northline.read.assembly import Draft, assemble, resolve_type
from northline.read.bullets import FieldList, field_list
from northline.read.defaults import Defaults
from northline.read.enclosing import Enclosing
from northline.read.front_matter import Document
from northline.read.lines import Heading, heading_at, open_lines
from northline.read.trail import Trail

# An id, then a colon or a dash (of any length that people type) or just a blank, then a title; or an id alone.
_NAMED = re.compile(r"(?P<id>\S+?)(?:(?P<mark>[ \t]*:[ \t]+|[ \t]+[-–—][ \t]+)|[ \t]+)(?P<title>.+)|(?P<alone>\S+?):?")
# What nobody takes for a word: letters first, a digit somewhere.
_SHAPE = re.compile(r"[^\W\d][\w./-]*\d[\w./-]*")
LEVELS = 6
_DIGIT = re.compile(r"\d")


class Section(Frozen):
    """A heading that is an item: its id and title with their places, and the fields right under it."""

    heading: Heading
    id: Scalar
    title: Scalar | None
    fields: FieldList


def read_sections(document: Document, meaning: Meaning, kinds: KindNames) -> Iterator[Item | Fault]:
    """Yield an item for each heading that starts with an id."""
    defaults = Defaults(document, meaning)
    yield from defaults.faults()
    lines = document.body.split("\n")
    trail = Trail(document.path, document.body_line)
    outline = list(_outline(document, lines, meaning.kind))
    enclosing = Enclosing()
    for (heading, section), end in zip(outline, _ends(outline, len(lines)), strict=True):
        enclosing.enter(heading.level, section.fields.pairs if section else ())
        if section is None:
            trail.enter(heading)
            continue
        trail.leave_for(heading)
        draft = _draft(document, section, lines, end)
        own, faults = resolve_type(draft.pairs, kinds, meaning)
        yield from faults
        yield from assemble(draft, own, enclosing.visibility(own.kind), trail.commitment(own.kind), defaults.of(own.kind))
    if not document.swallowed and not any(section for _, section in outline):
        facts = {"type": meaning.kind.name}
        yield Fault("section-without-items", Place(document.path, document.body_line), "", facts)


def _ends(outline: list[tuple[Heading, Section | None]], last: int) -> list[int]:
    """For each heading, the line where its text ends: at the next item, or at a heading above its own level."""
    ends = []
    item = last
    nearest = [last] * (LEVELS + 1)
    for heading, section in reversed(outline):
        ends.append(min(item, *nearest[: heading.level]))
        nearest[heading.level] = heading.index
        item = heading.index if section else item
    return ends[::-1]


def _outline(document: Document, lines: list[str], kind: Kind) -> Iterator[tuple[Heading, Section | None]]:
    """Yield every heading, with the item that it is, if it is one."""
    level = 0
    for index, line in open_lines(lines):
        if heading := heading_at(index, line):
            section = _section(document, heading, lines, kind, level)
            level = heading.level if section else 0 if heading.level < level else level
            yield heading, section


def _section(document: Document, heading: Heading, lines: list[str], kind: Kind, level: int) -> Section | None:
    named = _NAMED.fullmatch(heading.text)
    token = (named["id"] or named["alone"]) if named else ""
    if not named or id_problem(token):
        return None
    start = Place(document.path, document.body_line)
    fields = field_list(lines, heading.index + 1, kind, start)
    if not _is_item(named, token, has_fields=bool(fields.pairs), is_deeper=0 < level < heading.level):
        return None
    place = Place(document.path, document.body_line + heading.index, heading.column, len(token))
    title = named["title"]
    column = heading.column + named.start("title")
    told = Scalar(title, Place(place.path, place.line, column, len(title))) if title else None
    return Section(heading, Scalar(token, place), told, fields)


def _is_item(named: re.Match[str], token: str, *, has_fields: bool, is_deeper: bool) -> bool:
    """Tell an id from a word: fields right under the heading prove it; otherwise it must look like one."""
    if has_fields:
        return bool(named["mark"]) or _DIGIT.search(token) is not None
    if _SHAPE.fullmatch(token):
        return bool(named["mark"] or named["alone"])
    # A date or number may begin a heading within an item's text, but then it stands deeper.
    return bool(named["mark"]) and not is_deeper and _DIGIT.search(token) is not None


def _draft(document: Document, section: Section, lines: list[str], end: int) -> Draft:
    own = [(Scalar("id", section.id.place), section.id)]
    if section.title:
        own.append((Scalar("title", section.title.place), section.title))
    first = section.fields.end
    return Draft(
        path=document.path,
        place=Place(document.path, document.body_line + section.heading.index, 1),
        form="section",
        stem=section.id.text,
        pairs=[*own, *section.fields.pairs],
        body="\n".join(lines[first:end]),
        body_line=document.body_line + first,
        broken=document.broken,
    )
