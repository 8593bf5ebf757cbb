"""The spreadsheet, looked at from inside."""

import io
import zipfile

from tests.exchange.trains import train
from tests.score.trains import golden, item

from northline.exchange.workbook import score_rows, workbook
from northline.model.train import Train


def parts(of: Train) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(workbook(of))) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_sheets_are_the_kinds_that_have_items_and_the_scores() -> None:
    book = parts(train(golden()))["xl/workbook.xml"]
    names = [piece.partition('"')[0] for piece in book.split('<sheet name="')[1:]]
    assert names == ["visions", "themes", "features", "objectives", "teams", "pis", "scores"]


def test_same_train_gives_the_same_bytes_dated_by_the_as_of_date() -> None:
    assert workbook(train(golden())) == workbook(train(golden()))
    assert "2026-04-01T00:00:00Z" in parts(train())["docProps/core.xml"]


def test_text_of_an_author_is_never_a_formula_or_a_link() -> None:
    title = '=HYPERLINK("http://example.org")'
    found = parts(train(item("feature", "F1", title=title), item("feature", "F2", title="http://example.org/")))
    assert "=HYPERLINK(" in found["xl/sharedStrings.xml"]
    assert "<f>" not in found["xl/worksheets/sheet1.xml"]
    assert "<hyperlink" not in found["xl/worksheets/sheet1.xml"]


def test_text_longer_than_a_cell_is_cut_and_half_characters_are_replaced() -> None:
    found = parts(train(item("feature", "F1", title="x" * 40_000, benefit_hypothesis="a\ud800b")))
    assert f"{'x' * 32_766}…" in found["xl/sharedStrings.xml"]
    assert "a?b" in found["xl/sharedStrings.xml"]


def test_date_before_the_first_that_spreadsheets_know_is_text() -> None:
    assert "1899-12-31" in parts(train(item("feature", "F1", due="1899-12-31")))["xl/sharedStrings.xml"]


def test_scores_are_rows_of_group_subject_measure_and_value() -> None:
    rows = list(score_rows(train(golden())))
    assert ("wsjf", "F4", "value", 8) in rows
    assert ("wsjf", "F6", "value", None) in rows
    assert ("pis", "26.2", "inversion.worst.planned", "F5") in rows
