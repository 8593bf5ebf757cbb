"""Checks on what switches checks off: allowances on items, severities in the configuration."""

from collections.abc import Iterator

from northline.check.case import Case
from northline.check.rule import TRAIN, Rule, check, review
from northline.check.suggest import closest, did_you_mean
from northline.model.finding import Finding, Severity


@review("NL901", "unused-allowance", Severity.NOTE)
def unused_allowance(rule: Rule, case: Case, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """An item allows a check that finds nothing on it.

    Why it matters: a leftover allowance would silence the next real finding without anybody deciding so.

    How to fix: remove the entry from `allow:`.

    Example: FEAT-12 allows `no-acceptance-criteria`, and has had its criteria since March.
    """
    used = {(one.item, name) for one in findings if one.allowed for name in (one.name, one.code)}
    for item in case.items():
        for allowance in item.allowances:
            if (item.id, allowance.check) not in used and _is_on(case, allowance.check):
                message = f"{item.id} allows {allowance.check}, which finds nothing here"
                yield rule.at(allowance.place, message, item=item.id, hint="remove the allowance")


def _is_on(case: Case, name: str) -> bool:
    known = {word for pair in case.rules for word in pair}
    return name in known and case.config.severity.get(name, Severity.NOTE) is not None


@check("NL902", "unknown-check", Severity.WARNING)
def unknown_check(rule: Rule, case: Case) -> Iterator[Finding]:
    """An item allows a check that does not exist.

    Why it matters: the author believes that something is allowed, and it is not.

    How to fix: write the check's name as the finding shows it; `northline explain` lists them all.

    Example: `allow: [{check: no-vision-link, reason: internal work}]`, where the check is called `no-line-of-sight`.
    """
    known = {word: None for pair in case.rules for word in pair}
    for item in case.items():
        for allowance in item.allowances:
            if allowance.check not in known:
                hint = did_you_mean(closest(allowance.check, known)) or "`northline explain` lists all checks"
                yield rule.at(allowance.place, f"{item.id} allows {allowance.check}, which is no check", item=item.id, hint=hint)


@check("NL903", "unknown-severity", Severity.NOTE)
def unknown_severity(rule: Rule, case: Case) -> Iterator[Finding]:
    """The configuration sets the severity of a check that does not exist.

    Why it matters: the check that was meant keeps its usual severity.

    How to fix: correct the name under `severity:` in site_config.yml; `northline explain` lists all checks.

    Example: `severity: {too_long: off}`, where the check is called `too-long`.
    """
    known = {word for pair in case.rules for word in pair}
    for name in sorted(set(case.config.severity) - known):
        hint = did_you_mean(closest(name, sorted(known))) or "`northline explain` lists all checks"
        yield rule.at(TRAIN, f"the configuration sets a severity for {name}, which is no check", hint=hint)
