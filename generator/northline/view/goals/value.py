"""What a theme was given and gave back, PI by PI: value planned on it, value delivered, and its share against its weight."""

from collections import Counter
from collections.abc import Iterator, Sequence

from northline.model.addition import exact_sum
from northline.model.cells import Anchor, Bar, Cell, Column, Computed, Phrase, Row, Several, Table, Text, Written
from northline.model.item import Item
from northline.model.results.coverage import Coverage, ThemeCoverage
from northline.model.score import Unit
from northline.model.text import percent
from northline.view.atlas import Atlas, how
from northline.view.numbers import computed, counted, phrase, written_text
from northline.view.parts import Section
from northline.view.served import anchor_of, serving
from northline.view.sums import added, summed, valued

NONE = Text("–", quiet=True)
COUNTED = (Column("pi", "PI"), Column("objectives", "Objectives", "number"))
VALUED = (
    *COUNTED,
    Column("planned", "Planned value", "number", "Business value of the committed objectives that reach it, each whole"),
    Column("actual", "Actual value", "number", "Given at the System Demo to all objectives that reach it, each whole"),
    Column("own", "Planned, split by theme", "number", "Committed value, split where an objective serves several themes"),
    Column("share", "Share of committed value", "", "The mark is the theme’s weight"),
    Column("served", "Outcomes served", "number", "100 % when a committed objective names every outcome"),
)


def section(atlas: Atlas, theme: Item) -> Section | None:
    """A row for every PI in which an objective reaches the theme, the newest first; None when there is none."""
    reaching = {pi: tuple(one for one in ones if theme.id in atlas.portfolio.sight(one.id).themes) for pi, ones in atlas.standing.items()}
    pis = [pi.id for pi in reversed(atlas.calendar.pis) if reaching.get(pi.id)]
    if not pis:
        return None
    below = Counter(pi for one in serving(atlas, theme.id) for pi in atlas.pis(one))
    rows = tuple(Row(tuple(_cells(atlas, theme, pi, reaching[pi], whole=below[pi] == len(reaching[pi])))) for pi in pis)
    caption = "Objectives that reach it, and their value" if atlas.has_values else "Objectives that reach it"
    table = Table("value", caption, VALUED if atlas.has_values else COUNTED, rows)
    return Section(
        "What is planned on it, and what came of it?",
        "value",
        (table,),
        _given(atlas, theme),
        links=(Anchor("How coverage is made", how("coverage")),),
    )


def _given(atlas: Atlas, theme: Item) -> str | Phrase:
    """What the theme is funded with, as far as it is written down."""
    said: dict[str, Written | Computed | Text] = {}
    if theme.number("weight"):
        said["weight {}"] = _weight(atlas, theme)
    if theme.text("budget"):
        said["budget {}"] = written_text(theme.text("budget"))
    return phrase(f"It is given {' and '.join(said)}.", *said.values()) if said else ""


def _weight(atlas: Atlas, theme: Item) -> Computed | Text:
    given = {one.id: one.number("weight") or 0.0 for one in (*atlas.themes(), theme)}
    receipt = added(atlas, given.items(), "Its weight ÷ the sum of the weights of all active themes:", "coverage")
    return computed((theme.number("weight") or 0.0) / exact_sum(given.values()), receipt, Unit.RATIO)


def _cells(atlas: Atlas, theme: Item, pi: str, objectives: Sequence[Item], *, whole: bool) -> Iterator[Cell]:
    """The cells of a PI; `whole` says that the theme lists just these objectives further down, and no dropped ones beside them."""
    committed = [one for one in objectives if one.committed]
    note = "" if len(committed) == len(objectives) else f"of them {len(committed) or 'none'} committed"
    yield Several((atlas.ref(pi), atlas.pi_word(pi)))
    yield counted(len(objectives), _listed_at(atlas, theme, pi) if whole else atlas.listed(one.id for one in objectives), note=note)
    if not atlas.has_values:
        return
    coverage = atlas.scores.get(Coverage, pi)
    found = coverage.themes.get(theme.id) if coverage and coverage.breadth.value is not None else None
    yield valued(atlas, objectives, at=_listed_at(atlas, theme, pi))
    yield _actual(atlas, objectives, _listed_at(atlas, theme, pi))
    yield from _own(found, atlas.receipt("coverage", pi, theme.id)) if found else (NONE, NONE, NONE)


def _listed_at(atlas: Atlas, theme: Item, pi: str) -> str:
    """Where the theme lists its objectives of a PI."""
    return atlas.opened(theme.id, anchor_of(atlas, pi))


def _actual(atlas: Atlas, objectives: Sequence[Item], at: str) -> Cell:
    """The actual value; what is not valued yet is said, for n/a is not 0."""
    given = [value for one in objectives if (value := one.number("actual_value")) is not None]
    if not given:
        return NONE
    waiting = len(objectives) - len(given)
    return summed(atlas, objectives, "actual_value", at=at, note=f"{waiting} not valued yet" if waiting else "")


def _own(found: ThemeCoverage, at: str) -> Iterator[Cell]:
    yield computed(found.value, at)
    yield Bar(found.share, percent(found.share), mark=found.weight, at=at) if found.share is not None else NONE
    yield computed(found.served, at, Unit.RATIO, tone="" if found.served else "act")
