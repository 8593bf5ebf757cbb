"""A difference for people at a terminal."""

from collections.abc import Iterable, Iterator

from northline.exchange.differences.comparison import Comparison, by_pi, shown, summary, verdict
from northline.exchange.format import Format
from northline.exchange.log_text import printable
from northline.model.difference import ItemChange, Move
from northline.model.finding import Finding
from northline.model.text import pi_words


def write(told: Comparison) -> str:
    """How alignment moved, then items, then findings."""
    found = told.difference
    head = f"{found.base} → {found.head}" + (f", as of {told.as_of}" if told.as_of else "")
    blocks = [
        [head, summary(found)],
        *([pi_words(pi), *_moves(moves)] for pi, moves in by_pi(found)),
        _items("Without a line of sight", found.lost, whole=False),
        _items("With a new line of sight", found.gained, whole=False),
        _items("Added", found.added, whole=False),
        _items("Removed", found.removed, whole=False),
        _items("Changed", found.changed, whole=True),
        _findings(told, "New findings", found.new),
        _findings(told, "Solved findings", found.solved),
    ]
    return "\n\n".join("\n".join(printable_lines(block)) for block in blocks if block) + "\n"


def printable_lines(block: Iterable[str]) -> Iterator[str]:
    """Yield lines without characters that act on a terminal."""
    return (printable(line) for line in block)


def _moves(moves: tuple[Move, ...]) -> Iterator[str]:
    rows = [(move.name, shown(move.before, move.unit), shown(move.now, move.unit), verdict(move)) for move in moves]
    widths = [max(len(row[place]) for row in rows) for place in range(3)]
    for name, before, now, word in rows:
        yield f"  {name:<{widths[0]}}  {before:>{widths[1]}} → {now:<{widths[2]}}  {word}".rstrip()


def _items(title: str, items: tuple[ItemChange, ...], *, whole: bool) -> list[str]:
    if not items:
        return []
    lines = [title]
    for one in items:
        name = one.id if one.title == one.id else f"{one.id} {one.title}"
        lines.append(f"  {name} · {one.sight}" if one.sight else f"  {name}")
        lines += [f"    {edit}" for edit in one.edits] if whole else []
    return lines


def _findings(told: Comparison, title: str, findings: tuple[Finding, ...]) -> list[str]:
    if not findings:
        return []
    lines = [title]
    for one in findings:
        place = one.place.shown(told.content)
        lines += [f"  {one.severity.word}[{one.code}] {one.name}: {one.message}", f"    {place}"]
    return lines


FORMAT = Format("text", write)
