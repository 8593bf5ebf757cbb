"""Charts: what a picture says, how it follows the page, and what happens when it cannot be drawn."""

import logging
import re
from datetime import date
from pathlib import Path

import pytest

from northline.model.figure import Figure, Level, Pace, Point
from northline.model.frozen import replace
from northline.render import charts
from northline.render.charts import Charts, cache, figures_in
from northline.render.charts.cache import Cache, key
from northline.render.charts.looks import COLOURS
from northline.render.charts.specs import spec
from northline.render.charts.svg import clean
from northline.view.parts import Chart, Section, Sheet

CSS = Path(__file__).parents[2] / "templates" / "assets" / "charts.css"
READINGS = (Point(date(2026, 1, 31), 87.0, "87 %"), Point(date(2026, 3, 31), 89.5, "89.5 %"))
TREND = Figure(
    kind="trend",
    name="readings",
    title="On-time deliveries, in % & <more>",
    description="2 readings; baseline 86 %, target 95 %.",
    points=READINGS,
    levels=(Level(95.0, "target 95 %", "target"), Level(86.0, "baseline 86 %", "baseline"), Level(80.0, "at least 80 %", "floor")),
    pace=Pace(date(2026, 1, 5), date(2026, 12, 31), 86.0, 95.0, (0.7, 0.9)),
)
BARS = Figure(
    kind="bars",
    name="predictability",
    title="Predictability",
    description="26.1 84.6 %, 26.2 48 to 110 %.",
    points=(Point("26.1", 0.846, "84.6 %", beside=0.725), Point("26.2", 0.48, "48 %", low=0.48, high=1.1)),
    band=(0.8, 1.0),
    percent=True,
)
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0,0L1,1" stroke="#010104"/></svg>'


@pytest.fixture(scope="module")
def drawn() -> Charts:
    """The two charts, drawn once by the real engine."""
    made = Charts()
    made.prepare([TREND, BARS])
    return made


def texts(picture: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", picture)


def test_a_trend_shows_its_levels_and_its_newest_value(drawn: Charts) -> None:
    assert {"target 95 %", "baseline 86 %", "at least 80 %", "89.5 %"} <= set(texts(drawn.picture(TREND)))


def test_a_trend_names_a_few_months(drawn: Charts) -> None:
    assert [text for text in texts(drawn.picture(TREND)) if text.startswith("2026-")] == ["2026-04", "2026-07", "2026-10"]


def test_bars_show_names_and_values(drawn: Charts) -> None:
    assert {"26.1", "26.2", "84.6 %", "48 %", "100%"} <= set(texts(drawn.picture(BARS)))


def test_many_bars_leave_the_unit_of_their_values_to_the_axis() -> None:
    points = tuple(Point(f"26.{number}", 0.846, "84.6 %") for number in range(1, 11))
    shown = texts(Charts().picture(replace(BARS, points=points)))

    assert (shown.count("84.6"), shown.count("84.6 %"), "100%" in shown) == (10, 0, True)


def test_bounds_the_band_and_the_value_beside_are_drawn(drawn: Charts) -> None:
    picture = drawn.picture(BARS)

    assert [picture.count(f'class="{look}"') for look in ("nl-s-watch", "nl-c-good-bg", "nl-c-line")] == [1, 1, 2]


def test_a_picture_says_what_it_is_to_those_who_do_not_see_it(drawn: Charts) -> None:
    picture = drawn.picture(TREND)

    assert 'role="img" aria-labelledby="nl-chart-readings nl-chart-readings-what"' in picture
    assert '<title id="nl-chart-readings">On-time deliveries, in % &amp; &lt;more&gt;</title>' in picture
    assert '<desc id="nl-chart-readings-what">2 readings; baseline 86 %, target 95 %.</desc>' in picture


def test_a_picture_holds_no_colour_style_font_or_script(drawn: Charts) -> None:
    found = [word for word in ("#", "style", "font-family", "script", "href", "rgb", "url(") if word in drawn.picture(TREND)]

    assert found == []


def test_every_look_has_its_colour_in_the_style_sheet(drawn: Charts) -> None:
    css = CSS.read_text("utf-8")
    used = set(re.findall(r"nl-[cs]-[\w-]+", drawn.picture(TREND) + drawn.picture(BARS)))

    assert sorted(look for look in used if not re.search(rf"\.{look}\b(?!-)", css)) == []


def test_the_same_chart_is_drawn_to_the_same_bytes(drawn: Charts) -> None:
    assert Charts().picture(BARS) == drawn.picture(BARS)


def test_a_chart_of_one_day_can_be_drawn() -> None:
    lone = replace(TREND, points=(Point(date(2026, 1, 31), 5.0, "5"),), pace=None, levels=())

    assert texts(Charts().picture(lone))[-1] == "5"


def test_an_author_can_write_no_markup_into_a_picture() -> None:
    hostile = replace(BARS, points=(Point("</text><script>a[0].b", 0.5, "<b>&"),))
    picture = Charts().picture(hostile)

    assert re.findall(r"<(?:script|b)\b", picture) == []
    assert "&lt;b&gt;&amp;" in texts(picture)
    assert [text for text in texts(picture) if text.startswith("&lt;/text&gt;&lt;script")] != []


def test_any_values_end_as_a_picture_or_none() -> None:
    courses = ((0.0, 0.0), (5.0, 5.0), (1e308, -1e308), (1e15, 1e15 + 1), (1e-320, 2e-320))
    days = [tuple(Point(date(2026, month, 1), value, "x") for month, value in enumerate(values, start=1)) for values in courses]
    figures = [replace(TREND, points=points, pace=None, levels=()) for points in days]
    made = Charts()
    made.prepare(figures)

    assert [figure for figure in figures if re.search("NaN|Infinity|null", made.picture(figure))] == []


def test_ten_thousand_years_have_a_few_names() -> None:
    ages = (Point(date(1, 1, 1), 1.0, "a"), Point(date(9999, 12, 31), 2.0, "b"))
    picture = Charts().picture(replace(TREND, points=ages, pace=None))

    assert len(texts(picture)) < 16


def test_figures_are_found_in_the_sections_of_pages() -> None:
    sheet = Sheet("Metrics", sections=(Section("How?", "how", (Chart(TREND),)), Section("What?", "what")))

    assert list(figures_in([sheet, object()])) == [TREND]


def test_what_is_cached_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Cache(tmp_path).put(key(spec(TREND)), DRAWING)
    monkeypatch.setattr(charts, "ENGINE", tmp_path / "missing.py")

    assert "nl-s-line" in Charts(Cache(tmp_path)).picture(TREND)


def test_a_chart_of_other_numbers_has_another_name_in_the_cache() -> None:
    assert key(spec(TREND)) != key(spec(replace(TREND, points=READINGS[:1])))


@pytest.mark.parametrize("text", ["", "cut off", "wrong digest\n" + DRAWING])
def test_a_corrupt_cache_is_no_cache(tmp_path: Path, text: str) -> None:
    (tmp_path / "name.svg").write_text(text, "utf-8")

    assert not Cache(tmp_path).get("name")


def test_the_cache_keeps_what_it_is_given(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "new" / "folder")
    cache.put("name", DRAWING)

    assert cache.get("name") == DRAWING


def test_a_cache_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    cache = Cache(tmp_path / "file" / "folder")
    cache.put("name", DRAWING)

    assert not cache.get("name")


def test_old_drawings_go_when_there_are_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST", 2)
    kept = Cache(tmp_path)
    for name in ("a", "b", "c"):
        kept.put(name, DRAWING)
    kept.prune({"b"})

    assert [bool(kept.get(name)) for name in ("a", "b", "c")] == [False, True, False]


def test_a_few_old_drawings_stay(tmp_path: Path) -> None:
    kept = Cache(tmp_path)
    kept.put("old", DRAWING)
    kept.prune({"new"})

    assert kept.get("old") == DRAWING


def test_many_charts_are_drawn_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(charts, "MANY", 1)
    days = [replace(TREND, points=(*READINGS, Point(date(2026, 4, 30), 90.0, f"{number} %"))) for number in range(3)]
    made = Charts()
    made.prepare(days)

    assert [texts(made.picture(one))[-1] for one in days] == ["0 %", "1 %", "2 %"]


def test_without_the_engine_there_is_no_picture_and_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(charts, "ENGINE", tmp_path / "missing.py")
    with caplog.at_level(logging.WARNING):
        picture = Charts().picture(TREND)

    assert (picture, caplog.messages) == ("", ["charts could not be drawn, tables stand in their place (CalledProcessError)"])


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<a href="javascript:alert(1)"><text fill="#010101">x</text></a>',
        '<path d="M0,0" fill="#010101" onload="alert(1)"/>',
        '<foreignObject><p fill="#010101">x</p></foreignObject>',
        '<text fill="#010101" transform="url(&quot;x&quot;)">&lt;b&gt;alert(1)</text>',
    ],
)
def test_only_known_shapes_pass(inside: str) -> None:
    picture = clean(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2">{inside}</svg>', "n", "t", "d")
    allowed = {"svg", "title", "desc", "path", "text"}

    assert set(re.findall(r"<([a-zA-Z]+)", picture)) <= allowed
    assert not re.search(r"javascript|onload|url\(|<b>", picture)


@pytest.mark.parametrize("drawing", ["", "no picture", "<!DOCTYPE svg><svg/>", "<p/>", DRAWING.replace("0 0 4 2", "x")])
def test_what_is_no_drawing_gives_no_picture(drawing: str) -> None:
    assert not clean(drawing, "n", "t", "d")


def test_every_colour_stands_for_one_look() -> None:
    assert len(set(COLOURS.values())) == len(COLOURS)
