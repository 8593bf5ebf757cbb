"""Building the site from the command line: load, build, publish, and say what came of it."""

import logging
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException

from northline.site.collecting import uncollected
from northline.site.content_files import linked
from northline.site.plugin import NorthlinePlugin
from northline.site.profile import unknown_profile
from northline.site.publish import PublishError
from northline.site.request import HeldError, Outcome, Request
from northline.site.settings import lines, read_settings


class ConfigurationProblemError(Exception):
    """The configuration cannot be used; the message has a line for each problem."""


def build_site(config_file: Path, out: Path | None, request: Request) -> Outcome:
    """Build and publish; `ConfigurationProblemError` and `PublishError` say why not."""
    given = {} if out is None else {"site_dir": str(out.resolve())}
    config = _load(config_file, request.profile, **given)
    plugin = config.plugins["northline"]
    if not isinstance(plugin, NorthlinePlugin):
        raise ConfigurationProblemError(f"{config_file.name}:1: the plugin `northline` is not ours")
    plugin.request = request
    try:
        config.plugins.on_startup(command="build", dirty=False)
        with uncollected():
            build(config)
    except HeldError as held:
        return held.result
    except KeyboardInterrupt:
        # Once the new site stands it is too late: what is left to do is for the next build.
        if plugin.outcome is None:
            raise
    except Abort as error:
        # The engine has said why.
        raise PublishError("the build was given up") from error
    except MkDocsException as error:
        raise PublishError(str(error)) from error
    finally:
        plugin.abandon()
        # The engine keeps plugins for the life of the process; the next build is asked for anew.
        plugin.request = Request()
        config.plugins.on_shutdown()
    if plugin.outcome is None:
        raise PublishError("the build ended without a site")
    return plugin.outcome


def serve_site(config_file: Path, address: str) -> None:
    """Serve a live preview until interrupted."""
    # The engine's server takes long to import, and a build needs none.
    from mkdocs.commands.serve import serve  # noqa: PLC0415

    _load(config_file, dev_addr=address)
    try:
        serve(str(config_file), dev_addr=address)
    except MkDocsException as error:
        raise PublishError(str(error)) from error


def _load(config_file: Path, profile: str = "", **given: str) -> MkDocsConfig:
    if not config_file.is_file():
        raise ConfigurationProblemError(f"{config_file}: there is no such file")
    settings = read_settings(config_file)
    if settings.problems:
        raise ConfigurationProblemError("\n".join(lines(settings.problems)))
    if wrong := unknown_profile(settings.config, profile):
        raise ConfigurationProblemError(f"{config_file.name}: {wrong}")
    try:
        # The engine finds out by itself where the file lies, but only where there is a standard input.
        config = load_config(str(config_file), config_file_path=str(config_file), **given)
    except (ConfigurationError, Abort) as error:
        raise ConfigurationProblemError(f"{config_file.name}: {error}") from error
    if wrong := linked(Path(config.docs_dir)):
        raise ConfigurationProblemError(f"{config_file.name}: docs_dir: {wrong}")
    if "northline" not in config.plugins:
        raise ConfigurationProblemError(f"{config_file.name}:1: `plugins` does not name northline")
    return config


class _Words(logging.Formatter):
    """Log lines as a command speaks: the level in lower case, then the words."""

    def format(self, record: logging.LogRecord) -> str:
        return f"{record.levelname.lower()}: {record.getMessage()}"


def speak(*, verbose: bool = False) -> None:
    """Let the engine's warnings reach the terminal, and nothing below them unless it is to be verbose."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Words())
    logger = logging.getLogger("mkdocs")
    logger.handlers[:] = [handler]
    logger.propagate = False
    logger.setLevel(logging.INFO if verbose else logging.WARNING)
