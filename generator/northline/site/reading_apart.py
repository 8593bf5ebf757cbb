"""Reading many files at once: half of them here, half in a process forked for it."""

import os
import pickle
from collections.abc import Iterable, Mapping, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection

from northline.model.content import ContentFile
from northline.model.kind import Kind
from northline.model.kind_names import KindNames
from northline.read.documents import Found, read_document
from northline.site.pickling import pickled

# Below this many files, what the other process has to tell costs more than it saves.
MANY = 4000
Readings = dict[ContentFile, tuple[Found, ...]]


def read_apart(files: Sequence[ContentFile], kinds: Mapping[str, Kind], jobs: int) -> Readings:
    """What the files hold, if there are many and two processes may run; what is missing has to be read in any case."""
    if jobs < 2 or len(files) < MANY or not hasattr(os, "fork"):  # noqa: PLR2004  # one process is no company
        return {}
    names, half = KindNames(kinds), len(files) // 2
    context = get_context("fork")
    answer, told = context.Pipe(duplex=False)
    other = context.Process(target=_tell, args=(files[half:], names, told), daemon=True)
    other.start()
    # The other end is the reader's alone: when it dies, we are told so.
    told.close()
    try:
        here = _read(files[:half], names)
        return here | dict(zip(files[half:], _heard(answer), strict=False))
    finally:
        other.terminate()
        other.join()


def _read(files: Iterable[ContentFile], names: KindNames) -> Readings:
    return {file: tuple(read_document(file, names)) for file in files}


def _tell(files: Sequence[ContentFile], names: KindNames, told: Connection) -> None:
    told.send_bytes(pickled(tuple(_read(files, names).values())))


def _heard(answer: Connection) -> tuple[tuple[Found, ...], ...]:
    """What the other process found; nothing if it died over it."""
    try:
        found: tuple[tuple[Found, ...], ...] = pickle.loads(answer.recv_bytes())  # noqa: S301  # our own fork's
    except (EOFError, OSError):
        return ()
    return found
