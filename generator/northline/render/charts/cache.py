"""Drawn charts kept between builds, by what they were drawn from; whatever is wrong with the cache, the chart is drawn anew."""

import hashlib
import json
from collections.abc import Container
from importlib import metadata
from pathlib import Path

from northline.model.frozen import Frozen

# Some ten megabytes of drawings.
MOST = 1_000


def key(spec: object) -> str:
    """The name of a drawing: a digest of what it is drawn from and of the engine's version."""
    drawn_from = json.dumps([engine_version(), spec], sort_keys=True)
    return hashlib.sha256(drawn_from.encode()).hexdigest()


def engine_version() -> str:
    """The version of the chart engine, empty when it is not installed."""
    try:
        return metadata.version("vl-convert-python")
    except metadata.PackageNotFoundError:
        return ""


class Cache(Frozen):
    """A folder of drawings; without one, or when it cannot be written, nothing is kept."""

    folder: Path | None = None

    def get(self, name: str) -> str:
        """The drawing of a name, empty when there is none that can be used."""
        if self.folder is None:
            return ""
        try:
            digest, _, drawn = (self.folder / f"{name}.svg").read_text("utf-8").partition("\n")
        except (OSError, ValueError):
            return ""
        return drawn if digest == _digest(drawn) else ""

    def put(self, name: str, drawn: str) -> None:
        """Keep a drawing, whole or not at all."""
        if self.folder is None:
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            # The folder lies in the train's repository and is nobody's to commit.
            (self.folder / ".gitignore").write_text("*\n", "utf-8")
            beside = self.folder / f"{name}.tmp"
            beside.write_text(f"{_digest(drawn)}\n{drawn}", "utf-8")
            beside.replace(self.folder / f"{name}.svg")
        except OSError:
            return

    def prune(self, wanted: Container[str]) -> None:
        """Forget what is not wanted once there are many drawings: numbers change every week, and old ones never return."""
        if self.folder is None:
            return
        try:
            kept = sorted(self.folder.glob("*.svg"))
            for path in kept if len(kept) > MOST else ():
                if path.stem not in wanted:
                    path.unlink(missing_ok=True)
        except OSError:
            return


def _digest(drawn: str) -> str:
    return hashlib.sha256(drawn.encode()).hexdigest()
