"""How well each objective of a PI is tied to the vision: the weakest with the parts of their score, and links that nothing bears out."""

from collections.abc import Mapping, Sequence

from northline.model.cells import Anchor, Badge, Cell, Column, Row, Several, Table, Text
from northline.model.item import Item
from northline.model.page import href
from northline.model.results.alignment import Alignment, PiAlignment
from northline.view.atlas import Atlas, how
from northline.view.metrics.aligned import objectives_of, url
from northline.view.numbers import TONES, computed, counted, gauge, phrase
from northline.view.parts import Block, Gauges, Note, Section

# Each part with the most it can give.
PARTS: Mapping[str, int] = {"link": 40, "measure": 20, "evidence": 20, "value": 10, "wording": 10}
# What to mend first; the page behind has them all.
WEAKEST = 12


def section(atlas: Atlas, pi: str) -> Section | None:
    """The means of the PI, its weakest objectives, and paper links; None on a train without a goal to be tied to."""
    scored = [(one, found) for one in objectives_of(atlas, pi) if (found := atlas.scores.get(Alignment, one.id))]
    if not scored or not atlas.exists("theme", "outcome"):
        return None
    weak = sorted((pair for pair in scored if pair[1].score.band != "aligned"), key=lambda pair: pair[1].score.value or 0.0)
    paper = [one for one, found in scored if found.paper_link]
    blocks: list[Block] = [*_means(atlas, pi), _weakest(atlas, weak) if weak else Note("Every objective is aligned.", "good")]
    if paper:
        blocks.append(_paper(atlas, paper))
    links = (
        Anchor(f"All {len(scored)} objectives with their scores", href(url(atlas, pi))),
        Anchor("How the score is made", how("alignment")),
    )
    counts = (counted(len(scored) - len(weak), href(url(atlas, pi), "objectives"), of=len(scored)),)
    intro = phrase("{} objectives are aligned: 80 or more of 100.", *counts)
    return Section(
        "How well is each objective tied to the vision?", "scores", tuple(blocks), intro, count=len(weak[:WEAKEST]) or None, links=links
    )


def _means(atlas: Atlas, pi: str) -> tuple[Gauges, ...]:
    found = atlas.scores.get(PiAlignment, pi)
    if found is None:
        return ()
    return (
        Gauges(
            (
                gauge("Alignment, weighted by value", found.all.weighted, href=atlas.receipt("pi-alignment", pi)),
                gauge("Alignment, simple mean", found.all.simple, href=atlas.receipt("pi-alignment", pi, "simple")),
            )
        ),
    )


COLUMNS = (
    Column("objective", "Objective", wide=True),
    Column("score", "Score", "number"),
    *(Column(name, name.capitalize(), "number", f"{name.capitalize()}, at most {most}") for name, most in PARTS.items()),
    Column("team", "Team"),
    Column("remark", "Remark"),
)


def _weakest(atlas: Atlas, weak: Sequence[tuple[Item, Alignment]]) -> Table:
    rows = tuple(_row(atlas, one, found) for one, found in weak[:WEAKEST])
    cut = f", {len(rows)} of {len(weak)}" if len(rows) < len(weak) else ""
    return Table("alignment-scores", f"Objectives below 80, weakest first{cut}", COLUMNS, rows)


def _row(atlas: Atlas, one: Item, found: Alignment) -> Row:
    at = atlas.opened(one.id, "alignment")
    score = computed(found.score.value, at, note=found.score.band, tone=TONES.get(found.score.band, ""), empty="n/a")
    parts = tuple(computed(found.parts.get(name), at) for name in PARTS)
    return Row((atlas.ref(one.id), score, *parts, atlas.mentions(atlas.teams(one), empty="–", show="title"), _remark(found)))


def _remark(found: Alignment) -> Cell:
    remarks = [Badge("paper link", "watch")] if found.paper_link else []
    return Several((*remarks, Text(found.capped))) if found.capped or remarks else Text("")


def _paper(atlas: Atlas, objectives: Sequence[Item]) -> Table:
    """Paper links beside what they name, so that a reader judges by himself."""
    columns = (Column("objective", "Objective", wide=True), Column("names", "What it names", wide=True))
    rows = tuple(Row((atlas.ref(one.id), atlas.mentions(atlas.portfolio.targets(one.id, "supports"), show="both"))) for one in objectives)
    return Table("paper-links", "Paper links: no KPI, no feature on the theme, not one word in common", columns, rows)
