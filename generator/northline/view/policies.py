"""Predictability under either policy for dropped objectives: for whom it differs, and what it would be."""

from northline.model.cells import Column, Computed, Text
from northline.model.results.predictability import Predictability, TeamPredictability
from northline.model.score import Unit
from northline.view.atlas import Atlas
from northline.view.numbers import computed

Either = Predictability | TeamPredictability


def differs(one: Either) -> bool:
    """Whether the other policy would give another number."""
    return one.other is not None and one.other.value != one.score.value


def concerned(result: Predictability) -> tuple[str, ...]:
    """The teams for which the policies differ."""
    return tuple(team for team, one in result.teams.items() if differs(one))


def any_differs(result: Predictability) -> bool:
    """Whether the policies differ for the train or any team of it."""
    return differs(result) or bool(concerned(result))


def column(result: Predictability) -> Column:
    """The column of numbers under the policy that is not in force."""
    return Column("other", f"If {result.other_policy}", "number", "What it would be under the policy for dropped objectives not in force")


def under_other(atlas: Atlas, one: Either, pi: str, *team: str) -> Computed | Text:
    """The number under the policy that is not in force."""
    value = one.other.value if one.other else None
    return computed(value, atlas.receipt("predictability", pi, *team, "other"), Unit.RATIO, empty="n/a")


def compared(atlas: Atlas, result: Predictability, *, dropped: bool) -> str:
    """What the policies make of dropped objectives, in a sentence or two."""
    if not dropped:
        return f"No objective was dropped, so “{result.policy}” and “{result.other_policy}” agree."
    held = f"Dropped objectives count under the policy “{result.policy}”"
    if not any_differs(result):
        return f"{held}; under “{result.other_policy}” nothing would differ, as no recorded decision hands their value on."
    names = [*(("the train",) if differs(result) else ()), *(_name(atlas, team) for team in concerned(result))]
    listed = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    return f"{held}; under “{result.other_policy}” the number differs for {listed}."


def _name(atlas: Atlas, team: str) -> str:
    return atlas.refs[team].title if team in atlas.refs else team
