"""The content folder as bytes: every regular file in order of path; links, devices and monsters become faults."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from northline.model.content import ContentFile
from northline.model.fault import Fault
from northline.model.place import Place
from northline.model.secrets import masked
from northline.site.shelf import Shelf

# Larger than any picture a page should carry, small enough that reading all of them cannot exhaust a build machine.
MAX_BYTES = 20 * 1024 * 1024
Walked = tuple[tuple[ContentFile, ...], tuple[Fault, ...]]


def content_files(folder: Path, shelf: Shelf | None = None) -> Walked:
    """Read the folder; hidden files are left alone, and nothing outside the folder is ever opened.

    What stands on the shelf and has not been touched since is not read again.
    """
    if linked(folder):
        return (), (Fault("symlink-refused", Place("")),)
    files: list[ContentFile] = []
    faults: list[Fault] = []
    for path, entry in sorted(_entries(folder, faults), key=lambda found: found[0]):
        read = _read(path, entry, shelf)
        if isinstance(read, Fault):
            faults.append(read)
        else:
            files.append(read)
    return tuple(files), tuple(sorted(faults, key=lambda fault: fault.place.path))


def linked(folder: Path) -> str:
    """Why a content folder is not read, empty when it is: whoever may change it could put any folder of the machine in its place."""
    return f"{folder.name} is a symbolic link, which is not followed" if folder.is_symlink() else ""


def unlisted(folder: Path) -> str:
    """Why nothing at all is known of a content folder, empty when something is: an empty train would be a lie about a full one."""
    try:
        with os.scandir(folder):
            return ""
    except OSError as error:
        return f"{folder.name} cannot be read: {error.strerror or error}"


def _entries(folder: Path, faults: list[Fault]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield every file with its path; a folder that cannot be listed becomes one of the `faults`."""
    waiting = [("", os.fspath(folder))]
    while waiting:
        prefix, place = waiting.pop()
        try:
            with os.scandir(place) as entries:
                listed = [entry for entry in entries if not entry.name.startswith(".")]
        except OSError as error:
            faults.append(_unreadable(_printable(prefix.rstrip("/")), error))
            continue
        for entry in listed:
            if entry.is_dir(follow_symlinks=False):
                waiting.append((f"{prefix}{entry.name}/", entry.path))
            else:
                yield prefix + entry.name, entry


def _read(path: str, entry: os.DirEntry[str], shelf: Shelf | None) -> ContentFile | Fault:
    shown = _printable(path)
    if shown != path:
        return Fault("unsafe-file-name", _told(shown))
    try:
        status = entry.stat(follow_symlinks=False)
        return _refused(path, status) or (shelf and shelf.find(path, status)) or _kept(ContentFile(path, _bytes(entry.path)), status, shelf)
    # It may be closed to us, or gone since its folder was listed.
    except OSError as error:
        return _unreadable(path, error)


def _kept(file: ContentFile, status: os.stat_result, shelf: Shelf | None) -> ContentFile:
    if shelf:
        shelf.put(file, status)
    return file


def _refused(path: str, status: os.stat_result) -> Fault | None:
    if stat.S_ISLNK(status.st_mode):
        return Fault("symlink-refused", _told(path))
    if not stat.S_ISREG(status.st_mode):
        return Fault("refused-file", _told(path), facts={"why": "it is not a regular file"})
    if status.st_size > MAX_BYTES:
        return Fault("file-too-large", _told(path), facts={"size": str(status.st_size), "limit": str(MAX_BYTES)})
    return None


def _unreadable(path: str, error: OSError) -> Fault:
    return Fault("unreadable-file", _told(path), facts={"problem": error.strerror or "it cannot be opened"})


def _printable(path: str) -> str:
    """A path as it can be told: a name may hold bytes that are no letters."""
    return path.encode("utf-8", "backslashreplace").decode()


def _told(path: str) -> Place:
    """The place of a file that is not read, whose name may hold a secret."""
    return Place(masked(path))


def _bytes(path: str) -> bytes:
    # The file may have been replaced by a link or a pipe since it was looked at; these flags neither follow nor wait.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "it is not a regular file")
        return _whole(descriptor, status.st_size)
    finally:
        os.close(descriptor)


def _whole(descriptor: int, size: int) -> bytes:
    """All of a file, which may be longer by now than it was; a buffer for the longest would cost more than most files."""
    data = b""
    while piece := os.read(descriptor, min(size + 1024, MAX_BYTES + 1 - len(data))):
        data += piece
    return data
