"""What the rules and metrics say of themselves, for pages that explain findings and numbers."""

from collections.abc import Mapping

from northline.model.finding import Severity
from northline.model.frozen import Frozen, field


class RulePage(Frozen):
    """A rule's code, name, usual severity and its page in Markdown."""

    code: str
    name: str
    severity: Severity
    doc: str


class MetricPage(Frozen):
    """A metric's name, title, its page in Markdown, and the type of its results."""

    name: str
    title: str
    doc: str
    result: type = object


class Catalogue(Frozen):
    """All rules by code and all metrics by name."""

    rules: Mapping[str, RulePage] = field(default_factory=dict)
    metrics: Mapping[str, MetricPage] = field(default_factory=dict)
