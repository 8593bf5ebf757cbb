"""M10: what could be said better in an objective's text."""

from northline.model.frozen import Frozen

Span = tuple[int, int]


class WordingFinding(Frozen):
    """One piece of advice; `spans` are the characters of the title it is about, start and end, `note` the facts."""

    name: str
    spans: tuple[Span, ...] = ()
    note: str = ""


class Wording(Frozen):
    """One objective's findings, in the order of the rules; those its author allows are among them."""

    findings: tuple[WordingFinding, ...] = ()
    english: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the findings."""
        return tuple(finding.name for finding in self.findings)
