"""Faults into findings: each told by its rule, one that many items share told once, and of a file no more than anybody mends."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from northline.check.case import Case
from northline.check.rule import Telling
from northline.model.fault import Fault
from northline.model.finding import Finding
from northline.model.frozen import replace

# Up to this many equal faults are told one by one: each is a quick repair. More are one decision, not many.
ALONE = 3
RELATED = 20
# Of one kind in one file. A line of nonsense takes three bytes, and what is said of it a thousand, on pages and in data.
MOST = 2_000


def gather(case: Case, tellings: Mapping[str, Telling]) -> Iterator[Finding]:
    """Yield a finding for each fault, and a single one for faults of a gathering rule with the same facts."""
    groups: defaultdict[tuple[str, ...], list[Fault]] = defaultdict(list)
    for order, fault in enumerate(case.portfolio.faults):
        shared = tellings[fault.rule].gather and not _allows(case, fault)
        key = (fault.rule, _type(case, fault), *(f"{k}={v}" for k, v in sorted(fault.facts.items()))) if shared else (str(order),)
        groups[key].append(fault)
    every = Counter(_where(faults[0]) for faults in groups.values())
    told: Counter[tuple[str, str]] = Counter()
    for faults in groups.values():
        where = _where(faults[0])
        told[where] += 1
        if told[where] <= MOST:
            unlisted = every[where] - MOST if told[where] == MOST else 0
            yield from (_with_unlisted(one, unlisted) for one in _told(case, tellings[faults[0].rule], faults))


def _where(fault: Fault) -> tuple[str, str]:
    return fault.rule, fault.place.path


def _with_unlisted(finding: Finding, more: int) -> Finding:
    return replace(finding, message=f"{finding.message} ({more:,} more in this file are not listed)") if more > 0 else finding


def _told(case: Case, telling: Telling, faults: list[Fault]) -> Iterator[Finding]:
    alone = len(faults) <= ALONE
    for fault in faults if alone else faults[:1]:
        finding = telling(fault, case)
        if finding is not None:
            yield finding if alone else _with_the_rest(finding, faults[1:])


def _with_the_rest(finding: Finding, rest: list[Fault]) -> Finding:
    places = tuple(fault.place for fault in rest[:RELATED])
    return replace(finding, message=f"{finding.message} ({len(rest)} more are the same)", related=places)


def _type(case: Case, fault: Fault) -> str:
    item = case.portfolio.items.get(fault.item)
    return item.type if item else ""


def _allows(case: Case, fault: Fault) -> bool:
    item = case.portfolio.items.get(fault.item)
    return item is not None and any(one.check == fault.rule for one in item.allowances)
