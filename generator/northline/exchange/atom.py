"""`changes.atom`: the last changes of the content as a feed."""

from xml.etree import ElementTree as ET

from northline.model.history import Commit
from northline.model.text import CONTROLS, slug
from northline.model.train import Train

ATOM = "http://www.w3.org/2005/Atom"


def changes_atom(train: Train) -> bytes:
    """A feed with an entry for each commit; stamped with the days of the commits, never with the time of the build."""
    commits = train.history.commits
    feed = ET.Element("feed", {"xmlns": ATOM})
    # A reader that meets another id takes the feed for another one; only the name is the same with every commit, in any clone.
    _put(feed, "id", f"urn:northline:changes:{slug(train.build.site or 'train')}")
    _put(feed, "title", f"Changes of {train.build.site}" if train.build.site else "Changes")
    _put(feed, "updated", _time(commits[0].day.isoformat() if commits else train.portfolio.as_of.isoformat()))
    ET.SubElement(feed, "link", {"href": "changes/index.html"})
    for commit in commits:
        feed.append(_entry(commit))
    ET.indent(feed)
    return bytes(ET.tostring(feed, encoding="utf-8", xml_declaration=True)) + b"\n"


def _entry(commit: Commit) -> ET.Element:
    entry = ET.Element("entry")
    _put(entry, "id", f"urn:sha1:{commit.hash}")
    _put(entry, "title", commit.subject)
    _put(entry, "updated", _time(commit.day.isoformat()))
    _put(ET.SubElement(entry, "author"), "name", commit.author)
    ET.SubElement(entry, "link", {"href": "changes/index.html"})
    return entry


def _put(above: ET.Element, name: str, text: str) -> None:
    ET.SubElement(above, name).text = _printable(text)


def _printable(text: str) -> str:
    """A text without what XML cannot hold."""
    return CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def _time(day: str) -> str:
    return f"{day}T00:00:00Z"
