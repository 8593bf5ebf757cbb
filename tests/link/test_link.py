"""Laws of the whole stage, on random backlogs."""

import random
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.link.backlog import AS_OF, CONFIG, items, linked

from northline.link import link
from northline.model.content import Content
from northline.model.fault import Fault
from northline.model.place import Place
from northline.model.portfolio import Portfolio

IDS = [f"{letter}{number}" for letter in "TKOUEFSBRM" for number in (1, 2)]
KINDS = {"T": "theme", "K": "kpi", "O": "objective", "U": "outcome", "E": "epic", "F": "feature", "S": "story"}
KINDS |= {"B": "feedback", "R": "risk", "M": "milestone"}
ROLES = {"objective": ["delivers"], "outcome": ["kpis"], "feedback": ["about"], "risk": ["affects"]}
EVERYWHERE = ["supports", "parent", "relates_to", "depends_on"]


@st.composite
def backlogs(draw: st.DrawFn) -> str:
    """A few items that link to anything, themselves and each other included."""
    lines = []
    for item_id in draw(st.lists(st.sampled_from(IDS), min_size=1, max_size=14)):
        kind = KINDS[item_id[0]]
        roles = draw(st.lists(st.sampled_from(EVERYWHERE + ROLES.get(kind, [])), unique=True, max_size=3))
        fields = [f"{role}={','.join(draw(st.lists(st.sampled_from(IDS), min_size=1, max_size=3)))}" for role in roles]
        lines.append(" ".join([item_id, kind, *fields]))
    return "\n".join(lines)


def parts(one: Portfolio) -> tuple[object, ...]:
    """What a portfolio says, order of items included."""
    inverse = list(one.backlinks.items())
    return list(one.items), one.links, inverse, one.sights, one.urls, one.calendar, one.cycles, one.names, one.faults


@given(backlogs())
@settings(deadline=None, max_examples=60)
def test_every_resolved_link_has_its_inverse_and_every_inverse_its_link(text: str) -> None:
    portfolio = linked(text)
    written = {one for links in portfolio.links.values() for one in links if one.resolved}
    inverse = {(target, one) for target, links in portfolio.backlinks.items() for one in links}
    assert {(one.target, one) for one in written} == inverse


@given(backlogs(), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=60)
def test_the_order_of_files_changes_nothing(text: str, chance: random.Random) -> None:
    found = list(items(text))
    chance.shuffle(found)
    assert parts(link(Content(items=tuple(found)), CONFIG, AS_OF)) == parts(linked(text))


@given(backlogs())
@settings(deadline=None, max_examples=60)
def test_an_unrelated_item_changes_no_line_of_sight(text: str) -> None:
    before = linked(text).sights
    after = linked(f"{text}\nZ9 feature supports=Z8\nZ8 theme").sights
    assert {one: after[one] for one in before} == dict(before)


@given(backlogs())
@settings(deadline=None, max_examples=60)
def test_paths_follow_links_and_never_pass_an_item_twice(text: str) -> None:
    portfolio = linked(text)
    for item_id, sight in portfolio.sights.items():
        for path in sight.paths:
            assert path[0] == item_id
            assert len(set(path)) == len(path)


@given(backlogs())
@settings(deadline=None, max_examples=60)
def test_strength_and_themes_agree(text: str) -> None:
    active = {theme.id for theme in linked(text).active_themes()}
    for sight in linked(text).sights.values():
        assert sight.strength.reaches == bool(sight.themes)
        assert set(sight.themes) <= active


def test_no_items_make_an_empty_portfolio() -> None:
    portfolio = linked("")
    assert (len(portfolio.items), portfolio.faults, portfolio.vision()) == (0, (), None)


def test_faults_of_reading_and_linking_stand_in_order_of_place() -> None:
    read = Fault("odd-encoding", Place("00001.md", 9))
    content = Content(items=items("A feature parent=NOPE\nB feature parent=NOPE"), faults=(read,))
    assert [fault.place.line for fault in link(content, CONFIG, date(2026, 1, 1)).faults] == [3, 9, 3]
