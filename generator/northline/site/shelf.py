"""Content files as last read: one that has not been touched since need not be read again."""

import os
import time
from dataclasses import dataclass, field

from northline.model.content import ContentFile

Stamp = tuple[int, int, int, int, int]
# File systems that keep time coarsely may give an edit the very stamp of what was read just before it.
COARSE = 2_000_000_000


@dataclass
class Shelf:
    """Files by path, each with what the file system said of it before it was read; a preview keeps one from build to build."""

    _known: dict[str, tuple[Stamp, ContentFile]] = field(default_factory=dict, repr=False)

    def find(self, path: str, status: os.stat_result) -> ContentFile | None:
        """The file as last read, if nothing can have changed it since."""
        stamp, file = self._known.get(path, (None, None))
        return file if stamp == _stamp(status) else None

    def put(self, file: ContentFile, status: os.stat_result) -> None:
        """Keep a file that was read after `status` was taken, unless it was only just written."""
        if max(status.st_ctime_ns, status.st_mtime_ns) + COARSE < time.time_ns():
            self._known[file.path] = _stamp(status), file
        else:
            self._known.pop(file.path, None)


def _stamp(status: os.stat_result) -> Stamp:
    return status.st_ctime_ns, status.st_mtime_ns, status.st_size, status.st_ino, status.st_dev
