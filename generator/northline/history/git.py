"""Git as it is asked here: fixed words, data behind `--end-of-options` or `--`, and nothing of the user's to wait for."""

import os
import subprocess
from pathlib import Path

SECONDS = 60


def ask(folder: Path, *words: str, given: bytes = b"") -> bytes | None:
    """What git answers in a folder; None when it fails or is not there."""
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    command = ["git", "-C", str(folder), *words]
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=False, timeout=SECONDS, env=environment)  # noqa: S603  # fixed words; a ref behind --end-of-options
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
