"""What the record holds about an item: decisions on it, and what people said of it."""

from collections.abc import Iterator

from northline.model.cells import Badge, Cell, Column, Row, Table, Text
from northline.model.item import Item
from northline.model.text import natural
from northline.view.atlas import Atlas, words
from northline.view.columns import NOTHING
from northline.view.numbers import written
from northline.view.parts import Section

# What a decision says of an item it names, by role; the first that holds is said.
SAID = (
    ("over", Badge("set aside", "watch")),
    ("chosen", Badge("chosen", "good")),
    ("explains", Badge("explained", "info")),
    ("affects", Badge("affected", "quiet")),
)
# Roles that these sections tell of, so that a list of all links need not.
TOLD = frozenset({"over", "chosen", "explains", "affects", "about", "led_to"})
TONES = {"done": "good", "accepted": "info", "declined": "quiet", "open": "watch"}


def record(atlas: Atlas, item: Item) -> Iterator[Section]:
    """Both sections, those that there is anything for."""
    if item.id not in atlas.portfolio.backlinks:
        return
    yield from _decided(atlas, item)
    yield from _heard(atlas, item)


def tells(atlas: Atlas, role: str, source: str) -> bool:
    """Whether these sections say what a link from `source` in that role means."""
    return role in TOLD and atlas.portfolio[source].base in {"decision", "feedback"}


def _decided(atlas: Atlas, item: Item) -> Iterator[Section]:
    """Decisions that name the item, the newest first."""
    ids = dict.fromkeys(one for role, _ in SAID for one in atlas.portfolio.sources(item.id, role))
    found = _newest([atlas.portfolio[one] for one in ids if atlas.portfolio[one].base == "decision"])
    if found:
        heads = (
            Column("date", "Date"),
            Column("decision", "Decision", wide=True),
            Column("said", "What it says"),
            Column("why", "Why", wide=True),
        )
        rows = tuple(_decision(atlas, item, one) for one in found)
        yield Section("What was decided about it?", "decided", (Table("", "Decisions that name it", heads, rows),), count=len(rows))


def _decision(atlas: Atlas, item: Item, decision: Item) -> Row:
    said = next(badge for role, badge in SAID if item.id in atlas.portfolio.targets(decision.id, role))
    reason = decision.text("reason")
    return Row((written(decision.date("date")), atlas.ref(decision.id), said, Text(reason) if reason else Badge("no reason", "watch")))


def _heard(atlas: Atlas, item: Item) -> Iterator[Section]:
    """Feedback about the item, and feedback that it came from, the newest first."""
    ids = dict.fromkeys((*atlas.portfolio.sources(item.id, "about"), *atlas.portfolio.sources(item.id, "led_to")))
    found = _newest([atlas.portfolio[one] for one in ids if atlas.portfolio[one].base == "feedback"])
    if found:
        heads = (
            Column("date", "Date"),
            Column("feedback", "Feedback", wide=True),
            Column("answer", "Answer"),
            Column("led", "What changed"),
        )
        rows = tuple(_said(atlas, item, one) for one in found)
        yield Section("What did people say about it?", "heard", (Table("", "Feedback", heads, rows),), count=len(rows))


def _said(atlas: Atlas, item: Item, one: Item) -> Row:
    answer = one.text("disposition") or "open"
    led = atlas.portfolio.targets(one.id, "led_to")
    changed: Cell = Text("this") if item.id in led else atlas.mentions(led) if led else NOTHING
    return Row((written(one.date("date")), atlas.ref(one.id), Badge(words(answer), TONES.get(answer, "quiet")), changed))


def _newest(found: list[Item]) -> list[Item]:
    return sorted(found, key=lambda one: (str(one.date("date") or ""), natural(one.id)), reverse=True)
