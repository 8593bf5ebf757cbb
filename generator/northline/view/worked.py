"""A metric worked out for this train: each of its numbers with the formula filled in, what it is made of, and an anchor."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from northline.model.addition import exact_sum
from northline.model.catalogue import MetricPage
from northline.model.cells import Anchor, Cell, Column, Computed, Refs, Row, Several, Table, Text
from northline.model.frozen import Frozen
from northline.model.page import href
from northline.model.results.ambition import Ambition
from northline.model.results.coverage import Coverage
from northline.model.results.load import Load
from northline.model.score import Part, Score
from northline.model.text import decimal, natural
from northline.view.atlas import Atlas, part_of, spot_of, words
from northline.view.numbers import TONES, shown
from northline.view.parts import Block, Note, Section
from northline.view.receipts import Found, plain_rows, scores_in, spots

# Of what items have, a table of more rows teaches no more about the formula; each item's page has its own.
MOST = 200
# A PI of a large train has some hundred objectives; what is made of more is told in part.
MOST_PARTS = 120
# More addends than this are read in the list beside.
MOST_ADDENDS = 10
# Ids of work are told without links: every team and iteration of a PI has dozens.
MOST_WORK = 60
SCREEN = 20
# What they hold by name is told even where they have no score: points without a capacity, weights without a value.
TOLD_ALONE = (Load, Ambition, Coverage)
TITLE, ANCHOR = "What does it say of this train?", "here"
NOTHING = Note("This train has nothing yet that this number could be made of.", "quiet")
COLUMNS = (
    Column("subject", "Of what"),
    Column("number", "Number"),
    Column("value", "Value", "number"),
    Column("filled", "The formula, filled in"),
    Column("band", "Reads"),
    Column("parts", "Made of", "", wide=True),
)
# Every score of a metric, by subject.
Scored = Mapping[str, tuple[Found, ...]]
PLAIN = (Column("subject", "Of what"), Column("number", "Number"), Column("values", "Values", "", wide=True))


class PartOf(Frozen):
    """What a metric says of one PI, on a page of its own."""

    url: str
    title: str
    section: Section


class Worked(Frozen):
    """What a metric says of the train, and the pages of its PIs where one page would be too long; `names` are those of its scores."""

    section: Section
    parts: tuple[PartOf, ...] = ()
    names: tuple[str, ...] = ()


def worked(atlas: Atlas, metric: MetricPage) -> Worked:
    """All values of a metric, or those of the first items where items have them."""
    results = atlas.scores.results.get(metric.result, {})
    scores = {subject: scores_in(result) for subject, result in results.items()}
    names = _names(scores)
    subjects = sorted(results, key=lambda one: (atlas.calendar.order.get(one, -1), natural(one)))
    of_pis = [one for one in subjects if one in atlas.calendar.by_id]
    of_items = len(of_pis) < sum(one in atlas.refs for one in subjects)
    if of_items or not of_pis or not atlas.is_large:
        return Worked(_section(atlas, {one: results[one] for one in subjects}, scores, cut=of_items), names=names)
    parts = tuple(_part(atlas, metric, one, results[one], scores) for one in of_pis)
    rows = tuple(Row((Anchor(part.title, href(part.url)),)) for part in parts)
    table = Table("pis", "By PI", (Column("pi", "PI"),), rows)
    return Worked(Section(TITLE, ANCHOR, (table,), "Every PI has a page of its own."), parts, names)


def _names(scores: Scored) -> tuple[str, ...]:
    """The names of a metric's scores, in order of their subjects."""
    names = dict.fromkeys(one.score.metric for each in scores.values() for one in each)
    if len(names) > 1:
        names = dict.fromkeys(one.score.metric for subject in sorted(scores, key=natural) for one in scores[subject])
    return tuple(names)


def told(atlas: Atlas, metric: MetricPage) -> tuple[Row, ...]:
    """Every row of a metric, whether it stands on its own page or on those of its PIs."""
    found = worked(atlas, metric)
    sections = [part.section for part in found.parts] or [found.section]
    return tuple(row for section in sections for block in section.blocks if isinstance(block, Table) for row in block.rows)


def _told(subject: str, found: Sequence[Found]) -> frozenset[tuple[str, ...]]:
    """The keys of a subject that a score speaks for: of what is n/a, the plain numbers are told instead."""
    if not found:
        return frozenset()
    return frozenset({(), *(spot[1:] for spot, one in zip(spots(subject, found), found, strict=True) if one.score.value is not None)})


def _part(atlas: Atlas, metric: MetricPage, pi: str, result: object, scores: Scored) -> PartOf:
    title = atlas.ref(pi).title
    return PartOf(part_of(metric.name, pi), title, _section(atlas, {pi: result}, scores, cut=False))


def _section(atlas: Atlas, results: Mapping[str, object], scored: Scored, *, cut: bool) -> Section:
    # All results of a metric are of one shape.
    has_scores = any(scored[subject] for subject in islice(results, 1))
    found = {subject: scored[subject] for subject in results} if has_scores else {}
    scores = tuple(one for each in found.values() for one in each)
    most = MOST if cut else None
    made = tuple(islice(_score_rows(atlas, found), most))
    # Where no score could be made, what stands behind it is no number of the train but the lack of one.
    nothing = frozenset(one for one, each in found.items() if each and all(score.score.value is None for score in each))
    given = tuple(islice(_plain_rows(atlas, results, found, nothing), most))
    absent = _absent(scores)
    if not made and not given:
        return Section(TITLE, ANCHOR, absent or (NOTHING,))
    tables = (
        Table("scores", "Values from the files, with what they are made of", COLUMNS, made, tools=len(made) > SCREEN),
        Table("values", "What stands behind them" if made else "Values from the files", PLAIN, given, tools=len(given) > SCREEN),
    )
    blocks: tuple[Block, ...] = (*_thresholds(scores), *(one for one in tables if one.rows), *absent)
    return Section(TITLE, ANCHOR, blocks, _cut(len(results)) if cut else "")


def _cut(items: int) -> str:
    return f"The first {MOST} of what {items} items have; the page of every item has its own." if items > MOST else ""


def _thresholds(scores: Sequence[Found]) -> tuple[Note, ...]:
    said = dict.fromkeys(one.score.threshold for one in scores if one.score.threshold)
    return tuple(Note(f"{text[:1].upper()}{text[1:]}.", "quiet") for text in said)


def _absent(found: Sequence[Found]) -> tuple[Note, ...]:
    """Say how many scores are n/a beside those that are not, and why."""
    absent = [one.score for one in found if one.score.value is None]
    if not absent:
        return ()
    reasons = sorted({score.why for score in absent if score.why}, key=natural)
    why = f": {'; '.join(reasons[:3])}" if reasons else ""
    return (Note(f"{len(absent)} of {len(found)} are n/a, which is not 0{why}.", "quiet"),)


def _score_rows(atlas: Atlas, found: Scored) -> Iterator[Row]:
    for subject, scores in found.items():
        for spot, one in zip(spots(subject, scores), scores, strict=True):
            if one.score.value is not None:
                yield _row(atlas, subject, spot, one)


def _row(atlas: Atlas, subject: str, spot: tuple[str, ...], one: Found) -> Row:
    score = one.score
    parts = [_made_of(atlas, part) for part in score.parts[:MOST_PARTS]]
    if len(score.parts) > MOST_PARTS:
        parts.append(Text(f"and {len(score.parts) - MOST_PARTS} more", quiet=True))
    value = Computed(shown(score.value, score.unit), f"#{spot_of(*spot)}", score.value, tone=TONES.get(score.band, ""))
    band, made_of = Text(score.band or score.why), Several(tuple(parts)) if parts else _work(one)
    cells = (_subject(atlas, subject), Text(one.name), value, Text(filled(score)), band, made_of)
    return Row(cells, anchor=spot_of(*spot))


def _work(one: Found) -> Cell:
    """The work that was counted, where the score has no parts of its own."""
    more = f" and {len(one.items) - MOST_WORK} more" if len(one.items) > MOST_WORK else ""
    return Text(f"{', '.join(one.items[:MOST_WORK])}{more}")


def filled(score: Score) -> str:
    """The formula with its numbers where it divides or adds: `237 ÷ 310`, `40 + 20 + 10`; empty where it does neither."""
    value = score.value or 0.0
    if score.fraction and score.fraction[1] and _same(score.fraction[0] / score.fraction[1], value):
        return f"{decimal(score.fraction[0], 3)} ÷ {decimal(score.fraction[1], 3)}"
    addends = [part.value for part in score.parts if part.value is not None]
    if 1 < len(addends) <= MOST_ADDENDS and _same(exact_sum(addends), value):
        return " + ".join(decimal(one, 3) for one in addends)
    return ""


def _same(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-9 * max(1.0, abs(other))  # sums of floats differ in their last digits


def _made_of(atlas: Atlas, part: Part) -> Cell:
    """A part of a score: the item it comes from, what it gives, and why."""
    item = part.name if part.name in atlas.refs else part.items[0] if len(part.items) == 1 else ""
    note = f" ({part.note})" if part.note else ""
    said = Text(f"{shown(part.value, part.unit)}{note};")
    if item in atlas.refs and not _is_plain(part.name):
        return Several((Refs((atlas.ref(item),), show="id"), said))
    return Text(f"{_name(atlas, part.name)} {said.text}")


def _is_plain(name: str) -> bool:
    """Whether a part is named for what it is, such as `remaining size`, and not for an item."""
    return name.replace("_", " ").islower() and name.replace("_", "").replace(" ", "").isalpha()


def _plain_rows(atlas: Atlas, results: Mapping[str, object], found: Scored, absent: frozenset[str]) -> Iterator[Row]:
    """Yield what a result holds by name and gives no score, such as the themes behind a PI's coverage."""
    for subject, result in results.items():
        if subject in absent and not isinstance(result, TOLD_ALONE):
            continue
        for row in plain_rows(result, _told(subject, found.get(subject, ()))):
            where = " · ".join(_name(atlas, key) for key in row.keys) or "all"
            values = Several(tuple(Text(f"{name}: {value};") for name, value in row.values.items()))
            yield Row((_subject(atlas, subject), Text(where), values), anchor=spot_of(subject, *row.keys))


def _name(atlas: Atlas, text: str) -> str:
    return text if text in atlas.refs else words(text)


def _subject(atlas: Atlas, subject: str) -> Cell:
    return atlas.refs.get(subject) or Text(subject or "the whole train")
