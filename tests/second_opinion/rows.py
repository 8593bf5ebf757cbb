"""What authors say of items as plain rows, and the files that say it: one a file, a table, or sections of one file."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property

Files = dict[str, str]
FORMS = ("file", "sheet", "section")
EMPTY = frozenset({"n/a", "N/A", "none", "TBD", "-", "todo"})
FOLDERS = {"capability": "capabilities", "dependency": "dependencies", "story": "stories", "feedback": "feedback"}


@dataclass(frozen=True)
class Row:
    """One item as its author describes it: numbers, texts, dates, and tuples or mappings of these."""

    kind: str
    id: str
    says: Mapping[str, object] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A word or text; empty when nothing is said, or a word for nothing."""
        value = self.says.get(name)
        return "" if value is None or str(value) in EMPTY else str(value)

    def number(self, name: str) -> float | None:
        """A number, or n/a."""
        value = self.says.get(name)
        return float(value) if isinstance(value, int | float) else None

    def day(self, name: str) -> date | None:
        """A date, or nothing."""
        value = self.says.get(name)
        return value if isinstance(value, date) else None

    def names(self, name: str) -> tuple[str, ...]:
        """The ids or names in a list."""
        value = self.says.get(name)
        listed = value if isinstance(value, tuple) else (value,) if value else ()
        return tuple(str(one) for one in listed if str(one) not in EMPTY)

    def numbers(self, name: str) -> dict[str, float]:
        """Numbers by name."""
        value = self.says.get(name)
        return {str(key): float(one) for key, one in value.items()} if isinstance(value, Mapping) else {}

    def parts(self, name: str) -> tuple[Mapping[str, object], ...]:
        """A list of small mappings: readings, iterations."""
        value = self.says.get(name)
        return tuple(one for one in value if isinstance(one, Mapping)) if isinstance(value, tuple) else ()

    def but(self, **says: object) -> "Row":
        """The same item, saying something else."""
        return replace(self, says={**self.says, **says})


def row(kind: str, name: str, **says: object) -> Row:
    """An item; what is nothing is not said."""
    return Row(kind, name, {key: value for key, value in says.items() if value not in (None, (), {}, "")})


@dataclass(frozen=True)
class Rows:
    """A whole train as rows."""

    all: tuple[Row, ...]

    @cached_property
    def by_id(self) -> dict[str, Row]:
        """Rows by id."""
        return {one.id: one for one in self.all}

    def of(self, *kinds: str) -> list[Row]:
        """The rows of some kinds, in the order written."""
        return [one for one in self.all if one.kind in kinds]

    def parent(self, one: Row) -> Row | None:
        """The item above."""
        return self.by_id.get(one.text("parent"))

    def above(self, one: Row) -> list[Row]:
        """The item, and all above it."""
        found = [one]
        while (parent := self.parent(found[-1])) is not None and parent not in found:
            found.append(parent)
        return found


def interval(name: str, start: date | None, iterations: int, *, weeks: int = 2, **says: object) -> Row:
    """A PI with iterations of equal length, all undated without a start."""
    if start is None:
        return row("pi", name, title=f"PI {name}", iterations=tuple({"id": f"{name}.{n}"} for n in range(1, iterations + 1)), **says)
    first = [start + timedelta(weeks=weeks * n) for n in range(iterations + 1)]
    last = [one - timedelta(days=1) for one in first[1:]]
    named = tuple({"id": f"{name}.{n + 1}", "start": first[n], "end": last[n]} for n in range(iterations))
    return row("pi", name, title=f"PI {name}", start=start, end=last[-1], iterations=named, **says)


def written(rows: Rows, forms: Mapping[str, str] | None = None, called: Mapping[str, str] | None = None) -> Files:
    """The files of a train; `forms` says how a kind is written, `called` by which other name its author calls a field.

    What does not fit into a cell, such as a list of iterations, needs a file.
    """
    files: Files = {}
    for kind in dict.fromkeys(one.kind for one in rows.all):
        form = (forms or {}).get(kind, "file")
        folder = FOLDERS.get(kind, f"{kind}s")
        some = rows.of(kind)
        if form == "file":
            files |= {f"{folder}/{one.id}.md": _file(one, called or {}) for one in some}
        else:
            files[f"{folder}/all.md"] = (_sheet if form == "sheet" else _sections)(kind, some, called or {})
    return files


def _file(one: Row, called: Mapping[str, str]) -> str:
    lines = [f"type: {one.kind}", *(f"{called.get(name, name)}: {_yaml(value)}" for name, value in one.says.items())]
    return "---\n" + "\n".join(lines) + "\n---\n"


def _sheet(kind: str, some: Sequence[Row], called: Mapping[str, str]) -> str:
    names = list(dict.fromkeys(name for one in some for name in one.says))
    lines = [["id", *(called.get(name, name) for name in names)], ["---"] * (len(names) + 1)]
    lines += [[one.id, *(_cell(one.says.get(name)) for name in names)] for one in some]
    return f"---\nsheet: {kind}\n---\n\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _sections(kind: str, some: Iterable[Row], called: Mapping[str, str]) -> str:
    return f"---\nsections: {kind}\n---\n" + "".join(_section(one, called) for one in some)


def _section(one: Row, called: Mapping[str, str]) -> str:
    bullets = [f"- {called.get(name, name)}: {_cell(value)}\n" for name, value in one.says.items() if name != "title"]
    return f"\n## {one.id}: {one.text('title')}\n\n{''.join(bullets)}"


def _yaml(value: object) -> str:
    """A value in the flow form, which every list and mapping can take."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_quoted(str(key))}: {_yaml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(_yaml(one) for one in value) + "]"
    return _quoted(value) if isinstance(value, str) else _plain(value)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _cell(value: object) -> str:
    """A value in a table or a bullet: lists by commas, pairs by colons, readings as `2026-03-16: 45`."""
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_cell(one)}" for key, one in value.items())
    if isinstance(value, tuple):
        return ", ".join(f"{one['date']}: {_cell(one['value'])}" if isinstance(one, Mapping) else _cell(one) for one in value)
    return _plain(value)


def _plain(value: object) -> str:
    return "" if value is None else f"{value:.12g}" if isinstance(value, float) else str(value)
