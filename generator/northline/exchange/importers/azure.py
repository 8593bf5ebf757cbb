"""Azure DevOps' CSV export: paths of areas and iterations, tags, descriptions in HTML, the tree of titles."""

import re
from collections.abc import Iterator, Sequence

from northline.exchange.intake.html_text import is_html, markdown_of
from northline.exchange.intake.importer import BODY, Importer
from northline.exchange.intake.record import Record, Said
from northline.exchange.intake.sheet import Column, Row, Sheet
from northline.model.fault import Fault
from northline.model.text import fold

_TITLE = re.compile(r"title([1-9][0-9]?)")
_INCREMENT = re.compile(r"(?:PI|Program Increment|Planning Interval|Increment)\b", re.IGNORECASE)
_NAMES = {
    fold(heading): names
    for heading, names in {
        "Title": ("title",),
        "State": ("state",),
        "Description": (BODY,),
        "Repro Steps": (BODY,),
        "Effort": ("job_size", "points"),
        "Size": ("job_size", "size", "points"),
        "Story Points": ("points", "job_size"),
        "Target Date": ("due",),
        "Start Date": ("start",),
    }.items()
}
_KEY, _TYPE = "id", fold("Work Item Type")
_AREA, _ITERATION, _VALUE_AREA = fold("Area Path"), fold("Iteration Path"), fold("Value Area")
_VALUE_AREAS = {"business": "business", "architectural": "enabler"}


def records(sheets: Sequence[Sheet]) -> Iterator[Record | Fault]:
    """Yield an item for each work item; in the tree form the rows above tell the parent."""
    for sheet in sheets:
        above: dict[int, str] = {}
        for row in sheet.rows:
            yield _record(sheet, row, above)


def _record(sheet: Sheet, row: Row, above: dict[int, str]) -> Record | Fault:
    cells = tuple(sheet.cells(row))
    key = next((text for column, text in cells if fold(column.name) in {_KEY, fold("Work Item Id")} and text), "")
    level, title = _titled(cells)
    if not key:
        above.pop(level, None)
        return Fault("row-skipped", sheet.place(row), "", {"problem": "it has no ID"})
    kind = next((text for column, text in cells if fold(column.name) in {_TYPE, "type"} and text), "")
    said = [one for column, text in cells for one in _said(column, text)]
    if level:
        said.append(Said(f"Title {level}", ("title",), title))
        said.extend(_parent(cells, level, above))
        for deeper in [known for known in above if known >= level]:
            del above[deeper]
        above[level] = key
    return Record(sheet.place(row), key, kind, tuple(said))


def _titled(cells: Sequence[tuple[Column, str]]) -> tuple[int, str]:
    """The level of a row in the tree, and its title; 0 outside of one."""
    for column, text in cells:
        found = _TITLE.fullmatch(fold(column.name))
        if found and text:
            return int(found[1]), text
    return 0, ""


def _parent(cells: Sequence[tuple[Column, str]], level: int, above: dict[int, str]) -> Iterator[Said]:
    """Yield what the tree says of the parent, unless a column of its own does."""
    if not any(fold(column.name) == "parent" and text for column, text in cells):
        nearest = max((known for known in above if known < level), default=0)
        yield Said(f"Title {level}", ("parent",), above.get(nearest, ""))


def _said(column: Column, text: str) -> Iterator[Said]:
    name = fold(column.name)
    if name in {_KEY, fold("Work Item Id"), _TYPE, "type"} or _TITLE.fullmatch(name):
        return
    if name == _ITERATION:
        yield from _iteration(column.heading, text)
    elif name == _AREA:
        yield Said(column.heading, ("teams",), _leaf(text))
    elif name == _VALUE_AREA:
        yield Said(column.heading, ("kind",), _VALUE_AREAS.get(fold(text), text))
    elif name == "tags":
        yield from (Said(column.heading, ("tags",), tag.strip()) for tag in text.split(";"))
    else:
        plain = markdown_of(text) if is_html(text) else text
        yield Said(column.heading, _NAMES.get(name, (column.name,)), plain)


def _iteration(heading: str, text: str) -> Iterator[Said]:
    r"""Read `Project\PI 26.2\Iteration 3`; the PI is the level that says so, else the second."""
    levels = [level.strip() for level in text.split("\\")][1:]
    named = next((index for index, level in enumerate(levels) if _INCREMENT.match(level)), 0)
    below = levels[named + 1 :]
    yield Said(heading, ("pi",), levels[named] if levels else "")
    yield Said(heading, ("iteration",), below[-1] if below else "")


def _leaf(path: str) -> str:
    r"""Take the team from `Project\ART\Team`; the project alone names none."""
    levels = [level.strip() for level in path.split("\\")]
    return levels[-1] if len(levels) > 1 else ""


IMPORTER = Importer("azure", "Azure DevOps' CSV export, flat or as a tree", records, month_first=True)
