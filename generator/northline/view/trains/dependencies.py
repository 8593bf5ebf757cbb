"""What trains need from each other: dependency records and `depends_on` links that cross from one to another."""

from collections.abc import Iterable, Iterator

from northline.model.addition import exact_sum
from northline.model.cells import Badge, Cell, Column, Row, Several, Table, Text
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.other_train import BETWEEN, Crossing, OtherTrain, Told
from northline.model.results.dependency_exposure import DependencyExposure
from northline.model.text import natural
from northline.view.atlas import Atlas, words
from northline.view.listing_columns import STATUS_TONES
from northline.view.numbers import NOTHING, computed
from northline.view.parts import Section
from northline.view.told import FEW, number, outward, ref
from northline.view.trains.columns import without
from northline.view.trains.standing import our_name

ENDS = ("from", "to")
# Which answer asks for a word with the other side first.
URGENCY = ("", "proposed", "accepted", "committed", "done")
# The whole list of a large portfolio is read train by train.
MOST = 100
COLUMNS = (
    Column("needs", "Who needs it", wide=True),
    Column("gives", "Who gives it", wide=True),
    Column("between", "Between", filter=True),
    Column("what", "What", wide=True),
    Column("answer", "Answer", filter=True),
    Column("needed", "Needed by"),
    Column("promised", "Promised for"),
    Column("exposure", "Value exposed", "number", "Probability of failure times the committed value that needs it"),
)


class Need(Frozen):
    """One dependency across trains; `trains` are the names of the one that needs and the one that gives."""

    trains: tuple[str, str]
    key: str
    row: Row
    urgency: int


def needs(atlas: Atlas) -> tuple[Need, ...]:
    """Every dependency between two trains of the site, those without an answer first."""
    theirs = (need for train in atlas.portfolio.others.trains for need in _theirs(atlas, train))
    return tuple(sorted((*_ours(atlas), *theirs), key=lambda one: (one.urgency, natural(one.key))))


def section(atlas: Atlas, found: Iterable[Need], title: str = "What do trains need from each other?") -> Section:
    """Dependencies as a section; what is too much for one page is said."""
    every = tuple(found)
    rows = tuple(one.row for one in every[:MOST])
    intro = f"The first {MOST} of {len(every)}; the page of each train has its own." if len(every) > MOST else ""
    empty = "None crosses from one train to another. An item of another train is named with that train: `depends_on: TRAIN:ID`."
    # With one other train, all are between the same two.
    columns, rows = (COLUMNS, rows) if len(atlas.portfolio.others.trains) > 1 else without("between", COLUMNS, rows)
    table = Table("dependencies", "Dependencies between trains", columns, rows, empty, tools=len(rows) > FEW)
    return Section(title, "dependencies", (table,), intro=intro, count=len(rows))


def _ours(atlas: Atlas) -> Iterator[Need]:
    """Yield what our own items say, records first."""
    for record in atlas.portfolio.of("dependency"):
        if any(outward(atlas, record.id, end) for end in ENDS):
            yield _our_record(atlas, record)
    for item in atlas.portfolio:
        for told in _named(atlas, item, "depends_on"):
            yield _link((our_name(atlas), told.train), (atlas.ref(item.id), ref(atlas, told)), told.state)


def _named(atlas: Atlas, item: Item, role: str) -> tuple[Told, ...]:
    targets = (one.target for one in atlas.portfolio.links.get(item.id, ()) if one.role == role and not one.resolved)
    return tuple(told for told in map(atlas.portfolio.others.outward.get, targets) if told is not None)


def _our_record(atlas: Atlas, record: Item) -> Need:
    sides = [(*(atlas.ref(one) for one in atlas.portfolio.targets(record.id, end)), *outward(atlas, record.id, end)) for end in ENDS]
    told = [_named(atlas, record, end) for end in ENDS]
    trains = [one[0].train if one else our_name(atlas) for one in told]
    exposure = [(pi, one.items[record.id]) for pi, one in atlas.scores.of(DependencyExposure).items() if record.id in one.items]
    at = atlas.receipt("dependency-exposure", exposure[0][0], record.id) if exposure else ""
    cells: tuple[Cell, ...] = (
        _side(sides[0]),
        _side(sides[1]),
        Text(_between(trains)),
        atlas.ref(record.id),
        _answer(record.text("status")),
        _when(record.text("needed_by")),
        _when(record.text("promised_for")),
        computed(exact_sum(risk.exposure for _, risk in exposure) if exposure else None, at),
    )
    return Need((trains[0], trains[1]), record.id, Row(cells), _urgency(record.text("status")))


def _theirs(atlas: Atlas, train: OtherTrain) -> Iterator[Need]:
    """Yield what another train's items say of ours, or of a third train's."""
    seen: set[str] = set()
    for crossing in train.crossings:
        who = _who(atlas, crossing)
        if not who:
            continue
        if crossing.source.type == "dependency" and crossing.role in ENDS and crossing.source.id not in seen:
            seen.add(crossing.source.id)
            yield _their_record(atlas, train, crossing, who)
        elif crossing.role == "depends_on":
            yield _link((train.name, who), (ref(atlas, crossing.source), meant(atlas, crossing.written)), "")


def _who(atlas: Atlas, crossing: Crossing) -> str:
    """The train that a link of another one leads to, as it is called here; empty when this site does not have it."""
    name = crossing.written.partition(BETWEEN)[0]
    train = atlas.portfolio.others.train(name)
    return our_name(atlas) if atlas.portfolio.others.names_us(name) else train.name if train else ""


def meant(atlas: Atlas, written: str) -> Cell:
    """What another train's link leads to: an item of ours, or one of a third train."""
    others = atlas.portfolio.others
    name, _, rest = written.partition(BETWEEN)
    item = atlas.portfolio.find(rest.strip()) if others.names_us(name) else None
    if item is not None:
        return atlas.ref(item.id)
    train = others.train(name)
    if train is not None:
        return _own(atlas, train, rest.strip())
    # What this site's readers may not know of must not be named to them either.
    return Text("an item that is not here", quiet=True) if others.names_us(name) else Text(written)


def _their_record(atlas: Atlas, train: OtherTrain, crossing: Crossing, who: str) -> Need:
    told = crossing.source
    sides = [_told_side(atlas, train, told.words.get(end, "")) for end in ENDS]
    trains = (train.name, who) if crossing.role == "to" else (who, train.name)
    exposed = [(pi, one.exposed[told.id]) for pi, one in train.pis.items() if told.id in one.exposed]
    what = f"Value exposed by {told.id}: probability of failure × committed value that needs it"
    cells: tuple[Cell, ...] = (
        *sides,
        Text(_between(trains)),
        ref(atlas, told),
        _answer(told.state),
        _when(told.words.get("needed_by", "")),
        _when(told.words.get("promised_for", "")),
        number(train, exact_sum(value for _, value in exposed) if exposed else None, what, "dependency-exposure", address="dependencies/"),
    )
    return Need(trains, told.name, Row(cells), _urgency(told.state))


def _told_side(atlas: Atlas, train: OtherTrain, ids: str) -> Cell:
    """One end of another train's record, each id as whose it is."""
    names = [one.strip() for one in ids.split(",") if one.strip()]
    return _side(_own(atlas, train, one) if BETWEEN not in one else meant(atlas, one) for one in names)


def _own(atlas: Atlas, train: OtherTrain, item_id: str) -> Cell:
    told = train.item(item_id)
    return ref(atlas, told) if told else Text(f"{train.name}{BETWEEN}{item_id}")


def _link(trains: tuple[str, str], ends: tuple[Cell, Cell], state: str) -> Need:
    status = Badge(words(state), "quiet") if state else NOTHING
    row = Row((*ends, Text(_between(trains)), Text("depends on", quiet=True), status, NOTHING, NOTHING, NOTHING))
    return Need(trains, _key(ends[0]), row, len(URGENCY))


def _key(cell: Cell) -> str:
    return getattr(cell, "id", "")


def _side(cells: Iterable[Cell]) -> Cell:
    known = tuple(cells)
    return Several(known) if known else NOTHING


def _between(trains: Iterable[str]) -> str:
    return " ← ".join(trains)


def _answer(status: str) -> Badge:
    return Badge(words(status), STATUS_TONES.get(status, "quiet")) if status else Badge("no answer", "watch")


def _urgency(status: str) -> int:
    return URGENCY.index(status) if status in URGENCY else len(URGENCY)


def _when(text: str) -> Cell:
    return Text(text) if text else NOTHING
