"""Start a site: a working sample train, or a skeleton to write over."""

from collections.abc import Mapping
from pathlib import Path

import click

from northline.cli._leaving import UNPUBLISHED, USAGE, leave

# A repository that was just made holds nothing of its author yet.
NOTHING = frozenset({".git"})


@click.command(help=__doc__)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--empty", is_flag=True, help="One item of each kind that a train begins with, instead of the sample.")
def init(*, folder: Path, empty: bool) -> None:
    """Write the files into a new or empty folder, and say what to do next."""
    # Reading the sample is not needed for `--help`.
    from northline.site.starting import empty_site, sample_site  # noqa: PLC0415

    problem = _problem(folder)
    if problem:
        leave(f"{folder} {problem}; name a new folder, such as northline init {folder.name or 'train'}-site", USAGE)
    files = empty_site() if empty else sample_site()
    if files is None:
        leave("error: this installation has no sample; northline init DIR --empty works without it", UNPUBLISHED)
    try:
        _write(folder, files)
    except OSError as error:
        leave(f"error: {error.filename or folder}: {error.strerror or error}", UNPUBLISHED)
    config = (folder / "site_config.yml").as_posix()
    click.echo(f"{len(files)} files in {folder}/")
    if not empty:
        click.echo("The sample is wrong on purpose in places, so that there is something to find: content/README.md says where.")
    click.echo(f"\nnext:\n  northline serve -f {config}\n  northline build -f {config}")


COMMAND = init


def _problem(folder: Path) -> str:
    """Why a site cannot start in a folder, or nothing."""
    if not folder.exists() and not folder.is_symlink():
        return ""
    if not folder.is_dir():
        return "is not a folder"
    return "is not empty" if {entry.name for entry in folder.iterdir()} - NOTHING else ""


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for path, data in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
