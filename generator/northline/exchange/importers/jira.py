"""Jira's CSV export: custom fields, headings that repeat, links in both directions, parents by key or number."""

import re
from collections.abc import Iterator, Sequence

from northline.exchange.intake.importer import BODY, Importer
from northline.exchange.intake.record import Handed, Record, Said
from northline.exchange.intake.sheet import Column, Row, Sheet
from northline.exchange.intake.wiki_text import markdown_of
from northline.model.fault import Fault
from northline.model.text import fold

_CUSTOM = re.compile(r"Custom field \((.*)\)", re.DOTALL)
_LINK = re.compile(r"(Inward|Outward) issue link \((.*)\)", re.IGNORECASE | re.DOTALL)
# By the name of a link: the field of the issue that the outward side describes (it `blocks`, it `duplicates`, …), and
# of the one that the inward side does (it `is blocked by` …). One of the two is written, the other is its reverse.
_OUTWARD = {
    "duplicate": "duplicates",
    "depends": "depends_on",
    "dependency": "depends_on",
    "relates": "relates_to",
    "cloners": "relates_to",
}
_INWARD = {"blocks": "depends_on"}
_NAMES = {
    fold(heading): names
    for heading, names in {
        "Summary": ("title",),
        "Status": ("state",),
        "Description": (BODY,),
        "Components": ("teams",),
        "Component": ("teams",),
        "Fix versions": ("pi",),
        "Fix Version": ("pi",),
        "Story point estimate": ("points", "job_size"),
        "Story Points": ("points", "job_size"),
        "Parent id": ("parent",),
        "Parent key": ("parent",),
        "Due Date": ("due",),
        "Updated": ("updated",),
        "Created": ("created",),
    }.items()
}
_KEY, _NUMBER, _TYPE = fold("Issue key"), fold("Issue id"), fold("Issue Type")
_KEYS = (_KEY, "key", "id")
# They name the issue itself; its parts say nothing more.
_OWN = frozenset({*_KEYS, _NUMBER, _TYPE, "type", fold("Project key")})
# Texts that people write in Jira's own markup.
_MARKED_UP = frozenset({BODY, "acceptancecriteria", "ac", "benefithypothesis", "hypothesis", "epichypothesis", "mvp", "success"})


def records(sheets: Sequence[Sheet]) -> Iterator[Record | Fault]:
    """Yield an item for each issue."""
    for sheet in sheets:
        for row in sheet.rows:
            yield _record(sheet, row)


def _record(sheet: Sheet, row: Row) -> Record | Fault:
    cells = tuple((column, _heading(column), text) for column, text in sheet.cells(row))
    key = next((text for wanted in _KEYS for _, heading, text in cells if fold(heading) == wanted and text), "")
    if not key:
        return Fault("row-skipped", sheet.place(row), "", {"problem": "it has no issue key"})
    kind = next((text for _, heading, text in cells if fold(heading) in {_TYPE, "type"} and text), "")
    number = tuple(text for _, heading, text in cells if fold(heading) == _NUMBER and text)
    said: list[Said] = []
    handed: list[Handed] = []
    for column, heading, text in cells:
        link = _LINK.fullmatch(heading)
        if link and column.name == column.heading:
            _linked(column, link, text, said, handed)
        elif fold(heading) not in _OWN:
            said.append(_said(column, heading, text))
    return Record(sheet.place(row), key, kind, tuple(said), number, tuple(handed))


def _heading(column: Column) -> str:
    custom = _CUSTOM.fullmatch(column.name)
    return custom[1].strip() if custom else column.name


def _said(column: Column, heading: str, text: str) -> Said:
    names = _NAMES.get(fold(heading), (heading,))
    marked_up = fold(names[0]) in _MARKED_UP
    return Said(column.heading, names, markdown_of(text) if marked_up else text)


def _linked(column: Column, link: re.Match[str], text: str, said: list[Said], handed: list[Handed]) -> None:
    """Take a link into the field of the issue that it describes: this one, or the one at its other end."""
    name, outward = fold(link[2]), link[1].casefold() == "outward"
    own, other = (_OUTWARD, _INWARD) if outward else (_INWARD, _OUTWARD)
    if field := own.get(name):
        said.append(Said(column.heading, (field,), text))
    elif field := other.get(name):
        if text:
            handed.append(Handed(column.heading, text, field))
    else:
        said.append(Said(column.heading, (column.heading,), text))


def _project(key: str) -> str:
    return key.rpartition("-")[0]


IMPORTER = Importer("jira", "Jira's CSV export (all fields)", records, project=_project)
