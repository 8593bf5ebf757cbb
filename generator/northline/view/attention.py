"""What needs a decision now: open findings by severity and by the value at stake, each with why and where to go."""

from collections.abc import Iterable, Iterator, Sequence

from northline.model.cells import Badge, Computed, Phrase, Ref
from northline.model.finding import Finding, Severity
from northline.model.frozen import Frozen
from northline.model.page import href
from northline.view.atlas import Atlas
from northline.view.numbers import counted, phrase
from northline.view.parts import Entry
from northline.view.questions import QUESTIONS, question
from northline.view.stake import objectives_at, stake
from northline.view.sums import valued

FEW = 5
TONES = {Severity.ERROR: "act", Severity.WARNING: "watch", Severity.NOTE: "quiet"}


class Need(Frozen):
    """One decision that is needed: the question, why it matters, what is found, what to do, and where; `more` like it are open."""

    text: str
    why: str | Phrase
    hint: str
    href: str
    badge: Badge
    ref: Ref | None = None
    found: str = ""
    more: tuple[Ref, ...] = ()


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
    return tuple(need(atlas, first, rest) for first, *rest in alike.values())[:few]


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


def need(atlas: Atlas, finding: Finding, alike: Sequence[Finding] = ()) -> Need:
    """A finding as a decision that somebody has to take."""
    ref = atlas.refs.get(finding.item)
    return Need(
        text=question(finding.name, ref) or sentence(finding.message),
        why=why(atlas, (finding.item,)) if ref else "",
        hint=finding.hint,
        href=ref.href if ref else href("findings/", finding.code.lower()),
        badge=Badge(finding.severity.word, TONES[finding.severity]),
        ref=ref,
        found=sentence(finding.message),
        more=tuple(atlas.refs[one.item] for one in alike if one.item in atlas.refs),
    )


def entry(one: Need) -> Entry:
    """A need as readers see it in a list."""
    return Entry(one.text, one.href, one.found, (one.badge,) if one.badge.tone == "act" else (), note=_note(one))


def _note(one: Need) -> str | Phrase:
    if not one.more:
        return one.why
    more = phrase("{} more like it", counted(len(one.more), one.more))
    return Phrase((*one.why.parts, " · ", *more.parts)) if isinstance(one.why, Phrase) else more


def sentence(text: str) -> str:
    """A finding's message or hint as a sentence of its own."""
    whole = f"{text[:1].upper()}{text[1:]}"
    return whole if not whole or whole.endswith((".", "?", "!", ":")) else f"{whole}."


def why(atlas: Atlas, ids: Iterable[str]) -> str | Phrase:
    """The value at stake with some items in words, an objective that hangs on two of them counted once; empty when there is none."""
    hanging = {one.id: one for item in ids for one in objectives_at(atlas, item)}
    staked = valued(atlas, hanging.values())
    return phrase("{} of committed value at stake", staked) if isinstance(staked, Computed) and staked.sort else ""
