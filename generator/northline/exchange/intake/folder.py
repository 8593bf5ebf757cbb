"""The content folder of an import: what it holds, and writing into it; whole files or none, never through a link."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def link_on_the_way(root: Path, path: str) -> str:
    """The first symbolic link between a folder and a file in it, the folder included; empty when there is none."""
    here = root
    if here.is_symlink():
        return "."
    for part in Path(path).parts:
        here /= part
        if here.is_symlink():
            return here.relative_to(root).as_posix()
    return ""


def text_of(data: bytes) -> str | None:
    """The text of a file that can be edited; None when it is not UTF-8, or mixes line ends."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    plain = text.replace("\r\n", "\n")
    return None if "\r" in plain or ("\r\n" in text and text.count("\n") != text.count("\r\n")) else plain


def insist(root: Path, path: str, text: str | None) -> None:
    """Raise OSError unless a file still holds the text on which was decided: an editor may have saved another one meanwhile."""
    if text_of((root / path).read_bytes()) != text:
        raise OSError(0, "somebody has changed it since it was read; import again")


def write_text(root: Path, path: str, text: str, *, new: bool) -> None:
    """Write a whole file or nothing; a new one never over another, a known one with its own line ends and rights."""
    target = root / path
    if link := link_on_the_way(root, path):
        raise OSError(0, f"{link} is a symbolic link, which is not followed")
    target.parent.mkdir(parents=True, exist_ok=True)
    ends = b"\r\n" if not new and b"\r\n" in target.read_bytes() else b"\n"
    data = text.encode("utf-8", "replace").replace(b"\n", ends)
    spare = _spare(target, data, like=None if new else target)
    try:
        if new:
            _put_new(spare, target)
        else:
            spare.replace(target)
    finally:
        with suppress(FileNotFoundError):
            spare.unlink()


def _put_new(spare: Path, target: Path) -> None:
    """Fail where a file came into being since anyone looked; renaming alone would replace it."""
    try:
        os.link(spare, target)
    except FileExistsError:
        raise
    except OSError:
        # Some file systems know no second name of a file.
        if os.path.lexists(target):
            raise
        spare.replace(target)


def put_text(root: Path, path: str, text: str) -> None:
    """Write a file of our own, whether it is there or not, unless it says the same already."""
    known = (root / path).exists()
    if not known or (root / path).read_bytes() != text.encode():
        write_text(root, path, text, new=not known)


def paths_in(root: Path) -> tuple[frozenset[str], frozenset[str]]:
    """The paths of all files in a folder, hidden ones too, and of all links."""
    found: set[str] = set()
    links: set[str] = set()
    for place, folders, files in os.walk(root):
        for name in (*files, *folders):
            path = (Path(place) / name).relative_to(root).as_posix()
            if (Path(place) / name).is_symlink():
                links.add(path)
            if name in files:
                found.add(path)
    return frozenset(found), frozenset(links)


def _spare(target: Path, data: bytes, like: Path | None) -> Path:
    """Write a hidden file beside the target, with the rights that the target has or would get."""
    number, name = tempfile.mkstemp(prefix=".northline-import-", suffix=".tmp", dir=target.parent)
    with os.fdopen(number, "wb") as opened:
        opened.write(data)
    if like is None:
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
    else:
        Path(name).chmod(like.stat().st_mode & 0o777)
    return Path(name)
