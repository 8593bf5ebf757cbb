"""Objectives of different teams that say nearly the same, side by side."""

from northline.model.cells import Anchor, Badge, Cell, Column, Row, Several, Table, Text
from northline.model.results.duplicates import DuplicatePair, Duplicates, SharedFeature
from northline.model.score import Unit
from northline.view.atlas import Atlas, how
from northline.view.numbers import computed
from northline.view.parts import Block, Note, Section

BANDS = {"near-duplicate": "watch"}


def section(atlas: Atlas, pi: str) -> Section | None:
    """Similar objectives and features that several teams list; None when a PI has neither."""
    found = atlas.scores.get(Duplicates, pi)
    if found is None or not (found.pairs or found.features):
        return None
    # Pairs that say that they share need no attention, so their list has no count.
    counted = len(found.pairs[:MOST]) if any(not one.declared for one in found.pairs) else 0
    blocks: list[Block] = []
    if found.pairs:
        rows = tuple(_pair(atlas, pi, pair) for pair in found.pairs[:MOST])
        blocks.append(Table("duplicates", "Pairs of similar objectives, most similar first", PAIRS, rows))
    if found.cut_short or len(found.pairs) > MOST:
        blocks.append(Note(f"There are more pairs than the {MOST} most similar ones shown here.", "quiet"))
    if found.features:
        rows = tuple(_feature(atlas, one) for one in found.features)
        blocks.append(Table("shared-features", "Features that several teams list without saying that they share them", FEATURES, rows))
    intro = "Merge them, or write `shared_with` on one: then both teams know. Similar words are a hint, not a verdict."
    links = (Anchor("How similarity is measured", how("duplicates")),)
    return Section("Do two teams plan the same?", "duplicates", tuple(blocks), intro, count=counted or None, links=links)


# Whoever has merged these many pairs will build the site again.
MOST = 150
PAIRS = (
    Column("a", "One objective", wide=True),
    Column("b", "The other", wide=True),
    Column("similarity", "Similarity", "number"),
    Column("band", "Verdict"),
    Column("common", "Both"),
)
FEATURES = (Column("feature", "Feature", wide=True), Column("teams", "Teams"), Column("objectives", "Objectives"))


def _pair(atlas: Atlas, pi: str, pair: DuplicatePair) -> Row:
    band = Badge("declared shared", "good") if pair.declared else Badge(pair.band, BANDS.get(pair.band, "quiet"))
    return Row(
        (
            _side(atlas, pair.a),
            _side(atlas, pair.b),
            computed(pair.similarity, atlas.receipt("duplicates", pi), Unit.RATIO),
            band,
            _common(atlas, pair),
        )
    )


def _side(atlas: Atlas, objective: str) -> Cell:
    teams = atlas.mentions(atlas.teams(atlas.portfolio[objective]), show="title")
    return Several((atlas.ref(objective), teams))


def _common(atlas: Atlas, pair: DuplicatePair) -> Cell:
    if not pair.stronger:
        return Text("only the words", quiet=True)
    return atlas.mentions((*pair.outcomes, *pair.features))


def _feature(atlas: Atlas, one: SharedFeature) -> Row:
    return Row((atlas.ref(one.feature), atlas.mentions(one.teams, show="title"), atlas.mentions(one.objectives)))
