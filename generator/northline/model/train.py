"""Everything a page can show: the portfolio, its scores and its findings, at one commit."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from northline.model.finding import Finding
from northline.model.portfolio import Portfolio
from northline.model.scores import Scores


@dataclass(frozen=True)
class Train:
    """A site's content at one commit; `findings` holds all of them, answered ones included, worst first."""

    site: str
    portfolio: Portfolio
    scores: Scores
    findings: tuple[Finding, ...] = ()
    commit: str = ""
    as_of_source: str = ""
    catalogue: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def findings_of(self) -> Mapping[str, tuple[Finding, ...]]:
        """Findings by the id of their item."""
        found: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in self.findings:
            if finding.item:
                found[finding.item].append(finding)
        return {item: tuple(findings) for item, findings in found.items()}
