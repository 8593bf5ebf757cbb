"""`data/calendar.ics`: PIs, iterations, events and milestones as whole days of a calendar."""

from collections.abc import Iterator
from datetime import date, timedelta

from northline.exchange.ics_text import escaped, write_ics
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
    site = slug(train.build.site) if train.build.site else "train"
    # The name is no property of the standard: calendars show it as it stands, without escapes.
    head = ("VERSION:2.0", f"PRODID:{PRODUCT}", "METHOD:PUBLISH", f"X-WR-CALNAME:{_line(train.build.site)}")
    events = (line for entry in entries(train) for line in _event(entry, train.portfolio.as_of, site))
    return write_ics(("BEGIN:VCALENDAR", *head, *events, "END:VCALENDAR"))


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


def _event(entry: Entry, stamp: date, site: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"SUMMARY:{escaped(_line(entry.title))}"
    yield f"DTSTART;VALUE=DATE:{_day(entry.start)}"
    last = max(entry.start, entry.end or entry.start)
    if last < date.max:
        # The end of a whole day is the day after it.
        yield f"DTEND;VALUE=DATE:{_day(last + timedelta(days=1))}"
    yield f"DTSTAMP:{_day(stamp)}T000000Z"
    yield f"UID:{entry.uid}@{site}.northline"
    yield f"CATEGORIES:{entry.category}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _line(text: str) -> str:
    """A text in one line, without what a calendar cannot hold."""
    printable = "".join([letter if letter.isprintable() else " " for letter in text])
    return " ".join(printable.split())
