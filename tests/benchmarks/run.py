"""Measure whole commands on trains of several sizes, and compare with the recorded baseline: `make bench`.

`python -m tests.benchmarks.run [--record] [--stages] [SIZE …]`. CPU seconds include all processes; memory is that of the
largest, and of all together. A preview is asked over HTTP, and a browser opens the site where one is found. Machines differ, so
what to compare is the ratio to the baseline of the same machine, cost per item across sizes, and the ratio to sphinx-needs,
which is timed in the same run where `sphinx-build` is found (or named by SPHINX_BUILD). A train of a few items tells what a
build of any size begins with; what an item costs beyond that should not depend on how many there are.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.benchmarks.memory import Together
from tests.benchmarks.peer import write_peer
from tests.benchmarks.train import write

BASELINE = Path(__file__).with_name("baseline.json")
NORTHLINE = (sys.executable, "-c", "from northline.cli import main; main()")
BUILD = ("build", "--fail-on", "never")
CHECK = ("check", "--fail-on", "never", "--format", "json")
# Trains that a site stands beside.
TRAINS = 10
# The peer takes minutes above this.
PEER_SIZE = 2000
# Above this, what a preview goes on to build after each edit takes longer than all else.
PREVIEW_SIZE = 10_000
# A train that is built for what any build begins with.
FEW = 20
Figures = dict[str, float]


def say(text: str) -> None:
    """Print at once: some stages take minutes."""
    print(text, flush=True)  # noqa: T201  # the table is the point


def measure(command: tuple[str, ...]) -> Figures:
    """CPU and wall seconds, and peak memory in MB of the largest process and of all, of one command."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)  # our own command
    together = Together(process.pid)
    together.start()
    _, status, usage = os.wait4(process.pid, 0)
    wall, held = time.perf_counter() - start, together.over()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    largest = usage.ru_maxrss / 1024
    # A process that ends between two looks is never seen to hold its most.
    return {"cpu": usage.ru_utime + usage.ru_stime, "wall": wall, "mb": largest, "all mb": max(held, largest)}


def sizes(folder: Path, size: int, *, stages: bool) -> dict[str, Figures]:
    """All commands on a train of one size; cold is with nothing kept of this train."""
    named = ("-f", str(folder / "site_config.yml"))
    found: dict[str, Figures] = {}
    for name, command in (
        ("check cold", CHECK),
        ("check warm", CHECK),
        ("build cold", BUILD),
        ("build warm", BUILD),
        ("build edited", BUILD),
    ):
        if name == "build cold":
            forget(folder)
        if name == "build edited":
            edit(folder)
        found[f"{name} {size}"] = measure((*NORTHLINE, *command, *named))
    if stages:
        subprocess.run([*NORTHLINE, *BUILD, "--timings", *named], check=True, stdout=subprocess.DEVNULL)
    return found


def forget(folder: Path) -> None:
    """Remove what was kept of the train."""
    shutil.rmtree(folder / ".northline-cache", ignore_errors=True)
    shutil.rmtree(Path(os.environ["XDG_CACHE_HOME"]) / "northline" / "readings", ignore_errors=True)


def edit(folder: Path) -> None:
    """Give one feature another title."""
    page = folder / "content" / "features" / "feat-1.md"
    page.write_text(page.read_text(encoding="utf-8").replace('title: "', 'title: "Newly ', 1), encoding="utf-8")


@contextmanager
def own_cache() -> Iterator[None]:
    """Keep things apart from the user's own, and modules compiled as Python does by default."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as cache:
        os.environ["XDG_CACHE_HOME"] = cache
        yield


def start() -> dict[str, Figures]:
    """A cold build of a few items, the middle of three; one before leaves templates compiled for this state of the program."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), FEW)
        command = (*NORTHLINE, *BUILD, "-f", str(Path(folder) / "site_config.yml"))
        measure(command)
        taken = []
        for _ in range(3):
            forget(Path(folder))
            taken.append(measure(command))
    return {f"build cold {FEW}": sorted(taken, key=lambda one: one["cpu"])[1]}


def beside(folder: Path, size: int) -> dict[str, Figures]:
    """A check beside ten other trains of the same size, each with the file that the build has just written."""
    told = (folder / "site" / "data" / "portfolio.json").read_bytes()
    configuration = folder / "site_config.yml"
    alone = configuration.read_text(encoding="utf-8")
    for number in range(TRAINS):
        (folder / f"other-{number}.json").write_bytes(told)
    arts = "".join(f"      Other {number}: other-{number}.json\n" for number in range(TRAINS))
    configuration.write_text(f"{alone}    arts:\n{arts}", encoding="utf-8")
    found = measure((*NORTHLINE, "check", "--fail-on", "never", "--format", "json", "-f", str(configuration)))
    configuration.write_text(alone, encoding="utf-8")
    return {f"check beside {TRAINS} trains {size}": found}


def preview(folder: Path, size: int) -> dict[str, Figures]:
    """Seconds from an edit to its page in a preview."""
    if size > PREVIEW_SIZE:
        return {}
    command = [sys.executable, "-m", "tests.benchmarks.preview", str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return {f"preview {edit} {size}": {"wall": seconds} for edit, seconds in json.loads(done.stdout.splitlines()[-1]).items()}


def browser(folder: Path, size: int) -> dict[str, Figures]:
    """Seconds until a browser's reader can use the slowest page, is answered, and finds an item; nothing without a browser."""
    command = [sys.executable, "-m", "tests.benchmarks.browser", str(folder / "site")]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        say(f"{'':<28}no browser: {done.stderr.strip().rpartition(chr(10))[2]}")
        return {}
    told = json.loads(done.stdout.splitlines()[-1])
    slowest = max(told["pages"], key=lambda url: float(told["pages"][url]["usable"]))
    say(f"{'':<28}slowest page: {slowest}")
    return {f"browser {name} {size}": {"wall": taken / 1000} for name, taken in worst(told).items()}


def worst(told: dict[str, Any]) -> dict[str, float]:
    """The slowest figure of any page, and that of search, in milliseconds."""
    pages = told["pages"].values()
    answers = (taken for page in pages for name, taken in page.items() if name.startswith("answer"))
    return {"usable": max(page["usable"] for page in pages), "answer": max(answers, default=0.0), "search": max(told["search"].values())}


def peer(folder: Path, size: int) -> dict[str, Figures]:
    """The peer on the same train; nothing when it is not installed."""
    program = os.environ.get("SPHINX_BUILD") or shutil.which("sphinx-build")
    if program is None or size > PEER_SIZE:
        return {}
    write_peer(folder / "content", folder / "peer")
    return {f"sphinx-needs {size}": measure((program, "-b", "html", "-q", str(folder / "peer"), str(folder / "peer" / "_build")))}


def table(found: dict[str, Figures], known: dict[str, Figures]) -> None:
    """Print figures beside those of the baseline."""
    for name, one in found.items():
        size, cpu = int(name.rpartition(" ")[2]), one.get("cpu")
        key = "cpu" if cpu is not None else "wall"
        ratio = f"{one[key] / known[name][key]:.2f}" if name in known else "–"
        cost = f"{cpu / size * 1000:.2f}" if cpu is not None else "–"
        memory = (f"{one[held]:.0f}" if held in one else "–" for held in ("mb", "all mb"))
        cells = (f"{cpu:.1f}" if cpu is not None else "–", f"{one['wall']:.2f}", *memory)
        say(f"{name:<28}{cells[0]:>9}{cells[1]:>9}{cells[2]:>7}{cells[3]:>8}{cost:>13}{ratio:>12}")


def _parts(folder: Path, size: int, *, stages: bool) -> Iterator[dict[str, Figures]]:
    yield sizes(folder, size, stages=stages)
    yield beside(folder, size)
    yield browser(folder, size)
    yield preview(folder, size)
    yield peer(folder, size)


def run(asked: list[int], *, stages: bool) -> dict[str, Figures]:
    """Everything on a train of each size, printed as it comes."""
    known: dict[str, Figures] = json.loads(BASELINE.read_text()) if BASELINE.exists() else {}
    found: dict[str, Figures] = {}
    say(f"{'stage':<28}{'CPU s':>9}{'wall s':>9}{'MB':>7}{'all MB':>8}{'ms CPU/item':>13}{'× baseline':>12}")
    table(first := start(), known)
    found |= first
    for size in asked:
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder), size)
            for part in _parts(Path(folder), size, stages=stages):
                table(part, known)
                found |= part
        beyond = found[f"build cold {size}"]["cpu"] - found[f"build cold {FEW}"]["cpu"]
        say(f"{'':<28}beyond the build of {FEW}, a cold build takes {beyond / (size - FEW) * 1000:.2f} ms CPU for each item")
        if theirs := found.get(f"sphinx-needs {size}"):
            say(f"{'':<28}sphinx-needs uses {theirs['cpu'] / found[f'build cold {size}']['cpu']:.1f} times the CPU of a cold build")
    return found


if __name__ == "__main__":
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("sizes", nargs="*", type=int, metavar="SIZE", default=[])
    cli.add_argument("--record", action="store_true", help="keep the result as the baseline")
    cli.add_argument("--stages", action="store_true", help="print the stages of a warm build too")
    given = cli.parse_args()
    with own_cache():
        measured = run(given.sizes or [1000, 2000, 10_000, 50_000], stages=given.stages)
    if given.record:
        BASELINE.write_text(json.dumps(measured, indent=1, sort_keys=True) + "\n")
