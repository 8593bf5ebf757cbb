"""Check the content, then publish the site."""

import sys
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from northline.cli._leaving import FINDINGS, UNPUBLISHED, USAGE, leave, note_clock
from northline.cli._printing import mention, watched

if TYPE_CHECKING:
    from northline.site.request import Outcome

DEFAULT_GATE = "error"
UNTOUCHED = "The published site, if any, is as it was."
# Back to the start of the line, and nothing left on it.
CLEAR = "\r\033[K"


@click.command(help=__doc__)
@click.option("-f", "--config-file", type=click.Path(path_type=Path), default=Path("site_config.yml"), show_default=True)
@click.option("-o", "--out", type=click.Path(path_type=Path), help="Publish here instead of site_dir.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Compute every age and pace at this date.")
@click.option("--fail-on", type=click.Choice(["error", "warning", "never"]), help="Keep the old site when a finding is this bad.")
@click.option("--profile", default="", metavar="NAME", help="Build for the readers of this visibility profile.")
@click.option("--jobs", type=click.IntRange(1), help="Processes that render pages.  [default: one for each processor]")
@click.option("--timings", is_flag=True, help="Print how long each stage took.")
@click.option("-v", "--verbose", is_flag=True, help="Show what the engine does, and where an unexpected error comes from.")
def build(
    *,
    config_file: Path,
    out: Path | None,
    as_of: datetime | None,
    fail_on: str | None,
    profile: str,
    jobs: int | None,
    timings: bool,
    verbose: bool,
) -> None:
    """Build the site and leave with the exit code that says how it went."""
    # The engine takes half a second to import; `--help` does not need it.
    from northline.model.finding import Severity  # noqa: PLC0415
    from northline.site.building import ConfigurationProblemError, build_site, speak  # noqa: PLC0415
    from northline.site.publish import PublishError  # noqa: PLC0415
    from northline.site.request import Request  # noqa: PLC0415
    from northline.site.timings import Timings  # noqa: PLC0415

    speak(verbose=verbose)
    gates = {"error": Severity.ERROR, "warning": Severity.WARNING, "never": None}
    stages = Timings(_show if watched() else _ignore)
    request = Request(
        as_of=as_of.date() if as_of else None,
        hold_at=gates[fail_on] if fail_on else None,
        profile=profile,
        jobs=jobs or 0,
        progress=stages.progress,
    )
    started = time.monotonic()
    try:
        outcome = build_site(config_file, out, request)
    except ConfigurationProblemError as problem:
        leave(str(problem), USAGE)
    except PublishError as problem:
        leave(f"error: {problem}\n{UNTOUCHED}", UNPUBLISHED)
    except KeyboardInterrupt:
        leave(f"interrupted\n{UNTOUCHED}", UNPUBLISHED)
    except Exception as error:
        if verbose:
            raise
        leave(f"error: {type(error).__name__}: {error}\n{UNTOUCHED}", UNPUBLISHED)
    if watched():
        mention(CLEAR, err=True)
    if timings:
        mention("".join(f"{line}\n" for line in stages.lines()), err=True)
    note_clock(outcome.dated)
    mention(f"{summary(outcome, time.monotonic() - started)}\n")
    gate = gates[fail_on or DEFAULT_GATE]
    worst = outcome.worst()
    if gate is not None and worst is not None and worst >= gate:
        sys.exit(FINDINGS)


COMMAND = build


def summary(outcome: "Outcome", seconds: float) -> str:
    """What a build came to, in one line."""
    findings = f"{_count(outcome.errors, 'error')}, {_count(outcome.warnings, 'warning')}"
    if not outcome.published:
        return f"not published: {findings} in {_count(outcome.items, 'item')}; the old site stays"
    made = f"{_count(outcome.pages, 'page')} from {_count(outcome.items, 'item')} in {seconds:.1f} s"
    return f"{made} · {findings} → {_short(outcome.site)}/"


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _short(site: str) -> str:
    path = Path(site)
    return path.relative_to(Path.cwd()).as_posix() if path.is_relative_to(Path.cwd()) else site


def _show(stage: str, done: int, total: int) -> None:
    counted = f" {done:,}/{total:,}" if total else " …"
    mention(f"{CLEAR}{stage}{counted}", err=True)


def _ignore(_stage: str, _done: int, _total: int) -> None:
    """Show no progress where nobody watches."""
