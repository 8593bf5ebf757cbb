"""Sets of tabs in prose: whole ones stay, others are no sets."""

import pytest

from northline.render.sanitize import clean_prose
from northline.render.tab_sets import whole_tab_sets

SET = '<div class="tabbed-set" data-tabs="1:1">'
TAB = '<input id="__tabbed_1_1" name="__tabbed_1" type="radio">'
LABELS = '<div class="tabbed-labels"><label for="__tabbed_1_1">A</label></div>'
BOX = '<input type="checkbox">'


@pytest.mark.parametrize(
    "html",
    [
        f"{SET}{TAB}{LABELS}x</div>",
        f"{SET}{TAB}{LABELS}<p>{BOX}</p></div>",
        f"{SET}{TAB}<section>{LABELS}</section>{SET.replace('1:1', '2:1')}{TAB}{LABELS}</div></div>",
    ],
)
def test_a_whole_set_stays(html: str) -> None:
    assert whole_tab_sets(html) == html


@pytest.mark.parametrize(
    "inside",
    [
        "",
        TAB,
        LABELS,
        f"{TAB}{LABELS}{BOX}",
        f"<p>{TAB}</p>{LABELS}",
        f"{TAB.replace('1_1', '1_2')}{LABELS}",
        f"{TAB}<div>{LABELS.replace('-labels', '')}</div>",
    ],
)
def test_a_set_that_would_end_the_scripts_of_the_theme_is_none(inside: str) -> None:
    assert whole_tab_sets(f"{SET}{inside}</div>{LABELS}") == f'<div class="tabbed-set">{inside}</div>{LABELS}'


def test_sets_are_judged_one_by_one() -> None:
    html = f"<div>{SET}{SET}{TAB}{LABELS}</div></div></div>"
    assert whole_tab_sets(html).count("data-tabs") == 1


def test_prose_is_judged_when_it_is_clean() -> None:
    assert clean_prose(f"{SET}<script>{LABELS}</script>{TAB}</div>") == f'<div class="tabbed-set">{TAB}</div>'
