"""Atomic publishing: built beside, verified, swapped in; whatever fails, the old site stays as it was.

The site that was swapped out is kept aside and becomes the next one, file by file, so that a build writes what differs and no more.
"""

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from glob import escape
from pathlib import Path
from tempfile import mkdtemp

from northline.site.files_below import files_below
from northline.site.lock import Lock
from northline.site.swap import flush, put_in_place, why
from northline.site.target import refusal
from northline.site.tree import Tree

REQUIRED = ("index.html", "404.html")
# What `mkdtemp` puts behind a name; more could be what is kept beside another site, called `site.new-design`.
_DRAWN = "[a-z0-9_]" * 8


class PublishError(Exception):
    """The site could not be published; the message says why, and the previous site is untouched."""


@dataclass
class Publication:
    """One attempt to replace the site at `target` by `tree`; what the engine builds at `staging` is gathered into it.

    `files` are all that it is to hold once it is gathered. `seamless` is whether readers found a site at every instant of
    the swap, `unsettled` what failed after it, when the new site stood already.
    """

    target: Path
    staging: Path
    tree: Tree
    lock: Lock | None = field(default=None, repr=False)
    files: frozenset[str] = frozenset()
    swapped: bool = False
    seamless: bool = True
    unsettled: str = ""
    over: bool = False

    @property
    def next(self) -> Path:
        """The folder of the next site."""
        return Path(self.tree.folder)

    def gather(self, written: Iterable[str] = ()) -> None:
        """Put the engine's files beside the `written` ones, and leave nothing else."""
        made = sorted(path.relative_to(self.staging).as_posix() for path in self.staging.rglob("*") if path.is_file())
        self.files = frozenset((*made, *written))
        self.tree.keep_only(self.files)
        for path in made:
            self.tree.adopt(path, self.staging / path)

    def finish(self, pages: int) -> None:
        """Verify the new site and swap it in; `pages` is how many HTML files it must at least hold."""
        wrong = verify(self.next, pages, self.files)
        if wrong:
            self.abandon()
            raise PublishError(f"the new site is not what was built: {wrong}")
        try:
            self._swap()
        except OSError as error:
            raise PublishError(f"cannot replace {self.target}: {why(error)}") from error
        finally:
            self.abandon()

    def _swap(self) -> None:
        old = _beside(self.target, "old")
        if self.lock is not None:
            flush(self.next)
        self.seamless = put_in_place(self.next, self.target, old)
        self.swapped = True
        try:
            self._settle(old)
        except OSError as error:
            # Readers have the new site: it would be wrong to say that nothing was published.
            self.unsettled = why(error)

    def _settle(self, old: Path) -> None:
        if old.exists():
            old.rename(self.next)
        if self.lock is not None:
            flush(self.target.parent)

    def abandon(self) -> None:
        """Remove what is left of the attempt and let others publish; once it is over, do nothing."""
        if self.over:
            return
        self.over = True
        _sweep(self.staging)
        if not self.next.exists() or not (self.swapped or self.tree.known):
            # What was begun from nothing, and not finished, would only take up room.
            _sweep(self.next.parent)
        if self.lock is not None:
            self.lock.release()


def begin(target: Path, sources: Iterable[Path] = (), *, locked: bool = True) -> Publication:
    """Take the lock, clear what killed builds left behind, and make a place to build in, beside the target.

    `sources` are what the site is made from.
    """
    target = target.resolve()
    lock = None
    try:
        if reason := refusal(target, sources):
            raise PublishError(f"{target} {reason}; choose another place, or remove what is there")
        target.parent.mkdir(parents=True, exist_ok=True)
        if locked:
            lock = _lock(target)
            _recover(target)
        tree = Tree.open(_spare(target), target if target.is_dir() else None)
        return Publication(target, Path(mkdtemp(prefix=_beside(target, "new-").name, dir=target.parent)), tree, lock)
    except OSError as error:
        if lock is not None:
            lock.release()
        raise PublishError(f"cannot build beside {target}: {_which(error)}") from error


def _lock(target: Path) -> Lock:
    lock = Lock.take(_beside(target, "lock"))
    if lock is None:
        raise PublishError(f"another build is publishing to {target}")
    return lock


def _which(error: OSError) -> str:
    """What went wrong, and with what: it may be something hidden that an earlier build left."""
    said = error.strerror or str(error)
    return f"{said}: {Path(os.fsdecode(error.filename)).name}" if isinstance(error.filename, str | bytes) else said


def verify(site: Path, pages: int, files: frozenset[str] = frozenset()) -> str:
    """What is wrong with a built site that is to hold these files and no others; empty when it is whole."""
    for name in REQUIRED:
        if not (site / name).is_file():
            return f"no {name}"
    found = frozenset(files_below(site))
    if files and found != files:
        missing, foreign = sorted(files - found), sorted(found - files)
        return f"no {missing[0]}" if missing else f"{foreign[0]} is none of its files"
    count = sum(name.endswith(".html") for name in found)
    return "" if count >= pages else f"{count} of {pages} pages"


def discard(target: Path) -> None:
    """Remove the site kept aside, when `target` is not to be built again."""
    _remove(_beside(target.resolve(), "spare"))


def _recover(target: Path) -> None:
    old = _beside(target, "old")
    if old.is_dir() and not target.exists():
        old.rename(target)
    _remove(old)
    for left in target.parent.glob(f"{escape(_beside(target, 'new-').name)}{_DRAWN}"):
        _sweep(left)


def _spare(target: Path) -> Path:
    """Where the site lies that is not on show; the folder around it keeps it from readers and out of a repository."""
    holder = _beside(target, "spare")
    holder.mkdir(mode=0o700, exist_ok=True)
    (holder / ".gitignore").write_text("*\n", "utf-8")
    return holder / "tree"


def _beside(target: Path, what: str) -> Path:
    return target.parent / f".{target.name}.{what}"


def _remove(folder: Path) -> None:
    with suppress(FileNotFoundError):
        shutil.rmtree(folder)


def _sweep(folder: Path) -> None:
    """Remove what would only take up room; what cannot be removed must not end a build, nor hide what did."""
    shutil.rmtree(folder, ignore_errors=True)
