"""Compiled templates kept in a folder, by the whole of their source."""

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket


class Compiled(FileSystemBytecodeCache):
    """The engine's own store, which checks the source of each template, with a digest of what is kept.

    Without one, code in which a bit has turned is run: it ends the build, or draws other pages.
    """

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template, whole, or do without."""
        code = bucket.bytecode_to_string()
        with suppress(OSError):
            number, beside = tempfile.mkstemp(prefix="northline-", suffix=".tmp", dir=self.directory)
            try:
                with os.fdopen(number, "wb") as opened:
                    opened.write(_digest(code) + code)
                Path(beside).replace(self._get_cache_filename(bucket))
            finally:
                Path(beside).unlink(missing_ok=True)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a template; a damaged file is as good as none."""
        try:
            kept = Path(self._get_cache_filename(bucket)).read_bytes()
        except OSError:
            return
        size = len(_digest(b""))
        if kept[:size] == _digest(kept[size:]):
            bucket.bytecode_from_string(kept[size:])


def _digest(code: bytes) -> bytes:
    return hashlib.sha256(code).digest()
