"""M7: objectives of one PI that say the same, and features that several teams list."""

from northline.model.frozen import Frozen


class DuplicatePair(Frozen):
    """Two objectives of different teams; `band` is `near-duplicate` or `similar`, `a` comes before `b` in natural order.

    `outcomes` and `features` are what both serve and deliver: either makes the pair stronger. `declared` when one of
    them says that it is shared with the other.
    """

    a: str
    b: str
    similarity: float
    band: str
    outcomes: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
    declared: bool = False

    @property
    def stronger(self) -> bool:
        """Whether more than the text speaks for a duplicate."""
        return bool(self.outcomes or self.features)


class SharedFeature(Frozen):
    """A feature that objectives of several teams deliver; `pair` are the first two of them that do not say it is shared."""

    feature: str
    objectives: tuple[str, ...]
    teams: tuple[str, ...]
    pair: tuple[str, str]


class Duplicates(Frozen):
    """One PI: pairs from the most similar down; `cut_short` when there were too many to list them all."""

    pairs: tuple[DuplicatePair, ...] = ()
    features: tuple[SharedFeature, ...] = ()
    cut_short: bool = False
