"""Check the content and list the findings."""

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from northline.cli._leaving import FINDINGS, note_clock, or_leave
from northline.cli._printing import hand_over
from northline.exchange.findings import formats
from northline.exchange.findings.report import Report, worst
from northline.model.finding import Severity
from northline.model.fingerprint import new_since

if TYPE_CHECKING:
    from northline.model.finding import Finding
    from northline.site.checked import Checked

GATES: dict[str, Severity | None] = {**{one.word: one for one in sorted(Severity, reverse=True)}, "never": None}


@click.command(help=__doc__)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(exists=True, path_type=Path))
@click.option("-f", "--config-file", type=click.Path(path_type=Path), default=Path("site_config.yml"), show_default=True)
@click.option("--format", "form", type=click.Choice(list(formats())), default="text", show_default=True, help="How to write the findings.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Compute every age and pace at this date.")
@click.option(
    "--fail-on", type=click.Choice(list(GATES)), default="error", show_default=True, help="Leave with 1 when a finding is this bad."
)
@click.option("--profile", default="", metavar="NAME", help="Check what the readers of this visibility profile see.")
@click.option("--new-since", "since", metavar="REF", help="Only findings that the content at this commit did not have.")
def check(
    *, paths: tuple[Path, ...], config_file: Path, form: str, as_of: datetime | None, fail_on: str, profile: str, since: str | None
) -> None:
    """List the findings, of some files or of all, and leave with the exit code that says how it went."""
    # Reading a site imports the whole pipeline; `--help` does not need it.
    from northline.site.checked import Checked, checked  # noqa: PLC0415
    from northline.site.load import load, load_at  # noqa: PLC0415

    day = as_of.date() if as_of else None
    if since:
        loaded = or_leave(load(config_file, day, profile))
        before, now = or_leave(load_at(loaded, since)).train.findings, Checked.of(loaded)
    else:
        before, now = (), or_leave(checked(config_file, day, profile))
    note_clock(now.moment.source)
    findings = _within(now, paths)
    findings = new_since(findings, before) if since else findings
    _show(now, findings, form)
    gate, found = GATES[fail_on], worst(findings)
    if gate is not None and found is not None and found >= gate:
        sys.exit(FINDINGS)


COMMAND = check


def _show(now: "Checked", findings: "tuple[Finding, ...]", form: str) -> None:
    from northline.site.content_path import reported  # noqa: PLC0415  # as above

    # Colours belong to people; a format for programs never holds any.
    color = form == "text" and sys.stdout is not None and sys.stdout.isatty()
    content = reported(now.content, now.folder, form)
    text = formats()[form].write(Report(findings, content, now.files, now.catalogue, now.moment.date.isoformat(), color=color))
    hand_over(text, form, color=color)


def _within(now: "Checked", paths: tuple[Path, ...]) -> "tuple[Finding, ...]":
    """The findings in the given files and folders; all of them when none is given."""
    if not paths:
        return now.findings
    wanted = [path.resolve() for path in paths]
    return tuple(one for one in now.findings if any((now.content / one.place.path).is_relative_to(path) for path in wanted))
