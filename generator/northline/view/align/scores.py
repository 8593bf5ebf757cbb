"""How well each objective of a PI is tied to the vision: its score with the five parts, and links that nothing bears out."""

from collections.abc import Mapping, Sequence

from northline.model.item import Item
from northline.model.results.alignment import Alignment, PiAlignment
from northline.model.score import Score
from northline.view.atlas import Atlas, how
from northline.view.numbers import TONES, gauge, number
from northline.view.parts import Anchor, Badge, Block, Cell, Column, Gauges, Row, Section, Several, Table, Text
from northline.view.periods import in_pi

# Each part with the most it can give.
PARTS: Mapping[str, int] = {"link": 40, "measure": 20, "evidence": 20, "value": 10, "wording": 10}
FEW_ROWS = 9


def section(atlas: Atlas, pi: str) -> Section | None:
    """The score of every objective, weakest first, and the means of the PI and its teams."""
    scored = [(one, found) for one in in_pi(atlas, pi, atlas.portfolio.of("objective")) if (found := atlas.scores.get(Alignment, one.id))]
    if not scored or not atlas.exists("theme", "outcome"):
        return None
    scored.sort(key=lambda pair: pair[1].score.value or 0.0)
    blocks: list[Block] = [*_means(atlas, pi), _table(atlas, scored)]
    paper = [one for one, found in scored if found.paper_link]
    if paper:
        blocks.append(_paper(atlas, paper))
    weak = sum(found.score.band != "aligned" for _, found in scored)
    intro = f"{len(scored) - weak} of {len(scored)} objectives are aligned: 80 or more of 100. The weakest stand first."
    links = (Anchor("How the score is made", how("alignment")),)
    return Section("How well is each objective tied to the vision?", "scores", tuple(blocks), intro, count=weak or None, links=links)


def _means(atlas: Atlas, pi: str) -> tuple[Block, ...]:
    found = atlas.scores.get(PiAlignment, pi)
    if found is None:
        return ()
    gauges = Gauges((gauge("Alignment, weighted by value", found.all.weighted), gauge("Alignment, simple mean", found.all.simple)))
    if not found.teams:
        return (gauges,)
    columns = (Column("team", "Team"), Column("weighted", "Weighted by value", "number"), Column("simple", "Simple mean", "number"))
    rows = tuple(Row((_team(atlas, team), _score(means.weighted), _score(means.simple))) for team, means in found.teams.items())
    return (gauges, Table("alignment-teams", "Alignment by team; it says how well work is tied, not how good a team is", columns, rows))


def _team(atlas: Atlas, team: str) -> Cell:
    ref = atlas.refs.get(team)
    return Anchor(ref.title, ref.href) if ref else Text(team or "no team")


def _score(score: Score) -> Cell:
    return number(score.value, score.unit, note=score.band, tone=TONES.get(score.band, ""), empty="n/a")


COLUMNS = (
    Column("objective", "Objective", wide=True),
    Column("score", "Score", "number"),
    *(Column(name, name.capitalize(), "number", f"{name.capitalize()}, at most {most}") for name, most in PARTS.items()),
    Column("team", "Team", filter=True),
    Column("remark", "Remark"),
)


def _table(atlas: Atlas, scored: Sequence[tuple[Item, Alignment]]) -> Table:
    rows = tuple(_row(atlas, one, found) for one, found in scored)
    return Table("alignment-scores", "Objectives by alignment score, with what each part gives", COLUMNS, rows, tools=len(rows) > FEW_ROWS)


def _row(atlas: Atlas, one: Item, found: Alignment) -> Row:
    parts = tuple(number(found.parts.get(name)) for name in PARTS)
    teams = atlas.mentions(atlas.teams(one), empty="–", show="title")
    return Row((atlas.ref(one.id), _score(found.score), *parts, teams, _remark(found)))


def _remark(found: Alignment) -> Cell:
    remarks = [Badge("paper link", "watch")] if found.paper_link else []
    return Several((*remarks, Text(found.capped))) if found.capped or remarks else Text("")


def _paper(atlas: Atlas, objectives: Sequence[Item]) -> Table:
    """Paper links beside what they name, so that a reader judges by himself."""
    columns = (Column("objective", "Objective", wide=True), Column("names", "What it names", wide=True))
    rows = tuple(Row((atlas.ref(one.id), atlas.mentions(atlas.portfolio.targets(one.id, "supports"), show="both"))) for one in objectives)
    return Table("paper-links", "Paper links: no KPI, no feature on the theme, not one word in common", columns, rows)
