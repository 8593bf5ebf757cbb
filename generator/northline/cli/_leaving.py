"""How commands leave when they cannot go on, a message for whoever called and an exit code; and what they note on the way."""

import sys
from typing import TYPE_CHECKING, NoReturn, TypeVar

from northline.cli._printing import mention

if TYPE_CHECKING:
    from northline.site.load import Refused

Site = TypeVar("Site")
FINDINGS, USAGE, UNPUBLISHED = 1, 2, 3


def leave(message: str, code: int) -> NoReturn:
    """Say why, and leave with the exit code."""
    mention(f"{message}\n", err=True)
    sys.exit(code)


def reason(error: OSError) -> str:
    """What the system says, and of which file."""
    said = error.strerror or str(error)
    return f"{error.filename}: {said}" if error.filename else said


def note_clock(source: str) -> None:
    """Say so where the as-of date comes from the clock: another day may give another site."""
    # The engine's edge takes long to import; `--help` does not need it.
    from northline.site.as_of import CLOCK  # noqa: PLC0415

    if source.startswith(CLOCK):
        mention(f"note: the as-of date is {source}\n", err=True)


def or_leave(result: "Site | Refused") -> "Site":
    """What was loaded; leaves with its problems when it was refused."""
    # Reading a site imports the whole pipeline; `--help` does not need it.
    from northline.site.load import Refused  # noqa: PLC0415

    if isinstance(result, Refused):
        leave("\n".join(result.problems), USAGE)
    return result
