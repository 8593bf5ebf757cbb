"""M10: what could be said better in an objective's text."""

from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class WordingFinding:
    """One piece of advice; `spans` are the characters of the title it is about, start and end, `note` the facts."""

    name: str
    spans: tuple[Span, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """One objective's findings, in the order of the rules; those its author allows are among them."""

    findings: tuple[WordingFinding, ...] = ()
    english: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the findings."""
        return tuple(finding.name for finding in self.findings)
