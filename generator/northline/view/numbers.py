"""Scores and plain numbers in the words and digits that readers see."""

from datetime import date

from northline.model.cells import Computed, Counted, Input, Phrase, Receipt, Ref, Said, Text, Written
from northline.model.score import Score, Unit
from northline.model.text import decimal, percent
from northline.view.atlas import how
from northline.view.parts import Fact, Gauge

NONE = "n/a"
# What stands where there is no number; quiet, so that it is never taken for one.
NOTHING = Text("–", quiet=True)
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


def absent(empty: str = "–") -> Text:
    """What stands for a number that is not there; never 0."""
    return NOTHING if empty == NOTHING.text else Text(empty, quiet=True)


def written(
    value: float | date | None, unit: Unit = Unit.NUMBER, *, places: int = 1, note: str = "", tone: str = "", empty: str = "–"
) -> Written | Text:
    """A number or date that stands in a file."""
    if value is None:
        return absent(empty)
    if isinstance(value, date):
        return Written(value.isoformat(), None, note, tone)
    return Written(percent(value) if unit is Unit.RATIO else decimal(value, places), value, note, tone)


def written_text(text: str, sort: float | None = None) -> Written:
    """A text that stands in a file and may hold numbers, such as a date, a list of amounts or a value with its unit."""
    return Written(text, sort)


def counted(
    count: int, at: str | tuple[Ref, ...], *, of: int | None = None, unit: str = "", note: str = "", tone: str = "", empty: str = "0"
) -> Counted | Text:
    """How many there are, leading to the list that is counted; `of` says how long that list is when only some of it count."""
    if not count and not of:
        return Counted("0", "", 0.0, note, tone) if empty == "0" else absent(empty)
    text = f"{count} of {of}" if of is not None else str(count)
    return Counted(f"{text} {unit}".strip(), at, count / of if of else float(count), note, tone)


def computed(
    value: float | None,
    at: str | Receipt,
    unit: Unit = Unit.NUMBER,
    *,
    places: int = 1,
    text: str = "",
    note: str = "",
    tone: str = "",
    empty: str = "–",
) -> Computed | Text:
    """A number made of others, leading to what this very one is made of; `text` says it otherwise than in its unit."""
    if value is None:
        return absent(empty)
    return Computed(text or (percent(value) if unit is Unit.RATIO else decimal(value, places)), at, value, note, tone)


def days(since: date, until: date, *, text: str = "") -> Computed:
    """The days from one date to another, opening to both."""
    count = (until - since).days
    dates = (Input(f"from {since.isoformat()}"), Input(f"to {until.isoformat()}"))
    return Computed(text or f"{count} {'day' if count == 1 else 'days'}", Receipt("Days between two dates:", dates, ""), float(count))


def phrase(text: str, *parts: Written | Counted | Computed | Text | Ref) -> Phrase:
    """A sentence with numbers: each `{}` is taken by the next part; what an author wrote is a part, since it may hold `{}` itself."""
    pieces = text.split("{}")
    told: list[Said] = [pieces[0]]
    for part, piece in zip(parts, pieces[1:], strict=True):
        told += [part.text if isinstance(part, Text) else part, piece]
    return Phrase(tuple(told))


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
        # What is n/a has no row among the values; the definition says what it takes.
        href=(href or how(score.metric)).partition("#" if score.value is None else "\0")[0],
        lines=lines,
    )


def _line(value: float | None, unit: Unit, note: str) -> Written | Text:
    if value is None and note:
        return Text(note)
    return Written(shown(value, unit), value, note)
