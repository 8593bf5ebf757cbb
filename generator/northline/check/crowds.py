"""The same finding on most objectives of a PI, told once: then it is how the train works, and one thing to decide."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from northline.check.answers import allowed_by
from northline.check.case import Case
from northline.check.phrases import some
from northline.check.rule import Rule
from northline.model.finding import Finding
from northline.model.text import pi_words

# A reader mends ten objectives one by one; beyond, and for most of a PI, the list says less than its length.
FEW = 10


def crowded(rule: Rule, case: Case, found: Iterable[Finding], *, many: str) -> Iterator[Finding]:
    """Yield findings on objectives one by one, or one a PI when most of its objectives have it; `many` says it in the plural."""
    by_pi: defaultdict[str, list[Finding]] = defaultdict(list)
    for one in found:
        interval = None if _is_answered(case, one) else case.interval(case.portfolio[one.item])
        by_pi[interval.id if interval else ""].append(one)
    for pi, findings in by_pi.items():
        objectives = len(case.objectives_by_pi.get(pi, ()))
        if pi and len(findings) > FEW and len(findings) * 2 > objectives:
            ids = some([one.item for one in findings])
            message = f"{len(findings)} of {objectives} objectives of {pi_words(pi)} {many}: {ids}"
            yield rule.on(case.portfolio[pi], message, hint=findings[0].hint, related=tuple(one.place for one in findings))
        else:
            yield from findings


def _is_answered(case: Case, finding: Finding) -> bool:
    """Whether somebody has answered it already; then it stands for itself."""
    return bool(allowed_by(case.portfolio[finding.item], finding)) or bool(case.portfolio.sources(finding.item, "explains"))
