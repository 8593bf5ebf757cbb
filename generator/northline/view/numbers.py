"""Scores and plain numbers in the words and digits that readers see."""

from northline.model.cells import Number, Text
from northline.model.score import Score, Unit
from northline.model.text import decimal, percent
from northline.view.atlas import how
from northline.view.parts import Fact, Gauge

NONE = "n/a"
TONES = {
    "ok": "good",
    "aligned": "good",
    "in band": "good",
    "reliable": "good",
    "on track": "good",
    "achieved": "good",
    "kept": "good",
    "healthy": "good",
    "stable": "good",
    "watch": "watch",
    "weak": "watch",
    "tight": "watch",
    "amber": "watch",
    "at risk": "watch",
    "normal": "watch",
    "above band": "watch",
    "below band": "act",
    "act": "act",
    "unaligned": "act",
    "red": "act",
    "off track": "act",
    "breached": "act",
    "high": "act",
}


def shown(value: float | None, unit: Unit = Unit.NUMBER) -> str:
    """A value in its unit; n/a when there is none."""
    if value is None:
        return NONE
    return percent(value) if unit is Unit.RATIO else decimal(value)


def number(value: float | None, unit: Unit = Unit.NUMBER, *, note: str = "", tone: str = "", metric: str = "", empty: str = "–") -> Number:
    """A number cell; an absent value shows `empty`, never 0."""
    text = empty if value is None else shown(value, unit)
    return Number(text, value, note, tone, how(metric) if metric else "")


def fraction(score: Score) -> str:
    """The two things a ratio divides, `2 of 3`; empty when the score has none."""
    if score.fraction is None:
        return ""
    over, under = score.fraction
    return f"{decimal(over)} of {decimal(under)}"


def gauge(title: str, score: Score, *, note: str = "", href: str = "") -> Gauge:
    """A score as a gauge: words first, then the fraction, then the receipt."""
    word = score.band or ("" if score.value is not None else score.why)
    lines = tuple(Fact(part.name, _line(part.value, part.unit, part.note)) for part in score.parts)
    return Gauge(
        title=title,
        text=shown(score.value, score.unit),
        score=score,
        tone="quiet" if score.value is None else TONES.get(score.band, "quiet"),
        word=word,
        fraction=fraction(score),
        note=note,
        href=href or how(score.metric),
        lines=lines,
    )


def _line(value: float | None, unit: Unit, note: str) -> Number | Text:
    if value is None and note:
        return Text(note)
    return Number(shown(value, unit), value, note)
