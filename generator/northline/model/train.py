"""Everything a page can show: the portfolio, its scores and its findings, at one commit."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from northline.model.catalogue import Catalogue
from northline.model.content import Prose
from northline.model.finding import Finding, Severity
from northline.model.frozen import Frozen, field
from northline.model.history import History
from northline.model.portfolio import Portfolio
from northline.model.query import Query
from northline.model.scores import Scores


class Build(Frozen):
    """What a site says of itself: its name, the commit it shows, and where its as-of date comes from.

    `content` is the content folder as seen from the configuration's, which stands before every path that readers see.
    """

    site: str = ""
    commit: str = ""
    as_of_source: str = ""
    content: str = "content"


class Train(Frozen, dict=True):
    """A site's content at one commit; `findings` holds all of them, answered ones included, worst first.

    `catalogue` is what rules and metrics say of themselves, for the pages that explain them. `queries` are the view blocks of all texts.
    """

    build: Build
    portfolio: Portfolio
    scores: Scores
    findings: tuple[Finding, ...] = ()
    prose: tuple[Prose, ...] = ()
    assets: tuple[str, ...] = ()
    catalogue: Catalogue = field(default_factory=Catalogue)
    queries: tuple[Query, ...] = ()
    history: History = field(default_factory=History)

    @cached_property
    def findings_of(self) -> Mapping[str, tuple[Finding, ...]]:
        """Findings by the id of their item."""
        found: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in self.findings:
            if finding.item:
                found[finding.item].append(finding)
        return {item: tuple(findings) for item, findings in found.items()}

    def open_findings(self, severity: Severity) -> int:
        """How many findings of one severity nobody has answered."""
        return sum(finding.open and finding.severity is severity for finding in self.findings)
