"""The backlog: features by WSJF with every component, what cannot be ranked yet, and how far the order can be trusted."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from northline.model.cells import Anchor, Badge, Column, Phrase, Row, Table
from northline.model.item import Item
from northline.model.page import Page, Redirect, href
from northline.model.results.wsjf import Wsjf
from northline.model.text import natural, slug
from northline.view import hygiene, sequencing
from northline.view.atlas import Atlas, words
from northline.view.backlog_columns import PLAIN, RANKED, UNRANKED
from northline.view.columns import items_table
from northline.view.family import Family
from northline.view.numbers import counted, phrase
from northline.view.paging import chunks
from northline.view.parts import Crumb, Note, Section, Sheet

# Above this, one page is too long to read and too heavy for a phone; pages by state take over.
ONE_PAGE = 400
TOP = 100
NO_STATE = "no state"


def pages(atlas: Atlas) -> Iterator[Page | Redirect]:
    """The backlog, and one page a state when it is long."""
    features = atlas.portfolio.of("feature")
    states = by_state(atlas, features)
    long = len(features) > ONE_PAGE
    sheet = Sheet("Backlog", _lead(atlas, features), sections=tuple(_sections(atlas, features, states if long else {})))
    yield Page("backlog/", "Backlog", "sheet", sheet, section="backlog", nav="Backlog", search=str(sheet.lead))
    for state, items in states.items() if long else ():
        yield from _state_pages(atlas, state, items)


def by_state(atlas: Atlas, items: Iterable[Item]) -> Mapping[str, tuple[Item, ...]]:
    """Items by the address of their state, in the order of their Kanban; states it does not know come last."""
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(slug(item.state or NO_STATE), []).append(item)

    def position(state: str) -> tuple[int, str]:
        known = [slug(one) for one in atlas.portfolio.states(found[state][0])]
        return (known.index(state) if state in known else len(known)), state

    return {state: tuple(found[state]) for state in sorted(found, key=position)}


def ranked(atlas: Atlas, items: Iterable[Item]) -> tuple[Item, ...]:
    """Items with a rank, best first."""
    with_rank = [(found.rank, item) for item in items if (found := atlas.scores.get(Wsjf, item.id)) and found.rank]
    return tuple(item for _, item in sorted(with_rank, key=lambda pair: (pair[0], natural(pair[1].id))))


def without(items: Iterable[Item], others: Iterable[Item]) -> tuple[Item, ...]:
    """The items that are not among the others."""
    ids = {one.id for one in others}
    return tuple(item for item in items if item.id not in ids)


def has_scores(atlas: Atlas, items: Iterable[Item]) -> bool:
    """Whether anybody gave any of the items a component of WSJF."""
    return any(found.scored for item in items if (found := atlas.scores.get(Wsjf, item.id)))


def _lead(atlas: Atlas, features: Sequence[Item]) -> str | Phrase:
    if not features:
        return "No features are recorded yet."
    waiting = [item for item in features if not atlas.portfolio.finished(item)]
    open_ones = counted(len(waiting), href("features/"), of=len(features))
    said = "{} features and enablers are not finished"
    if not atlas.has_states:
        said, open_ones = "{} features and enablers, none in a state of their Kanban", counted(len(features), href("features/"))
    if not has_scores(atlas, features):
        return phrase(f"{said}. No WSJF components are recorded, so they stand in the order of their ids.", open_ones)
    first = next(iter(ranked(atlas, waiting)), None)
    return phrase(f"{said}; the most valuable next is {{}}.", open_ones, atlas.ref(first.id)) if first else phrase(f"{said}.", open_ones)


def _sections(atlas: Atlas, features: Sequence[Item], split: Mapping[str, Sequence[Item]]) -> Iterator[Section]:
    waiting = [item for item in features if not atlas.portfolio.finished(item)]
    scored = has_scores(atlas, features)
    if not features:
        text = "Add a file to the folder `features`, or run `northline new feature`; it then stands here."
        yield Section("What is in the backlog?", "ranked", (Note(text, "quiet"),))
    elif scored:
        yield from _scored(atlas, waiting, features, long=bool(split))
    else:
        yield _unscored(atlas, waiting, long=bool(split))
    if split:
        yield _states(split)
    else:
        yield from _finished(atlas, features, scored=scored)
    for base in ("epic", "capability"):
        yield from _larger(atlas, base)


def _scored(atlas: Atlas, waiting: Sequence[Item], features: Sequence[Item], *, long: bool) -> Iterator[Section]:
    sound = hygiene.section(atlas, "feature", features)
    order = ranked(atlas, waiting)
    shown = order[:TOP] if long else order
    keep = " Finished ones keep their ranks, so that no rank moves because something was done." if len(waiting) < len(features) else ""
    intro: str | Phrase = f"The highest WSJF first.{keep}"
    if len(shown) < len(order):
        intro = phrase(f"The first {{}} by WSJF.{keep}", counted(len(shown), "#states", of=len(order)))
    if sound:
        yield sound
    table = items_table(
        atlas, shown, RANKED, "Features and enablers by WSJF", name="backlog", empty="Nothing can be ranked yet.", tools=True
    )
    yield Section("What comes first?", "ranked", (table,), intro, count=len(order))
    waits = sequencing.section(atlas)
    if waits:
        yield waits
    rest = without(waiting, order)
    if rest:
        yield _without_rank(atlas, rest, long=long)


def _without_rank(atlas: Atlas, rest: Sequence[Item], *, long: bool) -> Section:
    """Items that no order can hold: a part of their WSJF, or all of it, is missing."""
    shown = rest[:TOP] if long else rest
    intro = "Incomplete lacks a component, undefined lacks a job size; neither is ranked, and none of them is a zero."
    table = items_table(atlas, shown, UNRANKED, "Features and enablers without a rank", name="unranked")
    return Section("What cannot be ranked yet, and what is missing?", "unranked", (table,), intro, count=len(rest))


def _unscored(atlas: Atlas, waiting: Sequence[Item], *, long: bool) -> Section:
    shown = waiting[:TOP] if long else waiting
    note = Note("No WSJF components are recorded. Score value, time, risk and size of each feature, and the order appears here.", "quiet")
    table = items_table(atlas, shown, PLAIN, "Features and enablers not finished", name="backlog", empty="All are finished.", tools=True)
    return Section("What is waiting?", "ranked", (note, table), count=len(waiting))


def _finished(atlas: Atlas, features: Sequence[Item], *, scored: bool) -> Iterator[Section]:
    done = [item for item in features if atlas.portfolio.finished(item)]
    if done:
        table = items_table(atlas, done, RANKED if scored else PLAIN, "Finished features and enablers", name="finished")
        yield Section("What is finished?", "finished", (table,), folded=True, count=len(done))


def _larger(atlas: Atlas, base: str) -> Iterator[Section]:
    """Epics or capabilities: a backlog of their own, with ranks of their own."""
    items = atlas.portfolio.of(base)
    if not items:
        return
    plural = hygiene.WORDS[base]
    waiting = [item for item in items if not atlas.portfolio.finished(item)]
    scored = has_scores(atlas, items)
    order = ranked(atlas, waiting)
    rest = without(waiting, order)
    table = items_table(atlas, (*order, *rest), RANKED if scored else PLAIN, f"{plural.capitalize()} not finished", name=plural, tools=True)
    intro = "Ranked among themselves: WSJF compares only within one backlog." if scored else ""
    yield Section(f"Which {plural} come first?" if scored else f"Which {plural} are open?", plural, (table,), intro, count=len(waiting))
    sound = hygiene.section(atlas, base, items)
    if sound:
        yield sound


def _states(split: Mapping[str, Sequence[Item]]) -> Section:
    columns = (Column("state", "State", ""), Column("items", "Features and enablers", "number"))
    rows = tuple(Row((Anchor(_word(items), href(_url(state))), counted(len(items), href(_url(state))))) for state, items in split.items())
    intro = "The backlog is long, so every state has a page of its own with all its items."
    return Section("Where is the rest?", "states", (Table("states", "All items by state", columns, rows),), intro)


def _word(items: Sequence[Item]) -> str:
    return words(items[0].state or NO_STATE).capitalize()


def _url(state: str) -> str:
    return f"backlog/{state}/"


def _state_pages(atlas: Atlas, state: str, items: Sequence[Item]) -> Iterator[Page]:
    order = ranked(atlas, items)
    word = _word(items).lower()
    columns = RANKED if has_scores(atlas, items) else PLAIN
    lead = phrase("{} features and enablers are in this state.", counted(len(items), href(_url(state))))
    for chunk in chunks((*order, *without(items, order)), _url(state)):
        table = items_table(atlas, chunk.entries, columns, f"Features and enablers: {word}", name="backlog", tools=True)
        title = chunk.titled(f"Backlog: {word}")
        sections = (Section("Which are they?", "items", (table,), count=len(chunk.entries)),)
        sheet = Sheet(
            title, lead, crumbs=(Crumb("Backlog", href("backlog/")),), sections=sections, badges=(Badge(word),), pager=chunk.pager
        )
        yield Page(chunk.url, title, "sheet", sheet, section="backlog")


FAMILY = Family("backlog", 60, pages)
