"""A repository with a content folder, made for a test, committed as somebody who is nobody."""

import subprocess
from pathlib import Path


def git(folder: Path, *words: str) -> None:
    """Run git in the folder."""
    identity = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false", "-c", "tag.gpgsign=false")
    subprocess.run(["git", "-C", str(folder), *identity, *words], check=True, capture_output=True)


def commit(folder: Path, tag: str = "") -> None:
    """Commit all there is, and tag it."""
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", "as it stands")
    if tag:
        git(folder, "tag", tag)
