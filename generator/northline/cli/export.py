"""Export the train as JSON, CSV, a spreadsheet, a calendar or a schema."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from northline.cli._leaving import UNPUBLISHED, USAGE, leave, or_leave
from northline.cli._printing import give

if TYPE_CHECKING:
    from northline.site.load import Loaded


@click.command(help=__doc__)
@click.argument("form", metavar="[json|csv|xlsx|ics|schema]", type=click.Choice(["json", "csv", "xlsx", "ics", "schema"]))
@click.option("-f", "--config-file", type=click.Path(path_type=Path), default=Path("site_config.yml"), show_default=True)
@click.option("-o", "--out", type=click.Path(path_type=Path), help="Write here: a file, or a folder for csv. Standard output if left out.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Compute every age and pace at this date.")
@click.option("--profile", default="", metavar="NAME", help="Export for the readers of this visibility profile.")
def export(*, form: str, config_file: Path, out: Path | None, as_of: datetime | None, profile: str) -> None:
    """Write one form of the train to a file, a folder or standard output."""
    # Reading a site imports the whole pipeline; `--help` does not need it.
    from northline.site.load import load  # noqa: PLC0415

    if out is None and form in _NEED_OUT:
        leave(f"northline export {form}: say where to write it: --out {_NEED_OUT[form]}", USAGE)
    loaded = or_leave(load(config_file, as_of.date() if as_of else None, profile))
    try:
        if form == "csv" and out is not None:
            click.echo(f"{_tables(loaded, out)} files → {out}/", err=True)
        else:
            _give(_FORMS[form](loaded), out)
    except OSError as error:
        leave(f"error: {out or error.filename}: {error.strerror or error}", UNPUBLISHED)


COMMAND = export


def _json(loaded: "Loaded") -> bytes:
    from northline.exchange.portfolio_json import portfolio_json  # noqa: PLC0415  # only the form that is asked for

    return portfolio_json(loaded.train)


def _schema(loaded: "Loaded") -> bytes:
    from northline.exchange.schema import front_matter_schema  # noqa: PLC0415  # only the form that is asked for

    return front_matter_schema(loaded.config.kinds)


def _ics(loaded: "Loaded") -> bytes:
    from northline.exchange.calendar_ics import calendar_ics  # noqa: PLC0415  # only the form that is asked for

    return calendar_ics(loaded.train)


def _xlsx(loaded: "Loaded") -> bytes:
    from northline.exchange.workbook import workbook  # noqa: PLC0415  # only the form that is asked for

    return workbook(loaded.train)


_FORMS: Mapping[str, Callable[["Loaded"], bytes]] = {"json": _json, "schema": _schema, "ics": _ics, "xlsx": _xlsx}
# What is several files, or would spoil a terminal.
_NEED_OUT = {"csv": "DIR", "xlsx": "train.xlsx"}


def _tables(loaded: "Loaded", folder: Path) -> int:
    """Write a file for each table and give their number."""
    from northline import pipeline  # noqa: PLC0415  # only the form that is asked for
    from northline.exchange.csv_tables import csv_tables  # noqa: PLC0415  # as above

    files = csv_tables(loaded.train, pipeline.pages(loaded.train, loaded.config))
    folder.mkdir(parents=True, exist_ok=True)
    for path, data in files.items():
        _give(data, folder / path.rpartition("/")[2])
    return len(files)


def _give(data: bytes, out: Path | None) -> None:
    from northline.exchange.whole_file import written  # noqa: PLC0415  # only where a file is asked for

    if out is not None:
        with written(out) as place:
            place.write_bytes(data)
    else:
        give(data)
