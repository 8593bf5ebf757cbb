"""Compiled templates kept in a folder, by the whole of their source."""

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket


class Compiled(FileSystemBytecodeCache):
    """The engine's own store, which checks the source of each template; what it cannot write it does without."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template, or do without."""
        try:
            super().dump_bytecode(bucket)
        except OSError:
            return

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a template; a damaged file is as good as none."""
        try:
            super().load_bytecode(bucket)
        except (OSError, EOFError, ValueError, TypeError):
            bucket.reset()
