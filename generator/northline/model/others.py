"""The other trains of a site, and where their items and ours meet."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from northline.model.fault import Fault
from northline.model.frozen import Frozen, field
from northline.model.other_train import BETWEEN, Crossing, OtherTrain, Told, asked


class Neighbours(Frozen):
    """The trains that could be read, and what went wrong with the others; `own` are the names of this site's train."""

    own: tuple[str, ...] = ()
    trains: tuple[OtherTrain, ...] = ()
    faults: tuple[Fault, ...] = ()


# Reads the other trains; what it is given are the names, `Payments:FEAT-7`, that texts of this site ask for.
Ask = Callable[[frozenset[str]], Neighbours]


NO_NEIGHBOURS = Neighbours()


def alone(_: Iterable[str]) -> Neighbours:
    """No other train."""
    return NO_NEIGHBOURS


class Others(Frozen, dict=True):
    """The other trains of a site, and the links between their items and ours.

    `own` are the names by which references mean this site's train. `outward` gives the item that a link of ours leads to,
    by its full name; `inward` the links from other trains to an item of ours, by its id.
    """

    own: tuple[str, ...] = ()
    trains: tuple[OtherTrain, ...] = ()
    outward: Mapping[str, Told] = field(default_factory=dict)
    inward: Mapping[str, tuple[Crossing, ...]] = field(default_factory=dict)

    def train(self, name: str) -> OtherTrain | None:
        """The train of a name, by that of the configuration or that of its own site, ignoring case."""
        return self._by_name.get(name.strip().casefold())

    @cached_property
    def _by_name(self) -> Mapping[str, OtherTrain]:
        sites = {one.site.casefold(): one for one in reversed(self.trains) if one.site}
        return {**sites, **{one.name.casefold(): one for one in self.trains}}

    def names_us(self, name: str) -> bool:
        """Whether a name is that of this site's train."""
        return name.strip().casefold() in self._own

    @cached_property
    def _own(self) -> frozenset[str]:
        return frozenset(one.casefold() for one in self.own if one)

    def named_by(self, written: str) -> OtherTrain | None:
        """The train whose item a text means to name."""
        name, between, _ = written.partition(BETWEEN)
        return self.train(name) if between else None

    def find(self, written: str) -> Told | None:
        """The item of another train that a text names: `Payments:FEAT-7`."""
        train = self.named_by(written)
        return train.named.get(asked(written.partition(BETWEEN)[2])) if train else None
