"""The PIs of a train as pages walk through them: which ones to show first, how each looks, links from one to the next."""

from collections.abc import Callable, Iterable
from datetime import date

from northline.model.calendar import Interval
from northline.model.cells import Badge
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.page import href
from northline.model.results.placement import Placement
from northline.view.atlas import Atlas

# A train plans a few PIs ahead and remembers one or two; the rest is kept folded.
PAST_SHOWN = 2
AHEAD_SHOWN = 5


class Period(Frozen):
    """A PI at the head of a column; `look` is `closed`, `current`, `committed` or `forecast`, and `badge` says it."""

    id: str
    title: str
    href: str
    dates: str
    look: str
    badge: Badge


class Step(Frozen):
    """A link to the same page for another PI."""

    text: str
    href: str
    note: str = ""
    here: bool = False


class Switch(Frozen):
    """Links to the same page for every PI, those far from now folded."""

    steps: tuple[Step, ...]
    folded: tuple[Step, ...] = ()


class Window(Frozen):
    """The PIs around now, and those before and after them, each in calendar order."""

    earlier: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    later: tuple[str, ...] = ()


def window(atlas: Atlas) -> Window:
    """The last PIs, the current one and the next ones; a train without a current PI shows its last ones."""
    ids = tuple(pi.id for pi in atlas.calendar.pis)
    now = atlas.calendar.order.get(atlas.calendar.current, len(ids) - 1)
    start, stop = max(0, now - PAST_SHOWN), now + AHEAD_SHOWN + 1
    return Window(ids[:start], ids[start:stop], ids[stop:])


def shown_pi(atlas: Atlas) -> str:
    """The current PI, else the last one; empty on a train without PIs."""
    last = atlas.calendar.pis[-1].id if atlas.calendar.pis else ""
    return atlas.calendar.current or last


def coming(atlas: Atlas, count: int) -> tuple[str, ...]:
    """The current PI and those after it, `count` at most; PIs that are closed do not come again."""
    ids = [pi.id for pi in atlas.calendar.pis if not pi.closed]
    now = atlas.calendar.order.get(atlas.calendar.current, 0)
    return tuple(one for one in ids if atlas.calendar.order[one] >= now)[:count]


def period(atlas: Atlas, pi: str) -> Period:
    """A PI as the head of a column."""
    interval = atlas.calendar.by_id[pi]
    badge = atlas.pi_word(pi)
    ref = atlas.ref(pi)
    return Period(pi, ref.title, ref.href, dates(interval.start, interval.end), _look(atlas, interval), badge)


def _look(atlas: Atlas, interval: Interval) -> str:
    if interval.id == atlas.calendar.current and interval.status == "committed":
        return "current"
    return interval.status if interval.status in {"closed", "committed"} else "forecast"


def dates(start: date | None, end: date | None) -> str:
    """From when to when, as far as it is known."""
    known = [one.isoformat() for one in (start, end) if one]
    if len(known) > 1:
        return f"{known[0]} to {known[1]}"
    return "" if not known else f"from {known[0]}" if start else f"to {known[0]}"


def switch(atlas: Atlas, url: Callable[[str], str], here: str) -> Switch:
    """Links from one PI's page to the others'; the one shown stays in sight, however far away it is."""
    if len(atlas.calendar.pis) < 2:  # noqa: PLR2004  # with one PI there is nothing to switch to
        return Switch(())
    near = window(atlas).near
    steps = {pi.id: _step(atlas, pi.id, url, here) for pi in atlas.calendar.pis}
    shown = tuple(step for pi, step in steps.items() if pi in near or pi == here)
    return Switch(shown, tuple(step for pi, step in steps.items() if pi not in near and pi != here))


def _step(atlas: Atlas, pi: str, url: Callable[[str], str], here: str) -> Step:
    return Step(atlas.ref(pi).id, href(url(pi)), atlas.pi_word(pi).text, pi == here)


def pi_of_date(atlas: Atlas, day: date) -> str:
    """The PI that holds a day; empty when none does."""
    holding = (pi.id for pi in atlas.calendar.pis if pi.start and pi.end and pi.start <= day <= pi.end)
    return next(holding, "")


def pis_of(atlas: Atlas, item: Item) -> tuple[str, ...]:
    """The PIs an item stands in: its own, else what its iteration or parent gives it."""
    placed = atlas.scores.get(Placement, item.id)
    return placed.pis if placed else atlas.pis(item)


def in_pi(atlas: Atlas, pi: str, items: Iterable[Item]) -> tuple[Item, ...]:
    """Those of the items that stand in a PI."""
    placed = atlas.scores.of(Placement)
    return tuple([item for item in items if pi in (found.pis if (found := placed.get(item.id)) else atlas.pis(item))])
