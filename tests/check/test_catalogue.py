"""The catalogue is complete: every rule says why it matters, and every fault has somebody who tells it."""

import ast
import re
from collections import Counter
from pathlib import Path

import northline
from northline.check import catalogue

SOURCES = Path(northline.__file__).parent
PAGE = re.compile(r"\A[A-Z].+\n\nWhy it matters: [^\n]+\n\nHow to fix: [^\n]+\n\nExample: [^\n]+\Z")


def test_every_page_says_what_why_how_and_gives_an_example() -> None:
    assert [rule.name for rule in catalogue() if not PAGE.fullmatch(rule.doc)] == []


def test_codes_and_names_are_unique() -> None:
    repeated = Counter([*(rule.code for rule in catalogue()), *(rule.name for rule in catalogue())])
    assert [name for name, times in repeated.items() if times > 1] == []


def test_no_check_is_hidden_behind_the_code_of_another() -> None:
    written = [
        code for path in (SOURCES / "check").glob("*.py") for code in re.findall(r'^@\w+\("(NL\d{3})"', path.read_text(), re.MULTILINE)
    ]
    assert sorted(written) == [rule.code for rule in catalogue()]


def test_codes_and_names_have_their_form() -> None:
    assert [rule.code for rule in catalogue() if not re.fullmatch(r"NL[1-79]\d\d", rule.code)] == []
    assert [rule.name for rule in catalogue() if not re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)] == []


def test_every_fault_that_a_stage_names_has_a_rule() -> None:
    known = {rule.name for rule in catalogue()}
    # What an importer notes about its source is told by the import itself, and reaches no check.
    stages = [path for path in sorted(SOURCES.rglob("*.py")) if SOURCES / "exchange" not in path.parents]
    named = {name for path in stages for name in _faults(path)}
    assert {"dangling-link", "duplicate-key", "symlink-refused"} <= named
    assert named - known == set()


def _faults(path: Path) -> set[str]:
    """The rules that a module names when it makes a Fault or reports one."""
    calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call) and node.args]
    named = (call for call in calls if ast.unparse(call.func).rsplit(".", 1)[-1] in {"Fault", "_report"})
    return {call.args[0].value for call in named if isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str)}
