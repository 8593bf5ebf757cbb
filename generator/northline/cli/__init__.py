"""The command line: one file, one command; a module here that holds a `COMMAND` is found by itself."""

import gc
import os
import sys
import traceback
from importlib import import_module
from keyword import iskeyword
from pkgutil import iter_modules
from types import ModuleType

import click

from northline import __version__
from northline.cli._leaving import UNPUBLISHED, USAGE, leave, reason
from northline.cli._printing import bear_any_encoding, occupy_closed
from northline.site.wordless import WORDLESS, wordless

# How many more values are made than freed before the collector looks through them: its own choice, 700, lets it walk over
# and over what a command imports, a twentieth of a second for nothing.
MANY_VALUES = 100_000


class Commands(click.Group):
    """Finds commands by the names of their modules and imports only the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """Name the commands, in order."""
        return sorted(info.name.removesuffix("_") for info in iter_modules(__path__) if not info.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's module; None when there is no such command."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command = getattr(_module(cmd_name), "COMMAND", None)
        return command if isinstance(command, click.Command) else None

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; whatever ends it before its time is no verdict on the content, and must not look like one."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except KeyboardInterrupt:
            leave("interrupted", UNPUBLISHED)
        except OSError as error:
            leave(f"error: {reason(error)}", UNPUBLISHED)
        except Exception:  # noqa: BLE001  # a bug of ours, told in full
            leave(traceback.format_exc(), UNPUBLISHED)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands with what their modules say of themselves, importing none of the engine."""
        rows = [(name, _summary(name)) for name in self.list_commands(ctx)]
        if rows:
            with formatter.section("Commands"):
                formatter.write_dl(rows)


def _summary(name: str) -> str:
    return (_module(name).__doc__ or "").strip().partition("\n")[0]


def _module(name: str) -> ModuleType:
    """Import a command's module; none can be called by a word of the language, so that `import` is in `import_`."""
    return import_module(f"{__name__}.{name}{'_' if iskeyword(name) else ''}")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="northline", message="%(prog)s %(version)s")
def main() -> None:
    """Static report sites for Agile Release Trains, from Markdown in git."""
    gc.set_threshold(MANY_VALUES)
    occupy_closed()
    _insist_on_unicode()
    bear_any_encoding()
    if wordless():
        leave(WORDLESS, USAGE)


def _insist_on_unicode() -> None:
    """Start over in UTF-8 mode where the locale knows no Unicode: names of files would be read as something else."""
    unicode = sys.getfilesystemencoding().lower() == "utf-8"
    if not unicode and os.name == "posix" and not (sys.flags.utf8_mode or sys.flags.ignore_environment):
        os.execve(sys.executable, sys.orig_argv, {**os.environ, "PYTHONUTF8": "1"})  # noqa: S606  # this very program again


if __name__ == "__main__":  # pragma: no cover
    sys.exit(main())
