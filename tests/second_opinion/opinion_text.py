"""Duplicate objectives and wording advice, computed a second time from their written definitions.

Words are split, padded and counted as written there. Which words carry no meaning is the program's choice, so sentences to compare
are made of words that every stemmer and stop list leaves alone. Sentences to judge are made of phrases that say what they are, so
that nothing has to be recognised here.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from tests.second_opinion.rows import Row, Rows

NEAR, SIMILAR = 0.8, 0.6
Pair = dict[str, object]


def words(text: str) -> list[str]:
    """Lower-case words."""
    return re.findall(r"[a-z0-9]+", text.lower())


def trigrams(text: str) -> Counter[str]:
    """The multiset of character trigrams of the words, joined and padded with spaces."""
    padded = f" {' '.join(words(text))} "
    return Counter(padded[at : at + 3] for at in range(len(padded) - 2))


def similarity(a: str, b: str) -> float:
    """Half Jaccard of word sets, half Dice of trigram multisets; texts without words are like nothing."""
    first, second = set(words(a)), set(words(b))
    if not first or not second:
        return 0.0
    jaccard = len(first & second) / len(first | second)
    one, other = trigrams(a), trigrams(b)
    dice = 2 * (one & other).total() / (one.total() + other.total())
    return (jaccard + dice) / 2


def duplicates(rows: Rows, pi: str) -> list[Pair]:
    """All pairs of a PI across teams that are alike, the most similar first."""
    objectives = [one for one in rows.of("objective") if one.text("pi") == pi and one.text("status") != "dropped"]
    ordered = sorted(objectives, key=lambda one: int(one.id.rsplit("-", 1)[1]))
    found = [pair for a, b in combinations(ordered, 2) if _across(a, b) and (pair := _pair(rows, a, b))]
    return sorted(found, key=lambda one: -float(str(one["similarity"])))  # ties stay in the order of ids


def _across(a: Row, b: Row) -> bool:
    """Whether two objectives are of different teams."""
    return not set(a.names("teams")) & set(b.names("teams"))


def _pair(rows: Rows, a: Row, b: Row) -> Pair | None:
    alike = similarity(a.text("title"), b.text("title"))
    if alike < SIMILAR:
        return None
    return {
        "a": a.id,
        "b": b.id,
        "similarity": alike,
        "band": "near-duplicate" if alike >= NEAR else "similar",
        "outcomes": sorted(outcomes(rows, a) & outcomes(rows, b)),
        "features": sorted(set(a.names("delivers")) & set(b.names("delivers"))),
        "declared": shared(a, b),
    }


def outcomes(rows: Rows, one: Row) -> set[str]:
    """The outcomes that an objective names."""
    return {name for name in one.names("supports") if rows.by_id[name].kind == "outcome"}


def shared(a: Row, b: Row) -> bool:
    """Whether either says that it is shared with the other, or with the other's team."""
    return bool({b.id, *b.names("teams")} & set(a.names("shared_with")) or {a.id, *a.names("teams")} & set(b.names("shared_with")))


def listed_twice(rows: Rows, pi: str) -> dict[str, list[str]]:
    """Features that objectives of several teams list without saying that they are shared, with these objectives."""
    objectives = [one for one in rows.of("objective") if one.text("pi") == pi and one.text("status") != "dropped"]
    found: dict[str, list[str]] = {}
    for feature in rows.of("feature"):
        listing = [one for one in objectives if feature.id in one.names("delivers")]
        teams = {team for one in listing for team in one.names("teams")}
        if len(teams) > 1 and any(_across(a, b) and not shared(a, b) for a, b in combinations(listing, 2)):
            found[feature.id] = [one.id for one in sorted(listing, key=lambda one: int(one.id.rsplit("-", 1)[1]))]
    return found


# ---------------------------------------------------------------- M10

FEWEST, MOST = 4, 30


@dataclass(frozen=True)
class Phrase:
    """A piece of a sentence and what it is: `number`, `outcome` clause, `output` verb, `vague`, `jargon`, `outside` …"""

    text: str
    marks: frozenset[str] = frozenset()


def phrase(text: str, *marks: str) -> Phrase:
    """A piece of a sentence."""
    return Phrase(text, frozenset(marks))


@dataclass(frozen=True)
class Sentence:
    """What an objective says, in phrases."""

    phrases: tuple[Phrase, ...]

    @property
    def text(self) -> str:
        """The sentence as written."""
        return " ".join(one.text for one in self.phrases)

    def count(self, mark: str) -> int:
        """How many phrases are of a sort."""
        return sum(mark in one.marks for one in self.phrases)

    def opens(self, mark: str) -> bool:
        """Whether the sentence begins with a phrase of a sort."""
        return mark in self.phrases[0].marks


def advice(rows: Rows, one: Row, said: Sentence) -> list[str]:
    """The names of what could be said better of an objective, in alphabetical order."""
    return sorted(_advice(rows, one, said))


def _advice(rows: Rows, one: Row, said: Sentence) -> Iterator[str]:
    if not said.count("number"):
        yield from ["not-measurable"] if not _measured(rows, one) else []
        yield from ["vague-word"] if said.count("vague") else []
    if said.opens("output") and not said.count("outcome"):
        yield "output-verb"
    if said.opens("non-committal"):
        yield "non-committal"
    if said.count("compound"):
        yield "compound"
    if said.count("outside"):
        yield "date-outside-pi"
    if said.count("jargon"):
        yield "jargon"
    if any(similarity(said.text, title) >= NEAR for title in _delivered(rows, one)):
        yield "feature-copy"
    if one.number("business_value") is None or not one.names("business_owner"):
        yield "no-owner-or-value"
    yield from _length(len(said.text.split()))


def _length(count: int) -> list[str]:
    return ["too-short"] if count < FEWEST else ["too-long"] if count > MOST else []


def _measured(rows: Rows, one: Row) -> bool:
    named = (*one.names("kpis"), *one.names("supports"))
    return any(rows.by_id[name].kind == "kpi" for name in named if name in rows.by_id)


def _delivered(rows: Rows, one: Row) -> list[str]:
    found = [rows.by_id[name] for name in one.names("delivers") if name in rows.by_id]
    return [each.text("title") for each in found if each.kind == "feature"]
