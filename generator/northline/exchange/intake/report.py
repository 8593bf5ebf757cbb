"""What an import did, in words: everything that became something, and everything that did not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from northline.exchange.intake.drafting import Gathered
from northline.exchange.intake.planning import Plan
from northline.exchange.log_text import inert
from northline.model.fault import Fault
from northline.model.frozen import Frozen

# Enough to recognise what was written.
LONGEST = 160
# Faults by rule that mean that something of the source is not here.
LOST = frozenset({"row-skipped", "unknown-type", "unreadable-file", "row-too-wide", "link-left-out", "text-cut"})


class Report(Frozen):
    """The lines of a report; `clean` is false when something was skipped or is in conflict."""

    lines: tuple[str, ...]
    clean: bool


def report(name: str, files: int, gathered: Gathered, made: Plan) -> Report:
    """Tell it all."""
    faults = (*gathered.faults, *made.faults)
    lines = [
        *_counts(name, files, gathered, made),
        *_section("Not imported", _lost(faults)),
        *_section("Conflicts: both sides changed, and what people wrote was kept", _clashes(made)),
        *_section("Columns without a field (give them one in a map, or `ignore`)", _unmapped(gathered)),
        *_section("Ambiguous dates", _ambiguous(faults)),
        *_section("How dates were read", _orders(gathered)),
        *_section("Values that do not fit, written as they are", _unfit(faults)),
        *_section("Several values where one fits, the last one taken", _several(faults)),
        *_section("States on no board (give them one in a map, under `states`)", _off_boards(gathered)),
        *_section("Secrets, masked here: revoke them, then remove them from the source", _where(faults, "secret", "kind")),
        *_section("Encoding", _where(faults, "odd-encoding", "problem")),
        *_section("No longer in the source, left as they are", (f"{item.place.path}: {item.id} {item.title}" for item in made.vanished)),
        *_section("Deleted here by people, and not made again", sorted(made.removed)),
        *_section("Kept: people say something else than the source", (f"{path}: {', '.join(names)}" for path, names in made.kept.items())),
    ]
    lost = any(fault.rule in LOST for fault in faults)
    return Report(tuple(lines), clean=not lost and not made.clashes)


def _counts(name: str, files: int, gathered: Gathered, made: Plan) -> Iterator[str]:
    counts = gathered.counts
    new = sum(1 for change in made.changes if change.new)
    yield f"{name}: {_n(files, 'file')}, {_n(counts.rows, 'row')}"
    always = (f"{new:,} new", f"{len(made.changes) - new:,} updated", f"{made.unchanged:,} unchanged")
    sometimes = (
        (len(made.kept), "item", "with values of people kept"),
        (len(_skipped((*gathered.faults, *made.faults))), "row", "skipped"),
        (counts.ignored, "row", "ignored by the map"),
        (counts.repeated, "row", "repeated"),
        (len(made.clashes), "conflict", ""),
    )
    yield "  " + " · ".join((*always, *(f"{_n(number, noun)} {verb}".rstrip() for number, noun, verb in sometimes if number)))


def _skipped(faults: Iterable[Fault]) -> set[tuple[str, int]]:
    return {(fault.place.path, fault.place.line) for fault in faults if fault.rule in {"row-skipped", "unknown-type"}}


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    listed = list(lines)
    if listed:
        yield ""
        yield f"{title}:"
        yield from (inert(f"  {_printable(line)}") for line in listed)


def _lost(faults: Sequence[Fault]) -> Iterator[str]:
    """Yield each reason once, with all the lines that it holds for."""
    by_reason: dict[str, list[Fault]] = defaultdict(list)
    for fault in faults:
        if fault.rule in LOST:
            by_reason[_reason(fault)].append(fault)
    for reason, same in by_reason.items():
        yield f"{_places(same)}: {reason}"


def _reason(fault: Fault) -> str:
    facts = {name: _short(text) for name, text in fault.facts.items()}
    if fault.rule == "unknown-type":
        if not facts["type"]:
            return "the row names no type; give `type` under `defaults` in a map"
        return f"there is no kind “{facts['type']}”; say what it is in a map, under `types`, or `ignore`"
    if fault.rule == "link-left-out":
        other = f"{facts['column']} names {facts['to']}, which is in none of these files"
        return f"{fault.item}: {other}, and should say `{facts['field']}: {fault.item}`"
    return facts["problem"]


def _places(faults: Sequence[Fault]) -> str:
    """`a.csv:3, 7–9, b.csv:2`."""
    lines: dict[str, list[int]] = defaultdict(list)
    for fault in faults:
        lines[fault.place.path].append(fault.place.line)
    return ", ".join(f"{path}:{_ranges(sorted(set(found)))}" if any(found) else path for path, found in lines.items())


def _ranges(numbers: Sequence[int]) -> str:
    spans: list[list[int]] = []
    for number in numbers:
        if spans and spans[-1][1] == number - 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(f"{first}–{last}" if last > first else str(first) for first, last in spans)


def _clashes(made: Plan) -> Iterator[str]:
    for clash in made.clashes:
        one = clash.conflict
        yield f"{clash.path}: {one.field}: here “{_short(one.here)}”, the source says “{_short(one.there)}”"


def _unmapped(gathered: Gathered) -> Iterator[str]:
    for column, rows in sorted(gathered.counts.unmapped.items(), key=lambda one: (-one[1], one[0])):
        yield f"{_short(column) or '(no heading)'}: {_n(rows, 'row')} with a value"


def _ambiguous(faults: Iterable[Fault]) -> Iterator[str]:
    found: dict[tuple[str, str], list[Fault]] = defaultdict(list)
    for fault in faults:
        if fault.rule == "date-ambiguous":
            found[fault.facts["column"], fault.facts["order"]].append(fault)
    for (column, order), same in found.items():
        first = same[0].facts
        assumed = f"read as {order}, an assumption ({first['found']} is {first['read']})"
        yield f"{_places(same)}: {column}: {assumed}; `dates: day first` or `month first` in a map settles it"


def _orders(gathered: Gathered) -> Iterator[str]:
    for column, order in sorted(gathered.orders.items()):
        if order.by:
            yield f"{_short(column)}: {order.words}, by {_short(order.by)}"


def _unfit(faults: Iterable[Fault]) -> Iterator[str]:
    found: dict[tuple[str, str, str], list[Fault]] = defaultdict(list)
    for fault in faults:
        if fault.rule == "value-unfit":
            found[fault.facts["field"], fault.facts["found"], fault.facts["expected"]].append(fault)
    for (name, text, expected), same in found.items():
        yield f"{_places(same)}: {name}: expected {expected}, found “{_short(text)}”"


def _several(faults: Iterable[Fault]) -> Iterator[str]:
    for fault in faults:
        if fault.rule == "several-values":
            facts = fault.facts
            yield f"{_places([fault])}: {facts['field']}: {_short(facts['taken'])}, not {_short(facts['others'])}"


def _off_boards(gathered: Gathered) -> Iterator[str]:
    """Yield states that the board of their item's kind does not have."""
    found: dict[tuple[str, str], int] = defaultdict(int)
    for draft in gathered.drafts:
        state = draft.values.get("state", "")
        if isinstance(state, str) and state and draft.kind.states and state not in draft.kind.states:
            found[state, draft.kind.label_plural] += 1
    for (state, kind), items in sorted(found.items()):
        yield f"{state}: {_n(items, 'item')} ({kind})"


def _where(faults: Iterable[Fault], rule: str, fact: str) -> Iterator[str]:
    """Yield the places of faults of a rule, those with the same fact in one line."""
    found: dict[str, list[Fault]] = defaultdict(list)
    for fault in faults:
        if fault.rule == rule:
            found[fault.facts[fact]].append(fault)
    for said, same in found.items():
        yield f"{_places(same)}: {said}"


def _n(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _printable(text: str) -> str:
    """A line that cannot steer a terminal, whatever a cell held."""
    return "".join(one if one.isprintable() else " " if one in "\n\t" else "\N{REPLACEMENT CHARACTER}" for one in text)
