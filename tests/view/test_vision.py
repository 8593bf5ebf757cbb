"""The vision page: whether it is still looked at, what its outcomes lack, its larger visions, and its poster.

The trains here stand on 1 April 2026.
"""

from datetime import date

from tests.link.backlog import CONFIG
from tests.view.trains import atlas, pages

from northline.model.cells import Badge, Table
from northline.model.frozen import replace
from northline.view import completeness, freshness, ladder
from northline.view.atlas import Atlas
from northline.view.parts import Cards, Note, Sheet
from northline.view.vision import FAMILY, VisionPage

TRAIN = """
VIS-1 vision one_liner=Dinner_is_settled owner=Hana reviewed=2026-03-01
T1 theme weight=40 supports=VIS-1
T2 theme weight=60 supports=VIS-1 owner=Ada reviewed=2025-01-01
OUT-1 outcome parent=T1 due=2026-12-31 owner=Ada
OUT-2 outcome parent=T1
KPI-1 kpi parent=OUT-1 baseline=10 target=5
"""


def page(text: str = TRAIN) -> VisionPage:
    values = pages(FAMILY, atlas(text))["vision/"].values
    assert isinstance(values, VisionPage)
    return values


def sections(text: str = TRAIN) -> dict[str, str]:
    return {section.id: section.title for section in page(text).sections}


def note(shown: Atlas) -> Note:
    vision = shown.portfolio.vision()
    assert vision is not None
    found = freshness.section(shown, vision).blocks[0]
    assert isinstance(found, Note)
    return found


def test_a_vision_of_one_level_has_no_ladder() -> None:
    assert "ladder" not in sections()
    assert ladder.section(atlas(TRAIN)) is None


def test_the_ladder_goes_from_the_widest_vision_to_the_trains_own() -> None:
    shown = atlas("A vision level=art parent=S\nP vision level=portfolio\nS vision level=solution parent=P")
    assert [one.id for one in ladder.ladder(shown)] == ["P", "S", "A"]


def test_a_vision_without_a_level_is_the_trains_own() -> None:
    shown = atlas("VIS-1 vision parent=VIS-9\nVIS-9 vision level=portfolio\nVIS-5 vision level=solution")
    assert [one.id for one in ladder.ladder(shown)] == ["VIS-9", "VIS-5", "VIS-1"]


def test_a_superseded_vision_is_no_rung() -> None:
    shown = atlas("A vision level=art\nP1 vision level=portfolio\nP2 vision level=portfolio supersedes=P1")
    assert [one.id for one in ladder.ladder(shown)] == ["P2", "A"]


def test_a_rung_says_what_it_is_part_of_and_the_pages_own_vision_is_no_link() -> None:
    section = ladder.section(atlas("A vision level=art parent=P\nP vision level=portfolio"))
    assert section is not None
    cards = section.blocks[0]
    assert isinstance(cards, Cards)
    assert [(card.kicker, bool(card.href), [fact.label for fact in card.cells]) for card in cards.cards] == [
        ("Portfolio", True, []),
        ("This train", False, ["Part of"]),
    ]


def test_visions_off_the_ladder_are_listed_apart() -> None:
    assert "others" in sections("A vision supersedes=B\nB vision")
    assert "others" not in sections("A vision level=art\nP vision level=portfolio")


def test_a_vision_reviewed_in_time_says_when_the_next_look_is_due() -> None:
    assert str(note(atlas(TRAIN)).text) == "Last reviewed 31 days ago; the next look is due by 2026-06-29."


def test_a_stale_vision_asks_to_be_read_again() -> None:
    found = note(atlas("VIS-1 vision created=2025-11-01"))
    assert str(found.text) == (
        "Last created 151 days ago; that is longer than agreed. Read it again before the next PI and set `reviewed:`."
    )
    assert found.tone == "watch"


def test_the_age_that_is_agreed_comes_from_the_configuration() -> None:
    assert note(atlas(TRAIN, config=replace(CONFIG, stale_after={**CONFIG.stale_after, "vision": 30}))).tone == "watch"


def test_a_vision_without_any_date_says_so_and_shows_no_table() -> None:
    shown = atlas("VIS-1 vision")
    vision = shown.portfolio["VIS-1"]
    assert freshness.look(shown, vision) is None
    assert [type(block) for block in freshness.section(shown, vision).blocks] == [Note]


def test_a_date_after_the_as_of_date_is_no_look() -> None:
    shown = atlas("VIS-1 vision reviewed=2027-01-01 created=2026-03-31")
    assert freshness.look(shown, shown.portfolio["VIS-1"]) == freshness.Look("created", date(2026, 3, 31), 1)


def test_themes_stand_beside_the_vision_with_their_own_age() -> None:
    shown = atlas(TRAIN)
    table = freshness.section(shown, shown.portfolio["VIS-1"]).blocks[1]
    assert isinstance(table, Table)
    assert [row.cells[3] for row in table.rows] == [Badge("fresh", "good"), Badge("stale", "watch"), Badge("no date", "watch")]


def test_an_outcome_takes_date_and_owner_for_its_kpi() -> None:
    shown = atlas(TRAIN)
    assert completeness.missing(shown, shown.portfolio["OUT-1"]) == ()


def test_an_outcome_without_a_kpi_lacks_it() -> None:
    shown = atlas(TRAIN)
    assert completeness.missing(shown, shown.portfolio["OUT-2"]) == ("a KPI",)


def test_of_several_kpis_the_most_complete_one_counts() -> None:
    shown = atlas("T1 theme\nOUT-1 outcome parent=T1\nKPI-1 kpi parent=OUT-1\nKPI-2 kpi parent=OUT-1 baseline=1 target=2 owner=Ada")
    assert completeness.missing(shown, shown.portfolio["OUT-1"]) == ("date",)


def test_a_guardrail_needs_limits_and_an_owner_only() -> None:
    shown = atlas("T1 theme\nOUT-1 outcome parent=T1\nKPI-1 kpi parent=OUT-1 max=2")
    assert completeness.missing(shown, shown.portfolio["OUT-1"]) == ("owner",)


def test_outcomes_that_lack_most_come_first() -> None:
    section = completeness.section(atlas(TRAIN))
    assert section is not None
    table = section.blocks[0]
    assert isinstance(table, Table)
    assert [row.cells[-1] for row in table.rows] == [Badge("a KPI", "act"), Badge("nothing", "good")]
    assert section.intro == "Not yet: 1 of 2 lack a part of their measure. One without it can be neither missed nor reached."


def test_a_train_without_outcomes_has_no_such_section() -> None:
    assert completeness.section(atlas("T1 theme")) is None


def test_the_poster_has_the_statement_themes_with_weights_and_who_stands_for_it() -> None:
    found = page().poster
    assert (found.title, found.statement) == ("VIS-1", "Dinner is settled")
    assert [(theme.title, theme.weight, theme.outcomes) for theme in found.themes] == [
        ("T2", "weight 60 %", ()),
        ("T1", "weight 40 %", ("OUT-1", "OUT-2")),
    ]
    assert found.foot == ("Owner: Hana", "Last reviewed 2026-03-01", "As of 2026-04-01")


def test_what_does_not_fit_on_the_poster_is_counted() -> None:
    themes = "\n".join(f"T{n} theme" for n in range(8))
    outcomes = "\n".join(f"OUT-{n} outcome parent=T0" for n in range(5))
    found = page(f"VIS-1 vision\n{themes}\n{outcomes}").poster
    assert (len(found.themes), found.more) == (6, 2)
    assert found.themes[0].more == 2


def test_a_vision_without_a_line_of_its_own_is_its_title_on_the_poster() -> None:
    found = page("VIS-1 vision").poster
    assert (found.title, found.statement, found.long) == ("", "VIS-1", False)


def test_without_a_vision_the_page_says_how_to_write_one() -> None:
    values = pages(FAMILY, atlas("T1 theme"))["vision/"].values
    assert isinstance(values, Sheet)
    assert "Write one" in repr(values.sections[0])
