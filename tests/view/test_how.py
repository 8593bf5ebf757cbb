from collections.abc import Mapping

from tests.view.reading import said
from tests.view.trains import atlas, pages

from northline.model.catalogue import Catalogue, MetricPage
from northline.model.cells import Table, Text
from northline.model.frozen import Frozen, field
from northline.model.page import Redirect
from northline.model.score import Part, Score, Unit
from northline.view.how import FAMILY
from northline.view.parts import Body, Note, Section, Sheet

DOC = """Share: how much of it there is. It is a ratio.

**Formula.** This ÷ that."""


class Shares(Frozen):
    """A result made of scores."""

    all: Score
    teams: Mapping[str, Score] = field(default_factory=dict)


class Counts(Frozen):
    """A result of plain values."""

    count: float
    names: tuple[str, ...] = ()


METRICS = Catalogue(metrics={"share": MetricPage("share", "Share", DOC, Shares), "count": MetricPage("count", "Count", "A count.", Counts)})
HALF = Score("share", 0.5, Unit.RATIO, (1, 2), (Part("linked", 1.0),), "ok")
NONE = Score("part_of_share", None, Unit.RATIO, why="no objectives")


def shown(results: Mapping[type, Mapping[str, object]]) -> dict[str, Sheet]:
    made = pages(FAMILY, atlas("A team\n26.2 pi", results=results, catalogue=METRICS))
    return {url: page.values for url, page in made.items() if isinstance(page.values, Sheet)}


def section(sheet: Sheet, anchor: str) -> Section:
    return next(one for one in sheet.sections if one.id == anchor)


def test_every_metric_has_a_page_and_a_line_in_the_list() -> None:
    assert list(shown({})) == ["how/", "how/count/", "how/share/"]


def test_the_first_sentence_leads_and_the_rest_is_the_definition() -> None:
    sheet = shown({})["how/share/"]
    assert sheet.lead == "How much of it there is."
    assert section(sheet, "definition").blocks == (Body("It is a ratio.\n\n**Formula.** This ÷ that.", "", ""),)


def test_scores_of_this_train_stand_with_fraction_and_parts() -> None:
    found = section(shown({Shares: {"26.2": Shares(HALF)}})["how/share/"], "here").blocks[0]
    assert isinstance(found, Table)
    assert [said(cell) for cell in found.rows[0].cells[1:]] == ["all", "50 %", "1 ÷ 2", "ok", "linked 1;"]
    assert found.rows[0].anchor == "26.2"


def test_a_score_inside_a_team_names_the_team() -> None:
    found = section(shown({Shares: {"26.2": Shares(HALF, {"A": HALF})}})["how/share/"], "here").blocks[0]
    assert isinstance(found, Table)
    assert [row.cells[1] for row in found.rows] == [Text("all"), Text("A")]


def test_what_is_not_applicable_is_counted_with_its_reason() -> None:
    found = section(shown({Shares: {"26.2": Shares(NONE)}})["how/share/"], "here")
    assert found.blocks == (Note("1 of 1 are n/a, which is not 0: no objectives.", "quiet"),)


def test_results_without_scores_show_their_plain_values() -> None:
    found = section(shown({Counts: {"A": Counts(3, ("x_y", "z"))}})["how/count/"], "here").blocks[0]
    assert isinstance(found, Table)
    assert len(found.rows) == 1


def test_a_score_with_a_name_of_its_own_leads_to_its_metric() -> None:
    made = atlas("26.2 pi", results={Shares: {"26.2": Shares(NONE)}}, catalogue=METRICS)
    assert [one for one in FAMILY.pages(made) if isinstance(one, Redirect)] == [Redirect("how/part_of_share/", "how/share/")]


def test_a_metric_without_results_says_so() -> None:
    assert section(shown({})["how/share/"], "here").blocks == (
        Note("This train has nothing yet that this number could be made of.", "quiet"),
    )
