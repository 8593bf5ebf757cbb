"""Tables as CSV that spreadsheets open without harm: RFC 4180, UTF-8 with BOM, cells guarded against formulas."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date

Value = str | float | date | None

BOM = "\ufeff"
# A spreadsheet takes a cell that starts like this for a formula, and runs it; some take the wide signs for the narrow ones.
_RISKY = frozenset({"=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"})
_NEGATIVE = re.compile(r"-\d+(\.\d+)?", re.ASCII)


def write_csv(head: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """A table with its heading as the bytes of a file."""
    out = io.StringIO(BOM, newline="")
    out.seek(0, io.SEEK_END)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([guarded(name) for name in head])
    # The writer itself writes nothing for None, ISO dates, and numbers as they read in code.
    writer.writerows([guarded(value) if isinstance(value, str) else value for value in row] for row in rows)
    return out.getvalue().encode("utf-8", "replace")


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula; a plain negative number is none."""
    return f"'{text}" if text[:1] in _RISKY and not _NEGATIVE.fullmatch(text) else text
