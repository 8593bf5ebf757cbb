"""Compiled templates are kept, and never trusted blindly."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from northline.render.compiled import Compiled


def rendered(folder: Path, source: str) -> str:
    return (
        Environment(loader=DictLoader({"page": source}), bytecode_cache=Compiled(str(folder)), autoescape=True)
        .get_template("page")
        .render()
    )


def test_a_template_that_changed_is_compiled_anew(tmp_path: Path) -> None:
    assert [rendered(tmp_path, "one"), rendered(tmp_path, "two")] == ["one", "two"]


def test_a_damaged_file_is_as_good_as_none(tmp_path: Path) -> None:
    rendered(tmp_path, "one")
    for file in tmp_path.iterdir():
        file.write_bytes(file.read_bytes()[:-7])
    assert rendered(tmp_path, "one") == "one"


def test_code_in_which_a_letter_has_turned_is_not_run(tmp_path: Path) -> None:
    rendered(tmp_path, "one")
    for file in tmp_path.iterdir():
        file.write_bytes(file.read_bytes().replace(b"one", b"two"))
    assert rendered(tmp_path, "one") == "one"


def test_a_kept_template_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rendered(tmp_path, "one")
    monkeypatch.setattr(Environment, "compile", None)
    assert rendered(tmp_path, "one") == "one"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_is_gone_is_done_without(tmp_path: Path) -> None:
    assert rendered(tmp_path / "gone", "one") == "one"
