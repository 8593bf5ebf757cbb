"""A difference as people and programs read it, on one small example."""

import json

import pytest

from northline.exchange.differences import formats
from northline.exchange.differences.comparison import Comparison, summary
from northline.exchange.differences.markdown import escaped
from northline.model.difference import Difference, FieldChange, ItemChange, Move
from northline.model.finding import Finding, Severity
from northline.model.link import Strength
from northline.model.place import Place
from northline.model.score import Unit

FOUND = Difference(
    "main",
    "the working tree",
    added=(ItemChange("FEAT-9", "feature", "Offline checkout", now=Strength.NONE),),
    removed=(ItemChange("RISK-1", "risk", "RISK-1"),),
    changed=(
        ItemChange(
            "OBJ-1",
            "objective",
            "Cut | the queue",
            (FieldChange("business_value", "8", ""), FieldChange("text", "old", "new")),
            Strength.EXPLICIT,
            Strength.DANGLING,
            was="OBJ-01",
        ),
    ),
    moves=(
        Move("26.2", "linked value", "coverage", 0.8, 2 / 3, Unit.RATIO, better=False),
        Move("26.2", "alignment", "pi-alignment", None, 71.94, Unit.SCORE),
    ),
    new=(Finding("NL201", "dangling-link", Severity.ERROR, "OBJ-1 supports OUT-9, which does not exist", Place("a.md", 3, 1)),),
)
TOLD = Comparison(FOUND, "2026-04-01")


def test_text_says_alignment_first_then_items_then_findings() -> None:
    assert formats()["text"].write(TOLD) == (
        "main → the working tree, as of 2026-04-01\n"
        "1 item added, 1 removed, 1 changed · 2 without a line of sight · 1 new finding, 0 solved\n"
        "\n"
        "PI 26.2\n"
        "  linked value  80 % → 66.7 %  worse\n"
        "  alignment      n/a → 71.9\n"
        "\n"
        "Without a line of sight\n"
        "  OBJ-1 Cut | the queue · explicit → dangling\n"
        "  FEAT-9 Offline checkout · none\n"
        "\n"
        "Added\n"
        "  FEAT-9 Offline checkout · none\n"
        "\n"
        "Removed\n"
        "  RISK-1\n"
        "\n"
        "Changed\n"
        "  OBJ-1 Cut | the queue · explicit → dangling\n"
        "    was OBJ-01\n"
        "    business_value: 8 → nothing\n"
        "    text changed\n"
        "\n"
        "New findings\n"
        "  error[NL201] dangling-link: OBJ-1 supports OUT-9, which does not exist\n"
        "    content/a.md:3\n"
    )


def test_markdown_shows_what_matters_and_folds_the_rest() -> None:
    told = formats()["markdown"].write(TOLD)
    assert "| PI 26.2 | before | now | |\n|---|---:|---:|---|\n| linked value | 80 % | 66.7 % | worse |\n" in told
    assert "**Without a line of sight** (2)\n\n- **OBJ-1** Cut \\| the queue · explicit → dangling\n" in told
    assert "<details><summary>Changed (1)</summary>\n\n- **OBJ-1**" in told


def test_markdown_of_a_large_difference_is_cut_and_counted() -> None:
    many = tuple(ItemChange(f"FEAT-{n}", "feature", "x", now=Strength.THEME) for n in range(60))
    told = formats()["markdown"].write(Comparison(Difference("a", "b", added=many)))
    assert "<summary>Added (60)</summary>" in told
    assert told.count("**FEAT-") == 50
    assert "- and 10 more\n" in told


def test_json_holds_everything() -> None:
    told = json.loads(formats()["json"].write(TOLD))
    assert told["changed"][0]["fields"]["business_value"] == {"before": "8", "now": ""}
    assert told["changed"][0]["strength"] == {"before": "explicit", "now": "dangling"}
    assert told["moves"][1] == {"pi": "26.2", "name": "alignment", "metric": "pi-alignment", "before": None, "now": 71.94, "better": None}
    assert told["findings"]["new"][0]["path"] == "content/a.md"


def test_nothing_is_said_in_words() -> None:
    assert summary(Difference("a", "b")) == "nothing that an item, a score or a finding shows has changed"


@pytest.mark.parametrize("name", ["<img src=x>", "[a](javascript:b)", "`x`", "**b**", "&lt;", "a|b", "# h"])
def test_an_authors_text_is_no_markup_in_a_comment(name: str) -> None:
    told = escaped(name)
    assert all(told[place - 1] == "\\" for place, letter in enumerate(told) if letter in "<>[]()`*&|#")


def test_nobody_is_called_by_a_title() -> None:
    assert "@all" not in escaped("ask @all")


def test_control_characters_do_not_reach_a_terminal() -> None:
    odd = Difference("a", "b", added=(ItemChange("X", "risk", "\x1b[2Jgone\x07"),))
    told = formats()["text"].write(Comparison(odd))
    assert not any(letter < " " and letter != "\n" for letter in told)
