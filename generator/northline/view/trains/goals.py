"""Themes and outcomes that several trains serve: the same by id, else by title."""

from collections.abc import Mapping, Sequence

from northline.model.cells import Ref
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.other_train import OtherTrain, Told
from northline.view.atlas import Atlas
from northline.view.told import ref


class Goal(Frozen):
    """A theme or outcome: ours, if we have it, and that of each other train that has it, by the train's name."""

    title: str
    ours: Item | None
    told: Mapping[str, Told]

    def mention(self, atlas: Atlas) -> Ref:
        """Our own page about it, else that of the first train that has it."""
        if self.ours is not None:
            return atlas.ref(self.ours.id)
        return ref(atlas, next(iter(self.told.values())))


def goals(atlas: Atlas, base: str) -> tuple[Goal, ...]:
    """All active themes, or all outcomes of active themes: ours first, then those that only others have."""
    met: list[list[Item | Told]] = []
    known: dict[tuple[str, str], list[Item | Told]] = {}
    theirs = (one for train in atlas.portfolio.others.trains for one in train.of(base))
    every: tuple[Item | Told, ...] = (*_ours(atlas, base), *theirs)
    for one in every:
        keys = ("id", one.id.casefold()), ("title", one.title.casefold())
        same = known.get(keys[0]) or known.get(keys[1])
        if same is None:
            same = []
            met.append(same)
        same.append(one)
        for key in keys:
            known.setdefault(key, same)
    return tuple(_goal(same) for same in met)


def _ours(atlas: Atlas, base: str) -> tuple[Item, ...]:
    if base == "theme":
        return atlas.themes()
    return tuple(one for one in atlas.portfolio.of(base) if atlas.portfolio.sight(one.id).strength.reaches)


def _goal(same: Sequence[Item | Told]) -> Goal:
    ours = next((one for one in same if isinstance(one, Item)), None)
    # A train that has the same goal twice is known by the first.
    told = {one.train: one for one in reversed(same) if isinstance(one, Told)}
    return Goal(same[0].title, ours, dict(sorted(told.items())))


def our_objectives(atlas: Atlas, goal: Goal, pi: str) -> tuple[str, ...]:
    """Our objectives that stand in a PI and reach a goal."""
    if goal.ours is None:
        return ()
    found = ((one.id, atlas.portfolio.sight(one.id)) for one in atlas.standing.get(pi, ()))
    return tuple(one for one, sight in found if goal.ours.id in sight.themes or any(goal.ours.id in path for path in sight.paths))


def their_objectives(train: OtherTrain, goal: Goal, pi: str) -> tuple[Told, ...]:
    """The objectives of another train that stand in its PI of that name and reach a goal."""
    told = goal.told.get(train.name)
    return train.serving(told.id, pi) if told is not None else ()


def by_train(atlas: Atlas, goal: Goal, pi: str) -> Mapping[str, tuple[Told, ...]]:
    """The objectives of every other train that serves a goal in a PI, by the train's name."""
    found = {train.name: their_objectives(train, goal, pi) for train in atlas.portfolio.others.trains}
    return {name: objectives for name, objectives in found.items() if objectives}
