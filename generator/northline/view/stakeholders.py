"""The map of stakeholders: how far they agree, who ranks what, where they disagree most, and who is served."""

from collections.abc import Iterator, Mapping, Sequence

from northline.model.addition import exact_sum
from northline.model.cells import Anchor, Badge, Bar, Cell, Column, Input, Phrase, Receipt, Row, Several, Table, Text
from northline.model.frozen import replace
from northline.model.item import Item
from northline.model.page import Page, Redirect
from northline.model.results.agreement import Agreement, RankConflict
from northline.model.results.wsjf import Wsjf
from northline.model.score import Score
from northline.model.text import decimal, natural, percent
from northline.view import columns
from northline.view.atlas import Atlas, how
from northline.view.columns import NOTHING, ItemColumn, items_table
from northline.view.family import Family
from northline.view.numbers import computed, counted, fraction, gauge, phrase, written, written_text
from northline.view.parts import Block, Gauges, Note, Section, Sheet

URL = "stakeholders/"
# Kendall's W: above the one, rankings are much alike; below the other, they might as well be drawn by lot.
ALIKE, APART = 0.7, 0.3
# Conflicts past this many are no longer talked through in one meeting.
MOST_CONFLICTS = 20
LONG = 160


def pages(atlas: Atlas) -> Iterator[Page | Redirect]:
    """The map, where there are stakeholders; kinds that behave like them lead to it."""
    kinds = [kind for kind in atlas.portfolio.kinds.values() if kind.base == "stakeholder"]
    present = {item.type for item in atlas.portfolio.of("stakeholder")}
    if not present:
        return
    sheet = _sheet(atlas)
    section = next(kind.section for kind in kinds if kind.name in present)
    yield Page(URL, sheet.title, "sheet", sheet, section=section, nav="Stakeholders", search=str(sheet.lead))
    for kind in sorted(kinds, key=lambda one: one.name):
        if kind.name in present and f"{kind.plural}/" != URL:
            yield Redirect(f"{kind.plural}/", URL)


def _sheet(atlas: Atlas) -> Sheet:
    people = atlas.portfolio.of("stakeholder")
    found = atlas.scores.get(Agreement, "")
    sections = (
        _agreement(atlas, found),
        _rankings(atlas, people, found),
        _conflicts(atlas, found),
        _served(atlas, people, found),
        _all(atlas, people),
    )
    return Sheet("Stakeholders", _lead(people, found), sections=tuple(one for one in sections if one))


def _lead(people: Sequence[Item], found: Agreement | None) -> Phrase:
    count, many = counted(len(people), "#items"), "stakeholders" if len(people) > 1 else "stakeholder"
    if found is None or found.w.value is None:
        return phrase(f"{{}} {many}. How far they agree cannot be told: fewer than two have ranked the same items.", count)
    return phrase(f"{{}} {many}, who {_word(found.w.value)} on what comes first.", count)


def _word(w: float) -> str:
    return "largely agree" if w >= ALIKE else "agree in part" if w >= APART else "hardly agree"


def _agreement(atlas: Atlas, found: Agreement | None) -> Section | None:
    if found is None or found.w.value is None:
        return None
    note = f"{len(found.stakeholders)} rankings of {len(found.items)} items"
    shown = replace(
        gauge("Kendall’s W", found.w, note=note, href=atlas.receipt("agreement", "")),
        text=decimal(found.w.value, 3),
        word=f"they {_word(found.w.value)}",
    )
    return Section("Do they agree on what comes first?", "agreement", (Gauges((shown,)),), links=_how())


def _how() -> tuple[Anchor, ...]:
    return (Anchor("How agreement is measured", how("agreement")),)


def _ranks(atlas: Atlas, person: Item) -> Mapping[str, float]:
    """What a stakeholder ranks, as written, by the item's id."""
    found: dict[str, float] = {}
    for name, rank in person.amounts("rankings").items():
        item = atlas.portfolio.find(name)
        if item is not None:
            found.setdefault(item.id, rank)
    return found


def _rankings(atlas: Atlas, people: Sequence[Item], found: Agreement | None) -> Section | None:
    """Items down, stakeholders across; the most wanted first."""
    ranks = {one.id: given for one in people if (given := _ranks(atlas, one))}
    items = dict.fromkeys(item for given in ranks.values() for item in given)
    if not items:
        return None
    spread = {one.item: one.spread for one in found.conflicts} if found else {}
    ranked = any(one.rank is not None for item in items if (one := atlas.scores.get(Wsjf, item)))
    heads = (
        Column("item", "Item", wide=True),
        *(Column(one, atlas.ref(one).title, "number") for one in ranks),
        Column("spread", "Spread", "number", "Highest less lowest rank"),
        *((Column("wsjf", "WSJF rank", "number", "Its place in the backlog"),) if ranked else ()),
    )
    order = sorted(items, key=lambda item: (_mean([given[item] for given in ranks.values() if item in given]), natural(item)))
    rows = tuple(_ranked(atlas, item, ranks, spread.get(item), with_wsjf=ranked) for item in order)
    return Section("Who ranks what?", "rankings", (Table("rankings", "Ranks as given, 1 the most wanted", heads, rows),), count=len(rows))


def _mean(values: Sequence[float]) -> float:
    return exact_sum(values) / len(values)


def _ranked(atlas: Atlas, item: str, ranks: Mapping[str, Mapping[str, float]], spread: float | None, *, with_wsjf: bool) -> Row:
    wsjf = atlas.scores.get(Wsjf, item)
    return Row(
        (
            atlas.ref(item),
            *(written(given.get(item)) for given in ranks.values()),
            _spread(atlas, {one: given[item] for one, given in ranks.items() if item in given}, spread),
            *((computed(wsjf.rank if wsjf else None, atlas.opened(item, "priority")),) if with_wsjf else ()),
        )
    )


def _conflicts(atlas: Atlas, found: Agreement | None) -> Section | None:
    """Items on which ranks lie furthest apart, with who wants them most and least, and what was decided."""
    if found is None or not found.conflicts:
        return None
    heads = (
        Column("item", "Item", wide=True),
        Column("spread", "Spread", "number"),
        Column("for", "Wanted most by"),
        Column("against", "Wanted least by"),
        Column("decided", "Decided in"),
    )
    rows = tuple(_conflict(atlas, one) for one in found.conflicts[:MOST_CONFLICTS])
    more = len(found.conflicts) - len(rows)
    intro = "A trade-off is talked about once it is written down: a decision names what it chose and what it set aside."
    table = Table("conflicts", "Items by spread of ranks, widest first" + (f"; {more} more are left out" if more else ""), heads, rows)
    return Section("Where do they disagree most?", "conflicts", (table,), intro, count=len(found.conflicts))


def _conflict(atlas: Atlas, one: RankConflict) -> Row:
    best, worst = min(one.ranks.values()), max(one.ranks.values())
    decisions = atlas.portfolio.sources(one.item, "chosen", "over", "explains")
    return Row(
        (
            atlas.ref(one.item),
            _spread(atlas, one.ranks, one.spread),
            _who(atlas, one.ranks, best),
            _who(atlas, one.ranks, worst),
            atlas.mentions(decisions, show="both") if decisions else Text("no decision", quiet=True),
        )
    )


def _spread(atlas: Atlas, ranks: Mapping[str, float], spread: float | None) -> Cell:
    inputs = tuple(Input(f"rank {decimal(rank)}", atlas.ref(one)) for one, rank in ranks.items())
    return computed(spread, Receipt("Highest less lowest rank:", inputs, how("agreement")))


def _who(atlas: Atlas, ranks: Mapping[str, float], rank: float) -> Cell:
    names = ", ".join(atlas.ref(one).title for one, given in ranks.items() if given == rank)
    return Several((Text(names), written_text(f"rank {decimal(rank)}")))


def _served(atlas: Atlas, people: Sequence[Item], found: Agreement | None) -> Section | None:
    """How much of what each asked for is planned."""
    if found is None or not found.served:
        return None
    heads = (
        Column("who", "Who asked", wide=True),
        Column("asked", "What they asked for", wide=True),
        Column("served", "Planned share of its points"),
    )
    named = [one.id for one in people]
    order = [*(one for one in named if one in found.served), *(one for one in found.served if one not in named)]
    rows = [_share(atlas, one, found.served[one]) for one in order]
    rows += [Row((atlas.ref(one), Text("nothing", quiet=True), Text("–", quiet=True))) for one in named if one not in found.served]
    blocks: tuple[Block, ...] = (Table("served", "Planned points of their requests ÷ requested points", heads, tuple(rows)),)
    unserved = [one for one, score in found.served.items() if score.value == 0]
    if unserved:
        names = ", ".join(atlas.refs[one].title if one in atlas.refs else one for one in unserved)
        blocks = (Note(f"Nothing that {names} asked for is planned.", "watch"), *blocks)
    return Section("Who is served?", "served", blocks, links=_how())


def _share(atlas: Atlas, who: str, score: Score) -> Row:
    asked = [one.id for one in atlas.portfolio.of("feature") if _asks(atlas, who, one)]
    share: Cell = Badge("no points", "quiet", score.why)
    if score.value is not None:
        share = Bar(score.value, f"{fraction(score)} points · {percent(score.value)}", at=atlas.receipt("agreement", "", who))
    return Row((atlas.refs.get(who) or Text(who), atlas.mentions(asked, empty="nothing"), share))


def _asks(atlas: Atlas, who: str, feature: Item) -> bool:
    names = {name.casefold() for name in feature.names("requested_by")}
    return bool(names & {who.casefold(), atlas.refs[who].title.casefold() if who in atlas.refs else who.casefold()})


def _all(atlas: Atlas, people: Sequence[Item]) -> Section:
    shown = (columns.ITEM, columns.OWNER, columns.TEAMS, MATTERS)
    table = items_table(atlas, people, shown, "Stakeholders", name="stakeholders")
    return Section("Which stakeholders are there?", "items", (table,), count=len(people))


def _body(item: Item) -> str:
    text = " ".join(item.body.split())
    return text if len(text) <= LONG else f"{text[:LONG].rpartition(' ')[0]} …"


MATTERS = ItemColumn(
    Column("matters", "What matters to them", wide=True),
    lambda _, item: Text(_body(item)) if item.body.strip() else NOTHING,
    lambda _, item: bool(item.body.strip()),
)
FAMILY = Family("stakeholders", 97, pages)
