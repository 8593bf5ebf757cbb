"""One publisher at a time: a lock that the kernel lets go when its holder dies."""

import os
from contextlib import suppress
from pathlib import Path

from northline.model.frozen import Frozen

try:
    import fcntl
except ImportError:  # pragma: no cover  # no such module on Windows, where the swap alone has to do
    fcntl = None  # type: ignore[assignment]


class Lock(Frozen):
    """A lock file that is held; it vanishes on release."""

    path: Path
    descriptor: int

    @classmethod
    def take(cls, path: Path) -> "Lock | None":
        """Take the lock at once, or give None while another process holds it; OSError where there can be none."""
        while True:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
            try:
                mine = _locked(descriptor)
            except OSError:
                os.close(descriptor)
                raise
            if not mine:
                os.close(descriptor)
                return None
            # The last holder may have removed the file between our opening and our locking it.
            if path.exists() and path.stat().st_ino == os.fstat(descriptor).st_ino:
                return cls(path, descriptor)
            os.close(descriptor)

    def release(self) -> None:
        """Let others publish; releasing twice is harmless."""
        try:
            held = os.fstat(self.descriptor).st_ino == self.path.stat().st_ino
        except OSError:
            return
        if held:
            # Where it cannot be removed it stays behind, held by nobody.
            with suppress(OSError):
                self.path.unlink()
            os.close(self.descriptor)


def _locked(descriptor: int) -> bool:
    if fcntl is None:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
