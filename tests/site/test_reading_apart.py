"""Half of the files read by another process."""

import os
from pathlib import Path

import pytest

from northline.config import Config
from northline.model.content import ContentFile
from northline.model.kind_names import KindNames
from northline.read.documents import read_document
from northline.site import reading_apart as module
from northline.site.content_files import content_files
from northline.site.reading_apart import read_apart
from northline.site.readings import Readings

PAGES = [file for file in content_files(Path(__file__).parents[2] / "content")[0] if file.path.endswith(".md")]
KINDS = Config().kinds

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few files are worth another process."""
    monkeypatch.setattr(module, "MANY", 2)


def test_two_processes_find_what_one_finds() -> None:
    names = KindNames(KINDS)
    found = read_apart(PAGES, KINDS, 2)
    assert list(found) == PAGES
    assert found == {page: tuple(read_document(page, names)) for page in PAGES}


@pytest.mark.parametrize(("pages", "jobs"), [(PAGES, 1), (PAGES[:1], 2)])
def test_one_process_or_one_file_is_left_to_the_reading_itself(pages: list[ContentFile], jobs: int) -> None:
    assert read_apart(pages, KINDS, jobs) == {}


def test_what_a_process_that_died_would_have_read_is_left_to_the_reading_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_tell", lambda *_: os._exit(9))
    found = read_apart(PAGES, KINDS, 2)
    assert list(found) == PAGES[: len(PAGES) // 2]


def test_a_file_that_is_known_is_read_by_neither(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("northline.site.readings.MANY", 1)
    configuration = tmp_path / "site_config.yml"
    configuration.write_text("site_name: A\n")
    asked: list[int] = []

    def counting(files: list[ContentFile], *_: object) -> dict[ContentFile, object]:
        asked.append(len(files))
        return read_apart(files, KINDS, 2)  # type: ignore[return-value]

    monkeypatch.setattr("northline.site.readings.read_apart", counting)
    for _ in range(2):
        readings = Readings.recall(configuration, KINDS, PAGES, 2)
        for page in PAGES:
            readings.known.document(page, KindNames(KINDS))
        readings.keep()
        readings.close()
    assert asked == [len(PAGES), 0]
