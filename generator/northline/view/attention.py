"""What needs a decision now: open findings by severity and by the value at stake, each with why and where to go."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from northline.model.cells import Badge, Ref
from northline.model.finding import Finding, Severity
from northline.model.page import href
from northline.model.text import decimal
from northline.view.atlas import Atlas
from northline.view.stake import stake

# Findings on alignment, planning and execution ask for decisions; those on files and wording ask for an edit.
DECIDED = ("NL4", "NL6", "NL7")
EDITED = frozenset(
    {
        *("stored-wsjf-differs", "scale-slip", "wsjf-on-story", "wsjf-incomplete", "wsjf-missing", "wsjf-undefined"),
        *("column-without-one", "stored-total-differs", "story-points-differ"),
    }
)
FEW = 5
TONES = {Severity.ERROR: "act", Severity.WARNING: "watch", Severity.NOTE: "quiet"}


@dataclass(frozen=True, slots=True)
class Need:
    """One decision that is needed: what, why it matters, what to do, and where."""

    text: str
    why: str
    hint: str
    href: str
    badge: Badge
    ref: Ref | None = None


def needs(
    atlas: Atlas, items: Iterable[str] | None = None, *, few: int = FEW, wanted: Callable[[Finding], bool] | None = None
) -> tuple[Need, ...]:
    """The decisions needed most, one for each item; `items` limits them to findings on these ids, `wanted` to some findings."""
    chosen = set(items) if items is not None else None
    found = [one for one in _deciding(atlas) if (chosen is None or one.item in chosen) and (wanted is None or wanted(one))]
    ranked = sorted(found, key=lambda one: (-one.severity, -stake(atlas, one.item) if one.item else 0.0, one.code, one.place))
    return tuple(need(atlas, one) for one in _one_each(ranked))[:few]


def _deciding(atlas: Atlas) -> Iterator[Finding]:
    for finding in atlas.train.findings:
        if finding.open and finding.code.startswith(DECIDED) and finding.name not in EDITED and finding.severity > Severity.NOTE:
            yield finding


def _one_each(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Keep the first of the findings on the same item, and the first few words of trains without items."""
    seen: set[str] = set()
    for one in findings:
        key = one.item or f"{one.code} {one.message}"
        if key not in seen:
            seen.add(key)
            yield one


def need(atlas: Atlas, finding: Finding) -> Need:
    """A finding as a decision that somebody has to take."""
    ref = atlas.refs.get(finding.item)
    return Need(
        text=finding.message,
        why=why(stake(atlas, finding.item)) if ref else "",
        hint=finding.hint,
        href=ref.href if ref else href("findings/", finding.code.lower()),
        badge=Badge(finding.severity.word, TONES[finding.severity]),
        ref=ref,
    )


def why(value: float) -> str:
    """The value at stake in words; empty when there is none."""
    return f"{decimal(value)} of committed value at stake" if value else ""
