"""What changed of late: since the last merge, yesterday, the iteration's and the PI's first day; and who changed what."""

from collections.abc import Iterator

from northline.model.cells import Anchor, Badge, Cell, Column, Row, Several, Table, Text
from northline.model.difference import Difference, ItemChange
from northline.model.history import Commit, Since
from northline.model.page import Page, href
from northline.model.text import slug
from northline.view.atlas import Atlas
from northline.view.family import Family
from northline.view.numbers import counted, phrase, written
from northline.view.parts import Note, Section, Sheet

URL = "changes/"
SHORT = 8
# More than anybody reads; the command line has the rest.
MOST, NAMED = 100, 10
LEAD = "What changed in the content, taken from its history. What an objective’s change was decided for stands on the page of its PI."


def pages(atlas: Atlas) -> Iterator[Page]:
    """The one page of changes; none where there is no history to take them from."""
    history = atlas.train.history
    if not history.commits:
        return
    last = history.commits[0]
    lead = f"Last changed on {last.day.isoformat()} by {last.author}: {last.subject}"
    sections = (*(_since(atlas, one) for one in history.since), _commits(history.commits))
    yield Page(
        URL, "What changed", "sheet", Sheet("What changed?", lead, sections=sections), section="decisions", nav="Changes", search=LEAD
    )


def latest(atlas: Atlas) -> Cell | None:
    """How many items differ since yesterday, or since the last change where that is all there is; None without history."""
    since = atlas.train.history.since
    one = next((one for one in since if one.what == "yesterday"), since[0] if since else None)
    if one is None:
        return None
    found = one.difference
    count = len(found.added) + len(found.removed) + len(found.changed)
    if not count:
        return Text(f"nothing since {one.what}", quiet=True)
    number = counted(count, href(URL, _anchor(one)))
    return phrase(f"{{}} item{'' if count == 1 else 's'} since {{}}", number, Text(one.what))


def _anchor(one: Since) -> str:
    return slug(f"since-{one.what}")


def _since(atlas: Atlas, one: Since) -> Section:
    found = one.difference
    anchor = _anchor(one)
    rows = tuple(_rows(atlas, found))
    title = f"What is different since {one.what}?"
    if not rows:
        return Section(title, anchor, (Text("No item has come, gone or changed.", quiet=True),))
    intro = phrase(f"Held against the commit {one.commit.hash[:SHORT]} of {{}}.", written(one.commit.day))
    columns = (Column("how", "How"), Column("item", "Item", wide=True), Column("sight", "Line of sight"), Column("what", "What", wide=True))
    table = Table("", f"Items that differ since {one.what}", columns, rows[:MOST])
    rest = f"{len(rows) - MOST} more: northline diff {one.commit.hash[:SHORT]} lists them all."
    notes = (*_lost(found), *((Note(rest, "quiet"),) if len(rows) > MOST else ()))
    return Section(title, anchor, (*notes, table), intro, count=len(rows))


def _lost(found: Difference) -> tuple[Note, ...]:
    """What somebody should look at: work that does not reach the vision any more, or never did."""
    names = [one.id for one in found.lost]
    if not names:
        return ()
    shown = f"{', '.join(names[:NAMED])}{' …' if len(names) > NAMED else ''}"
    return (Note(f"Without a line of sight now: {shown}", "watch"),)


def _rows(atlas: Atlas, found: Difference) -> Iterator[Row]:
    groups = (("added", "good", found.added), ("removed", "act", found.removed), ("changed", "info", found.changed))
    for word, tone, items in groups:
        for one in items:
            yield Row((Badge(word, tone), _name(atlas, one), _sight(one), _edits(one)))


def _name(atlas: Atlas, one: ItemChange) -> Cell:
    return atlas.refs.get(one.id) or Text(one.id if one.title == one.id else f"{one.id} {one.title}")


def _sight(one: ItemChange) -> Cell:
    tone = "act" if one.lost else "good" if one.gained else "quiet"
    return Badge(one.sight, tone) if one.sight else Text("–", quiet=True)


def _edits(one: ItemChange) -> Cell:
    told = tuple(Text(edit) for edit in one.edits)
    return Several(told) if told else Text("–", quiet=True)


def _commits(commits: tuple[Commit, ...]) -> Section:
    columns = (Column("date", "Date"), Column("what", "What", wide=True), Column("by", "By whom"), Column("commit", "Commit"))
    rows = tuple(Row((written(one.day), Text(one.subject), Text(one.author), Text(one.hash[:SHORT]))) for one in commits)
    table = Table("commits", "The last changes of the content, the newest first", columns, rows)
    feed = (Anchor("As a feed", href("changes.atom")),)
    return Section("Who changed what?", "commits", (table,), count=len(rows), links=feed)


FAMILY = Family("changes", 98, pages)
