"""What needs a decision now: open findings by severity and by the value at stake, each with why and where to go."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from northline.model.cells import Badge, Ref
from northline.model.finding import Finding, Severity
from northline.model.page import href
from northline.model.text import decimal
from northline.view.atlas import Atlas
from northline.view.parts import Entry
from northline.view.questions import QUESTIONS, question
from northline.view.stake import stake

FEW = 5
TONES = {Severity.ERROR: "act", Severity.WARNING: "watch", Severity.NOTE: "quiet"}


@dataclass(frozen=True, slots=True)
class Need:
    """One decision that is needed: the question, why it matters, what is found, what to do, and where; `more` like it are open."""

    text: str
    why: str
    hint: str
    href: str
    badge: Badge
    ref: Ref | None = None
    found: str = ""
    more: int = 0


def needs(atlas: Atlas, items: Iterable[str] | None = None, *, few: int = FEW, among: Iterable[Finding] | None = None) -> tuple[Need, ...]:
    """The decisions needed most, one for each kind of question; `items` limits them to these ids, `among` to these findings.

    The same question about five items is one decision to prepare: the other four are counted.
    """
    chosen = set(items) if items is not None else None
    findings = atlas.train.findings if among is None else among
    found = [one for one in findings if _decides(one) and (chosen is None or one.item in chosen)]
    alike: dict[str, list[Finding]] = {}
    for one in _one_each(ranked(atlas, found)):
        alike.setdefault(QUESTIONS[one.name], []).append(one)
    return tuple(need(atlas, first, more=len(rest)) for first, *rest in alike.values())[:few]


def ranked(atlas: Atlas, findings: Iterable[Finding]) -> list[Finding]:
    """Findings by severity, then by the value at stake."""
    return sorted(findings, key=lambda one: (-one.severity, -stake(atlas, one.item) if one.item else 0.0, one.code, one.place))


def _decides(finding: Finding) -> bool:
    return finding.open and finding.name in QUESTIONS and finding.severity > Severity.NOTE


def _one_each(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Keep the first of the findings on the same item, and the first few words of trains without items."""
    seen: set[str] = set()
    for one in findings:
        key = one.item or f"{one.code} {one.message}"
        if key not in seen:
            seen.add(key)
            yield one


def need(atlas: Atlas, finding: Finding, *, more: int = 0) -> Need:
    """A finding as a decision that somebody has to take."""
    ref = atlas.refs.get(finding.item)
    return Need(
        text=question(finding.name, ref) or sentence(finding.message),
        why=why(stake(atlas, finding.item)) if ref else "",
        hint=finding.hint,
        href=ref.href if ref else href("findings/", finding.code.lower()),
        badge=Badge(finding.severity.word, TONES[finding.severity]),
        ref=ref,
        found=sentence(finding.message),
        more=more,
    )


def entry(one: Need) -> Entry:
    """A need as readers see it in a list."""
    notes = (one.why, f"{one.more} more like it" if one.more else "")
    return Entry(one.text, one.href, one.found, (one.badge,) if one.badge.tone == "act" else (), note=" · ".join(filter(None, notes)))


def sentence(text: str) -> str:
    """A finding's message or hint as a sentence of its own."""
    whole = f"{text[:1].upper()}{text[1:]}"
    return whole if not whole or whole.endswith((".", "?", "!", ":")) else f"{whole}."


def why(value: float) -> str:
    """The value at stake in words; empty when there is none."""
    return f"{decimal(value)} of committed value at stake" if value else ""
