"""The content folder as bytes: every regular file in order of path; links, devices and monsters become faults."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from northline.model.content import ContentFile
from northline.model.fault import Fault
from northline.model.place import Place

# Larger than any picture a page should carry, small enough that reading all of them cannot exhaust a build machine.
MAX_BYTES = 20 * 1024 * 1024
Walked = tuple[tuple[ContentFile, ...], tuple[Fault, ...]]


def content_files(folder: Path) -> Walked:
    """Read the folder; hidden files are left alone, and nothing outside the folder is ever opened."""
    if linked(folder):
        return (), (Fault("symlink-refused", Place("")),)
    files: list[ContentFile] = []
    faults: list[Fault] = []
    for path, entry in sorted(_entries(folder), key=lambda found: found[0]):
        read = _read(path, entry)
        if isinstance(read, Fault):
            faults.append(read)
        else:
            files.append(read)
    return tuple(files), tuple(faults)


def linked(folder: Path) -> str:
    """Why a content folder is not read, empty when it is: whoever may change it could put any folder of the machine in its place."""
    return f"{folder.name} is a symbolic link, which is not followed" if folder.is_symlink() else ""


def _entries(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    waiting = [("", os.fspath(folder))]
    while waiting:
        prefix, place = waiting.pop()
        with os.scandir(place) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((f"{prefix}{entry.name}/", entry.path))
                else:
                    yield prefix + entry.name, entry


def _read(path: str, entry: os.DirEntry[str]) -> ContentFile | Fault:
    shown = path.encode("utf-8", "backslashreplace").decode()
    if shown != path:
        return Fault("unsafe-file-name", Place(shown))
    status = entry.stat(follow_symlinks=False)
    if stat.S_ISLNK(status.st_mode):
        return Fault("symlink-refused", Place(path))
    if not stat.S_ISREG(status.st_mode):
        return Fault("refused-file", Place(path), facts={"why": "it is not a regular file"})
    if status.st_size > MAX_BYTES:
        return Fault("file-too-large", Place(path), facts={"size": str(status.st_size), "limit": str(MAX_BYTES)})
    try:
        return ContentFile(path, _bytes(entry.path))
    except OSError as error:
        return Fault("unreadable-file", Place(path), facts={"problem": error.strerror or "it cannot be opened"})


def _bytes(path: str) -> bytes:
    # The file may have been replaced by a link since it was looked at; O_NOFOLLOW closes that gap.
    with open(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)), "rb") as opened:  # noqa: PTH123  # a descriptor
        return opened.read(MAX_BYTES + 1)
