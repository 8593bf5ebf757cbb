"""Reading again reads what changed."""

from collections.abc import Iterator

import pytest

from northline.config import Config
from northline.model.content import ContentFile
from northline.model.kind_names import KindNames
from northline.read import read
from northline.read.documents import Found, read_document
from northline.read.known import Known

CONFIG = Config()
ONE, TWO = ContentFile("features/feat-1.md", b"---\ntitle: Ovens\n---\n"), ContentFile("features/feat-2.md", b"---\ntitle: Mills\n---\n")


@pytest.fixture
def read_again(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of files that are read, as they are."""
    paths: list[str] = []

    def counting(file: ContentFile, kinds: KindNames) -> Iterator[Found]:
        paths.append(file.path)
        return read_document(file, kinds)

    monkeypatch.setattr("northline.read.known.read_document", counting)
    return paths


def test_only_a_file_that_changed_is_read_again(read_again: list[str]) -> None:
    known = Known()
    read([ONE, TWO], CONFIG, known)
    read_again.clear()
    edited = ContentFile(ONE.path, b"---\ntitle: Stoves\n---\n")
    found = read([edited, TWO], CONFIG, known)
    assert read_again == [ONE.path]
    assert found == read([edited, TWO], CONFIG)


def test_a_file_that_moved_is_read_again() -> None:
    known = Known()
    read([ONE], CONFIG, known)
    moved = ContentFile("stories/feat-1.md", ONE.data)
    assert [item.type for item in read([moved], CONFIG, known).items] == ["story"]


def test_other_kinds_make_it_forget() -> None:
    known = Known()
    read([ONE], CONFIG, known)
    kinds = {name: kind for name, kind in CONFIG.kinds.items() if name != "feature"}
    assert read([ONE], Config(kinds=kinds), known) == read([ONE], Config(kinds=kinds))


def test_a_reading_beside_takes_what_is_known_and_leaves_it_alone(read_again: list[str]) -> None:
    known = Known()
    read([ONE, TWO], CONFIG, known)
    read_again.clear()
    edited = ContentFile(ONE.path, b"---\ntitle: Stoves\n---\n")
    read([edited, TWO], CONFIG, known.beside())
    assert read_again == [edited.path]
    read([ONE, TWO], CONFIG, known)
    assert read_again == [edited.path]
