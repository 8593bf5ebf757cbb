"""Texts kept between runs in the train's folder, each with a digest of itself, so that a damaged one is as good as none."""

from pathlib import Path

from northline.site.program import digest_of

FOLDER = ".northline-cache"


def keep(file: Path, text: str) -> None:
    """Keep a text, whole or not at all; where it cannot be kept, the next run does without."""
    beside = file.with_suffix(".tmp")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # The folder lies in the train's repository and is nobody's to commit.
        (file.parent / ".gitignore").write_text("*\n", "utf-8")
        beside.write_text(f"{digest_of([text.encode()])}\n{text}", "utf-8")
        beside.replace(file)
    except OSError:
        return


def recall(file: Path) -> str:
    """The text that was kept, empty when there is none or it is damaged."""
    try:
        digest, _, text = file.read_text("utf-8").partition("\n")
    except (OSError, ValueError):
        return ""
    return text if digest == digest_of([text.encode()]) else ""


def prune(folder: Path, most: int) -> None:
    """Leave only the newest texts of a folder."""
    try:
        files = sorted(folder.glob("*.json"), key=lambda file: (file.stat().st_mtime_ns, file.name), reverse=True)
        for file in files[most:]:
            file.unlink()
    except OSError:
        return
