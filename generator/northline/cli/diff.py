"""Show how a change moves alignment: items, lines of sight, scores and findings between two commits."""

from datetime import datetime
from pathlib import Path

import click

from northline.cli._leaving import or_leave
from northline.cli._printing import hand_over
from northline.exchange.differences import formats
from northline.exchange.differences.comparison import Comparison

HERE = "the working tree"


@click.command(help=__doc__)
@click.argument("base")
@click.argument("head", required=False)
@click.option("-f", "--config-file", type=click.Path(path_type=Path), default=Path("site_config.yml"), show_default=True)
@click.option("--format", "form", type=click.Choice(list(formats())), default="text", show_default=True, help="How to write it.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="See both at this date.")
@click.option("--profile", default="", metavar="NAME", help="Compare what the readers of this visibility profile see.")
def diff(*, base: str, head: str | None, config_file: Path, form: str, as_of: datetime | None, profile: str) -> None:
    """Compare the content at BASE with that at HEAD, or with the files as they are, by today's options."""
    # Reading a site imports the whole pipeline; `--help` does not need it.
    from northline.history.difference import difference  # noqa: PLC0415
    from northline.site.content_path import reported  # noqa: PLC0415
    from northline.site.load import load, load_at  # noqa: PLC0415

    here = or_leave(load(config_file, as_of.date() if as_of else None, profile))
    before = or_leave(load_at(here, base, head))
    now = or_leave(load_at(here, head)) if head else here
    found = difference(before.train, now.train, base, head or HERE)
    content = reported(here.content, here.folder, form)
    text = formats()[form].write(Comparison(found, here.moment.date.isoformat(), content))
    hand_over(text, form)


COMMAND = diff
