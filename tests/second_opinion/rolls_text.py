"""Random objectives that say the same, nearly the same, or something that could be said better."""

from collections.abc import Sequence
from datetime import date

from tests.second_opinion.opinion_text import Phrase, Sentence, phrase
from tests.second_opinion.rows import Row, Rows, interval, row
from tests.second_opinion.trains import Dice

# Words that mean nothing: no list of stop words holds them, and no stemmer shortens them.
SYLLABLES = ("ba", "du", "ku", "mi", "ro", "ta", "zu", "po")
TEAMS = ("A", "B", "C")


def random_twins(seed: int, most: int = 9) -> Rows:
    """Objectives of three teams in two PIs, many of them alike, some of them shared, with features and outcomes in common."""
    dice = Dice(seed)
    texts = [_text(dice)]
    for _ in range(dice.count(most // 3, most)):
        texts.append(_near(dice, dice.pick(texts)) if dice.chance(0.7) else _text(dice))
    features = tuple(row("feature", f"FEAT-{n}", title=" ".join(_text(dice))) for n in (1, 2, 3))
    objectives = tuple(_twin(dice, n, text, len(texts)) for n, text in enumerate(texts, 1))
    return Rows((*_strategy(), *(row("team", one, title=f"Team {one}") for one in TEAMS), *_intervals(), *features, *objectives))


def _strategy() -> tuple[Row, ...]:
    themes = (row("vision", "VIS", title="Every parcel arrives"), row("theme", "T1", title="Returns", weight=1))
    return (*themes, *(row("outcome", f"OUT-{n}", title=f"Outcome {n}", parent="T1") for n in (1, 2)))


def _intervals() -> tuple[Row, Row]:
    return interval("26.2", date(2026, 3, 30), 3, status="committed"), interval("26.3", date(2026, 5, 11), 3, status="draft")


def _word(dice: Dice) -> str:
    return "".join(dice.pick(SYLLABLES) for _ in range(dice.count(1, 3)))


def _text(dice: Dice) -> tuple[str, ...]:
    return tuple(_word(dice) for _ in range(dice.count(1, 9)))


def _near(dice: Dice, text: Sequence[str]) -> tuple[str, ...]:
    """A text again, with a word dropped, put, swapped or repeated."""
    at = dice.count(0, len(text) - 1)
    way = dice.pick(("same", "drop", "put", "change", "swap", "repeat"))
    if way == "swap":
        return tuple(reversed(text))
    changed = {"drop": (), "put": (text[at], _word(dice)), "change": (_word(dice),), "repeat": (text[at], text[at])}
    return (*text[:at], *changed.get(way, (text[at],)), *text[at + 1 :]) or tuple(text)


def _twin(dice: Dice, number: int, text: Sequence[str], total: int) -> Row:
    others = [f"OBJ-{n}" for n in range(1, total + 1) if n != number]
    title = (", ".join(text) if dice.chance(0.2) else " ".join(text)).capitalize()
    return row(
        "objective",
        f"OBJ-{number}",
        title=title,
        pi=dice.pick(("26.2", "26.2", "26.2", "26.3")),
        teams=dice.pick((("A",), ("B",), ("C",), ("A", "B"), ())),
        supports=dice.some(("OUT-1", "OUT-2", "T1"), 2),
        delivers=dice.some(("FEAT-1", "FEAT-2", "FEAT-3"), 2),
        shared_with=dice.some([*others, "A", "B"], 1) if dice.chance(0.3) else (),
        status="dropped" if dice.chance(0.1) else None,
        business_value=5,
    )


# ---------------------------------------------------------------- sentences

OPENERS = (
    *(phrase(one, "output") for one in ("Build", "Implement", "Deliver", "Migrate", "Complete", "build")),
    *(phrase(one, "non-committal") for one in ("Support", "Help", "Continue", "Investigate")),
    phrase("Improve", "vague"),
    *(phrase(one) for one in ("Shoppers find", "Reduce", "Cut", "Merchants onboard with")),
)
MIDDLES = (
    phrase("the returns desk"),
    phrase("parcels"),
    phrase("a better checkout", "vague"),
    phrase("the robust ledger", "vague"),
    phrase("TBD", "vague"),
    phrase("PAY-123", "jargon"),
    phrase("OAuth 2.1"),
    phrase("PostgreSQL 17"),
    phrase("the FEAT-1 desk", "jargon"),
    phrase("the release 3.4.1 desk"),
    phrase("the API of the ERP for the DHL", "jargon"),
    phrase("an API for merchants"),
    phrase("3 steps", "number"),
    phrase("40 complaints", "number"),
    phrase("the year 2027 catalogue"),
    phrase("our warehouse and the shops"),
)
CLAUSES = (
    phrase("so that shoppers wait less", "outcome"),
    phrase("to reduce complaints", "outcome"),
    phrase("from 9% to 4%", "number", "outcome"),
    phrase("from 9 to 4", "number", "outcome"),
    phrase("by 12 %", "number", "outcome"),
    phrase("by 12.5%", "number", "outcome"),
    phrase("under 10 minutes", "number", "outcome"),
    phrase("within 40 minutes", "number", "outcome"),
    phrase("for 1,200 merchants", "number"),
    phrase("in 2027"),
    phrase("and deliver the labels", "compound"),
    phrase("and migrate the ledger", "compound"),
    phrase("by 2026-05-01"),
    phrase("by 2026-08-01", "outside"),
    phrase("until 2026-01-15", "outside"),
    phrase("for card customers"),
    phrase("across shops " * 13 + "everywhere"),
)
OTHER = row("feature", "FEAT-99", title="Zubaku rota")
KPIS = (row("kpi", "KPI-1", title="Complaints", baseline=9, target=4),)


def random_sentences(seed: int, number: int = 12) -> tuple[Rows, dict[str, Sentence]]:
    """Objectives of one PI, with the phrases that each is made of."""
    dice = Dice(seed)
    said = {f"OBJ-{n}": _sentence(dice) for n in range(1, number + 1)}
    copies = [row("feature", f"FEAT-{name}", title=one.text) for name, one in said.items()]
    rows = [_spoken(dice, name, one) for name, one in said.items()]
    return Rows((*_strategy(), *KPIS, *_intervals(), row("team", "A", title="Team A"), OTHER, *copies, *rows)), said


def _sentence(dice: Dice) -> Sentence:
    clauses = tuple(dice.pick(CLAUSES) for _ in range(dice.count(0, 2)))
    return Sentence((dice.pick(OPENERS), dice.pick(MIDDLES), *clauses))


def _spoken(dice: Dice, name: str, said: Sentence) -> Row:
    return row(
        "objective",
        name,
        title=said.text,
        pi="26.2",
        teams=("A",),
        supports=("OUT-1",) if dice.chance(0.5) else (),
        kpis=("KPI-1",) if dice.chance(0.3) else (),
        delivers=dice.some((f"FEAT-{name}", OTHER.id, OTHER.id), 2),
        business_value=dice.maybe(0.85, (3, 8)),
        business_owner=dice.maybe(0.85, ("Ola Berg",)),
    )


def plain(text: str, *marks: str) -> Sentence:
    """A sentence of one phrase."""
    return Sentence((Phrase(text, frozenset(marks)),))
