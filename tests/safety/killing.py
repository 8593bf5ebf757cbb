"""A build that can be killed at any instant, and what a reader of the site sees meanwhile."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

_MAIN = "from northline.cli import main; main()"


def start(folder: Path, environment: Mapping[str, str] | None = None, *words: str) -> subprocess.Popen[bytes]:
    """Begin a build in a process group of its own, so that its workers can be killed with it."""
    command = [sys.executable, "-c", _MAIN, "build", "--fail-on", "never", *words]
    around = {**os.environ, **(environment or {})}
    return subprocess.Popen(command, cwd=folder, env=around, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)


def kill_after(process: subprocess.Popen[bytes], seconds: float) -> bool:
    """Kill the build and its workers after a while; whether it was still running."""
    try:
        process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return True
    return False


def generations(site: Path) -> set[str]:
    """The editions of which the pages of a site speak; a whole site has one."""
    found: set[str] = set()
    for path in ("index.html", "features/feat-1/index.html", "guide/start/index.html", "data/portfolio.json"):
        text = (site / path).read_text(encoding="utf-8")
        found.update(edition for edition in ("EDITION-ONE", "EDITION-TWO") if edition in text)
    return found
