"""A file that others find whole or not at all, whoever else writes it at the same time."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def written(target: Path) -> Iterator[Path]:
    """A place of the writer's own that takes the target's place at the end; OSError when it cannot, and then nothing is left.

    A link is followed; what is no file, such as a terminal or a pipe, is written to as it is.
    """
    place = target.resolve()
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.exists() and not place.is_file():
        yield place
        return
    number, name = tempfile.mkstemp(prefix=f".{place.name[:100]}.", suffix=".part", dir=place.parent)
    os.close(number)
    beside = Path(name)
    try:
        yield beside
        _settle(beside)
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)


def _settle(file: Path) -> None:
    """Have the file on disk before it has its name, with the rights of any other that is made here."""
    mask = os.umask(0)
    os.umask(mask)
    file.chmod(0o666 & ~mask)
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())
