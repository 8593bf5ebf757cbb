from pathlib import Path

import pytest

from northline.config import Config
from northline.model.content import Content, ContentFile
from northline.read import documents, read
from northline.site import readings as module
from northline.site.content_files import content_files
from northline.site.readings import Readings

SAMPLE = Path(__file__).parents[2] / "content"
FILES = content_files(SAMPLE)[0]


@pytest.fixture(autouse=True)
def kept_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own, in which a few files are worth keeping."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(module, "MANY", 1)
    configuration = tmp_path / "site_config.yml"
    configuration.write_text("site_name: Sample\n")
    return configuration


def reading(configuration: Path, files: tuple[ContentFile, ...] = FILES) -> Content:
    """Read files with what was kept, and keep what was read."""
    readings = Readings.recall(configuration, Config().kinds, files)
    content = read(files, Config(), readings.known)
    readings.keep()
    readings.close()
    return content


def unread(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of files that are read from now on."""
    paths: list[str] = []
    single = documents.read_document

    def counting(file: ContentFile, *rest: object) -> object:
        paths.append(file.path)
        return single(file, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("northline.read.known.read_document", counting)
    return paths


def test_what_was_kept_is_what_reading_finds(kept_here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = read(FILES, Config())
    assert reading(kept_here) == expected
    paths = unread(monkeypatch)
    assert reading(kept_here) == expected
    assert paths == []


def test_only_a_file_with_other_bytes_is_read_again(kept_here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reading(kept_here)
    paths = unread(monkeypatch)
    first = next(file for file in FILES if file.path.startswith("features/"))
    edited = tuple(ContentFile(one.path, one.data + b"\nMore.\n") if one is first else one for one in FILES)
    assert reading(kept_here, edited) == read(edited, Config())
    assert set(paths) <= {file.path for file in FILES}
    assert paths[0] == first.path
    paths.clear()
    reading(kept_here, edited)
    assert paths == []


def test_another_configuration_reads_for_itself(kept_here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reading(kept_here)
    kept_here.write_text("site_name: Other\n")
    paths = unread(monkeypatch)
    reading(kept_here)
    assert len(paths) == sum(file.path.endswith(".md") for file in FILES)


@pytest.mark.parametrize("damage", [b"", b"junk", b"0\nnothing", b"\xff\n\xff"])
def test_what_is_damaged_is_read_again(kept_here: Path, tmp_path: Path, damage: bytes) -> None:
    expected = reading(kept_here)
    parts = sorted((tmp_path / "cache").rglob("*.part"))
    assert parts
    for part in parts:
        part.write_bytes(damage)
    assert reading(kept_here) == expected


def test_without_a_place_to_keep_it_everything_is_read(kept_here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "")
    monkeypatch.setenv("HOME", "")
    assert reading(kept_here) == read(FILES, Config())


def test_small_sites_keep_nothing(kept_here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MANY", 10_000)
    reading(kept_here)
    assert not (tmp_path / "cache" / "northline" / "readings").exists()
