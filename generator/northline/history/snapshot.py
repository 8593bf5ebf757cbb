"""The content folder as it stood at a commit, read from git without touching the working tree."""

from collections.abc import Iterator
from pathlib import Path

from northline.history.git import ask, cut
from northline.model.content import ContentFile
from northline.model.fault import Fault
from northline.model.frozen import Frozen
from northline.model.place import Place
from northline.model.secrets import masked

# What the working tree's reader refuses as well.
MAX_BYTES = 20 * 1024 * 1024
LINK, REGULAR = "120000", ("100644", "100755")


class Snapshot(Frozen):
    """The files at a commit, and the faults that finding them showed."""

    commit: str
    files: tuple[ContentFile, ...] = ()
    faults: tuple[Fault, ...] = ()


class _Entry(Frozen):
    mode: str
    blob: str
    size: int
    path: str


def commit_of(folder: Path, ref: str) -> str:
    """The hash of the commit that a name stands for; empty when git, the repository or the commit cannot be had."""
    found = ask(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}") or b""
    return found.decode("ascii", "replace").strip()


def names(folder: Path) -> bytes:
    """Every branch and tag with the commit it stands for, and where a shallow clone ends; empty without git or a repository."""
    return (ask(folder, "for-each-ref", "--format=%(refname) %(objectname)") or b"") + " ".join(sorted(cut(folder))).encode()


def snapshot(folder: Path, ref: str) -> Snapshot | None:
    """The folder at a commit, branch or tag; None when git, the repository or the commit cannot be had."""
    commit = commit_of(folder, ref)
    listing = ask(folder, "ls-tree", "-r", "-l", "-z", commit, ".") if commit else None
    if listing is None:
        return None
    entries = sorted(_entries(listing), key=lambda entry: entry.path)
    wanted = [entry for entry in entries if entry.mode in REGULAR and entry.size <= MAX_BYTES]
    blobs = ask(folder, "cat-file", "--batch", given="".join(f"{entry.blob}\n" for entry in wanted).encode())
    if blobs is None:
        return None
    files = tuple(ContentFile(entry.path, data) for entry, data in zip(wanted, _contents(blobs), strict=True))
    faults = tuple(fault for entry in entries if (fault := _fault(entry)))
    return Snapshot(commit, files, faults)


def _entries(listing: bytes) -> Iterator[_Entry]:
    """Yield what the tree holds; hidden files and folders are left alone, as in the working tree."""
    for line in listing.split(b"\0"):
        head, _, name = line.partition(b"\t")
        path = name.decode("utf-8", "backslashreplace")
        if path and not any(part.startswith(".") for part in path.split("/")):
            mode, _, blob, size = head.decode("ascii").split()
            yield _Entry(mode, blob, int(size) if size.isdecimal() else 0, path)


def _contents(blobs: bytes) -> Iterator[bytes]:
    """Yield the contents of a batch: each has a head with its size, and a line end behind it."""
    start = 0
    while start < len(blobs):
        end = blobs.index(b"\n", start)
        size = int(blobs[start:end].rsplit(b" ", 1)[1])
        yield blobs[end + 1 : end + 1 + size]
        start = end + 1 + size + 1


def _fault(entry: _Entry) -> Fault | None:
    place = Place(masked(entry.path))
    if entry.mode == LINK:
        return Fault("symlink-refused", place)
    if entry.size > MAX_BYTES:
        return Fault("file-too-large", place, facts={"size": str(entry.size), "limit": str(MAX_BYTES)})
    return None
