"""Checks on objectives of different teams that say the same."""

from collections.abc import Iterator

from northline.check.case import Case
from northline.check.phrases import listed, named
from northline.check.rule import Rule, check
from northline.model.finding import Finding, Severity
from northline.model.frozen import replace
from northline.model.results.duplicates import DuplicatePair, Duplicates
from northline.model.text import percent, pi_words

# The pages list all pairs; as findings, more than these would only repeat that a template was copied.
PAIRS = 50


def _pairs(rule: Rule, case: Case, band: str, word: str) -> Iterator[Finding]:
    for pi, found in case.scores.of(Duplicates).items():
        interval = case.portfolio.calendar.by_id.get(pi)
        if interval is None or interval.closed:
            continue
        for pair in [one for one in found.pairs if one.band == band and not one.declared][:PAIRS]:
            a, b = case.portfolio[pair.a], case.portfolio[pair.b]
            message = f"{named(b)} of {pi_words(pi)} {word} {named(a)} ({percent(pair.similarity)} alike{_also(pair)})"
            hint = f"merge them, or say that they are shared: shared_with: {a.id}"
            one = rule.on(b, message, field="title", hint=hint, related=(a.place,))
            yield replace(one, severity=Severity.WARNING) if pair.stronger else one


def _also(pair: DuplicatePair) -> str:
    both = [*(f"serve {one}" for one in pair.outcomes[:1]), *(f"deliver {one}" for one in pair.features[:1])]
    return f"; both {listed(both)}" if both else ""


@check("NL620", "duplicate-objective", Severity.WARNING)
def duplicate_objective(rule: Rule, case: Case) -> Iterator[Finding]:
    """Objectives of two teams in one PI say nearly the same.

    Why it matters: the work is done twice, or each team thinks that the other does it.

    How to fix: let one team have it, or declare it shared with `shared_with:`.

    Example: "Checkout errors below 1 %" in two teams' sheets.
    """
    yield from _pairs(rule, case, "near-duplicate", "says nearly the same as")


@check("NL621", "similar-objective", Severity.NOTE)
def similar_objective(rule: Rule, case: Case) -> Iterator[Finding]:
    """Objectives of two teams in one PI are alike.

    Why it matters: teams that work on the same thing should know of each other before the PI begins; a shared goal makes it a warning.

    How to fix: talk to the other team; declare what is shared with `shared_with:`.

    Example: "Fewer failed card payments" and "Fewer failed wallet payments".
    """
    yield from _pairs(rule, case, "similar", "is alike")
