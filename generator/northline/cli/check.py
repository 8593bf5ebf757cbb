"""Check the content and list the findings."""

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from northline.exchange.findings import formats
from northline.exchange.findings.report import Report, new_since, worst
from northline.model.finding import Severity

if TYPE_CHECKING:
    from northline.model.finding import Finding
    from northline.site.load import Loaded, Refused

FINDINGS, USAGE = 1, 2
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
    from northline.site.load import load  # noqa: PLC0415

    loaded = _or_leave(load(config_file, as_of.date() if as_of else None, profile))
    if loaded.moment.source.startswith("today"):
        click.echo(f"note: the as-of date is {loaded.moment.source}", err=True)
    findings = _asked_for(loaded, paths, since)
    _show(loaded, findings, form)
    gate, found = GATES[fail_on], worst(findings)
    if gate is not None and found is not None and found >= gate:
        sys.exit(FINDINGS)


COMMAND = check


def _or_leave(result: "Loaded | Refused") -> "Loaded":
    from northline.site.load import Loaded  # noqa: PLC0415  # as above

    if isinstance(result, Loaded):
        return result
    click.echo("\n".join(result.problems), err=True)
    sys.exit(USAGE)


def _asked_for(loaded: "Loaded", paths: tuple[Path, ...], since: str | None) -> "tuple[Finding, ...]":
    from northline.site.load import load_at  # noqa: PLC0415  # as above

    findings = _within(loaded, paths)
    return new_since(findings, _or_leave(load_at(loaded, since)).train.findings) if since else findings


def _show(loaded: "Loaded", findings: "tuple[Finding, ...]", form: str) -> None:
    train = loaded.train
    # Colours belong to people; a format for programs never holds any.
    color = form == "text" and sys.stdout.isatty()
    report = Report(findings, train.build.content, loaded.files, train.catalogue, train.portfolio.as_of.isoformat(), color=color)
    click.echo(formats()[form].write(report), nl=False, color=color)


def _within(loaded: "Loaded", paths: tuple[Path, ...]) -> "tuple[Finding, ...]":
    """The findings in the given files and folders; all of them when none is given."""
    if not paths:
        return loaded.train.findings
    wanted = [path.resolve() for path in paths]
    return tuple(one for one in loaded.train.findings if any((loaded.content / one.place.path).is_relative_to(path) for path in wanted))
