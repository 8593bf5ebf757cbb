"""Every file below a folder, found faster than by paths as objects: a site has tens of thousands."""

import os
from collections.abc import Iterator
from pathlib import Path


def files_below(folder: Path) -> Iterator[str]:
    """Yield the path of every file below a folder; of one that cannot be looked into, none."""
    waiting = [""]
    while waiting:
        prefix = waiting.pop()
        try:
            entries = os.scandir(f"{os.fspath(folder)}/{prefix}")
        except OSError:
            continue
        with entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{prefix}{entry.name}/")
                elif not entry.is_dir():
                    yield prefix + entry.name
