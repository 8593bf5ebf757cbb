"""Preview the site, rebuilt on every change."""

import sys
from pathlib import Path

import click

from northline.cli._leaving import UNPUBLISHED, USAGE


@click.command(help=__doc__)
@click.option("-f", "--config-file", type=click.Path(path_type=Path), default=Path("site_config.yml"), show_default=True)
@click.option("-a", "--address", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT")
@click.option("-v", "--verbose", is_flag=True, help="Show what the engine does.")
def serve(*, config_file: Path, address: str, verbose: bool) -> None:
    """Serve the site until interrupted."""
    # The engine takes half a second to import; `--help` does not need it.
    from northline.site.building import ConfigurationProblemError, serve_site, speak  # noqa: PLC0415
    from northline.site.publish import PublishError  # noqa: PLC0415

    speak(verbose=verbose)
    click.echo(f"Serving on http://{address}/ until Ctrl+C")
    try:
        serve_site(config_file, address)
    except ConfigurationProblemError as problem:
        click.echo(str(problem), err=True)
        sys.exit(USAGE)
    except (PublishError, OSError) as problem:
        click.echo(f"error: {problem}", err=True)
        sys.exit(UNPUBLISHED)


COMMAND = serve
