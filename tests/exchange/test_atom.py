"""The feed of changes."""

from datetime import date
from xml.etree import ElementTree as ET

from northline.exchange.atom import changes_atom
from northline.model.history import Commit, History
from northline.model.portfolio import Portfolio
from northline.model.scores import Scores
from northline.model.train import Build, Train

COMMITS = (
    Commit("b" * 40, date(2026, 4, 1), "Ada", "Serve <b> & \x07 more"),
    Commit("a" * 40, date(2026, 3, 2), "Bo", "Begin"),
)
NAMES = {"a": "http://www.w3.org/2005/Atom"}


def feed(*commits: Commit) -> bytes:
    return changes_atom(Train(Build("Order & Door"), Portfolio(date(2026, 4, 1)), Scores(), history=History(commits)))


def test_each_commit_is_an_entry() -> None:
    root = ET.fromstring(feed(*COMMITS))  # noqa: S314  # our own feed
    told = [(one.findtext("a:title", "", NAMES), one.findtext("a:updated", "", NAMES)) for one in root.findall("a:entry", NAMES)]
    assert told == [("Serve <b> & \N{REPLACEMENT CHARACTER} more", "2026-04-01T00:00:00Z"), ("Begin", "2026-03-02T00:00:00Z")]
    assert root.findtext("a:updated", "", NAMES) == "2026-04-01T00:00:00Z"


def test_a_feed_stays_the_same_feed_whatever_commits_come_and_go() -> None:
    ids = {ET.fromstring(feed(*commits)).findtext("a:id", "", NAMES) for commits in (COMMITS, COMMITS[:1], COMMITS[1:], ())}  # noqa: S314  # our own feeds
    assert ids == {"urn:northline:changes:order-door"}


def test_a_feed_without_history_is_still_a_feed() -> None:
    root = ET.fromstring(feed())  # noqa: S314  # our own feed
    assert (root.findall("a:entry", NAMES), root.findtext("a:title", "", NAMES)) == ([], "Changes of Order & Door")
