"""How long a preview takes from an edit to its page: `python -m tests.benchmarks.preview FOLDER` prints seconds by edit as JSON."""

import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from northline.site.collecting import paused

TITLE = re.compile('^title: "', re.MULTILINE)
EDITS: dict[str, Callable[[str], str]] = {
    "title": lambda text: TITLE.sub('title: "Zebra ', text),
    "body": lambda text: f"{text}\nMore words.\n",
}


def rebuild(folder: Path) -> float:
    """Build as a preview does after an edit; the seconds it took."""
    start = time.perf_counter()
    config = load_config(str(folder / "site_config.yml"), site_dir=str(folder / "preview"))
    config.plugins.on_startup(command="serve", dirty=False)
    with paused():
        build(config, serve_url="http://127.0.0.1/")
    return time.perf_counter() - start


def latencies(folder: Path) -> dict[str, float]:
    """Seconds from an edit of one story to a site that shows it."""
    rebuild(folder)
    story = folder / "content" / "stories" / "story-1.md"
    found = {}
    for name, edit in EDITS.items():
        story.write_text(edit(story.read_text(encoding="utf-8")), encoding="utf-8")
        found[name] = rebuild(folder)
    return found


if __name__ == "__main__":
    print(json.dumps(latencies(Path(sys.argv[1]))))  # noqa: T201  # what the caller reads
