"""Checks on the order of work: planned items that rank below what waits, ranks that dependencies contradict."""

from collections.abc import Iterator

from northline.check.case import Case
from northline.check.phrases import named, some
from northline.check.rule import Rule, check
from northline.model.finding import Finding, Severity
from northline.model.results.inversion import Inversion, Inverted
from northline.model.results.sequence import Sequence
from northline.model.results.wsjf import Wsjf
from northline.model.text import decimal, pi_words

# The page lists every pair; as findings, the items with the largest gaps are what a PI can still decide on.
LARGEST = 10


@check("NL609", "priority-inversion", Severity.WARNING)
def priority_inversion(rule: Rule, case: Case) -> Iterator[Finding]:
    """Something is planned in a PI while ready work with a higher WSJF waits.

    Why it matters: the train does the less valuable thing first, and perhaps nobody has decided that.

    How to fix: swap the two, or record why not: a due date, a dependency, or a decision with `chosen` and `over`.

    Example: FEAT-5 (WSJF 1.65) is in the PI; FEAT-4 (8.0) is ready and in none.
    """
    for pi, inversion in case.scores.of(Inversion).items():
        worst: dict[str, list[Inverted]] = {}
        for pair in inversion.listed:
            if not pair.explained and pair.planned in case.portfolio.items:
                worst.setdefault(pair.planned, []).append(pair)
        for planned, pairs in list(worst.items())[:LARGEST]:
            item = case.portfolio[planned]
            message = f"{named(item)} ({_wsjf(case, planned)}) is in {pi_words(pi)}, while {_waiting(case, pairs)}"
            yield rule.on(item, message, field="pi", hint="swap them, or record a decision with chosen: and over:")


def _waiting(case: Case, pairs: list[Inverted]) -> str:
    others = f" and {len(pairs) - 1} more" if len(pairs) > 1 else ""
    verb = "wait" if others else "waits"
    return f"{pairs[0].ready} ({_wsjf(case, pairs[0].ready)}){others} {verb}, ready and unplanned"


def _wsjf(case: Case, item: str) -> str:
    result = case.scores.get(Wsjf, item)
    return f"WSJF {decimal(result.value, 2)}" if result and result.value is not None else "no WSJF"


@check("NL610", "rank-against-dependency", Severity.WARNING)
def rank_against_dependency(rule: Rule, case: Case) -> Iterator[Finding]:
    """An item near the top of the backlog waits for one far down.

    Why it matters: by rank it comes first, by dependency it cannot; the predecessor will be pulled in late.

    How to fix: order both as a bundle (cost of delay together ÷ size together), or cut the dependency.

    Example: FEAT-8 ranks second, and depends on FEAT-9, which ranks below the median.
    """
    for sequence in case.scores.of(Sequence).values():
        for conflict in sequence.conflicts:
            low = [one for one, reasons in conflict.waits_for.items() if "below the median" in reasons]
            if low and conflict.item in case.portfolio.items:
                item = case.portfolio[conflict.item]
                message = f"{named(item)} ranks in the top quarter and waits for {some(low)}, below the median"
                result = case.scores.get(Wsjf, conflict.item)
                bundle = f" (WSJF {decimal(result.bundle, 2)})" if result and result.bundle is not None else ""
                yield rule.on(item, message, field="depends_on", hint=f"rank them as one bundle{bundle}, or cut the dependency")
