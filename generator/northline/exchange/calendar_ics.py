"""`data/calendar.ics`: PIs, iterations, events and milestones as whole days of a calendar."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from northline.model import values
from northline.model.calendar import Interval
from northline.model.frozen import Frozen
from northline.model.text import slug
from northline.model.train import Train

PRODUCT = "-//Northline//Northline//EN"


class Entry(Frozen):
    """Something on the calendar, from its first to its last day; `uid` stays the same as long as its ids do."""

    uid: str
    title: str
    start: date
    end: date | None = None
    category: str = ""


def calendar_ics(train: Train) -> bytes:
    """The train's calendar; every entry is stamped with the as-of date, so that the same content gives the same bytes."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _line(train.build.site))
    stamp = datetime.combine(train.portfolio.as_of, time(), UTC)
    site = slug(train.build.site) if train.build.site else "train"
    for entry in entries(train):
        calendar.add_component(_event(entry, stamp, site))
    return bytes(calendar.to_ical())


def entries(train: Train) -> Iterator[Entry]:
    """Yield what has a date: PI by PI with its iterations and events, then milestones."""
    for pi in train.portfolio.calendar.pis:
        yield from _pi(pi)
        yield from _events(train, pi.id)
    for item in train.portfolio.of("milestone"):
        if due := item.date("due"):
            yield Entry(f"milestone-{slug(item.id)}", f"{item.id} {item.title}", due, category="Milestone")


def _pi(pi: Interval) -> Iterator[Entry]:
    if pi.start:
        yield Entry(f"pi-{slug(pi.id)}", pi.title, pi.start, pi.end, "PI")
    for one in pi.iterations:
        if one.start:
            kind = " (IP)" if one.kind == "ip" else ""
            yield Entry(f"iteration-{slug(one.id)}", f"Iteration {one.id}{kind}", one.start, one.end, "Iteration")


def _events(train: Train, pi: str) -> Iterator[Entry]:
    item = train.portfolio.items.get(pi)
    listed = item.value("events") if item else None
    seen: dict[str, int] = {}
    for event in listed if isinstance(listed, tuple) else ():
        if isinstance(event, values.Event) and event.date:
            name = f"event-{slug(pi)}-{event.date.isoformat()}-{slug(event.title or event.kind or 'event')}"
            seen[name] = seen.get(name, 0) + 1
            uid = name if seen[name] == 1 else f"{name}-{seen[name]}"
            yield Entry(uid, event.title or event.kind or "Event", event.date, category="Event")


def _event(entry: Entry, stamp: datetime, site: str) -> Event:
    event = Event()
    event.add("uid", f"{entry.uid}@{site}.northline")
    event.add("dtstamp", stamp)
    event.add("dtstart", entry.start)
    last = max(entry.start, entry.end or entry.start)
    if last < date.max:
        # The end of a whole day is the day after it.
        event.add("dtend", last + timedelta(days=1))
    event.add("summary", _line(entry.title))
    event.add("categories", [entry.category])
    event.add("transp", "TRANSPARENT")
    return event


def _line(text: str) -> str:
    """A text in one line, without what a calendar cannot hold."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(printable.split())
