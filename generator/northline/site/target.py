"""Which folder a site may replace: one that holds a site, or nothing; never anybody's work."""

from collections.abc import Iterable
from pathlib import Path

# Folders that hold these are somebody's work, whatever else they hold.
_PRECIOUS = (".git", "site_config.yml", "mkdocs.yml", "pyproject.toml")
# What people leave in a folder that is to be a site, or that is to be kept empty.
_HARMLESS = frozenset({".gitkeep", ".gitignore", ".nojekyll", ".DS_Store"})
# Ours carry their data; those of the engine alone, which we may follow, name it at the beginning of their pages.
_OURS = Path("data", "portfolio.json")
_ENGINE = b'<meta name="generator" content="mkdocs'
_BEGINNING = 8192


def refusal(target: Path, sources: Iterable[Path] = ()) -> str:
    """Why a site may not take this place, empty when it may; `sources` are what it is made from."""
    if not target.exists():
        return ""
    if not target.is_dir():
        return "is not a folder"
    if target in (_home(), Path(target.anchor)) or any((target / name).exists() for name in _PRECIOUS):
        return "is not a folder that a site may replace"
    if any(source.resolve().is_relative_to(target) for source in sources):
        return "holds what the site is made from"
    return "" if is_site(target) or _is_empty(target) else "holds files that are not a site's"


def is_site(folder: Path) -> bool:
    """Whether a build made this folder."""
    return (folder / _OURS).is_file() or _ENGINE in _beginning(folder / "index.html")


def _home() -> Path | None:
    """The user's home; None for one whom the system does not know, such as a container's."""
    try:
        return Path.home()
    except RuntimeError:
        return None


def _is_empty(folder: Path) -> bool:
    return all(path.name in _HARMLESS for path in folder.iterdir())


def _beginning(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(_BEGINNING)
    except OSError:
        return b""
