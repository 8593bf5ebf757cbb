"""What every format of findings is given, and the few things that all of them need."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from northline.model.catalogue import Catalogue
from northline.model.content import ContentFile
from northline.model.finding import Finding, Severity
from northline.model.frozen import Frozen, field
from northline.model.place import Place
from northline.model.secrets import masked


class Report(Frozen, dict=True):
    """Findings to report, worst first; `content` is the folder that stands before their paths.

    `files` are the files they stand in; `color` is for terminals only.
    """

    findings: tuple[Finding, ...]
    content: str = "content"
    files: tuple[ContentFile, ...] = ()
    catalogue: Catalogue = field(default_factory=Catalogue)
    as_of: str = ""
    color: bool = False

    @cached_property
    def _data(self) -> Mapping[str, bytes]:
        return {one.path: one.data for one in self.files}

    @cached_property
    def _lines(self) -> dict[str, tuple[str, ...]]:
        return {}

    def line(self, place: Place) -> str | None:
        """The line of text at a place; None when there is none to show."""
        if place.path not in self._lines:
            text = self._data.get(place.path, b"").decode("utf-8-sig", "replace")
            self._lines[place.path] = tuple(masked(text.replace("\r\n", "\n").replace("\r", "\n")).split("\n"))
        lines = self._lines[place.path]
        return lines[place.line - 1] if 0 < place.line <= len(lines) else None

    def path(self, place: Place) -> str:
        """A place's path as readers open it; the content folder itself for the train as a whole."""
        return place.under(self.content)

    def page(self, code: str) -> str:
        """The catalogue page of a rule."""
        rule = self.catalogue.rules.get(code)
        return rule.doc if rule else ""


def answer(finding: Finding) -> str:
    """Who or what answers a finding, in words; empty while it is open."""
    if finding.allowed:
        return f"allowed: {finding.allowed}"
    return f"explained by {finding.explained_by}" if finding.explained_by else ""


def worst(findings: Iterable[Finding]) -> Severity | None:
    """The severity of the worst finding that nobody has answered."""
    return max((one.severity for one in findings if one.open), default=None)
