"""Sites built for the browser, and the pages in them that stand for their families."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from northline.model.kinds import BUILT_IN

ROOT = Path(__file__).parents[2]
_MAIN = "from northline.cli import main; main()"
# Pages of these kinds differ from each other; pages of all other kinds are built alike.
_OWN = frozenset({"features", "stories", "objectives", "kpis", "themes", "teams"})
_KINDS = frozenset(kind.plural for kind in BUILT_IN) - {"visions", "pis"}
_PROSE = re.compile(r"(guide|about)/.*")
_FORWARDS = 'http-equiv="refresh"'


def build(configuration: Path, out: Path) -> Path:
    """Build a site in a process of its own, so that nothing of it stays with the tests."""
    command = [sys.executable, "-c", _MAIN, "build", "-f", str(configuration), "--out", str(out), "--fail-on", "never"]
    done = subprocess.run(
        command, cwd=configuration.parent, capture_output=True, text=True, check=False, env={**os.environ, "COLUMNS": "80"}
    )
    assert done.returncode == 0, done.stderr
    return out


def family(url: str) -> str:
    """The family that a page belongs to, by its URL."""
    if _PROSE.fullmatch(url):
        return "prose"
    first, *rest = url.strip("/").split("/")
    if first in _KINDS and len(rest) < 2:
        own = first in _OWN
        return (first if own else "items") if not rest else f"{first}/*" if own else "item"
    return "/".join([first, *("*" for _ in rest[:1]), *(one if first == "pi" else "*" for one in rest[1:])])


def families(site: Path) -> Mapping[str, str]:
    """The URL of the fullest page of every family of a site."""
    sizes: dict[str, tuple[int, str]] = {}
    for file in sorted(site.rglob("index.html")):
        text = file.read_text(encoding="utf-8")
        url = file.parent.relative_to(site).as_posix().removeprefix(".")
        if _FORWARDS not in text:
            sizes[family(url)] = max(sizes.get(family(url), (0, "")), (len(text), f"{url}/" if url else ""))
    return {name: url for name, (_, url) in sorted(sizes.items())} | {"not found": "404.html"}
