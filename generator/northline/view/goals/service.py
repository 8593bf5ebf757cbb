"""How well an outcome is served, PI by PI, in the steps that vision coverage counts with."""

from collections.abc import Iterator

from northline.model.addition import exact_sum
from northline.model.cells import Anchor, Badge, Cell, Column, Computed, Row, Several, Table, Text
from northline.model.item import Item
from northline.model.results.coverage import Coverage
from northline.model.score import Unit
from northline.view.atlas import Atlas, how
from northline.view.numbers import computed, phrase
from northline.view.parts import Block, Note, Section
from northline.view.sums import valued

# The steps of coverage: the best that any objective of the PI gives it.
STEPS = (
    (1.0, Badge("named by a committed objective", "good")),
    (0.75, Badge("committed, but only through its theme", "quiet")),
    (0.5, Badge("only by what is uncommitted", "watch")),
    (0.0, Badge("by nobody", "act")),
)
INTRO = "100 % when a committed objective names it, 75 % when one only reaches its theme, 50 % when nothing that serves it is committed."


def section(atlas: Atlas, outcome: Item) -> Section | None:
    """How well the current PI serves the outcome in a sentence, then every PI; None where coverage cannot be told."""
    served = {pi.id: c for pi in reversed(atlas.calendar.pis) if (c := served_in(atlas, outcome, pi.id)) is not None}
    if not served:
        return None
    columns = (
        Column("pi", "PI"),
        Column("served", "Served", "number"),
        Column("how", "How"),
        Column("naming", "Objectives that name it", wide=True),
        Column("value", "Their committed value", "number"),
    )
    table = Table(
        "service", "How well each PI serves it", columns, tuple(Row(tuple(_cells(atlas, outcome, pi, served[pi]))) for pi in served)
    )
    blocks: tuple[Block, ...] = (*_now(atlas, served), table)
    return Section("How well is it served?", "service", blocks, INTRO, links=(Anchor("How coverage is made", how("coverage")),))


def served_in(atlas: Atlas, outcome: Item, pi: str) -> float | None:
    """The best that the PI's objectives give the outcome, 0–1; None where no value can be weighed."""
    coverage = atlas.scores.get(Coverage, pi)
    if coverage is None or coverage.breadth.value is None:
        return None
    return max((theme.outcomes[outcome.id] for theme in coverage.themes.values() if outcome.id in theme.outcomes), default=None)


def _now(atlas: Atlas, served: dict[str, float]) -> Iterator[Note]:
    pi = atlas.calendar.current
    if pi in served:
        badge = word(served[pi])
        yield Note(
            phrase(f"In {{}} it is served {{}}: {badge.text}.", Text(atlas.ref(pi).title), _served(atlas, pi, served[pi])), badge.tone
        )


def word(c: float) -> Badge:
    """How an outcome is served, in words."""
    return next(badge for step, badge in STEPS if c >= step)


def _cells(atlas: Atlas, outcome: Item, pi: str, c: float) -> Iterator[Cell]:
    naming = [one for one in atlas.standing.get(pi, ()) if outcome.id in atlas.portfolio.sight(one.id).outcomes]
    value = exact_sum(one.number("business_value") or 0.0 for one in naming if one.committed)
    yield Several((atlas.ref(pi), atlas.pi_word(pi)))
    yield _served(atlas, pi, c)
    yield word(c)
    yield atlas.mentions((one.id for one in naming), empty="none")
    yield valued(atlas, naming) if value else Text("–" if not naming else "none committed", quiet=True)


def _served(atlas: Atlas, pi: str, c: float) -> Computed | Text:
    return computed(c, atlas.receipt("coverage", pi, "depth"), Unit.RATIO)
