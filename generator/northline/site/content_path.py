"""What stands before the paths of content files, so that whoever is told of one can open it."""

import os
from pathlib import Path

from northline.history.git import ask


def below(content: Path, folder: Path) -> str:
    """The content folder as it is reached from a folder; its name alone where it does not lie in there."""
    inner, outer = content.resolve(), folder.resolve()
    return _printable(inner.relative_to(outer).as_posix() if inner.is_relative_to(outer) else inner.name)


def from_here(content: Path, folder: Path) -> str:
    """The content folder for people: as reached from where they are, or from the folder of the site's configuration."""
    here = Path.cwd()
    return below(content, here if content.resolve().is_relative_to(here.resolve()) else folder)


def in_repository(content: Path, folder: Path) -> str:
    """The content folder for programs, which know files by their path in the repository; without one, as for people."""
    prefix = os.fsdecode((ask(content, "rev-parse", "--show-prefix") or b"").rstrip(b"\n")).rstrip("/")
    return _printable(prefix) if prefix else from_here(content, folder)


def reported(content: Path, folder: Path, form: str) -> str:
    """The content folder in a report: that in the form `text` is for people, any other for programs."""
    return (from_here if form == "text" else in_repository)(content, folder)


def _printable(path: str) -> str:
    """A path as it can be told: a name may hold bytes that are no letters."""
    return path.encode("utf-8", "backslashreplace").decode()
