"""The train as a page family sees it: mentions, lines of sight and findings, ready to be placed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache, wraps
from typing import Any, TypeVar, TypeVarTuple, cast

from northline.config import Config
from northline.model.calendar import Calendar, Interval
from northline.model.cells import Anchor, Badge, Ref, Refs, Sight
from northline.model.finding import Finding
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.link import Strength
from northline.model.page import href
from northline.model.portfolio import Portfolio, is_active
from northline.model.results.placement import Placement
from northline.model.results.wsjf import Wsjf
from northline.model.scores import Scores
from northline.model.text import natural, slug
from northline.model.train import Train
from northline.view.parts import Chain, Chains, FindingLine

Question = TypeVarTuple("Question")
Answer = TypeVar("Answer")

# Past this many mentions a cell stops being read; the item's own page has them all.
FEW = 12
# More mentions than these do not open in a cell.
IN_PLACE = 24
# Pairs of a PI and a team, each with some numbers of every metric, whose rows together stay well below a megabyte.
ONE_PAGE = 120
# Links that make two items part of one effort.
SHARED = ("delivers", "rolls_up_to", "parent")
TONES = {
    "done": "good",
    "met": "good",
    "on_track": "good",
    "resolved": "good",
    "closed": "quiet",
    "blocked": "act",
    "missed": "act",
    "off_track": "act",
    "dropped": "act",
    "at_risk": "watch",
    "partly_met": "watch",
    "doing": "info",
    "implementing": "info",
    "committed": "info",
}


def words(name: str) -> str:
    """A stored word for readers: `on_track` → `on track`."""
    return name.replace("_", " ")


@lru_cache(maxsize=1024)
def state_badge(state: str) -> Badge:
    """A state or status as a badge."""
    return Badge(words(state), TONES.get(state.casefold().replace(" ", "_"), "quiet"))


def once(work: "Callable[[Atlas, *Question], Answer]") -> "Callable[[Atlas, *Question], Answer]":
    """What is worked out once for each question asked of an atlas, and kept with it: all pages of a site ask the same ones."""

    @wraps(work)
    def answer(atlas: "Atlas", *question: *Question) -> Answer:
        known = atlas.answers[work]
        try:
            return cast("Answer", known[question])
        except KeyError:
            found = known[question] = work(atlas, *question)
            return found

    return answer


class Atlas(Frozen, dict=True):
    """A train and its configuration, with the mentions of items made once and shared by all pages."""

    train: Train
    config: Config

    @cached_property
    def portfolio(self) -> Portfolio:
        """The linked items."""
        return self.train.portfolio

    @cached_property
    def scores(self) -> Scores:
        """The results of all metrics."""
        return self.train.scores

    @cached_property
    def calendar(self) -> Calendar:
        """The train's PIs in order."""
        return self.train.portfolio.calendar

    @cached_property
    def answers(self) -> "defaultdict[object, dict[Any, Any]]":
        """What was worked out of this train already: by who did, then by the question."""
        return defaultdict(dict)

    @cached_property
    def refs(self) -> dict[str, Ref]:
        """A mention of every item, by id."""
        return {item.id: self._ref(item) for item in self.portfolio}

    def _ref(self, item: Item) -> Ref:
        state = item.state or item.text("status")
        kind = self.portfolio.kind(item)
        return Ref(
            id=item.id,
            title=item.title,
            href=href(self.portfolio.urls[item.id]),
            base=item.base,
            label=kind.label,
            state=words(state),
            tone=TONES.get(state.casefold().replace(" ", "_"), ""),
            implied=item.implied,
        )

    def ref(self, item_id: str) -> Ref:
        """The mention of one item."""
        return self.refs[item_id]

    def mentions(self, ids: Iterable[str], *, empty: str = "", show: str = "id", few: int = FEW) -> Refs:
        """Several mentions for one cell, in the order given; those past `few` are counted."""
        return _mentioned(self, tuple(ids), empty, show, few)

    def teams(self, item: Item) -> tuple[str, ...]:
        """Ids of the owning teams."""
        return self.portfolio.targets(item.id, "teams")

    def pis(self, item: Item) -> tuple[str, ...]:
        """Ids of the PIs the item is planned in."""
        return self.portfolio.targets(item.id, "pi")

    def sight(self, item_id: str) -> Sight:
        """How the item reaches the vision, in a word, with the themes it reaches."""
        sight = self.portfolio.sight(item_id)
        return Sight(sight.strength.value, tuple([self.refs[theme] for theme in sight.themes]))

    def chains(self, item_id: str) -> Chains:
        """All the item's ways up to the vision, and one sentence that answers why."""
        sight = self.portfolio.sight(item_id)
        # A goal is a step of the line itself: it cannot name its theme any better than by being part of it.
        is_goal = self.portfolio[item_id].base in {"theme", "outcome"} and sight.strength.reaches
        strength = Strength.EXPLICIT if is_goal else sight.strength
        chains = tuple([self._chain(path, strength) for path in sight.paths if len(path) > 1])
        answer = self._goal_answer(item_id) if is_goal else self._answer(item_id)
        return Chains(chains, strength.value, answer, sight.more_paths)

    def _goal_answer(self, goal: str) -> str:
        sight = self.portfolio.sight(goal)
        if self.portfolio[goal].base == "outcome":
            names = _listed([self.portfolio[one].title for one in sight.themes])
            return f"It tells when {names} {'are' if len(sight.themes) > 1 else 'is'} reached."
        complete = any(self.portfolio[path[-1]].base == "vision" for path in sight.paths)
        return "It is a theme of the vision." if complete else "It is a theme, but no vision stands above it."

    def _chain(self, path: Sequence[str], strength: Strength) -> Chain:
        complete = self.portfolio[path[-1]].base == "vision"
        refs = self.refs
        return Chain(tuple([refs[one] for one in path]), strength.value, complete)

    def shortest(self, item_id: str) -> Chain | None:
        """The item's shortest way up, or None when it has none."""
        sight = self.portfolio.sight(item_id)
        paths = [path for path in sight.paths if len(path) > 1]
        return self._chain(paths[0], sight.strength) if paths else None

    def _answer(self, item_id: str) -> str:
        sight = self.portfolio.sight(item_id)
        names = _listed([self.portfolio[theme].title for theme in sight.themes])
        many = "themes" if len(sight.themes) > 1 else "theme"
        if sight.strength is Strength.EXPLICIT:
            return f"It names an outcome of the {many} {names}."
        if sight.strength is Strength.THEME:
            return f"It names the {many} {names}, but no outcome."
        if sight.strength is Strength.INHERITED:
            return f"It names neither outcome nor theme; it reaches {names} through what it hangs on."
        if sight.strength is Strength.DANGLING and sight.paths and any(len(path) > 1 for path in sight.paths):
            return "What it names leads to no active theme."
        if sight.strength is Strength.DANGLING:
            return "It names something that leads nowhere."
        return "No link to the vision."

    def finding(self, finding: Finding) -> FindingLine:
        """A finding as readers see it."""
        place = finding.place
        spot = f":{place.line}" if place.line else ""
        return FindingLine(
            severity=finding.severity.word,
            name=finding.name,
            code=finding.code,
            message=finding.message,
            hint=finding.hint,
            place=f"{self.train.build.content}/{place.path}{spot}",
            ref=self.refs.get(finding.item),
            answered=finding.allowed,
            answered_by=self.refs.get(finding.explained_by),
            help=href("findings/", finding.code.lower()),
        )

    def findings_of(self, item_id: str) -> tuple[FindingLine, ...]:
        """The findings on one item, worst first."""
        return tuple(self.finding(one) for one in self.train.findings_of.get(item_id, ()))

    def pi_word(self, pi: str) -> Badge:
        """Whether a PI is closed, current, committed or a forecast, as a badge."""
        interval = self.calendar.by_id.get(pi)
        if interval is None:
            return Badge("unknown PI", "act")
        if interval.id == self.calendar.current:
            return Badge(_current_word(interval, self.portfolio.as_of), "quiet" if interval.closed else "info")
        return Badge({"closed": "closed", "committed": "committed"}.get(interval.status, "forecast"), "quiet")

    def current_pi(self) -> Item | None:
        """The current PI's item."""
        return self.portfolio.items.get(self.calendar.current)

    def themes(self) -> tuple[Item, ...]:
        """Active themes, heaviest first."""
        active = self.portfolio.active_themes()
        return tuple(sorted(active, key=lambda theme: (-(theme.number("weight") or 0), natural(theme.id))))

    def retired(self) -> tuple[Item, ...]:
        """Themes that no longer count."""
        return tuple(theme for theme in self.portfolio.of("theme") if not is_active(theme))

    @cached_property
    def standing(self) -> Mapping[str, tuple[Item, ...]]:
        """The objectives that stand in each PI, dropped ones left out."""
        found: dict[str, list[Item]] = {}
        for one in self.portfolio.of("objective"):
            placed = self.scores.get(Placement, one.id)
            if one.value("status") != "dropped":
                for pi in placed.pis if placed else self.pis(one):
                    found.setdefault(pi, []).append(one)
        return {pi: tuple(objectives) for pi, objectives in found.items()}

    @cached_property
    def standing_of(self) -> Mapping[tuple[str, str], tuple[Item, ...]]:
        """The objectives that stand in each PI for each team, by PI and team."""
        found: dict[tuple[str, str], list[Item]] = {}
        for pi, objectives in self.standing.items():
            for one in objectives:
                for team in self.teams(one):
                    found.setdefault((pi, team), []).append(one)
        return {key: tuple(objectives) for key, objectives in found.items()}

    @cached_property
    def sharing(self) -> Mapping[tuple[str, str, str], tuple[tuple[int, str], ...]]:
        """The objectives and features that share something, by PI, kind and what they share, each with its position in the PI."""
        found: dict[tuple[str, str, str], list[tuple[int, str]]] = {}
        for pi in self.portfolio.of("pi"):
            planned = (self.portfolio[one] for one in self.portfolio.sources(pi.id, "pi"))
            features = (one for one in planned if one.base != "objective")
            for position, one in enumerate((*self.standing.get(pi.id, ()), *features)):
                for share in self.shares(one):
                    found.setdefault((pi.id, one.base, share), []).append((position, one.id))
        return {key: tuple(pairs) for key, pairs in found.items()}

    def shares(self, item: Item) -> tuple[str, ...]:
        """What an item may have in common with others: what it delivers, what it is part of, the outcomes it reaches."""
        return _shares(self, item.id)

    @cached_property
    def has_values(self) -> bool:
        """Whether any objective has a business value; without, columns of value are left out."""
        return any(one.number("business_value") is not None for one in self.portfolio.of("objective"))

    @cached_property
    def has_commitment(self) -> bool:
        """Whether any objective says that it is committed or not; without, nobody has told the two apart."""
        return any(one.value("commitment") is not None for one in self.portfolio.of("objective"))

    @cached_property
    def has_states(self) -> bool:
        """Whether any feature or story is in a state that its Kanban knows; without, nobody can tell what is finished."""
        return any(one.state in self.portfolio.states(one) for one in self.portfolio.of("feature", "story"))

    @cached_property
    def has_wsjf(self) -> bool:
        """Whether anybody scored anything for WSJF; without, priorities are left out."""
        return any(scored.status != "undefined" or any(scored.components.values()) for scored in self.scores.of(Wsjf).values())

    def exists(self, *bases: str) -> bool:
        """Whether the train has any item of these kinds; without, sections and columns about them are left out."""
        return any(self.portfolio.of(base) for base in bases)

    def receipt(self, metric: str, *spot: str) -> str:
        """Where a number of a metric is opened to its inputs; `spot` names it: a PI, then a team, then a part of the result."""
        own = bool(spot) and spot[0] in self.calendar.by_id and self.is_large
        return href(part_of(metric, spot[0]) if own else f"how/{metric}/", spot_of(*spot))

    @cached_property
    def is_large(self) -> bool:
        """Whether the numbers of all PIs and teams would not fit on one page of a metric; each PI then has its own."""
        return len(self.calendar.pis) * len(self.portfolio.of("team")) > ONE_PAGE

    def listed(self, ids: Iterable[str], at: str = "") -> str | tuple[Ref, ...]:
        """The list behind a count: the mentions themselves, or the address that has them all when they are too many for one cell."""
        known = tuple(self.refs[one] for one in dict.fromkeys(ids) if one in self.refs)
        return at if at and len(known) > IN_PLACE else known

    def opened(self, item_id: str, section: str) -> str:
        """A section of an item's page: where numbers about one item are opened to their inputs."""
        return f"{self.refs[item_id].href}#{section}"


def spot_of(*names: str) -> str:
    """The anchor of a number among those of its metric; the empty name stands for the whole train."""
    return "-".join(slug(name) if name else "train" for name in names)


def part_of(metric: str, pi: str) -> str:
    """The page of a metric for one PI of a large train."""
    return f"how/{metric}/{slug(pi)}/"


def _current_word(interval: Interval, as_of: date) -> str:
    """What the current PI is called: between two PIs it is the last or the next one, and holds no day of today."""
    begun = interval.start is None or interval.start <= as_of
    over = interval.end is not None and interval.end < as_of
    if interval.closed:
        return "last PI, closed" if over else "current, closed"
    if interval.status == "draft":
        return "current, draft" if begun else "next, draft"
    return "current, past its end" if over else "current" if begun else "next, committed"


def how(metric: str) -> str:
    """Where a metric is explained."""
    return href(f"how/{metric}/")


def page(text: str, url: str, anchor: str = "") -> Anchor:
    """A plain link to one of our pages."""
    return Anchor(text, href(url, anchor))


def _listed(names: Sequence[str]) -> str:
    quoted = [f"“{name}”" for name in names]
    return ", ".join(quoted[:-1]) + f" and {quoted[-1]}" if len(quoted) > 1 else "".join(quoted)


@once
def _mentioned(atlas: Atlas, ids: tuple[str, ...], empty: str, show: str, few: int) -> Refs:
    """Mentions in one cell: most items share their teams, PIs and parents with others."""
    refs = atlas.refs
    known = [refs[one] for one in dict.fromkeys(ids) if one in refs]
    return Refs(tuple(known[:few]), empty, show, max(0, len(known) - few))


@once
def _shares(atlas: Atlas, item_id: str) -> tuple[str, ...]:
    linked, sight = atlas.portfolio.targets(item_id, *SHARED), atlas.portfolio.sight(item_id)
    return tuple(dict.fromkeys((*linked, *sight.outcomes)))
