"""Where something stands in the authors' files."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file; `path` is relative to the content folder, with forward slashes.

    `line` and `column` count from 1; line 0 means the file as a whole. `width` is in characters.
    """

    path: str
    line: int = 0
    column: int = 0
    width: int = 1
