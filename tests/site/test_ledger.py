"""What the last build is remembered by."""

from pathlib import Path

import pytest

from northline.site.ledger import Entry, Ledger

LEDGER = Ledger("shared", {"features/feat-1/index.html": Entry("source", "result"), "stories/story-1/index.html": Entry("", "result")})


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    LEDGER.save(tmp_path / "pages" / "one.json")
    assert Ledger.load(tmp_path / "pages" / "one.json") == LEDGER
    assert (tmp_path / "pages" / ".gitignore").read_text() == "*\n"


def test_a_page_is_known_by_what_it_was_made_from() -> None:
    assert LEDGER.entry("features/feat-1/index.html", "source") == ("source", "result")
    assert LEDGER.entry("features/feat-1/index.html", "other") is None
    assert LEDGER.entry("features/feat-2/index.html", "source") is None


def test_a_page_that_cannot_tell_what_it_is_made_from_is_never_known() -> None:
    assert LEDGER.entry("stories/story-1/index.html", "") is None


def test_nothing_is_known_once_what_all_pages_share_has_changed() -> None:
    assert LEDGER.on("shared") == LEDGER
    assert LEDGER.on("new") == Ledger("new")


@pytest.mark.parametrize("damage", ["", "{}", "digest\n[]", "\x00", '["a"]'])
def test_a_damaged_or_foreign_ledger_is_no_ledger(tmp_path: Path, damage: str) -> None:
    (tmp_path / "one.json").write_text(damage)
    assert Ledger.load(tmp_path / "one.json") == Ledger()


def test_a_ledger_cut_short_is_no_ledger(tmp_path: Path) -> None:
    file = tmp_path / "one.json"
    LEDGER.save(file)
    file.write_text(file.read_text()[:-9])
    assert Ledger.load(file) == Ledger()


def test_no_ledger_is_an_empty_one(tmp_path: Path) -> None:
    assert Ledger.load(tmp_path / "none.json") == Ledger()
