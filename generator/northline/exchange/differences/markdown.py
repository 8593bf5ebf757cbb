"""A difference as Markdown, to be posted under a merge request."""

import re
from collections.abc import Iterable, Iterator

from northline.exchange.differences.comparison import Comparison, by_pi, shown, summary, verdict
from northline.exchange.format import Format
from northline.exchange.log_text import printable
from northline.model.difference import ItemChange, Move
from northline.model.finding import Finding
from northline.model.text import pi_words

# A comment is read on a small screen; the rest is counted.
MOST = 50
_MARKS = re.compile(r"([\\`*_{}\[\]()<>#+!|~&])")


def write(told: Comparison) -> str:
    """How alignment moved, then what lost its line of sight, then findings, then everything else, folded."""
    found = told.difference
    blocks = [
        f"### Alignment: {escaped(found.base)} → {escaped(found.head)}",
        escaped(summary(found)),
        *(_moves(pi, moves) for pi, moves in by_pi(found)),
        _list("Without a line of sight", (_item(one) for one in found.lost)),
        _list("With a new line of sight", (_item(one) for one in found.gained)),
        _list("New findings", (_finding(told, one) for one in found.new)),
        _list("Solved findings", (_finding(told, one) for one in found.solved), folded=True),
        _list("Added", (_item(one) for one in found.added), folded=True),
        _list("Removed", (_item(one) for one in found.removed), folded=True),
        _list("Changed", (_changed(one) for one in found.changed), folded=True),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def escaped(text: str) -> str:
    """A text that stays text: no markup, no link, and nobody is called by it."""
    return _MARKS.sub(r"\\\1", printable(text)).replace("@", "@\N{ZERO WIDTH SPACE}")


def _moves(pi: str, moves: Iterable[Move]) -> str:
    head = f"| {escaped(pi_words(pi))} | before | now | |\n|---|---:|---:|---|"
    rows = (f"| {one.name} | {shown(one.before, one.unit)} | {shown(one.now, one.unit)} | {verdict(one)} |" for one in moves)
    return "\n".join((head, *rows))


def _list(title: str, entries: Iterator[str], *, folded: bool = False) -> str:
    lines = [f"- {entry}" for entry in entries]
    if not lines:
        return ""
    rest = [f"- and {len(lines) - MOST} more"] if len(lines) > MOST else []
    text = "\n".join([*lines[:MOST], *rest])
    if folded:
        return f"<details><summary>{title} ({len(lines)})</summary>\n\n{text}\n\n</details>"
    return f"**{title}** ({len(lines)})\n\n{text}"


def _item(one: ItemChange) -> str:
    name = f"**{escaped(one.id)}**" + (f" {escaped(one.title)}" if one.title != one.id else "")
    return f"{name} · {one.sight}" if one.sight else name


def _changed(one: ItemChange) -> str:
    return "\n".join((_item(one), *(f"    - {escaped(edit)}" for edit in one.edits)))


def _finding(told: Comparison, one: Finding) -> str:
    place = one.place.shown(told.content)
    return f"{one.severity.word} {one.code} {one.name}: {escaped(one.message)} ({escaped(place)})"


FORMAT = Format("markdown", write)
