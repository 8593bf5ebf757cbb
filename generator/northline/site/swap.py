"""Putting one directory in the place of another so that no reader ever finds neither."""

import ctypes
import ctypes.util
import errno
import os
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
# What a kernel or a file system says that cannot exchange two names in one step.
_UNABLE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def put_in_place(new: Path, target: Path, aside: Path) -> None:
    """Move `new` to `target`; what stood there is at `aside` (or `new`) afterwards, for the caller to remove."""
    if not target.exists():
        new.rename(target)
    elif not _exchange(new, target):
        target.rename(aside)
        try:
            new.rename(target)
        except OSError:
            aside.rename(target)
            raise


def _exchange(one: Path, other: Path) -> bool:
    libc = _libc()
    if libc is None or not hasattr(libc, "renameat2"):
        return False
    if libc.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNABLE:
        return False
    raise OSError(code, os.strerror(code), str(other))


def flush(folder: Path) -> None:
    """Make everything written below the folder survive a power cut: its whole file system at once, as files are many."""
    libc = _libc()
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        if libc is None or not hasattr(libc, "syncfs") or libc.syncfs(descriptor) != 0:
            os.sync()
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _libc() -> ctypes.CDLL | None:
    name = ctypes.util.find_library("c") if os.name == "posix" else None
    return ctypes.CDLL(name, use_errno=True) if name else None
