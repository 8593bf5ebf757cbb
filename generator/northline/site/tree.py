"""The folder of the next site: kept from build to build beside the site that stands, and changed only where the two differ."""

import hashlib
import os
import shutil
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from northline.model.frozen import Frozen

# A file that nobody made before.
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class Tree(Frozen):
    """The next site at `folder`; `known` are the files it held when it was opened, `standing` is the published site if there is one.

    What a file holds is decided by reading it, never by what an earlier build says it wrote. A file whose rights are not
    `rights`, those of one made now, is none to keep: an earlier build may have been somebody's who hides what he writes.
    """

    folder: str
    known: frozenset[str] = frozenset()
    standing: str = ""
    rights: int = 0

    @classmethod
    def open(cls, folder: Path, standing: Path | None) -> "Tree":
        """Open or make the folder; links and devices in it are removed, since writing through them would leave it."""
        if folder.is_symlink():
            folder.unlink()
        folder.mkdir(parents=True, exist_ok=True)
        of_folders, of_files = _rights(folder)
        known = frozenset(_plain_files(os.fspath(folder), of_folders))
        return cls(os.fspath(folder), known, os.fspath(standing) if standing else "", of_files)

    def keep(self, path: str, digest: str) -> bool:
        """Keep the file at `path` if it, or the standing site's, holds the bytes of this digest."""
        place = f"{self.folder}/{path}"
        if path in self.known and self._digest(place) == digest:
            return True
        return bool(self.standing) and self._digest(f"{self.standing}/{path}") == digest and self._link(path, place)

    def put(self, path: str, data: bytes) -> None:
        """Let the file at `path` hold these bytes."""
        place = f"{self.folder}/{path}"
        if path in self.known and self._holds(place, data):
            return
        if self.standing and self._holds(f"{self.standing}/{path}", data) and self._link(path, place):
            return
        self._way(place)
        # A reader may still have the old file open: it is replaced, never written over.
        descriptor = os.open(place, _NEW, 0o666)
        try:
            left = memoryview(data)
            while left:
                left = left[os.write(descriptor, left) :]
        finally:
            os.close(descriptor)

    def adopt(self, path: str, source: Path) -> None:
        """Take a file made elsewhere on the same disk, unless `path` holds the same already."""
        place = f"{self.folder}/{path}"
        if not (path in self.known and self._holds(place, source.read_bytes())):
            self._way(place)
            source.rename(place)

    def keep_only(self, paths: Iterable[str]) -> None:
        """Remove every file that is not named, and the folders that are empty without it."""
        for path in sorted(self.known.difference(paths)):
            place = f"{self.folder}/{path}"
            with suppress(OSError):  # a folder may have taken the place of a file already
                os.unlink(place)  # noqa: PTH108  # as above
                _remove_empty(os.path.dirname(place), self.folder)  # noqa: PTH120  # as above

    def _digest(self, place: str) -> str:
        """The digest of a plain file; empty when there is none to keep."""
        data = _read(place, self.rights)
        return "" if data is None else digest(data)

    def _holds(self, place: str, data: bytes) -> bool:
        return _read(place, self.rights, len(data)) == data

    def _link(self, path: str, place: str) -> bool:
        """Share a file with the site that stands; both only ever replace files, so neither sees the other's changes."""
        self._way(place)
        try:
            os.link(f"{self.standing}/{path}", place)
        except OSError:
            return False
        return True

    def _way(self, place: str) -> None:
        """Leave nothing at a place, in a folder that exists; most pages have a folder of their own, which is new."""
        folder = os.path.dirname(place)  # noqa: PTH120  # thousands of files: plain strings are three times faster
        try:
            os.mkdir(folder)  # noqa: PTH102  # as above
        except FileNotFoundError:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103  # as above
        except FileExistsError:
            self._empty(place)
        except OSError:
            self._clear(place)

    def _empty(self, place: str) -> None:
        try:
            os.unlink(place)  # noqa: PTH108  # as above
        except FileNotFoundError:
            return
        except OSError:
            self._clear(place)

    def _clear(self, place: str) -> None:
        """Remove a file that stands where a folder has to be, or a folder where a file has to be."""
        if os.path.isdir(place):  # noqa: PTH112  # as above
            shutil.rmtree(place)
            return
        parent = Path(place).parent
        for folder in (*reversed(parent.parents), parent):
            if folder.is_relative_to(self.folder) and folder.is_file():
                folder.unlink()
        parent.mkdir(parents=True, exist_ok=True)


def digest(data: bytes) -> str:
    """What tells a file's bytes from others."""
    return hashlib.blake2b(data, digest_size=20).hexdigest()


def _read(place: str, rights: int, size: int = -1) -> bytes | None:
    """Read a plain file of these rights; None when there is none, or none of the given size."""
    try:
        descriptor = os.open(place, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    except OSError:
        return None
    with open(descriptor, "rb", buffering=0) as file:  # noqa: PTH123  # a descriptor
        status = os.fstat(descriptor)
        as_made = stat.S_ISREG(status.st_mode) and stat.S_IMODE(status.st_mode) == rights
        return file.read() if as_made and size in {-1, status.st_size} else None


def _rights(folder: Path) -> tuple[int, int]:
    """What a folder and a file made here now may be used for, and by whom: not all of it is told by the user's mask."""
    made = folder / ".rights"
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir()
    (made / "file").touch()
    found = stat.S_IMODE(made.stat().st_mode), stat.S_IMODE((made / "file").stat().st_mode)
    shutil.rmtree(made)
    return found


def _plain_files(folder: str, rights: int) -> Iterator[str]:
    """Yield the paths of all files, and give every folder these rights."""
    waiting = [""]
    while waiting:
        prefix = waiting.pop()
        if stat.S_IMODE(os.stat(f"{folder}/{prefix}").st_mode) != rights:  # noqa: PTH116  # as above
            os.chmod(f"{folder}/{prefix}", rights)  # noqa: PTH101  # as above
        with os.scandir(f"{folder}/{prefix}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{prefix}{entry.name}/")
                elif entry.is_file(follow_symlinks=False):
                    yield prefix + entry.name
                else:
                    os.unlink(entry.path)  # noqa: PTH108  # as above


def _remove_empty(folder: str, root: str) -> None:
    while folder != root:
        os.rmdir(folder)  # noqa: PTH106  # as above; fails, and so ends, at the first that is not empty
        folder = os.path.dirname(folder)  # noqa: PTH120  # as above
