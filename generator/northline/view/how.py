"""How each number is made: the definition of every metric, with the values of this train beside it."""

from collections.abc import Iterator, Sequence

from northline.model.catalogue import MetricPage
from northline.model.cells import Anchor, Cell, Column, Row, Several, Table, Text
from northline.model.page import Page, Redirect, href
from northline.model.text import natural
from northline.view.atlas import Atlas, page, words
from northline.view.family import Family
from northline.view.numbers import fraction, number, shown
from northline.view.parts import Body, Crumb, Note, Section, Sheet
from northline.view.receipts import Found, plain_values, scores_in

# A table of more rows teaches no more about the formula.
MOST = 200
FEW_PARTS = 8
CRUMBS = (Crumb("How numbers are made", href("how/")),)


def pages(atlas: Atlas) -> Iterator[Page | Redirect]:
    """The list of metrics, a page for each, and a way there from every score that has a name of its own."""
    metrics = sorted(atlas.train.catalogue.metrics.values(), key=lambda one: natural(one.title))
    if not metrics:
        return
    yield _index(metrics)
    named = {one.name for one in metrics}
    for metric in metrics:
        found = tuple(_found(atlas, metric))
        yield _page(atlas, metric, found)
        for name in dict.fromkeys(one.score.metric for _, one in found):
            if name not in named:
                named.add(name)
                yield Redirect(f"how/{name}/", f"how/{metric.name}/")


def _index(metrics: Sequence[MetricPage]) -> Page:
    rows = tuple(Row((Anchor(one.title, href(f"how/{one.name}/")), Text(_lead(one)))) for one in metrics)
    table = Table("", "Every number of this site", (Column("metric", "Metric"), Column("what", "What it tells", wide=True)), rows)
    lead = "Every number here is made from the files of the train, by a formula that you can read."
    sheet = Sheet("How numbers are made", lead, sections=(Section("Which numbers are there?", "metrics", (table,)),))
    return Page("how/", "How numbers are made", "sheet", sheet, section="guide", nav="How numbers are made", search=lead)


def _first(doc: str) -> str:
    """Give the first sentence of a text."""
    head = " ".join(doc.strip().partition("\n\n")[0].split())
    sentence = head.partition(". ")[0]
    return sentence if not sentence or sentence[-1] in ".?!" else f"{sentence}."


def _found(atlas: Atlas, metric: MetricPage) -> Iterator[tuple[str, Found]]:
    """Yield every score of a metric with its subject."""
    results = atlas.scores.results.get(metric.result, {})
    for subject in sorted(results, key=natural):
        yield from ((subject, one) for one in scores_in(results[subject]))


def _page(atlas: Atlas, metric: MetricPage, found: Sequence[tuple[str, Found]]) -> Page:
    definition = Section("How is it defined?", "definition", (Body(_rest(metric.doc), "", ""),)) if _rest(metric.doc) else None
    sections = tuple(one for one in (definition, _values(atlas, metric, found)) if one)
    sheet = Sheet(metric.title, _lead(metric), "How this number is made", CRUMBS, sections, pager=(page("All numbers", "how/"),))
    return Page(f"how/{metric.name}/", metric.title, "sheet", sheet, section="guide", search=_lead(metric))


def _lead(metric: MetricPage) -> str:
    """Give the first sentence without the title that stands over it."""
    said = _first(metric.doc).removeprefix(f"{metric.title}: ")
    return said[:1].upper() + said[1:]


def _rest(doc: str) -> str:
    """Give what follows the first sentence."""
    head, blank, rest = doc.strip().partition("\n\n")
    further = " ".join(head.split()).removeprefix(_first(doc)).strip()
    return f"{further}{blank}{rest}".strip()


def _values(atlas: Atlas, metric: MetricPage, found: Sequence[tuple[str, Found]]) -> Section:
    title, anchor = "What does it say of this train?", "here"
    table = _scores(atlas, found) if found else _plain(atlas, metric)
    if not table.rows:
        empty = Note("This train has nothing yet that this number could be made of.", "quiet")
        return Section(title, anchor, _absent(found) or (empty,))
    left_out = len(table.rows) - MOST
    rows = table.rows[:MOST]
    cut = Table(table.name, table.caption, table.columns, rows, tools=len(rows) > 20)  # noqa: PLR2004  # more than a screen
    intro = f"The first {MOST} of {len(table.rows)}." if left_out > 0 else ""
    return Section(title, anchor, (cut, *_absent(found)), intro)


def _absent(found: Sequence[tuple[str, Found]]) -> tuple[Note, ...]:
    """Say how many scores are n/a beside those that are not, and why."""
    absent = [one.score for _, one in found if one.score.value is None]
    if not absent:
        return ()
    reasons = sorted({score.why for score in absent if score.why}, key=natural)
    why = f": {'; '.join(reasons[:3])}" if reasons else ""
    return (Note(f"{len(absent)} of {len(found)} are n/a, which is not 0{why}.", "quiet"),)


def _scores(atlas: Atlas, found: Sequence[tuple[str, Found]]) -> Table:
    columns = (
        Column("subject", "Of what"),
        Column("number", "Number"),
        Column("value", "Value", "number"),
        Column("fraction", "Fraction"),
        Column("band", "Reads"),
        Column("parts", "Made of", "", wide=True),
    )
    return Table(
        "scores",
        "Values from the files, with what they are made of",
        columns,
        tuple(_row(atlas, *one) for one in found if one[1].score.value is not None),
    )


def _row(atlas: Atlas, subject: str, one: Found) -> Row:
    score = one.score
    where = " · ".join(_name(atlas, part) for part in one.where) or words(score.metric)
    parts = "; ".join(f"{_name(atlas, part.name)} {shown(part.value, part.unit)}" for part in score.parts[:FEW_PARTS])
    if len(score.parts) > FEW_PARTS:
        parts += f"; and {len(score.parts) - FEW_PARTS} more"
    return Row(
        (
            _subject(atlas, subject),
            Text(where),
            number(score.value, score.unit, empty="n/a"),
            Text(fraction(score)),
            Text(score.band or score.why),
            Text(parts),
        )
    )


def _name(atlas: Atlas, text: str) -> str:
    return text if text in atlas.refs else words(text)


def _subject(atlas: Atlas, subject: str) -> Cell:
    return atlas.refs.get(subject) or Text(subject or "the whole train")


def _plain(atlas: Atlas, metric: MetricPage) -> Table:
    results = atlas.scores.results.get(metric.result, {})
    rows = [
        Row((_subject(atlas, subject), Several(tuple(Text(f"{name}: {value};") for name, value in values.items()))))
        for subject in sorted(results, key=natural)
        if (values := plain_values(results[subject]))
    ]
    columns = (Column("subject", "Of what"), Column("values", "Values", "", wide=True))
    return Table("values", "Values from the files", columns, tuple(rows))


FAMILY = Family("how", 120, pages)
