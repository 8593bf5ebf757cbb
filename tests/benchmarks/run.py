"""Measure whole commands on trains of several sizes, and compare with the recorded baseline: `make bench`.

`python -m tests.benchmarks.run [--record] [SIZE …]`. CPU seconds include all processes; memory is that of the largest.
Machines differ, so what to compare is the ratio to the baseline of the same machine, and cost per item across sizes.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.train import write

BASELINE = Path(__file__).with_name("baseline.json")
NORTHLINE = (sys.executable, "-c", "from northline.cli import main; main()")
STAGES = {
    "build cold": ("build", "--fail-on", "never"),
    "build warm": ("build", "--fail-on", "never"),
    "check": ("check", "--fail-on", "never", "--format", "json"),
}


def measure(folder: Path, arguments: tuple[str, ...]) -> dict[str, float]:
    """CPU and wall seconds, and peak memory in MB, of one command on a train."""
    start = time.perf_counter()
    command = [*NORTHLINE, *arguments, "-f", str(folder / "site_config.yml")]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # our own command
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return {"cpu": usage.ru_utime + usage.ru_stime, "wall": time.perf_counter() - start, "mb": usage.ru_maxrss / 1024}


def run(sizes: list[int]) -> dict[str, dict[str, float]]:
    """All stages on a train of each size, printed as they come."""
    known: dict[str, dict[str, float]] = json.loads(BASELINE.read_text()) if BASELINE.exists() else {}
    found: dict[str, dict[str, float]] = {}
    print(f"{'stage':<20}{'CPU s':>9}{'wall s':>9}{'MB':>7}{'ms CPU/item':>13}{'× baseline':>12}")  # noqa: T201  # the table is the point
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder), size)
            for stage, arguments in STAGES.items():
                name = f"{stage} {size}"
                one = found[name] = measure(Path(folder), arguments)
                ratio = f"{one['cpu'] / known[name]['cpu']:.2f}" if name in known else "–"
                print(f"{name:<20}{one['cpu']:>9.1f}{one['wall']:>9.1f}{one['mb']:>7.0f}{one['cpu'] / size * 1000:>13.2f}{ratio:>12}")  # noqa: T201  # see above
    return found


if __name__ == "__main__":
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("sizes", nargs="*", type=int, metavar="SIZE", default=[])
    cli.add_argument("--record", action="store_true", help="keep the result as the baseline")
    given = cli.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    measured = run(given.sizes or [1000, 10000])
    if given.record:
        BASELINE.write_text(json.dumps(measured, indent=1, sort_keys=True) + "\n")
