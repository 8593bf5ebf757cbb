"""What tells one state of the program from another, for everything kept between runs; and where a user's own is kept."""

import hashlib
import os
import shutil
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from importlib import metadata
from pathlib import Path

from northline.site.files_below import files_below
from northline.site.templates import PACKAGE

# What shapes a page, a finding or a compiled template beside our own code.
SHAPING = ("jinja2", "markupsafe", "mkdocs", "mkdocs-material", "comrak", "nh3", "pyyaml", "rapidfuzz")
# States of the program kept for; more are of no use to anyone.
KEPT = 4


@cache
def digest() -> str:
    """A digest of our code and of the versions of all it stands on."""
    found = hashlib.sha256(repr([sys.version, sys.platform, *map(_version, SHAPING)]).encode())
    for path in sorted(path for path in files_below(PACKAGE) if path.endswith(".py")):
        found.update(path.encode())
        with open(f"{PACKAGE}/{path}", "rb", buffering=0) as file:  # noqa: PTH123  # hundreds of files: plain strings are faster
            found.update(hashlib.sha256(file.read()).digest())
    return found.hexdigest()


def digest_of(parts: Iterable[bytes]) -> str:
    """A digest of texts in order, each told from its neighbours."""
    found = hashlib.sha256()
    for part in parts:
        found.update(len(part).to_bytes(8, "big"))
        found.update(part)
    return found.hexdigest()


def own_folder(name: str) -> Path | None:
    """A folder of the user's own for this state of the program, older ones cleared away; None when there can be none.

    What is kept there may be code, so it never lies in the train's repository, where a contributor could put something else,
    nor where another user can write.
    """
    base = os.environ.get("XDG_CACHE_HOME") or (os.environ.get("HOME", "") and f"{os.environ['HOME']}/.cache")
    if not base or not Path(base).is_absolute():
        return None
    ours = Path(base) / "northline"
    folder = ours / name
    try:
        for one in (ours, folder, folder / digest()):
            one.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not _own(one.lstat()):
                return None
    except OSError:
        return None
    prune_folders(folder, KEPT)
    return folder / digest()


def _own(status: os.stat_result) -> bool:
    """Whether nobody else could have put anything there: with another user's home, as under sudo, or a shared one, somebody might."""
    closed = not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return stat.S_ISDIR(status.st_mode) and (not hasattr(os, "geteuid") or (status.st_uid == os.geteuid() and closed))


def prune_folders(folder: Path, most: int) -> None:
    """Leave only the newest folders of a folder."""
    with suppress(OSError):
        folders = sorted(folder.iterdir(), key=lambda one: one.stat().st_mtime, reverse=True)
        for one in folders[most:]:
            shutil.rmtree(one)


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
