"""What answers a finding: the author's own reason, a decision record, or the site's choice of severities."""

from collections.abc import Iterable, Iterator

from northline.config import Config
from northline.model.finding import Finding
from northline.model.frozen import replace
from northline.model.item import Item
from northline.model.portfolio import Portfolio

# Decisions answer for trade-offs: alignment, wording, planning, execution. A broken file is no trade-off.
EXPLAINABLE = ("NL4", "NL5", "NL6", "NL7")


class Answers:
    """Marks findings as allowed by their item, or explained by a decision that names it."""

    def __init__(self, portfolio: Portfolio) -> None:
        self._portfolio = portfolio

    def __call__(self, finding: Finding) -> Finding:
        """The finding with the answers it has."""
        item = self._portfolio.items.get(finding.item)
        if item is None:
            return finding
        allowed = allowed_by(item, finding)
        explained = self._decision(item) if finding.code.startswith(EXPLAINABLE) else ""
        return replace(finding, allowed=allowed, explained_by=explained) if allowed or explained else finding

    def _decision(self, item: Item) -> str:
        decisions = self._portfolio.linking(item.id, "explains")
        return next((one.id for one in decisions if one.base == "decision"), "")


def allowed_by(item: Item, finding: Finding) -> str:
    """The reason an item gives for a finding, by the check's name or code; empty when it gives none."""
    return next((one.reason for one in item.allowances if one.check in {finding.name, finding.code}), "")


def at_severity(findings: Iterable[Finding], config: Config) -> Iterator[Finding]:
    """Yield findings at the severity the site chose, without those it switched off."""
    for finding in findings:
        severity = config.severity.get(finding.name, config.severity.get(finding.code, finding.severity))
        if severity is not None:
            yield finding if severity is finding.severity else replace(finding, severity=severity)
