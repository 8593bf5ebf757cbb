"""What could be said better in an objective's text, with the words it is about marked."""

from northline.model.cells import Anchor, Badge, Cell, Column, Marked, Row, Several, Table, Text
from northline.model.item import Item
from northline.model.results.wording import Wording, WordingFinding
from northline.model.text import fold
from northline.view.atlas import Atlas, how, words
from northline.view.parts import Section
from northline.view.rule_text import FIX, meaning, named_part


def advice(atlas: Atlas, item: Item) -> Section | None:
    """The advice on an objective's wording; None when there is none."""
    found = atlas.scores.get(Wording, item.id)
    if found is None or not found.findings:
        return None
    spans = tuple(sorted({span for one in found.findings for span in one.spans}))
    marked = (Marked(item.title, spans),) if spans else ()
    columns = (Column("advice", "Advice"), Column("about", "About"), Column("fix", "What to do", wide=True))
    rows = tuple(_row(atlas, item, one) for one in found.findings)
    table = Table("", "Advice, never an error: its author may let one pass with a reason", columns, rows)
    intro = "" if found.english else "The text does not look English, so only amounts and length were judged."
    links = (Anchor("How wording is judged", how("wording")),)
    return Section("Could it be said better?", "wording", (*marked, table), intro, count=len(rows), links=links)


def _row(atlas: Atlas, item: Item, one: WordingFinding) -> Row:
    passed = next((each for each in item.allowances if fold(each.check) == fold(one.name)), None)
    name: Cell = Text(words(one.name.replace("-", " ")))
    if passed:
        name = Several((name, Badge("let pass", "quiet")))
    todo = f"Let pass by its author: {passed.reason}" if passed else _todo(atlas, one.name)
    return Row((name, _about(atlas, one), Text(todo)))


def _todo(atlas: Atlas, name: str) -> str:
    """What the rule of that name asks for."""
    rule = next((rule for rule in atlas.train.catalogue.rules.values() if rule.name == name), None)
    return named_part(rule, FIX) or meaning(rule)


def _about(atlas: Atlas, one: WordingFinding) -> Cell:
    if one.note in atlas.refs:
        return atlas.ref(one.note)
    return Text(one.note) if one.note else Text("the whole text", quiet=True)
