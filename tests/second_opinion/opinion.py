"""A second computation of the numbers, from their written definitions alone.

Nothing here comes from the program: it works on plain records. `opinion` gives the numbers in the shape of `data/portfolio.json`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from tests.second_opinion.trains import (
    Decision,
    Feature,
    Iteration,
    Kpi,
    Link,
    Linked,
    Objective,
    Outcome,
    Pi,
    RandomTrain,
    Record,
    Story,
    Team,
)

Number = float | None
Tree = dict[str, "Value"]
Value = Tree | list[str] | str | bool | int | float | None
Leaf = Feature | Story
Work = Linked

EMPTY = {"", "n/a", "none", "TBD", "-", "todo"}
LINK = {"explicit": 40.0, "theme": 30.0, "inherited": 20.0, "none": 0.0, "dangling": 0.0}


def opinion(train: RandomTrain, wording: Mapping[str, int]) -> Tree:
    """All numbers of a train; `wording` says how many wording findings each objective has, which is not ours to judge."""
    sight = Sight(train)
    alignment = Alignment(train, sight, wording)
    return {
        "items": {
            one.id: {"strength": sight.strength(one), "themes": sorted(sight.themes(one))}
            for one in (*train.epics, *train.features, *train.stories, *train.objectives)
        },
        "objectives": {one.id: alignment.receipt(one) for one in train.objectives},
        "pis": {
            pi.id: {
                "coverage": Coverage(train, sight, pi).numbers(),
                "alignment": alignment.means(pi),
                "orphan": Orphans(train, sight, pi).numbers(),
                "inversion": Inversions(train, pi).numbers(),
                "load": Loads(train, pi).numbers(),
                "predictability": Predictability(train, pi).numbers(),
            }
            for pi in train.pis
        },
    }


def ratio(above: float, below: float) -> Number:
    """A fraction, or n/a."""
    return above / below if below else None


def mean(values: Sequence[float]) -> Number:
    """The plain mean, or n/a."""
    return sum(values) / len(values) if values else None


def valid(value: Number, least: float) -> bool:
    """Whether a business value lies on its scale, which ends at 10."""
    return value is not None and least <= value <= 10


def worth(one: Objective) -> float:
    """The planned value of an objective; a missing or invalid one counts nothing."""
    return one.business_value if one.business_value is not None and valid(one.business_value, 1) else 0.0


def in_force(one: Objective) -> bool:
    """Whether an objective was not dropped."""
    return one.status != "dropped"


def standing(train: RandomTrain, pi: Pi) -> list[Objective]:
    """The objectives of a PI that count: a dropped one is no part of the plan any more, and counts in predictability alone."""
    return [one for one in train.objectives if one.pi == pi.id and in_force(one)]


def normalised(weights: Mapping[str, Number]) -> dict[str, float]:
    """Weights that sum to 1; when one is missing, all are equal."""
    given = {name: one for name, one in weights.items() if one is not None}
    total = sum(given.values())
    if len(given) < len(weights) or not total:
        return dict.fromkeys(weights, 1 / len(weights)) if weights else {}
    return {name: one / total for name, one in given.items()}


# ---------------------------------------------------------------- line of sight


@dataclass(frozen=True)
class Arrival:
    """An active theme that a link leads to, and the outcome on the way, if the link names one."""

    theme: str
    outcome: str | None
    explicit: bool


def themes_of(one: Outcome) -> list[str]:
    """The themes that an outcome stands below, or says that it supports."""
    return [*([one.parent] if one.parent else []), *(link.target for link in one.supports)]


class Sight:
    """Lines of sight."""

    def __init__(self, train: RandomTrain) -> None:
        self._train = train
        self._outcomes = {one.id: one for one in train.outcomes}
        self._kpis = {one.id: one for one in train.kpis}
        self._work: dict[str, Work] = {one.id: one for one in (*train.epics, *train.features, *train.stories)}

    @cached_property
    def active(self) -> dict[str, Number]:
        """The active themes with their weights as given."""
        return {one.id: one.weight for one in self._train.themes if one.status != "retired" and one.weight != 0}

    def parent(self, one: Linked) -> Work | None:
        """The item above."""
        return self._work.get(one.parent or "")

    def above(self, one: Work) -> Iterator[Work]:
        """The item and all above it."""
        seen: set[str] = set()
        here: Work | None = one
        while here is not None and here.id not in seen:
            seen.add(here.id)
            yield here
            here = self.parent(here)

    def arrivals(self, link: Link) -> list[Arrival]:
        """What a link leads to."""
        if link.target in self.active:
            return [Arrival(link.target, None, explicit=False)]
        if link.target in self._outcomes:
            return self._through([link.target])
        if link.target in self._kpis:
            return self._through(self._measured(self._kpis[link.target]))
        return []

    def _measured(self, kpi: Kpi) -> list[str]:
        """The outcomes and themes that a KPI belongs to."""
        listing = [one.id for one in self._train.outcomes if kpi.id in one.kpis]
        return [*listing, *([kpi.parent] if kpi.parent else []), *(one.target for one in kpi.supports)]

    def _through(self, names: Iterable[str]) -> list[Arrival]:
        found: dict[Arrival, None] = {}
        for name in names:
            outcome = self._outcomes.get(name)
            for theme in themes_of(outcome) if outcome else [name]:
                if theme in self.active:
                    found[Arrival(theme, outcome.id if outcome else None, explicit=True)] = None
        return list(found)

    def own(self, one: Linked) -> list[Arrival]:
        """What the item's own links lead to."""
        return [arrival for link in one.supports for arrival in self.arrivals(link)]

    def named(self, one: Linked) -> set[str]:
        """The active themes that an item names."""
        return {arrival.theme for arrival in self.own(one)}

    def by_names(self, one: Work) -> set[str]:
        """The themes that a work item names or, failing that, those above it."""
        return next((found for each in self.above(one) if (found := self.named(each))), set())

    def themes(self, one: Linked) -> set[str]:
        """The active themes that an item reaches by any way."""
        if found := self.named(one):
            return found
        if isinstance(one, Objective):
            # The table lets any item inherit through "what it delivers or its parents".
            above = self.parent(one)
            return set().union(*(self.by_names(each) for each in (*self.delivered(one), *([above] if above else []))))
        return self._inherited(one, frozenset())

    def _inherited(self, one: Work, below: frozenset[str]) -> set[str]:
        if found := self.named(one):
            return found
        parent = self.parent(one)
        from_parent = self._inherited(parent, below | {one.id}) if parent and parent.id not in below else set()
        return from_parent.union(*(self.named(each) for each in self.delivering(one)))

    def delivered(self, one: Objective) -> list[Work]:
        """The work that an objective delivers."""
        return [self._work[name] for name in one.delivers if name in self._work]

    def delivering(self, one: Record) -> list[Objective]:
        """The objectives that deliver an item."""
        return [each for each in self._train.objectives if one.id in each.delivers]

    def sees_vision(self, one: Linked) -> bool:
        """Whether an item names the vision itself."""
        return any(link.target in {vision.id for vision in self._train.visions} for link in one.supports)

    def strength(self, one: Linked) -> str:
        """One of the five words."""
        own = self.own(one)
        if own:
            return "explicit" if any(arrival.explicit for arrival in own) else "theme"
        if self.themes(one):
            return "inherited"
        return "dangling" if one.supports else "none"


# ---------------------------------------------------------------- M2


class Coverage:
    """M2 Vision coverage of a PI."""

    def __init__(self, train: RandomTrain, sight: Sight, pi: Pi) -> None:
        self._sight = sight
        self._outcomes = train.outcomes
        self._weights = normalised(sight.active)
        self._objectives = [one for one in standing(train, pi) if valid(one.business_value, 1)]
        self._committed = [one for one in self._objectives if one.committed]
        self._value = sum(worth(one) for one in self._committed)

    def numbers(self) -> Tree:
        """The four numbers, n/a without themes or committed value, and what they are made of."""
        value = self._by_theme()
        themes: Tree = {
            name: {"weight": weight, "value": value[name], "served": self._depth(name)} for name, weight in self._weights.items()
        }
        if not self._weights or not self._value:
            return {"breadth": None, "depth": None, "linked_value": None, "allocation_fit": None, "themes": themes}
        return {
            "themes": themes,
            "breadth": self._breadth(),
            "depth": sum(weight * self._depth(theme) for theme, weight in self._weights.items()),
            "linked_value": sum(worth(one) for one in self._committed if self._sight.themes(one)) / self._value,
            "allocation_fit": self._fit(),
        }

    def _breadth(self) -> float:
        reached = set().union(*(self._sight.themes(one) for one in self._committed))
        return sum(weight for theme, weight in self._weights.items() if theme in reached)

    def _depth(self, theme: str) -> float:
        outcomes = {one.id: one.weight for one in self._outcomes if theme in themes_of(one)}
        if not outcomes:
            return max((self._serves(one, theme, None) for one in self._objectives), default=0.0)
        weights = normalised(outcomes)
        return sum(
            weight * max((self._serves(one, theme, name) for one in self._objectives), default=0.0) for name, weight in weights.items()
        )

    def _serves(self, one: Objective, theme: str, outcome: str | None) -> float:
        """How well an objective serves an outcome, or a theme without any."""
        own = [arrival for arrival in self._sight.own(one) if arrival.theme == theme]
        named = any(arrival.explicit and arrival.outcome == outcome for arrival in own)
        whole = any(not arrival.explicit for arrival in own) or (not own and theme in self._sight.themes(one))
        if not named and not whole:
            return 0.0
        if not one.committed:
            return 0.5
        return 1.0 if named else 0.75

    def _by_theme(self) -> dict[str, float]:
        """Committed value by theme; the empty name stands for none."""
        value = dict.fromkeys(self._weights, 0.0) | {"": 0.0}
        for one in self._committed:
            for theme, share in self._split(one).items():
                value[theme] += share * worth(one)
        return value

    def _fit(self) -> float:
        value = self._by_theme()
        return 1 - sum(abs(value[theme] / self._value - self._weights.get(theme, 0.0)) for theme in value) / 2

    def _split(self, one: Objective) -> dict[str, float]:
        """How an objective's value is split over themes; the empty name stands for none."""
        links = [(link.share, self._sight.arrivals(link)) for link in one.supports]
        leading = [(share, {arrival.theme for arrival in arrivals}) for share, arrivals in links if arrivals]
        if not leading:
            themes = self._sight.themes(one)
            return dict.fromkeys(themes, 1 / len(themes)) if themes else {"": 1.0}
        shares = [share for share, _ in leading if share is not None]
        parts = shares if len(shares) == len(leading) else [1.0] * len(leading)
        found = dict.fromkeys((theme for _, themes in leading for theme in themes), 0.0)
        for part, (_, themes) in zip(parts, leading, strict=True):
            for theme in themes:
                found[theme] += part / sum(parts) / len(themes)
        return found


# ---------------------------------------------------------------- M3


class Alignment:
    """M3 Objective alignment."""

    def __init__(self, train: RandomTrain, sight: Sight, wording: Mapping[str, int]) -> None:
        self._train = train
        self._sight = sight
        self._wording = wording
        self._calendar = Calendar(train)
        self._kpis = {one.id: one for one in train.kpis}

    def receipt(self, one: Objective) -> Tree:
        """The score with its parts."""
        parts = self._parts(one)
        return {"alignment": self.score(one), "parts": {**parts}}

    def score(self, one: Objective) -> float:
        """The capped sum."""
        total = sum(self._parts(one).values())
        lost = self._sight.strength(one) == "dangling" and not self._sight.sees_vision(one)
        return min(total, 20.0) if lost else total

    def means(self, pi: Pi) -> Tree:
        """The value-weighted mean over committed objectives, and the simple one."""
        committed = [one for one in standing(self._train, pi) if one.committed]
        total = sum(worth(one) for one in committed)
        return {
            "weighted": ratio(sum(worth(one) * self.score(one) for one in committed), total),
            "simple": mean([self.score(one) for one in committed]),
        }

    def _parts(self, one: Objective) -> dict[str, float]:
        return {
            "link": self._link(one),
            "measure": self._measure(one),
            "evidence": self._evidence(one),
            "value": self._value(one),
            "wording": max(0.0, 10.0 - 2 * self._wording[one.id]),
        }

    def _link(self, one: Objective) -> float:
        points = LINK[self._sight.strength(one)]
        leading = [link for link in one.supports if self._sight.arrivals(link)]
        diluted = len(self._sight.themes(one)) > 3 and any(link.share is None for link in leading)
        return min(points, 20.0) if diluted else points

    def _measure(self, one: Objective) -> float:
        kpis = [self._kpis[name] for name in (*one.kpis, *(link.target for link in one.supports)) if name in self._kpis]
        if any(kpi.baseline is not None and kpi.target is not None and kpi.owner not in {None, *EMPTY} for kpi in kpis):
            return 20.0
        return 10.0 if any(letter.isdigit() for letter in one.title) else 0.0

    def _evidence(self, one: Objective) -> float:
        delivered = self._sight.delivered(one)
        if not delivered:
            return 0.0
        themes = self._sight.themes(one)
        features = [each for each in delivered if isinstance(each, Feature)]
        proven = bool(features) and all(self._calendar.pi(each) == one.pi and self._sight.by_names(each) & themes for each in features)
        return 20.0 if proven else 10.0

    def _value(self, one: Objective) -> float:
        if not valid(one.business_value, 1):
            return 0.0
        return 5.0 if one.business_owner in {None, *EMPTY} else 10.0


# ---------------------------------------------------------------- the calendar


class Calendar:
    """When work is planned, and what its leaves are."""

    def __init__(self, train: RandomTrain) -> None:
        self._train = train
        self._work: dict[str, Work] = {one.id: one for one in (*train.epics, *train.features, *train.stories)}
        self._iterations = {one.id: pi.id for pi in train.pis for one in pi.iterations}
        self._with_stories = {one.parent for one in train.stories}

    def parent(self, one: Linked) -> Work | None:
        """The item above."""
        return self._work.get(one.parent or "")

    def pi(self, one: Work) -> str | None:
        """An item's own PI, else its iteration's, else its parent's."""
        if one.pi:
            return one.pi
        iteration = one.iteration if isinstance(one, Leaf) else None
        if iteration in self._iterations:
            return self._iterations[iteration]
        parent = self.parent(one)
        return self.pi(parent) if parent else None

    def iteration(self, one: Leaf) -> str | None:
        """The full name of the iteration that an item names."""
        if one.iteration is None or one.iteration in self._iterations:
            return one.iteration
        return f"{self.pi(one)}.{one.iteration}"

    def bucket(self, one: Work) -> str | None:
        """An item's own allocation bucket, else its parent's."""
        own = one.allocation.lower() if isinstance(one, Leaf) and one.allocation else None
        parent = self.parent(one)
        return own or (self.bucket(parent) if parent else None)

    def leaves(self, pi: Pi) -> list[Leaf]:
        """Stories, and features without stories, of a PI."""
        every: list[Leaf] = [*self._train.stories, *(one for one in self._train.features if one.id not in self._with_stories)]
        return [one for one in every if self.pi(one) == pi.id]

    def teams(self, one: Work) -> tuple[str, ...]:
        """An item's own teams, else its parent's."""
        own = one.teams if isinstance(one, Leaf) else ()
        parent = self.parent(one)
        return own or (self.teams(parent) if parent else ())

    def share(self, one: Leaf, team: str) -> float:
        """The part of an item's work that is a team's: several teams share it equally."""
        teams = self.teams(one)
        return teams.count(team) / len(teams) if teams else 0.0


# ---------------------------------------------------------------- M4


class Orphans:
    """M4 Orphan work."""

    def __init__(self, train: RandomTrain, sight: Sight, pi: Pi) -> None:
        self._train = train
        self._sight = sight
        self._calendar = Calendar(train)
        self._leaves = self._calendar.leaves(pi)
        self._by_points = any(one.points for one in self._leaves)

    def numbers(self) -> Tree:
        """The shares of the PI and of each team with work."""
        teams = sorted({name for one in self._leaves for name in self._calendar.teams(one)})
        return {
            **self._shares(self._leaves, None),
            "basis": "points" if self._by_points else "count",
            "teams": {name: self._shares(self._leaves, name) for name in teams},
        }

    def _shares(self, leaves: Sequence[Leaf], team: str | None) -> Tree:
        untraced = [one for one in leaves if not self._sight.themes(one)]
        explained = [one for one in untraced if self._calendar.bucket(one) in self._train.explained]
        orphan = [one for one in untraced if one not in explained]
        total = self._size(leaves, team)
        return {"ratio": ratio(self._size(orphan, team), total), "explained": ratio(self._size(explained, team), total)}

    def _size(self, leaves: Sequence[Leaf], team: str | None) -> float:
        """The points, or the number, of some leaves: all of them, or a team's part."""
        return sum(
            ((one.points or 0.0) if self._by_points else 1.0) * (1.0 if team is None else self._calendar.share(one, team)) for one in leaves
        )


# ---------------------------------------------------------------- M5


class Inversions:
    """M5 Priority inversion."""

    def __init__(self, train: RandomTrain, pi: Pi) -> None:
        self._train = train
        self._pi = pi
        self._calendar = Calendar(train)
        leaves: list[Leaf] = [*train.features, *train.stories]
        self._work = {one.id: one for one in leaves}

    def numbers(self) -> Value:
        """The rates; n/a for a closed PI."""
        if self._pi.status == "closed":
            return dict.fromkeys(("pairs", "inverted", "rate", "unexplained_rate", "worst"))
        pairs = list(self._pairs())
        inverted = [(i, j) for i, j in pairs if (wsjf(j) or 0) > (wsjf(i) or 0)]
        unexplained = [(i, j) for i, j in inverted if not self._explained(i, j)]
        unexplained_of = len(pairs) - len(inverted) + len(unexplained)
        return {
            "pairs": len(pairs),
            "inverted": len(inverted),
            "rate": ratio(len(inverted), len(pairs)),
            "unexplained_rate": ratio(len(unexplained), unexplained_of),
            "worst": {"gap": max((wsjf(j) or 0) - (wsjf(i) or 0) for i, j in inverted)} if inverted else None,
        }

    def _pairs(self) -> Iterator[tuple[Feature, Feature]]:
        ranked = [one for one in self._train.features if wsjf(one) is not None]
        planned = [one for one in ranked if self._calendar.pi(one) == self._pi.id]
        waiting = [one for one in ranked if one.state == "ready" and self._calendar.pi(one) is None]
        for i in planned:
            yield from ((i, j) for j in waiting if self._calendar.bucket(i) == self._calendar.bucket(j))

    def _explained(self, i: Feature, j: Feature) -> bool:
        return self._fixed(i) or self._needed(i, j) or self._waits(j) or any(_decided(one, i, j) for one in self._train.decisions)

    def _fixed(self, i: Feature) -> bool:
        start, end = self._pi.start, self._pi.end
        return i.due is not None and start is not None and end is not None and start <= i.due <= end

    def _needed(self, i: Feature, j: Feature) -> bool:
        waiting = [one for one in self._train.features if one.state != "done"]
        better = [one for one in waiting if (wsjf(one) or 0) > (wsjf(j) or 0)]
        return i.state != "done" and any(i.id in self._predecessors(one) for one in better)

    def _waits(self, j: Feature) -> bool:
        before = [self._work[name] for name in self._predecessors(j) if name in self._work]
        return any(one.state != "done" and self._calendar.pi(one) != self._pi.id for one in before)

    def _predecessors(self, one: Leaf) -> set[str]:
        """All that an item depends on, direct or not; what is done holds nobody up, nor does what that once depended on."""
        found: set[str] = set()
        waiting = list(one.depends_on)
        while waiting:
            name = waiting.pop()
            if name not in found and name in self._work:
                found.add(name)
                waiting.extend(() if self._work[name].state == "done" else self._work[name].depends_on)
        return found - {one.id}


def wsjf(one: Feature) -> Number:
    """Cost of delay by size; nothing when a component is missing or the size is 0."""
    parts = (one.user_business_value, one.time_criticality, one.risk_opportunity)
    known = [part for part in parts if part is not None]
    return sum(known) / one.job_size if len(known) == len(parts) and one.job_size else None


def _decided(decision: Decision, i: Record, j: Record) -> bool:
    return i.id in decision.chosen and j.id in decision.over


# ---------------------------------------------------------------- M8


class Loads:
    """M8 Load of each team in a PI and its iterations."""

    def __init__(self, train: RandomTrain, pi: Pi) -> None:
        self._train = train
        self._pi = pi
        self._calendar = Calendar(train)
        self._leaves = self._calendar.leaves(pi)

    def numbers(self) -> Tree:
        """Every team with a capacity, or with work."""
        busy = {name for one in self._leaves for name in self._calendar.teams(one)}
        known = {one.id for one in self._train.teams}
        teams = [*self._train.teams, *(Team(id=name) for name in sorted(busy - known))]
        return {team.id: self._team(team) for team in teams if team.id in busy or self._capacity(team) is not None}

    def _team(self, team: Team) -> Tree:
        iterations: Tree = {
            each.id: self._load(
                team, self._capacity_of(team, each), [one for one in self._leaves if self._calendar.iteration(one) == each.id]
            )
            for each in self._pi.iterations
        }
        return {**self._load(team, self._capacity(team), self._leaves), "iterations": iterations}

    def _load(self, team: Team, capacity: Number, leaves: Sequence[Leaf]) -> Tree:
        load = self._points(team, leaves)
        committed = self._points(team, [one for one in leaves if not self._uncommitted(one)])
        return {
            "capacity": capacity,
            "load": load,
            "committed": committed,
            "ratio": ratio(load, capacity or 0.0),
            "committed_ratio": ratio(committed, capacity or 0.0),
            "state": state(capacity, load, committed),
        }

    def _points(self, team: Team, leaves: Iterable[Leaf]) -> float:
        return sum((one.points or 0.0) * self._calendar.share(one, team.id) for one in leaves)

    def _uncommitted(self, one: Leaf) -> bool:
        names = {one.id, one.parent}
        served = [each for each in standing(self._train, self._pi) if names & set(each.delivers)]
        return bool(served) and not any(each.committed for each in served)

    def _capacity(self, team: Team) -> Number:
        """Given for the PI, else the sum of its iterations', else by members."""
        if self._pi.id in team.capacity:
            return team.capacity[self._pi.id]
        if self._given(team):
            return sum(self._capacity_of(team, one) or 0.0 for one in self._pi.iterations)
        if team.members is None:
            return None
        weeks = sum(_weeks(one) for one in self._pi.iterations if one.kind != "ip")
        return max(0.0, 8 * team.members * weeks / 2 - (team.days_off or 0.0))

    def _given(self, team: Team) -> list[float]:
        """The capacities given for iterations of the PI."""
        return [team.capacity[one.id] for one in self._pi.iterations if one.id in team.capacity]

    def _capacity_of(self, team: Team, iteration: Iteration) -> Number:
        if iteration.id in team.capacity:
            return team.capacity[iteration.id]
        if self._pi.id in team.capacity or team.members is None or iteration.kind == "ip":
            return None
        return 8 * team.members * _weeks(iteration) / 2


def _weeks(iteration: Iteration) -> float:
    if iteration.start is None or iteration.end is None:
        return 2.0
    return ((iteration.end - iteration.start).days + 1) / 7


def state(capacity: Number, load: float, committed: float) -> str:
    """The word for a load."""
    if capacity is None:
        return "unknown"
    if capacity <= 0:
        return "error" if load else "none"
    if committed > capacity:
        return "red"
    if load > capacity:
        return "amber"
    if load >= 0.85 * capacity:
        return "tight"
    return "ok" if load >= 0.6 * capacity else "slack"


# ---------------------------------------------------------------- M12


class Predictability:
    """M12 Predictability."""

    def __init__(self, train: RandomTrain, pi: Pi) -> None:
        self._train = train
        self._due = pi.status != "draft"
        self._final = pi.status == "closed"
        self._objectives = [one for one in train.objectives if one.pi == pi.id]

    def numbers(self) -> Tree:
        """The ART's numbers and each team's."""
        names = sorted({name for one in self._objectives for name in one.teams})
        teams = {name: [one for one in self._objectives if name in one.teams] for name in names}
        values = [value for own in teams.values() if (value := self._value(own)) is not None]
        missing = [one for one in self._objectives if self._missing(one)]
        value = self._value(self._objectives)
        unknown = value is None
        planned = self._planned(self._objectives)
        return {
            "policy": self._train.policy,
            "art": {
                "sum": value,
                "mean": mean(values),
                "committed_only": None if unknown else self._committed_only(self._objectives),
                "provisional": bool(missing) and not unknown,
                "low": value if missing else None,
                "high": value + sum(worth(one) for one in missing) / planned if missing and value is not None else None,
            },
            "teams": {name: self._team(own) for name, own in teams.items()},
        }

    def _team(self, own: Sequence[Objective]) -> Tree:
        return {
            "value": self._value(own),
            "committed_only": self._committed_only(own),
            "planned": self._planned(own),
            "actual": sum(self._actual(one) for one in own),
        }

    def _value(self, own: Sequence[Objective]) -> Number:
        """All actual value by the planned value of committed ones; n/a when no actual value is known."""
        return self._reached(own, own)

    def _committed_only(self, own: Sequence[Objective]) -> Number:
        return self._reached([one for one in own if one.committed], own)

    def _reached(self, some: Sequence[Objective], own: Sequence[Objective]) -> Number:
        if not self._due or not any(self._known(one) for one in own):
            return None
        return ratio(sum(self._actual(one) for one in some), self._planned(own))

    def _planned(self, own: Sequence[Objective]) -> float:
        return sum(self._plan(one) for one in own)

    def _plan(self, one: Objective) -> float:
        """What an objective is held to: nothing when it is uncommitted, or when its value has moved on."""
        return self._carried(one) if one.committed and not self._moves(one) else 0.0

    def _carried(self, one: Objective) -> float:
        """An objective's own planned value, and what dropped ones of any PI handed on to it."""
        own = worth(one) if one.committed else 0.0
        return own + sum(self._carried(each) for each in self._train.objectives if each.replaced_by == one.id and self._moves(each))

    def _moves(self, one: Objective) -> bool:
        """Whether a dropped objective hands its planned value on, to whatever replaced it."""
        recorded = any(one.id in (*each.chosen, *each.over, *each.explains) for each in self._train.decisions)
        known = any(each.id == one.replaced_by for each in self._train.objectives)
        return self._train.policy == "rebaselined" and not in_force(one) and recorded and known

    def _actual(self, one: Objective) -> float:
        """The actual value; a dropped objective scores 0, and a missing value counts 0."""
        if one.status == "dropped" or one.actual_value is None or not valid(one.actual_value, 0):
            return 0.0
        return one.actual_value

    def _known(self, one: Objective) -> bool:
        """Whether the actual value is known: a valid one was given, or the objective was dropped and the PI is over."""
        return valid(one.actual_value, 0) if in_force(one) else self._final

    def _missing(self, one: Objective) -> bool:
        """Whether the actual value is not known yet."""
        return in_force(one) and not valid(one.actual_value, 0)
