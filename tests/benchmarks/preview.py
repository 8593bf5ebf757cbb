"""How long a preview takes from an edit to its page: `python -m tests.benchmarks.preview FOLDER` prints seconds by edit as JSON.

A real `northline serve` is asked over HTTP, from the moment the file is written until an answer holds the new words; each
figure is the median of some edits, made when nothing is under way any more.
"""

import json
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.error import URLError

COMMAND = (sys.executable, "-c", "from northline.cli import main; main()", "serve")
EDITS, PATIENCE = 3, 120


@dataclass(frozen=True, slots=True)
class Case:
    """An edit of a field of a file, of its body without one, and the page on which it is waited for."""

    name: str
    file: Path
    url: str
    field: str = "title"

    def write(self, word: str) -> None:
        """Put a word that stands nowhere else into the file."""
        text = self.file.read_text(encoding="utf-8")
        said = re.compile(rf'^({self.field}: "?)(?:Zebra\d+ )?', re.MULTILINE)
        new = said.sub(rf"\g<1>{word} ", text, count=1) if self.field else f"{text}\n{word}.\n"
        self.file.write_text(new, encoding="utf-8")


def cases(folder: Path) -> Iterator[Case]:
    """Yield bodies, the title of a feature wherever readers meet it, and the line that stands on every page."""
    story, feature = folder / "content/stories/story-1.md", folder / "content/features/feat-1.md"
    parent = folder / "content" / "features" / f"{_field(story, 'parent').lower()}.md"
    pi, team = _field(feature, "pi"), _field(feature, "team")
    yield Case("body", story, "stories/story-1/", field="")
    yield Case("prose", folder / "content/guide.md", "guide/", field="")
    yield Case("line of the vision", folder / "content/visions/vis-1.md", "stories/story-1/", field="one_liner")
    yield Case("title, its page", story, "stories/story-1/")
    yield Case("title, its parent", story, f"features/{parent.stem}/")
    yield Case("title, its team", feature, f"teams/{team}/")
    yield Case("title, its PI", feature, f"pi/{pi}/board/")
    # Many features stand on pages by state.
    yield Case("title, its backlog", feature, "backlog/")
    yield Case("title, its backlog", feature, f"backlog/{_field(feature, 'state')}/")
    yield Case("title, board of all", feature, "boards/art/")


def _field(file: Path, name: str) -> str:
    found = re.search(rf"^{name}: \[?([^\],\n]+)", file.read_text(encoding="utf-8"), re.MULTILINE)
    return found[1] if found else ""


@contextmanager
def previewing(folder: Path) -> Iterator[str]:
    """Serve a folder, and give the address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    command = [*COMMAND, "-f", str(folder / "site_config.yml"), "-a", place]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # our own command
    try:
        _until(lambda: _get(f"http://{place}/"))
        yield f"http://{place}/"
    finally:
        server.terminate()
        server.wait()


def _get(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310  # our own server
            return str(answer.read().decode())
    except (URLError, ConnectionError):
        return ""


def _until(done: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > end:
            sys.exit("the preview never showed what was waited for")
        time.sleep(0.01)


def latency(address: str, case: Case, word: str) -> float:
    """Seconds from one edit to the answer that holds it."""
    # What is no page is answered once no edition is under way.
    _get(f"{address}sitemap.xml")
    start = time.perf_counter()
    case.write(word)
    _until(lambda: word in _get(f"{address}{case.url}"))
    return time.perf_counter() - start


def latencies(folder: Path) -> Mapping[str, float]:
    """The median of some edits of each case; pages that do not show the item, which depends on the train, are left out."""
    found = {}
    with previewing(folder) as address:
        shown = [case for case in cases(folder) if _field(case.file, case.field or "title").strip('"') in _get(f"{address}{case.url}")]
        for case in shown:
            # A word that no earlier run can have left behind.
            taken = [latency(address, case, f"Zebra{time.time_ns()}") for _ in range(EDITS)]
            found[case.name] = median(taken)
    return found


if __name__ == "__main__":
    print(json.dumps(latencies(Path(sys.argv[1]))))  # noqa: T201  # what the caller reads
