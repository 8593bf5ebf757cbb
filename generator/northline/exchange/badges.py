"""`badges/*.svg`: the train's main numbers as small pictures, for a README or a wiki page."""

from collections.abc import Iterator
from html import escape

from northline.model.finding import Severity
from northline.model.frozen import Frozen
from northline.model.results.coverage import Coverage
from northline.model.results.orphan import Orphan
from northline.model.results.predictability import Predictability
from northline.model.score import Score
from northline.model.text import percent
from northline.model.train import Train

# White text on each of these has a contrast above 4.5.
COLOURS = {"good": "#2e7d32", "watch": "#9a5b00", "act": "#b3261e", "unknown": "#5f6368"}
LABEL = "#3c4043"
# Widths of a character and of the space beside a text, in pixels of an 11 px sans serif: enough for the widest words we write.
CHARACTER, SPACE = 6.8, 12
GOOD_SHARE, FAIR_SHARE = 0.9, 0.5
GOOD_COVER, FAIR_COVER = 0.8, 0.5
WORDS = {"ok": "good", "watch": "watch", "act": "act", "reliable": "good", "high": "watch", "low": "act"}


class Badge(Frozen):
    """One badge: its file's name, what it is about, what it says and in which tone."""

    name: str
    label: str
    text: str
    tone: str


def badges(train: Train) -> dict[str, bytes]:
    """The badges by their path in the site."""
    return {f"badges/{one.name}.svg": picture(one) for one in _badges(train)}


def _badges(train: Train) -> Iterator[Badge]:
    pi = train.portfolio.calendar.current
    coverage, orphan = train.scores.get(Coverage, pi), train.scores.get(Orphan, pi)
    yield _share("coverage", "vision coverage", coverage.breadth if coverage else None, (GOOD_COVER, FAIR_COVER))
    yield _share("linked-value", "linked value", coverage.linked_value if coverage else None, (GOOD_SHARE, FAIR_SHARE))
    yield _banded("orphan", "orphan work", orphan.all.ratio if orphan else None)
    yield _banded("predictability", "predictability", _last_predictability(train))
    errors = train.open_findings(Severity.ERROR)
    yield Badge("errors", "errors", str(errors), "act" if errors else "good")


def _last_predictability(train: Train) -> Score | None:
    """Predictability of the last closed PI that has one."""
    closed = [train.scores.get(Predictability, pi.id) for pi in train.portfolio.calendar.pis if pi.closed]
    return next((one.score for one in reversed(closed) if one and one.score.value is not None), None)


def _share(name: str, label: str, score: Score | None, bounds: tuple[float, float]) -> Badge:
    if score is None or score.value is None:
        return Badge(name, label, "n/a", "unknown")
    good, fair = bounds
    return Badge(name, label, percent(score.value), "good" if score.value >= good else "watch" if score.value >= fair else "act")


def _banded(name: str, label: str, score: Score | None) -> Badge:
    if score is None or score.value is None:
        return Badge(name, label, "n/a", "unknown")
    return Badge(name, label, percent(score.value), WORDS.get(score.band, "unknown"))


def picture(badge: Badge) -> bytes:
    """A badge as SVG, with its words as the accessible name."""
    label, text = escape(badge.label), escape(badge.text)
    left, right = _width(badge.label), _width(badge.text)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="20" role="img" aria-label="{label}: {text}">\n'
        f"<title>{label}: {text}</title>\n"
        f'<rect width="{left}" height="20" fill="{LABEL}"/>\n'
        f'<rect x="{left}" width="{right}" height="20" fill="{COLOURS[badge.tone]}"/>\n'
        f'<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">\n'
        f'<text x="{left / 2:g}" y="14">{label}</text>\n'
        f'<text x="{left + right / 2:g}" y="14">{text}</text>\n'
        f"</g>\n</svg>\n"
    ).encode()


def _width(text: str) -> int:
    return round(len(text) * CHARACTER + SPACE)
