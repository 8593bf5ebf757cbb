"""What reading found in each content file, kept in the user's own folder: a file with the same bytes is not read again.

What lies there is code to whoever loads it, so it never lies in the train's repository; and it belongs to one state of the program.
"""

import hashlib
import os
import pickle
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

from northline.model.content import ContentFile
from northline.model.kind import Kind
from northline.read.known import Known
from northline.site.program import digest_of, own_folder, prune_folders
from northline.site.reading_apart import Held, read_apart

# Below this many files, reading takes no time worth saving.
MANY = 1000
# An edit writes one part anew, not the whole; many parts are written by a process of their own.
PARTS, FEW = 32, 4
SITES = 8
Part = dict[str, Held]


@dataclass
class Readings:
    """The readings of one site under one configuration; without a folder nothing is kept."""

    folder: Path | None
    kinds: Mapping[str, Kind]
    known: Known
    _keys: dict[ContentFile, str] = field(default_factory=dict, repr=False)
    _had: dict[int, frozenset[str]] = field(default_factory=dict, repr=False)
    _writing: BaseProcess | None = None

    @classmethod
    def recall(cls, config_file: Path, kinds: Mapping[str, Kind], files: Iterable[ContentFile], jobs: int = 0) -> "Readings":
        """What is known of these files, after reading those that are not on two processes where they are many.

        `jobs` is how many processes there may be, 0 for one a processor.
        """
        pages = [file for file in files if file.path.endswith(".md")]
        base = own_folder("readings") if len(pages) >= MANY else None
        folder = base / _name(config_file) if base else None
        found = cls(folder, kinds, Known())
        told: dict[ContentFile, Held] = {}
        if base and folder:
            prune_folders(base, SITES)
            told = found._load(folder, pages)
        new = read_apart([page for page in pages if page not in told], kinds, jobs)
        found.known = Known.of(kinds, told | new)
        return found

    def _load(self, folder: Path, pages: list[ContentFile]) -> dict[ContentFile, Held]:
        self._keys = {file: _key(file) for file in pages}
        parts = {number: _read(folder / f"{number}.part") for number in range(PARTS)}
        self._had = {number: frozenset(part) for number, part in parts.items()}
        told: Part = {}
        for part in parts.values():
            told |= part
        return {file: told[key] for file, key in self._keys.items() if key in told}

    def keep(self) -> None:
        """Keep what is known by now, for the next build; `close` waits for it."""
        if self.folder is None or self._writing is not None:
            return
        parts: dict[int, Part] = {number: {} for number in range(PARTS)}
        for file, found in self.known.told():
            if key := self._keys.get(file):
                parts[_part(file)][key] = found
        stale = {number: part for number, part in parts.items() if part.keys() != self._had[number]}
        if len(stale) > FEW and hasattr(os, "fork"):
            self._writing = get_context("fork").Process(target=_write_all, args=(self.folder, stale), daemon=True)
            self._writing.start()
        else:
            _write_all(self.folder, stale)

    def close(self) -> None:
        """Wait until all is kept."""
        if self._writing is not None:
            self._writing.join()


def _name(config_file: Path) -> str:
    """A site's folder: another configuration may read the same files otherwise."""
    return digest_of([os.fsencode(config_file.resolve()), config_file.read_bytes()])


def _key(file: ContentFile) -> str:
    path = file.path.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(b"%d:%b%b" % (len(path), path, file.data), digest_size=20).hexdigest()


def _part(file: ContentFile) -> int:
    return zlib.crc32(file.path.encode("utf-8", "surrogatepass")) % PARTS


def _read(file: Path) -> Part:
    """A part as it was kept; empty when there is none, or it is damaged."""
    try:
        digest, _, told = file.read_bytes().partition(b"\n")
        if digest.decode("ascii") != digest_of([told]):
            return {}
        found = pickle.loads(told)  # noqa: S301  # our own, from a folder that only its user can write to
    except (OSError, ValueError, pickle.PickleError, EOFError, AttributeError, ImportError, IndexError, TypeError):
        return {}
    return found if isinstance(found, dict) else {}


def _write_all(folder: Path, parts: Mapping[int, Part]) -> None:
    """Write parts, each whole or not at all; what cannot be written is read anew next time."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for number, part in parts.items():
            told = pickle.dumps(part, pickle.HIGHEST_PROTOCOL)
            beside = folder / f"{number}.{os.getpid()}.tmp"
            beside.write_bytes(digest_of([told]).encode("ascii") + b"\n" + told)
            beside.replace(folder / f"{number}.part")
    except (OSError, pickle.PickleError, RecursionError, TypeError, AttributeError):
        return
