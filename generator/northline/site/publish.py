"""Atomic publishing: built beside, verified, swapped in; whatever fails, the old site stays as it was."""

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp

from northline.site.lock import Lock
from northline.site.swap import flush, put_in_place

REQUIRED = ("index.html", "404.html")
# Folders that hold these are somebody's work, never a site of ours.
_PRECIOUS = (".git", "site_config.yml", "mkdocs.yml", "pyproject.toml")


class PublishError(Exception):
    """The site could not be published; the message says why, and the previous site is untouched."""


@dataclass
class Publication:
    """One attempt to replace the site at `target` by what is built at `staging`."""

    target: Path
    staging: Path
    lock: Lock | None = field(default=None, repr=False)
    over: bool = False

    def finish(self, pages: int) -> None:
        """Verify the new site and swap it in; `pages` is how many HTML files it must at least hold."""
        missing = verify(self.staging, pages)
        if missing:
            self.abandon()
            raise PublishError(f"the new site is incomplete: {missing}")
        try:
            self._swap()
        except OSError as error:
            raise PublishError(f"cannot replace {self.target}: {error.strerror or error}") from error
        finally:
            self.abandon()

    def _swap(self) -> None:
        # mkdtemp makes private folders; a site is read by a web server.
        self.staging.chmod(0o777 & ~_umask())
        if self.lock is not None:
            flush(self.staging)
        put_in_place(self.staging, self.target, _beside(self.target, "old"))
        if self.lock is not None:
            flush(self.target.parent)

    def abandon(self) -> None:
        """Remove what is left of the attempt and let others publish; once it is over, do nothing."""
        if self.over:
            return
        self.over = True
        _remove(self.staging)
        _remove(_beside(self.target, "old"))
        if self.lock is not None:
            self.lock.release()


def begin(target: Path, *, locked: bool = True) -> Publication:
    """Take the lock, clear what killed builds left behind, and make a place to build in, beside the target."""
    target = target.resolve()
    reason = _refusal(target)
    if reason:
        raise PublishError(f"{target} {reason}; choose another site_dir")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        lock = Lock.take(_beside(target, "lock")) if locked else None
        if locked and lock is None:
            raise PublishError(f"another build is publishing to {target}")
        if locked:
            _recover(target)
        return Publication(target, Path(mkdtemp(prefix=_beside(target, "new-").name, dir=target.parent)), lock)
    except OSError as error:
        raise PublishError(f"cannot build beside {target}: {error.strerror or error}") from error


def verify(site: Path, pages: int) -> str:
    """What a built site lacks, empty when it is whole."""
    for name in REQUIRED:
        if not (site / name).is_file():
            return f"no {name}"
    found = sum(name.endswith(".html") for _, _, names in os.walk(site) for name in names)
    return "" if found >= pages else f"{found} of {pages} pages"


def _refusal(target: Path) -> str:
    if target in (Path.home(), Path(target.anchor)) or any((target / name).exists() for name in _PRECIOUS):
        return "is not a folder that a site may replace"
    return "is not a folder" if target.exists() and not target.is_dir() else ""


def _recover(target: Path) -> None:
    old = _beside(target, "old")
    if old.is_dir() and not target.exists():
        old.rename(target)
    for left in [old, *target.parent.glob(f"{_beside(target, 'new-').name}*")]:
        _remove(left)


def _beside(target: Path, what: str) -> Path:
    return target.parent / f".{target.name}.{what}"


def _remove(folder: Path) -> None:
    with suppress(FileNotFoundError):
        shutil.rmtree(folder)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
