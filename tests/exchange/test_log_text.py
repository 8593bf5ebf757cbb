"""Texts of authors in logs are texts."""

import json

import pytest
from tests.safety.naughty import NAUGHTY

from northline.exchange.log_text import inert, json_text, printable

COMMANDS = (
    "##vso[task.setvariable variable=PATH]/tmp",
    "a ##[add-mask]x",
    "###teamcity[buildStatus]",
    "::stop-commands::x",
    "  ::add-mask::x",
)


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_that_a_build_server_looks_for_is_left(command: str) -> None:
    told = inert(command)
    assert not told.lstrip().startswith("::")
    assert "##" not in told.replace("# #", "").split("[")[0]
    assert told.replace(" ", "") == command.replace(" ", "")


@pytest.mark.parametrize("text", ["## A heading", "##1 [x]", "a::b", "FEAT-1 :: [x]", "#1", "# [x](y)"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert inert(text) == printable(text) == text


def test_line_ends_become_blanks_and_what_steers_a_terminal_is_replaced() -> None:
    assert printable("a\r\nb\x1b[2Jc\u202ed") == "a  b\N{REPLACEMENT CHARACTER}[2Jc\N{REPLACEMENT CHARACTER}d"


@pytest.mark.parametrize("text", [*NAUGHTY, *COMMANDS, "#####", "\\##"])
def test_json_holds_what_was_said_without_two_number_signs_in_a_row(text: str) -> None:
    told = json_text({"said": text, text: 1})
    assert json.loads(told) == {"said": text, text: 1}
    assert "##" not in told
