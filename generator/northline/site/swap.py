"""Putting one directory in the place of another so that no reader ever finds neither."""

import ctypes
import errno
import os
from pathlib import Path

_AT_FDCWD = -100
# The same number on Linux (renameat2) and macOS (renamex_np).
_EXCHANGE = 2
# What a kernel, a file system or the wall of a container says that does not know a call; a right that is really missing is
# missed again by the plain way.
_UNABLE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}


# What keeps a folder from being moved, in the words of whoever has to choose another.
_FIXED = {
    errno.EBUSY: "it is in use as a mount point; name a folder inside it",
    errno.EXDEV: "it lies on another layer or file system than the folder around it; name a folder inside it",
}


def put_in_place(new: Path, target: Path, aside: Path) -> bool:
    """Move `new` to `target`; what stood there is at `aside` (or `new`) afterwards, for the caller to remove.

    Whether there was a site at every instant: without an exchange in one step there is none between two renames.
    """
    if not target.exists():
        new.rename(target)
        return True
    if _exchange(new, target):
        return True
    try:
        target.rename(aside)
        new.rename(target)
    # Whoever interrupts a build does not ask for a place without a site.
    except BaseException:
        if aside.exists() and not target.exists():
            aside.rename(target)
        raise
    return False


def why(error: OSError) -> str:
    """Why a folder could not be moved, and what to do about it where that is known."""
    said = error.strerror or str(error)
    known = _FIXED.get(error.errno or 0)
    return f"{said} ({known})" if known else said


def _exchange(one: Path, other: Path) -> bool:
    libc = _libc()
    first, second = os.fsencode(one), os.fsencode(other)
    if libc is not None and hasattr(libc, "renameat2"):
        failed = libc.renameat2(_AT_FDCWD, first, _AT_FDCWD, second, _EXCHANGE)
    elif libc is not None and hasattr(libc, "renamex_np"):
        failed = libc.renamex_np(first, second, _EXCHANGE)
    else:
        return False
    if not failed:
        return True
    code = ctypes.get_errno()
    if code in _UNABLE:
        return False
    raise OSError(code, os.strerror(code), str(other))


def flush(folder: Path) -> None:
    """Make everything written below the folder survive a power cut: its whole file system at once, as files are many."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        _sync(descriptor)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sync(descriptor: int) -> None:
    libc = _libc()
    if libc is not None and hasattr(libc, "syncfs"):
        if libc.syncfs(descriptor) == 0:
            return
        code = ctypes.get_errno()
        if code not in _UNABLE:
            # Something did not reach the disk; the call below would keep that to itself.
            raise OSError(code, os.strerror(code))
    os.sync()


def _libc() -> ctypes.CDLL | None:
    # The library that this very process runs on: looking for it by name starts other programs.
    return ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None
