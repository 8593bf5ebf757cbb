"""Where something stands in the authors' files."""

from northline.model.frozen import Frozen


class Place(Frozen, order=True):
    """A spot in a file; `path` is relative to the content folder, with forward slashes.

    `line` and `column` count from 1; line 0 means the file as a whole. `width` is in characters.
    """

    path: str
    line: int = 0
    column: int = 0
    width: int = 1

    def under(self, folder: str) -> str:
        """Its path as readers open it, below the content folder of that name; the folder itself for the train as a whole."""
        return f"{folder}/{self.path}" if self.path else folder

    def shown(self, folder: str) -> str:
        """The same with the line, where there is one."""
        return f"{self.under(folder)}:{self.line}" if self.line else self.under(folder)
