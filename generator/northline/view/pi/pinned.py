"""What is pinned on a planning board, and where: features, milestones, events, and both ends of each dependency."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from northline.model.calendar import Iteration
from northline.model.cells import Ref
from northline.model.frozen import Frozen
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


class Pin(Frozen):
    """One thing on the board; `form` is `feature`, `milestone`, `event`, `give` or `need`.

    Both ends of a dependency have its id in `dependency`, and in `word` whether it comes in time.
    """

    form: str
    head: str
    text: str
    href: str
    title: str
    tone: str = ""
    dependency: str = ""
    word: str = ""


class Wall(Frozen):
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
    """Yield a card for every team that owns a feature, where its own part of the work lands."""
    for feature in plan.of("feature"):
        ref, teams = plan.atlas.ref(feature.id), place(plan.atlas, feature).teams
        head = f"{feature.id} · {words(feature.state)}" if feature.state else feature.id
        text, title = _plain(ref.title), f"{feature.id} {ref.title}"
        if len(teams) > 1:
            text, title = f"shared: {text}", f"{title}, shared by {', '.join(plan.atlas.ref(team).title for team in teams)}"
        for team in teams or (NO_TEAM,):
            yield (team, lands_in(plan, feature, team)), Pin("feature", head, text, ref.href, title, ref.tone)


def _plain(title: str) -> str:
    """A title without the backticks that become code elsewhere: drawings know no markup."""
    return title.replace("`", "")


def lands_in(plan: Plan, feature: Item, team: str = "") -> str:
    """The iteration a feature is planned to be done in: its own, else that of its last story; empty when none is known.

    A team's part of a shared feature lands with the last of its own stories.
    """
    own = place(plan.atlas, feature).iteration
    if own:
        return own if own in _ids(plan) else UNSCHEDULED
    stories = [place(plan.atlas, one) for one in plan.atlas.portfolio.stories(feature.id)]
    mine = [one for one in stories if team in one.teams] or stories
    order = _ids(plan)
    return max((one.iteration for one in mine if one.iteration in order), key=order.__getitem__, default=UNSCHEDULED)


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
    """Yield both ends of every dependency: what each team gives, and what each other team needs."""
    for one in needs:
        ref: Ref = plan.atlas.ref(one.item.id)
        title = f"{one.item.id} {one.what}: {one.badge.title}"
        given, asked = _column(plan, one.promised), _column(plan, one.needed)
        for provider in one.providers:
            head = f"gives {ref.id}{_elsewhere(given, one.promised)}"
            yield (provider, given), Pin("give", head, "", ref.href, title, TONES[one.word], ref.id, one.word)
        for consumer in one.takers:
            head = f"{ref.id} {one.word}{_elsewhere(asked, one.needed)}"
            yield (consumer, asked), Pin("need", head, "", ref.href, title, TONES[one.word], ref.id, one.word)


def _column(plan: Plan, iteration: Iteration | None) -> str:
    return iteration.id if iteration and iteration.pi == plan.id else UNSCHEDULED


def _elsewhere(column: str, iteration: Iteration | None) -> str:
    """When it happens, where that is in another PI."""
    return f" in {iteration.id}" if iteration and column == UNSCHEDULED else ""
