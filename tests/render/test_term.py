"""Words of the method in headings tell what they mean."""

from tests.view.trains import atlas, html

from northline.model.terms import MEANINGS, TERMS
from northline.render.renderer import term


def test_a_word_of_the_method_carries_its_meaning() -> None:
    assert term("Line of sight").startswith('<abbr title="')
    assert term("PI") == f'<abbr title="{MEANINGS["planninginterval"]}">PI</abbr>'


def test_older_words_mean_the_same() -> None:
    assert MEANINGS["programincrement"] == MEANINGS["planninginterval"]


def test_other_headings_stay_as_they_are() -> None:
    assert term("<b>Owner</b>") == "&lt;b&gt;Owner&lt;/b&gt;"


def test_no_two_words_share_a_form() -> None:
    forms = [form.casefold() for one in TERMS for form in (one.name, one.older, *one.also) if form]
    assert sorted(set(forms)) == sorted(forms)


def test_the_heading_of_a_column_tells_what_its_word_means() -> None:
    page = html("listings", atlas("26.2 pi\nF1 feature pi=26.2"))["features/"]
    assert f'<abbr title="{MEANINGS["planninginterval"]}">PI</abbr></th>' in page
