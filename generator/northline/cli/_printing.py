"""How commands print: whole or not at all, in any encoding, and without a word to whoever has stopped reading."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

import click


def bear_any_encoding() -> None:
    """Let both streams escape what their encoding does not know: an arrow must not end a command."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and stream.errors == "strict":
            stream.reconfigure(errors="backslashreplace")


def occupy_closed() -> None:
    """Let no file take the number of a stream that was closed: what is printed past us would be written into a page."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


def mention(text: str, *, err: bool = False) -> None:
    """Print what no work hangs on: whether anybody can hear it changes nothing of what is done."""
    try:
        click.echo(text, nl=False, err=err)
    except OSError:
        hush(sys.stderr if err else sys.stdout)


def watched() -> bool:
    """Whether a person at a terminal sees progress."""
    return sys.stderr is not None and sys.stderr.isatty()


def say(text: str, *, color: bool | None = None) -> None:
    """Print a text for people, in the encoding of where it goes."""
    with _heard():
        click.echo(text, nl=False, color=color)


def hand_over(text: str, form: str, *, color: bool | None = None) -> None:
    """Print a report: that in the form `text` for people, any other for programs."""
    if form == "text":
        say(text, color=color)
    else:
        give(text.encode("utf-8", "replace"))


def give(data: bytes) -> None:
    """Print data for programs as it is, whatever encoding and line ends the machine prefers."""
    with _heard():
        if sys.stdout is None:
            raise OSError(errno.EBADF, "it is closed")
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def hush(stream: TextIO | None = None) -> None:
    """Print no more: what is still buffered must not raise again at exit."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), (stream or sys.stdout).fileno())
    except (OSError, ValueError, AttributeError):
        return


@contextmanager
def _heard() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        # Whoever reads has seen enough; how it went is still told by the exit code.
        hush()
    except OSError as error:
        hush()
        raise OSError(error.errno, error.strerror, "standard output") from error
