"""What is pinned on a planning board, and where: features, milestones, events, and both ends of each dependency."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from northline.model.calendar import Iteration
from northline.model.cells import Ref
from northline.model.item import Item
from northline.view.atlas import words
from northline.view.pi.agenda import events
from northline.view.pi.days import day
from northline.view.pi.dependencies import TONES, Need
from northline.view.pi.plan import Plan, place

# The row of milestones and events, and the column of what has no iteration; ids are never empty.
TOP_ROW = UNSCHEDULED = ""
# Work that no team owns keeps a row of its own; ids never begin with a blank.
NO_TEAM = " none"
Spot = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Pin:
    """One thing on the board; `form` is `feature`, `milestone`, `event`, `give` or `need`, `dependency` its id for both ends."""

    form: str
    head: str
    text: str
    href: str
    title: str
    tone: str = ""
    dependency: str = ""


@dataclass(frozen=True, slots=True)
class Wall:
    """The pins by row (a team's id) and column (an iteration's id), with rows and columns in order."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    pins: Mapping[Spot, tuple[Pin, ...]]


def wall(plan: Plan, needs: tuple[Need, ...]) -> Wall:
    """Everything that is pinned."""
    pins: defaultdict[Spot, list[Pin]] = defaultdict(list)
    for spot, pin in (*_features(plan), *_milestones(plan), *_events(plan), *_ends(plan, needs)):
        pins[spot].append(pin)
    known = [one.id for one in plan.iterations]
    columns = (*known, UNSCHEDULED) if any(column == UNSCHEDULED for _, column in pins) else tuple(known)
    asked = {row for row, _ in pins if row != TOP_ROW}
    rows = (*((TOP_ROW,) if any(row == TOP_ROW for row, _ in pins) else ()), *(one for one in _teams(plan) if one in asked))
    return Wall(rows, columns, {spot: tuple(found) for spot, found in pins.items()})


def _teams(plan: Plan) -> tuple[str, ...]:
    """Teams in the train's order, whether they plan in this PI or only give to those who do; then nobody."""
    return (*(one.id for one in plan.atlas.portfolio.of("team", "art")), NO_TEAM)


def _features(plan: Plan) -> Iterator[tuple[Spot, Pin]]:
    for feature in plan.of("feature"):
        ref = plan.atlas.ref(feature.id)
        head = f"{feature.id} · {words(feature.state)}" if feature.state else feature.id
        for team in place(plan.atlas, feature).teams[:1] or (NO_TEAM,):
            yield (team, lands_in(plan, feature)), Pin("feature", head, _plain(ref.title), ref.href, f"{feature.id} {ref.title}", ref.tone)


def _plain(title: str) -> str:
    """A title without the backticks that become code elsewhere: drawings know no markup."""
    return title.replace("`", "")


def lands_in(plan: Plan, feature: Item) -> str:
    """The iteration a feature is planned to be done in: its own, else that of its last story; empty when none is known."""
    own = place(plan.atlas, feature).iteration
    if own:
        return own if own in _ids(plan) else UNSCHEDULED
    stories = (place(plan.atlas, story).iteration for story in plan.atlas.portfolio.linking(feature.id, "parent") if story.base == "story")
    order = _ids(plan)
    return max((one for one in stories if one in order), key=order.__getitem__, default=UNSCHEDULED)


def _ids(plan: Plan) -> dict[str, int]:
    return {one.id: one.index for one in plan.iterations}


def _milestones(plan: Plan) -> Iterator[tuple[Spot, Pin]]:
    for one in plan.of("milestone"):
        ref, due = plan.atlas.ref(one.id), one.date("due")
        head = f"{one.id} · {day(due)}" if due else one.id
        yield (TOP_ROW, _at(plan, due)), Pin("milestone", head, _plain(ref.title), ref.href, f"{one.id} {ref.title}")


def _events(plan: Plan) -> Iterator[tuple[Spot, Pin]]:
    url = plan.atlas.ref(plan.id).href
    for one in events(plan.item):
        if one.date and (plan.interval.start is None or one.date >= plan.interval.start):
            yield (TOP_ROW, _at(plan, one.date)), Pin("event", f"{day(one.date)} {one.title}", "", url, one.title)


def _at(plan: Plan, when: date | None) -> str:
    """The iteration that holds a day; a day between two belongs to the earlier one."""
    begun = [one for one in plan.iterations if when and one.start and one.start <= when]
    end = plan.interval.end
    return begun[-1].id if begun and (end is None or (when and when <= end)) else UNSCHEDULED


def _ends(plan: Plan, needs: tuple[Need, ...]) -> Iterator[tuple[Spot, Pin]]:
    """Yield both ends of every dependency: what a team gives, and what a team needs."""
    for one in needs:
        ref: Ref = plan.atlas.ref(one.item.id)
        title = f"{one.item.id} {one.what}: {one.badge.title}"
        for provider in one.providers[:1]:
            yield (provider, _column(plan, one.promised)), Pin("give", f"gives {ref.id}", "", ref.href, title, TONES[one.word], ref.id)
        for consumer in one.consumers[:1]:
            yield (consumer, _column(plan, one.needed)), Pin("need", f"{ref.id} {one.word}", "", ref.href, title, TONES[one.word], ref.id)


def _column(plan: Plan, iteration: Iteration | None) -> str:
    return iteration.id if iteration and iteration.pi == plan.id else UNSCHEDULED
