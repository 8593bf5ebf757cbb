"""An objective's page: the receipt of its alignment, advice on its words, and whether its value can be trusted."""

from tests.view.reading import said
from tests.view.trains import atlas

from northline.model.catalogue import Catalogue, RulePage
from northline.model.cells import Badge, Marked, Table
from northline.model.finding import Severity
from northline.model.results.wording import Wording, WordingFinding
from northline.view.advice import advice
from northline.view.alignment_receipt import receipt
from northline.view.atlas import Atlas
from northline.view.parts import Note, Section
from northline.view.readiness_list import checklist
from northline.view.worth import worth

RULE = RulePage("NL503", "vague-word", Severity.WARNING, "A word is vague.\n\nHow to fix: say the difference.")


def table(section: Section | None) -> Table:
    assert section is not None
    return next(block for block in section.blocks if isinstance(block, Table))


def texts(found: Table) -> list[list[str]]:
    return [[said(cell) for cell in row.cells] for row in found.rows]


def notes(section: Section | None) -> list[str]:
    assert section is not None
    return [str(block.text) for block in section.blocks if isinstance(block, Note)]


def worded(*findings: WordingFinding, english: bool = True) -> Atlas:
    """A train with one objective on which the wording metric found something."""
    results: dict[type, dict[str, object]] = {Wording: {"O1": Wording(findings, english)}}
    return atlas("1 pi\nO1 objective pi=1", results=results, catalogue=Catalogue({"NL503": RULE}))


def test_each_part_says_how_much_of_what_it_gives_and_why() -> None:
    shown = atlas("T1 theme weight=1\n1 pi\nO1 objective pi=1 supports=T1 business_value=5")
    found = texts(table(receipt(shown, shown.portfolio["O1"])))

    assert [row[1:3] for row in found] == [
        ["30 of 40", "it names a theme, but no outcome"],
        ["0 of 20", "no KPI with baseline, target and owner, and no amount in the text"],
        ["0 of 20", "delivers nothing"],
        ["5 of 10", "no Business Owner"],
        ["4 of 10", "not-measurable, too-short, no-owner-or-value"],
    ]


def test_the_parts_sum_to_the_alignment() -> None:
    shown = atlas("T1 theme weight=1\n1 pi\nO1 objective pi=1 supports=T1 business_value=5")

    assert [getattr(cell, "text", "") for cell in table(receipt(shown, shown.portfolio["O1"])).total][1:3] == ["39 of 100", "unaligned"]


def test_a_capped_alignment_says_why_and_what_its_parts_would_give() -> None:
    shown = atlas("T1 theme weight=1 status=retired\n1 pi\nO1 objective pi=1 supports=T1 business_value=5 business_owner=Eve")

    assert notes(receipt(shown, shown.portfolio["O1"])) == [
        "Capped: all it names is dangling or belongs to a retired theme. Its parts would sum to 16."
    ]


def test_a_paper_link_is_called_one() -> None:
    shown = atlas("T1 theme weight=1\nOUT-1 outcome parent=T1\n1 pi\nQQ objective pi=1 supports=OUT-1")

    assert [note[:26] for note in notes(receipt(shown, shown.portfolio["QQ"]))] == ["Its link is only on paper:"]


def test_the_words_that_advice_is_about_are_marked() -> None:
    shown = worded(WordingFinding("vague-word", ((1, 2), (0, 1)), "O"), WordingFinding("compound", ((0, 1),), "O"))
    found = advice(shown, shown.portfolio["O1"])
    assert found is not None

    assert found.blocks[0] == Marked("O1", ((0, 1), (1, 2)))


def test_what_to_do_is_what_the_rule_says() -> None:
    shown = worded(WordingFinding("vague-word", ((0, 1),), "better"))

    assert texts(table(advice(shown, shown.portfolio["O1"]))) == [["vague word", "better", "Say the difference."]]


def test_advice_without_words_is_about_the_whole_text() -> None:
    shown = worded(WordingFinding("not-measurable"))
    found = advice(shown, shown.portfolio["O1"])

    assert texts(table(found))[0][:2] == ["not measurable", "the whole text"]
    assert found is not None
    assert [block.part for block in found.blocks] == ["table"]


def test_of_another_language_it_says_how_little_was_judged() -> None:
    shown = worded(WordingFinding("too-short"), english=False)
    found = advice(shown, shown.portfolio["O1"])

    assert found is not None
    assert found.intro == "The text does not look English, so only amounts and length were judged."


def test_an_objective_without_findings_has_no_advice() -> None:
    shown = atlas("F1 feature")

    assert advice(shown, shown.portfolio["F1"]) is None


VALUES = (
    "1 pi\nA team\nO1 objective team=A pi=1 business_value=8 business_owner=Eve actual_value=7\nO2 objective team=A pi=1 business_value=2"
)


def test_a_value_stands_beside_the_others_of_its_team() -> None:
    shown = atlas(VALUES)

    assert [row[2] for row in texts(table(worth(shown, shown.portfolio["O1"])))] == [
        "8 of 10",
        "Eve",
        "8 of 10 committed · 80 %",
        "8, 2",
        "7 given at the System Demo, 8 planned",
    ]


def test_equal_values_tell_nothing_apart() -> None:
    shown = atlas("1 pi\nA team\n" + "\n".join(f"O{n} objective team=A pi=1 business_value=8" for n in range(3)))
    verdicts = [row.cells[1] for row in table(worth(shown, shown.portfolio["O1"])).rows]

    assert verdicts[3] == Badge("all alike", "watch")


def test_a_dropped_objective_has_no_part_of_the_teams_value() -> None:
    shown = atlas(VALUES.replace("actual_value=7", "status=dropped") + "\nO3 objective team=A pi=1 business_value=4")

    assert [row[0] for row in texts(table(worth(shown, shown.portfolio["O1"])))] == [
        "It has a planned value",
        "A Business Owner stands behind it",
    ]


def test_a_long_list_of_values_is_summed_up() -> None:
    shown = atlas("1 pi\nA team\n" + "\n".join(f"O{n} objective team=A pi=1 business_value={1 + n % 10}" for n in range(13)))

    assert texts(table(worth(shown, shown.portfolio["O0"])))[3][2] == "13 objectives, from 1 to 10"


def test_an_objective_without_a_value_says_what_that_means() -> None:
    shown = atlas("1 pi\nO1 objective pi=1\nO2 objective pi=1 business_value=3")

    assert texts(table(worth(shown, shown.portfolio["O1"])))[0] == [
        "It has a planned value",
        "no",
        "It counts in no number that weighs by value",
    ]


def test_a_train_without_values_has_nothing_to_trust() -> None:
    shown = atlas("1 pi\nO1 objective pi=1")

    assert worth(shown, shown.portfolio["O1"]) is None


def test_a_feature_lists_what_it_lacks_with_what_to_do() -> None:
    shown = atlas("F1 feature owner=Eve acceptance_criteria=x benefit_hypothesis=y job_size=3")

    assert [row[0] for row in texts(table(checklist(shown, shown.portfolio["F1"])))] == ["Complete WSJF", "Line of sight"]


def test_a_finished_feature_needs_no_checklist() -> None:
    shown = atlas("F1 feature state=done")

    assert checklist(shown, shown.portfolio["F1"]) is None
