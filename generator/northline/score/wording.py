"""What could be said better in an objective's text: advice, never an error, with the words it is about marked.

- **not-measurable**: no amount in the text and no KPI; ids, versions, years and dates are no amounts.
- **output-verb**: begins with building, delivering, migrating …, and has no outcome clause such as *so that*,
  *to reduce*, *from 4 % to 2 %*, *by 10 %* or *under 10 minutes*.
- **vague-word**: improve, better, robust, seamless, TBD …, and no amount.
- **feature-copy**: the text is that of a delivered feature's title (similarity of 0.8 or more).
- **jargon**: ticket ids, or three different acronyms.
- **compound**: *and* followed by another output verb: two objectives in one.
- **date-outside-pi**: a date that does not lie in the objective's PI.
- **non-committal**: begins with supporting, helping, continuing, investigating …
- **too-short** (fewer than 4 words), **too-long** (more than 30).
- **no-owner-or-value**: no Business Owner, or no business value from 1 to 10.

Of a text that is not English only amounts and length are judged. Each finding takes 2 of the 10 points for wording in the
objective's alignment. `allow` with a reason answers one, and is shown.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from northline.config import Config
from northline.model.calendar import Interval
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.placement import NOWHERE, Placement
from northline.model.results.wording import Span, Wording, WordingFinding
from northline.model.scores import Scores
from northline.score.amounts import amounts
from northline.score.dates_in_text import dates_in
from northline.score.metric import Metric
from northline.score.similarity import signature, similarity
from northline.score.word_lists import ENGLISH, KNOWN_ACRONYMS, NON_COMMITTAL, OTHER_LANGUAGES, OUTPUT_NOUNS, OUTPUT_VERBS, VAGUE

SHORTEST = 4
LONGEST = 30
COPY = 0.8
ACRONYMS = 3
# Advice on more than a page of text would help nobody.
JUDGED = 2_000
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_TICKET = re.compile(r"\b[A-Z][A-Z0-9]+-\d+\b")
_ACRONYM = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*s?(?![\w-])")
_JOINED = re.compile(r"(?:\band|&|\+)\s+(?:to\s+|then\s+)?([a-z]+)\b", re.IGNORECASE)
_OUTCOME = re.compile(
    r"\bso (?:that|as)\b|\bin order to\b|\bsuch that\b|\bwhich (?:lets|allows|enables)\b"
    r"|\bto (?:accelerate|allow|attract|avoid|cut|decrease|double|eliminate|enable|gain|grow|halve|increase|keep|let|lower|meet|prevent"
    r"|protect|raise|reach|reduce|retain|save|shorten|win)\b"
    r"|\bfrom\s\D{0,30}\d\S*\s+(?:\S+\s+){0,4}?to\s\D{0,30}\d|\bby (?:at least )?\d+(?:[.,]\d+)? ?(?:%|percent)"
    r"|\b(?:under|below|within|less than|fewer than|at least|at most|more than|over|up to) [$€£]?\d",
    re.IGNORECASE,
)


class _Text(Frozen):
    """An objective's text with what the rules look at."""

    portfolio: Portfolio
    objective: Item
    words: tuple[re.Match[str], ...]
    pis: tuple[Interval, ...]

    @property
    def text(self) -> str:
        return self.objective.title[:JUDGED]

    @property
    def first(self) -> str:
        return self.words[0][0].lower() if self.words else ""

    @property
    def start(self) -> tuple[Span, ...]:
        return (self.words[0].span(),) if self.words else ()


_Rule = Callable[[_Text], WordingFinding | None]


def compute(portfolio: Portfolio, _config: Config, scores: Scores) -> Mapping[str, Wording]:
    """The wording findings of every objective, by its id."""
    placed = scores.of(Placement)
    calendar = portfolio.calendar.by_id
    return {
        one.id: judge(portfolio, one, tuple(calendar[pi] for pi in placed.get(one.id, NOWHERE).pis if pi in calendar))
        for one in portfolio.of("objective")
    }


def judge(portfolio: Portfolio, objective: Item, pis: tuple[Interval, ...] = ()) -> Wording:
    """The findings on one objective that is planned in the given PIs."""
    text = _Text(portfolio, objective, tuple(_WORD.finditer(objective.title[:JUDGED])), pis)
    english = _is_english(text.words)
    found = (rule(text) for rule in (RULES if english else ANY_LANGUAGE))
    return Wording(tuple(one for one in found if one), english)


def _is_english(words: tuple[re.Match[str], ...]) -> bool:
    """Guess by the small words; a text without any is English unless it is written in other letters."""
    lowered = [word[0].lower() for word in words]
    ours, theirs = (sum(word in known for word in lowered) for known in (ENGLISH, OTHER_LANGUAGES))
    foreign = sum(not word.isascii() for word in lowered)
    return theirs <= ours and 2 * foreign <= len(lowered)


def _not_measurable(text: _Text) -> WordingFinding | None:
    has_kpi = any(one.base == "kpi" for one in text.portfolio.linked(text.objective.id, "kpis", "supports"))
    return None if has_kpi or amounts(text.text) else WordingFinding("not-measurable")


def _output_verb(text: _Text) -> WordingFinding | None:
    output = _is_form(text.first, OUTPUT_VERBS) or text.first in OUTPUT_NOUNS
    return WordingFinding("output-verb", text.start, text.first) if output and not _OUTCOME.search(text.text) else None


def _vague_word(text: _Text) -> WordingFinding | None:
    spans = tuple(word.span() for word in text.words if word[0].lower() in VAGUE)
    return WordingFinding("vague-word", spans, _quoted(text, spans)) if spans and not amounts(text.text) else None


def _feature_copy(text: _Text) -> WordingFinding | None:
    own = signature(text.text)
    for feature in text.portfolio.linked(text.objective.id, "delivers"):
        if similarity(own, signature(feature.title)) >= COPY:
            return WordingFinding("feature-copy", ((0, len(text.text)),), feature.id)
    return None


def _jargon(text: _Text) -> WordingFinding | None:
    tickets = tuple(match.span() for match in _TICKET.finditer(text.text))
    acronyms = [match for match in _ACRONYM.finditer(text.text) if match[0].rstrip("s") not in KNOWN_ACRONYMS]
    many = tuple(match.span() for match in acronyms) if len({match[0] for match in acronyms}) >= ACRONYMS else ()
    spans = tuple(sorted({*tickets, *many}))
    return WordingFinding("jargon", spans, _quoted(text, spans)) if spans else None


def _compound(text: _Text) -> WordingFinding | None:
    spans = tuple(match.span() for match in _JOINED.finditer(text.text) if _is_form(match[1].lower(), OUTPUT_VERBS))
    return WordingFinding("compound", spans, _quoted(text, spans)) if spans else None


def _date_outside_pi(text: _Text) -> WordingFinding | None:
    bounds = [(pi.start, pi.end) for pi in text.pis if pi.start and pi.end]
    outside = sorted(
        span
        for first, last, span in dates_in(text.text)
        if bounds and not any(start <= last and first <= end for start, end in bounds if start and end)
    )
    return WordingFinding("date-outside-pi", tuple(outside), _quoted(text, tuple(outside))) if outside else None


def _non_committal(text: _Text) -> WordingFinding | None:
    return WordingFinding("non-committal", text.start, text.first) if _is_form(text.first, NON_COMMITTAL) else None


def _too_short(text: _Text) -> WordingFinding | None:
    count = len(text.text.split())
    return WordingFinding("too-short", (), f"{count} words") if count < SHORTEST else None


def _too_long(text: _Text) -> WordingFinding | None:
    count = len(text.objective.title.split())
    return WordingFinding("too-long", (), f"{count} words") if count > LONGEST else None


def _no_owner_or_value(text: _Text) -> WordingFinding | None:
    owner = "" if text.objective.names("business_owner") else "no Business Owner"
    value = "" if text.objective.number("business_value") else "no business value"
    missing = " and ".join(one for one in (owner, value) if one)
    return WordingFinding("no-owner-or-value", (), missing) if missing else None


def _is_form(word: str, verbs: frozenset[str]) -> bool:
    """Whether a word is one of the verbs, or its form in -ing."""
    return word in verbs or any(one in verbs for one in _without_ing(word))


def _without_ing(word: str) -> Iterator[str]:
    if word.endswith("ing"):
        bare = word.removesuffix("ing")
        yield from (bare, f"{bare}e", bare[:-1])


def _quoted(text: _Text, spans: tuple[Span, ...]) -> str:
    return ", ".join(text.text[start:end] for start, end in spans)


RULES: tuple[_Rule, ...] = (
    _not_measurable,
    _output_verb,
    _vague_word,
    _feature_copy,
    _jargon,
    _compound,
    _date_outside_pi,
    _non_committal,
    _too_short,
    _too_long,
    _no_owner_or_value,
)
ANY_LANGUAGE: tuple[_Rule, ...] = (_not_measurable, _too_short, _too_long)
METRIC = Metric("wording", "Wording of objectives", Wording, compute, (Placement,))
