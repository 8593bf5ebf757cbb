"""Reading many files at once: half of them here, half in a process forked for it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from northline.model.content import ContentFile
from northline.model.kind import Kind
from northline.model.kind_names import KindNames
from northline.read.documents import Found, read_document
from northline.site.worker import Worker, processes

# Below this many files, what the other process has to tell costs more than it saves.
MANY = 4000
Held = tuple[Found, ...]


def read_apart(files: Sequence[ContentFile], kinds: Mapping[str, Kind], jobs: int) -> dict[ContentFile, Held]:
    """What the files hold, if there are many and two processes may run; what is missing has to be read in any case."""
    if len(files) < MANY or processes(jobs) < 2:  # noqa: PLR2004  # one process is no company
        return {}
    names, half = KindNames(kinds), len(files) // 2
    other = Worker.begin(_tell, files[half:], names)
    try:
        here = _read(files[:half], names)
        return here | dict(zip(files[half:], _heard(other), strict=False))
    finally:
        other.stop()


def _read(files: Iterable[ContentFile], names: KindNames) -> dict[ContentFile, Held]:
    return {file: tuple(read_document(file, names)) for file in files}


def _tell(files: Iterable[ContentFile], names: KindNames) -> tuple[Held, ...]:
    """What the other process answers: it was asked for these files, and need not send them back."""
    return tuple(_read(files, names).values())


def _heard(other: Worker) -> tuple[Held, ...]:
    try:
        return cast("tuple[Held, ...]", other.answered())
    except Exception:  # noqa: BLE001  # whatever it was: reading those files here tells
        return ()
