"""Themes × trains: what each train commits to each theme in the PI of one name, and which themes nobody serves."""

from collections.abc import Sequence

from northline.model.cells import Badge, Cell, Column, Computed, Counted, Input, Phrase, Row, Several, Table, Text
from northline.model.other_train import OtherTrain, Told
from northline.model.results.coverage import Coverage
from northline.model.text import decimal, slug
from northline.view.atlas import Atlas
from northline.view.numbers import computed, counted, phrase
from northline.view.parts import Section
from northline.view.told import FEW, number, ref
from northline.view.trains.goals import Goal, goals, our_objectives, their_objectives
from northline.view.trains.standing import has_plan, our_name, pi_title

INTRO = (
    "Committed value and objectives of each train for the theme. Themes meet by id, else by title. Value is relative within each team: "
    "read along a column, and never rank trains by it."
)
NOT_THEIRS = Text("–", quiet=True)


def matrix(atlas: Atlas, pi: str) -> Section | None:
    """The matrix for one PI; None when no train has a theme."""
    found = goals(atlas, "theme")
    if not found:
        return None
    trains = atlas.portfolio.others.trains
    heads = (*((Column("ours", our_name(atlas)),) if has_plan(atlas) else ()), *(Column(slug(one.name), one.name) for one in trains))
    columns = (Column("theme", "Theme", wide=True), Column("served", "Served by", filter=True), *heads)
    rows = tuple(_row(atlas, goal, pi) for goal in found)
    table = Table("themes", f"Themes by train in {pi_title(atlas, pi)}", columns, rows, tools=len(rows) > FEW)
    return Section(f"Which train serves which theme in {pi_title(atlas, pi)}?", "themes", (table,), intro=INTRO, count=len(rows))


def unserved(atlas: Atlas, pi: str) -> tuple[Goal, ...]:
    """The themes that no train serves in the PI."""
    return tuple(goal for goal in goals(atlas, "theme") if not _serving(atlas, goal, pi))


def _serving(atlas: Atlas, goal: Goal, pi: str) -> list[str]:
    ours = [our_name(atlas)] if our_objectives(atlas, goal, pi) else []
    return ours + [one.name for one in atlas.portfolio.others.trains if their_objectives(one, goal, pi)]


def _row(atlas: Atlas, goal: Goal, pi: str) -> Row:
    cells = (
        *((_our_cell(atlas, goal, pi),) if has_plan(atlas) else ()),
        *(_their_cell(atlas, train, goal, pi) for train in atlas.portfolio.others.trains),
    )
    return Row((goal.mention(atlas), served_by(_serving(atlas, goal, pi)), *cells))


def served_by(trains: Sequence[str]) -> Badge:
    """Who serves a goal, in a word: nobody, one train, or several."""
    if not trains:
        return Badge("nobody", "act")
    return Badge(f"only {trains[0]}", "quiet") if len(trains) == 1 else Badge("several trains", "good", ", ".join(trains))


def _our_cell(atlas: Atlas, goal: Goal, pi: str) -> Cell:
    objectives = our_objectives(atlas, goal, pi)
    if goal.ours is None:
        return NOT_THEIRS
    if not objectives:
        return Badge("nobody", "watch")
    coverage = atlas.scores.get(Coverage, pi)
    theme = coverage.themes.get(goal.ours.id) if coverage else None
    value = computed(theme.value if theme else None, atlas.receipt("coverage", pi, goal.ours.id))
    listed = atlas.listed(objectives, atlas.opened(goal.ours.id, "served"))
    return _worth(value, counted(len(objectives), listed, unit=_noun(objectives)))


def _their_cell(atlas: Atlas, train: OtherTrain, goal: Goal, pi: str) -> Cell:
    told, theirs = goal.told.get(train.name), train.pi_named(pi)
    if told is None:
        return NOT_THEIRS
    if not theirs:
        return Text(f"no {pi_title(atlas, pi)}", quiet=True)
    # Whoever has given the same id to something else sees it here.
    name = (Text(f"as “{told.title}”", quiet=True),) if told.title.casefold() != goal.title.casefold() else ()
    said = _told(atlas, train, told, theirs)
    return Several((said, *name)) if name else said


def _told(atlas: Atlas, train: OtherTrain, theme: Told, pi: str) -> Cell:
    objectives = train.serving(theme.id, pi)
    if not objectives:
        return Badge("nobody", "watch")
    few = len(objectives) <= FEW
    inputs = tuple(Input(_part(one), ref(atlas, one)) for one in objectives) if few else ()
    what = f"Committed value for “{theme.title}” in {pi}, each objective divided among its themes"
    value = number(train, train.numbers(pi).themes.get(theme.id), what, "coverage", inputs, address=f"pi/{slug(pi)}/")
    if not few:
        return _worth(value, number(train, float(len(objectives)), "Objectives that reach the theme", note=_noun(objectives)))
    return _worth(value, counted(len(objectives), tuple(ref(atlas, one) for one in objectives), unit=_noun(objectives)))


def _worth(value: Computed | Text, count: Computed | Counted | Text) -> Phrase:
    """How much value in how many objectives; without value, how many."""
    return phrase("{}", count) if isinstance(value, Text) else phrase("{} in {}", value, count)


def _part(one: Told) -> str:
    said = decimal(one.value) if one.value is not None else "no value"
    return said if one.committed else f"{said}, uncommitted"


def _noun(objectives: Sequence[object]) -> str:
    return "objective" if len(objectives) == 1 else "objectives"
