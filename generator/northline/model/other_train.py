"""Another train as its `portfolio.json` tells it: what is kept of it, and of each of its items."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cached_property

from northline.model.frozen import Frozen, field
from northline.model.text import slug, unpadded

# Stands between the name of a train and the id of one of its items: `Payments:FEAT-7`.
BETWEEN = ":"


class Art(Frozen):
    """An entry of `arts`: the file to read, the name that references use, and the address of the train's site, if any."""

    path: str
    name: str = ""
    url: str = ""


class Told(Frozen):
    """An item of another train, as its file tells it; `train` is that train's name here.

    `url` leads to its page on that train's site, or to our page about the train. `pis`, `goals` (themes and outcomes it
    reaches) and `objectives` are ids of its own train. `whole` is true of an objective of the train, not of a team.
    `words` are some of its texts by field.
    """

    train: str
    id: str
    type: str
    title: str
    url: str
    state: str = ""
    pis: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    value: float | None = None
    committed: bool = True
    whole: bool = False
    day: date | None = None
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """How a reference from elsewhere names it."""
        return f"{self.train}{BETWEEN}{self.id}"

    def is_in(self, pi: str) -> bool:
        """Whether it is planned in the PI of that name."""
        return any(unpadded(one) == unpadded(pi) for one in self.pis)


class Crossing(Frozen):
    """A link that leaves a train: `written` is what its author wrote, the name of a train and an id."""

    role: str
    source: Told
    written: str


class PiTold(Frozen):
    """A PI of another train: when it is, and its numbers, ratios 0–1; None is n/a.

    `themes` is the committed value by theme, `exposed` the value exposed by dependency, both by id.
    """

    start: date | None = None
    end: date | None = None
    breadth: float | None = None
    linked_value: float | None = None
    orphan: float | None = None
    predictability: float | None = None
    themes: Mapping[str, float] = field(default_factory=dict)
    exposed: Mapping[str, float] = field(default_factory=dict)


NOT_TOLD = PiTold()


class OtherTrain(Frozen, dict=True):
    """What is kept of another train's file, as of its own date.

    `home` is the address of its site, empty when none is configured. `closed` are its closed PIs, oldest first. `items` are
    its vision, themes, outcomes, objectives, milestones and dependencies; `named` are those of all its items that texts of
    this site ask for, by the folded text; `ids` are the ids of all of them, to suggest from.
    """

    name: str
    file: str
    as_of: date
    home: str = ""
    site: str = ""
    current: str = ""
    closed: tuple[str, ...] = ()
    pis: Mapping[str, PiTold] = field(default_factory=dict)
    items: tuple[Told, ...] = ()
    named: Mapping[str, Told] = field(default_factory=dict)
    crossings: tuple[Crossing, ...] = ()
    ids: tuple[str, ...] = ()
    errors: int = 0

    @property
    def page(self) -> str:
        """The site-relative URL of our page about it."""
        return page_of(self.name)

    def at(self, address: str) -> str:
        """A page of its site, else our page about it."""
        return joined(self.home, address) if self.home else self.page

    def of(self, *types: str) -> tuple[Told, ...]:
        """Its items of some types, in its own order."""
        return tuple(one for one in self.items if one.type in types)

    def item(self, item_id: str) -> Told | None:
        """One of its items, if it is kept or asked for."""
        return self._items.get(item_id)

    @cached_property
    def _items(self) -> Mapping[str, Told]:
        return {one.id: one for one in (*self.named.values(), *self.items)}

    @cached_property
    def vision(self) -> Told | None:
        """The vision that stands on its pages."""
        return next(iter(self.of("vision")), None)

    def pi_named(self, name: str) -> str:
        """The id of its PI of that name; empty when it has none."""
        return self._pi_names.get(unpadded(name), "") if name else ""

    @cached_property
    def _pi_names(self) -> Mapping[str, str]:
        return {unpadded(one): one for one in self.pis}

    def numbers(self, pi: str) -> PiTold:
        """What it tells of one of its PIs."""
        return self.pis.get(pi, NOT_TOLD)

    def goal(self, base: str, goal_id: str, title: str) -> Told | None:
        """Its theme or outcome that is the same as one elsewhere: by id, else by title, ignoring case."""
        return self._goals.get((base, "id", goal_id.casefold())) or self._goals.get((base, "title", title.casefold()))

    @cached_property
    def _goals(self) -> Mapping[tuple[str, str, str], Told]:
        found: dict[tuple[str, str, str], Told] = {}
        for one in self.of("theme", "outcome"):
            found.setdefault((one.type, "id", one.id.casefold()), one)
            found.setdefault((one.type, "title", one.title.casefold()), one)
        return found

    def planned(self, pi: str) -> tuple[Told, ...]:
        """The objectives that stand in its PI of that name, dropped ones left out."""
        return self._planned.get(unpadded(pi), ())

    @cached_property
    def _planned(self) -> Mapping[str, tuple[Told, ...]]:
        found: defaultdict[str, list[Told]] = defaultdict(list)
        for one in self.of("objective"):
            for pi in one.pis if one.state != "dropped" else ():
                found[unpadded(pi)].append(one)
        return {pi: tuple(ones) for pi, ones in found.items()}

    def serving(self, goal: str, pi: str) -> tuple[Told, ...]:
        """The objectives of a PI that reach one of its themes or outcomes."""
        return self._serving.get((goal, unpadded(pi)), ())

    @cached_property
    def _serving(self) -> Mapping[tuple[str, str], tuple[Told, ...]]:
        found: defaultdict[tuple[str, str], list[Told]] = defaultdict(list)
        for pi, objectives in self._planned.items():
            for one in objectives:
                for goal in one.goals:
                    found[goal, pi].append(one)
        return {key: tuple(ones) for key, ones in found.items()}


def asked(name: str) -> str:
    """The part of a reference after the train's name, as `named` holds it."""
    return name.strip().casefold()


def joined(home: str, address: str) -> str:
    """An address in another site; on another host it names the file, as all our links do in the end."""
    return f"{home}{address}index.html" if "://" in home else f"{home}{address}"


def page_of(name: str) -> str:
    """The site-relative URL of our page about a train: `Payments` → `trains/payments/`."""
    return f"trains/{slug(name)}/"
