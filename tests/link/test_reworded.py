import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.link.backlog import AS_OF, CONFIG, items

from northline.link import link
from northline.link.reworded import Reworded, reworded
from northline.model.content import Content, Prose
from northline.model.field import Field, FieldValue
from northline.model.field_types import REFERENCES
from northline.model.frozen import replace
from northline.model.item import WORDS, Item
from northline.model.place import Place
from northline.model.portfolio import Portfolio
from northline.model.raw import Scalar

Pair = tuple[str, str]
TRAIN = """
    VIS vision
    T1 theme parent=VIS
    26.1 pi
    FEAT-1 feature supports=T1 pi=26.1 | See [[T1]].
    STORY-1 story parent=FEAT-1 | Plain.
"""


def titled(item: Item, title: str) -> Item:
    place = Place(item.place.path, 9, 1, len(title))
    return replace(item, title=title, fields={**item.fields, "title": FieldValue("title", Scalar(title, place), title, place)})


def saying(item: Item, field: str, words: str) -> Item:
    place = Place(item.place.path, 10, 1, len(words))
    return replace(item, fields={**item.fields, field: FieldValue(field, Scalar(words, place), words, place)})


def edited(which: str, edit: object) -> tuple[Content, Content, Portfolio]:
    """The content before and after an edit of one item that has a title of its own, and the portfolio before it."""
    before = Content(items=tuple(titled(one, "Old words") for one in items(TRAIN)))
    after = replace(before, items=tuple(edit(one) if one.id == which else one for one in before.items))  # type: ignore[operator]
    return before, after, link(before, CONFIG, AS_OF)


@pytest.mark.parametrize("which", ["VIS", "T1", "FEAT-1", "STORY-1"])
def test_a_new_title_gives_what_linking_anew_gives(which: str) -> None:
    before, after, portfolio = edited(which, lambda item: titled(item, "Quite other words"))
    found = reworded(before, after, portfolio)
    assert found is not None
    assert found.changed == {which}
    assert found.portfolio == link(after, CONFIG, AS_OF)


def test_a_new_body_with_the_same_mentions_keeps_the_links() -> None:
    before, after, portfolio = edited("FEAT-1", lambda item: replace(item, body="See [[T1]] and go on."))
    found = reworded(before, after, portfolio)
    assert found is not None
    assert found.portfolio == link(after, CONFIG, AS_OF)


@pytest.mark.parametrize("field", sorted(WORDS))
@pytest.mark.parametrize("which", ["VIS", "T1", "FEAT-1", "STORY-1"])
def test_other_words_give_what_linking_anew_gives(which: str, field: str) -> None:
    for told in ("T1", "26.1.9, [[STORY-1]]"):
        before, after, portfolio = edited(which, lambda item, told=told: saying(item, field, told))
        found = reworded(before, after, portfolio)
        assert found is not None
        assert found.portfolio == link(after, CONFIG, AS_OF)
        # And back again: the field was not there before.
        assert reworded(after, before, link(after, CONFIG, AS_OF)) == Reworded(portfolio, frozenset({which}))


PAGE = Prose("guide.md", "Guide", "Read this.\nSee [[T1]] and [[NOBODY]].")


@pytest.mark.parametrize(
    "page",
    [
        replace(PAGE, body="Read that.\nSee [[T1]] and [[NOBODY]]."),
        replace(PAGE, title="Another"),
        replace(PAGE, body="See [[T1]] and [[NOBODY]]."),
        replace(PAGE, body="Read this.\nSee [[t1]] and [[ANYBODY]], [[ANYBODY]]."),
        replace(PAGE, body="Read this."),
        replace(PAGE, body_line=4),
    ],
    ids=["text", "title", "mention elsewhere", "other mentions", "no mention", "line"],
)
def test_a_page_changed_gives_what_linking_anew_gives(page: Prose) -> None:
    before = Content(items=items(TRAIN), prose=(PAGE, replace(PAGE, path="more.md")))
    after = replace(before, prose=(page, before.prose[1]))
    found = reworded(before, after, link(before, CONFIG, AS_OF))
    assert found is not None
    assert found.portfolio == link(after, CONFIG, AS_OF)


def test_a_page_elsewhere_is_linked_anew() -> None:
    before = Content(items=items(TRAIN), prose=(PAGE,))
    assert reworded(before, replace(before, prose=(replace(PAGE, path="handbook.md"),)), link(before, CONFIG, AS_OF)) is None


NAMED = st.sampled_from(["T1", "t1", "FEAT-1", "STORY-1", "STORY-01", "NOBODY", "VIS", "26.1"])
SAYING = st.lists(st.one_of(NAMED.map("[[{}]]".format), st.sampled_from(["words", "\n", "`[[T1]]`"])), max_size=6).map(" ".join)


@given(st.tuples(SAYING, SAYING), st.tuples(SAYING, SAYING), st.tuples(SAYING, SAYING))
def test_other_mentions_give_what_linking_anew_gives(feature: Pair, story: Pair, page: Pair) -> None:
    """Of two items in one file, and of a page."""
    before, after = (
        Content(
            items=tuple(
                replace(one, body=said[one.id], body_line=3, place=replace(one.place, path="work.md")) if one.id in said else one
                for one in items(TRAIN)
            ),
            prose=(replace(PAGE, body=page[at]),),
        )
        for at, said in enumerate(({"FEAT-1": feature[0], "STORY-1": story[0]}, {"FEAT-1": feature[1], "STORY-1": story[1]}))
    )
    portfolio, expected = link(before, CONFIG, AS_OF), link(after, CONFIG, AS_OF)
    kept = tuple(old if old == new else new for old, new in zip(before.items, after.items, strict=True))
    found = reworded(before, replace(after, items=kept), portfolio)
    assert found is not None
    assert found.portfolio == expected
    assert list(found.portfolio.links) == list(expected.links)
    assert list(found.portfolio.backlinks.items()) == list(expected.backlinks.items())


@pytest.mark.parametrize(
    "edit",
    [
        lambda item: replace(item, fields={**item.fields, "pi": item.fields["id"]}),
        lambda item: replace(item, type="enabler"),
        lambda item: replace(item, place=Place("moved.md", 1)),
        lambda item: replace(item, body_line=11),
    ],
    ids=["field", "type", "file", "line"],
)
def test_anything_but_words_is_linked_anew(edit: object) -> None:
    assert reworded(*edited("FEAT-1", edit)) is None


@pytest.mark.parametrize("edit", [lambda item: saying(item, "result", "T1"), lambda item: replace(item, body="See [[STORY-1]].")])
def test_links_that_a_site_calls_by_such_a_name_are_linked_anew(edit: object) -> None:
    before, after, portfolio = edited("FEAT-1", edit)
    feature = portfolio.kinds["feature"]
    own = replace(feature, fields=(*feature.fields, Field("result", REFERENCES), Field("mentions", REFERENCES)))
    assert reworded(before, after, replace(portfolio, kinds={**portfolio.kinds, "feature": own})) is None


def test_the_title_of_a_pi_stands_in_the_calendar_too() -> None:
    assert reworded(*edited("26.1", lambda item: titled(item, "Spring"))) is None


def test_an_item_more_is_linked_anew() -> None:
    before = Content(items=items(TRAIN))
    assert reworded(before, Content(items=before.items[:-1]), link(before, CONFIG, AS_OF)) is None


def test_a_copy_that_linking_renamed_is_linked_anew() -> None:
    before = Content(items=items("A feature\nA feature"))
    after = replace(before, items=(before.items[0], replace(before.items[1], title="Other")))
    assert reworded(before, after, link(before, CONFIG, AS_OF)) is None
