"""Laws that hold for any content: checks never raise, never depend on the order of files, and always say where."""

import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.check.backlogs import AS_OF

from northline.check import catalogue, check
from northline.config import Config
from northline.link import link
from northline.model.content import ContentFile
from northline.model.finding import Finding
from northline.model.kinds import BUILT_IN
from northline.read import read
from northline.score import score

IDS = ("A-1", "A-2", "B-1", "26.1", "26.2", "T1")
VALUES = (
    *IDS,
    "[A-1, B-1]",
    "[A-1: 60%, T1: 10%]",
    "0",
    "-1",
    "7",
    "21",
    "1e999",
    "2026-03-16",
    "2026-02-30",
    "closed",
    "committed",
    "uncommitted",
    "done",
    "blocked",
    "on_track",
    "dropped",
    "retired",
    "owned",
    "{A-1: 5}",
    "{26.1: 0, 26.2.1: 3}",
    "[{check: no-line-of-sight, reason: x}, {check: nonsense, reason: y}]",
    "[{id: 1, start: 2026-05-01, end: 2026-01-01, kind: ip}]",
    "[{date: 2026-03-16, value: 3}]",
    "3",
    "[1, 2]",
    "{a: [b]}",
    "TBD",
    "'\"`|<b>&'",
)
FIELDS = sorted({field.name for kind in BUILT_IN for field in kind.fields} - {"id", "type"})


@st.composite
def backlogs(draw: st.DrawFn) -> tuple[ContentFile, ...]:
    """Up to eight items of any kinds with any fields holding anything."""
    files = {}
    for number in range(draw(st.integers(1, 8))):
        kind = draw(st.sampled_from([kind.name for kind in BUILT_IN]))
        item = draw(st.sampled_from(IDS))
        pairs = draw(st.dictionaries(st.sampled_from(FIELDS), st.sampled_from(VALUES), max_size=12))
        front = "\n".join(f"{name}: {value}" for name, value in pairs.items())
        files[f"{number}.md"] = ContentFile(f"{number}.md", f"---\nid: {item}\ntype: {kind}\n{front}\n---\n[[A-9]] {item}\n".encode())
    return tuple(files.values())


def found(files: tuple[ContentFile, ...]) -> tuple[Finding, ...]:
    portfolio = link(read(files, Config()), Config(), AS_OF)
    return check(portfolio, score(portfolio, Config()), Config())


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(backlogs())
def test_any_content_gives_findings_that_say_what_and_where(files: tuple[ContentFile, ...]) -> None:
    codes = {rule.code: rule.name for rule in catalogue()}
    paths = {"", *(file.path for file in files)}
    items = {item.id for item in link(read(files, Config()), Config(), AS_OF)}
    for finding in found(files):
        assert codes[finding.code] == finding.name
        assert finding.message
        assert finding.message.splitlines() == [finding.message]
        assert finding.place.path in paths
        assert finding.item in {"", *items}


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(backlogs(), st.randoms(use_true_random=False))
def test_order_of_files_changes_nothing(files: tuple[ContentFile, ...], chance: random.Random) -> None:
    shuffled = list(files)
    chance.shuffle(shuffled)
    assert found(tuple(shuffled)) == found(files)
