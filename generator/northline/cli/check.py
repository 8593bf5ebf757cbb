"""Check the content and list the findings."""

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from northline.exchange.findings import formats
from northline.exchange.findings.report import Report, worst
from northline.model.finding import Severity

if TYPE_CHECKING:
    from northline.model.finding import Finding
    from northline.site.load import Loaded

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
def check(*, paths: tuple[Path, ...], config_file: Path, form: str, as_of: datetime | None, fail_on: str) -> None:
    """List the findings, of some files or of all, and leave with the exit code that says how it went."""
    # Reading a site imports the whole pipeline; `--help` does not need it.
    from northline.site.load import Refused, load  # noqa: PLC0415

    loaded = load(config_file, as_of.date() if as_of else None)
    if isinstance(loaded, Refused):
        click.echo("\n".join(loaded.problems), err=True)
        sys.exit(USAGE)
    findings = _within(loaded, paths)
    if loaded.moment.source.startswith("today"):
        click.echo(f"note: the as-of date is {loaded.moment.source}", err=True)
    # Colours belong to people; a format for programs never holds any.
    color = form == "text" and sys.stdout.isatty()
    train = loaded.train
    report = Report(findings, train.build.content, loaded.files, train.catalogue, train.portfolio.as_of.isoformat(), color=color)
    click.echo(formats()[form].write(report), nl=False, color=color)
    gate, found = GATES[fail_on], worst(findings)
    if gate is not None and found is not None and found >= gate:
        sys.exit(FINDINGS)


def _within(loaded: "Loaded", paths: tuple[Path, ...]) -> "tuple[Finding, ...]":
    """The findings in the given files and folders; all of them when none is given."""
    if not paths:
        return loaded.train.findings
    wanted = [path.resolve() for path in paths]
    return tuple(one for one in loaded.train.findings if any((loaded.content / one.place.path).is_relative_to(path) for path in wanted))


COMMAND = check
