"""Freeze the site of a PI as one zip, as it looked on the PI's last day."""

import tempfile
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from northline.cli._leaving import UNPUBLISHED, USAGE, leave, or_leave
from northline.model.text import slug

if TYPE_CHECKING:
    from northline.model.calendar import Interval
    from northline.site.load import Loaded


@click.command(help=__doc__)
@click.argument("pi")
@click.option("-f", "--config-file", type=click.Path(path_type=Path), default=Path("site_config.yml"), show_default=True)
@click.option("-o", "--out", type=click.Path(path_type=Path), help="The file to write.  [default: PI.zip]")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Another day than the PI's last.")
@click.option("--profile", default="", metavar="NAME", help="For the readers of this visibility profile.")
def archive(*, pi: str, config_file: Path, out: Path | None, as_of: datetime | None, profile: str) -> None:
    """Build the site as of the PI's last day, or of today's content while the PI lasts, and pack it."""
    # Reading a site imports the whole pipeline; `--help` does not need it.
    from northline.site.load import load  # noqa: PLC0415

    loaded = or_leave(load(config_file, as_of.date() if as_of else None, profile))
    interval = _interval(loaded, pi)
    day = as_of.date() if as_of else min(interval.end or loaded.moment.date, loaded.moment.date)
    target = out or Path(f"{slug(interval.id)}.zip")
    files = _pack(config_file, target, interval.id, day, profile)
    click.echo(f"{files:,} files as of {day.isoformat()} → {target}")


COMMAND = archive


def _interval(loaded: "Loaded", name: str) -> "Interval":
    """The PI of a name; leaves when there is none."""
    portfolio = loaded.train.portfolio
    item = portfolio.find(name)
    found = portfolio.calendar.by_id.get(item.id) if item else None
    if found is None:
        known = ", ".join(one.id for one in portfolio.calendar.pis) or "none"
        leave(f"there is no PI {name}; known: {known}", USAGE)
    return found


def _pack(config_file: Path, target: Path, pi: str, day: date, profile: str) -> int:
    from northline.exchange.site_zip import zip_site  # noqa: PLC0415  # the engine takes half a second to import
    from northline.site.building import ConfigurationProblemError, build_site, speak  # noqa: PLC0415  # as above
    from northline.site.publish import PublishError  # noqa: PLC0415  # as above
    from northline.site.request import Request  # noqa: PLC0415  # as above

    speak()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        try:
            build_site(config_file, site, Request(as_of=day, profile=profile))
            return zip_site(site, target, slug(pi), day)
        except ConfigurationProblemError as problem:
            leave(str(problem), USAGE)
        except PublishError as problem:
            leave(f"error: {problem}", UNPUBLISHED)
        except OSError as error:
            leave(f"error: {target}: {error.strerror or error}", UNPUBLISHED)
