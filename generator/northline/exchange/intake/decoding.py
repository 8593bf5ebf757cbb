"""From the bytes of an export to its text: UTF-8 and UTF-16 by their marks, Windows-1252 with a word about it."""

import codecs

from northline.model.fault import Fault
from northline.model.place import Place

# An export of a hundred thousand issues has about this size; all of it is held in memory.
MAX_BYTES = 256 * 1024 * 1024
# UTF-32 first: its mark begins with the one of UTF-16.
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ZIP = b"PK\x03\x04"


def decode(file: str, data: bytes) -> tuple[str | None, tuple[Fault, ...]]:
    """The text of a file, and what is odd about its encoding; None when it holds no text."""
    if why := _refusal(data):
        return None, (Fault("unreadable-file", Place(file), "", {"problem": why}),)
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return _marked(file, data[len(bom) :], codec)
    try:
        return data.decode(), ()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        # What spreadsheets on Windows write when they are not asked for UTF-8.
        return data.decode("cp1252", errors="replace"), (_odd(file, line, "it is not UTF-8, and was read as Windows-1252 (Latin 1)"),)


def _marked(file: str, data: bytes, codec: str) -> tuple[str, tuple[Fault, ...]]:
    try:
        return data.decode(codec), ()
    except UnicodeDecodeError:
        problem = f"it says that it is {codec.upper()}, and some of it is not; those characters were replaced"
        return data.decode(codec, errors="replace"), (_odd(file, 1, problem),)


def _refusal(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        return f"it has more than {MAX_BYTES // 1024 // 1024} MiB"
    if data.startswith(_ZIP):
        return "it is a workbook or an archive; save the sheet as CSV first"
    marked = any(data.startswith(bom) for bom, _ in _BOMS)
    return "" if marked or data.count(0) * 10 <= len(data) else "it is binary, or UTF-16 without a byte order mark"


def _odd(file: str, line: int, problem: str) -> Fault:
    return Fault("odd-encoding", Place(file, line), "", {"problem": problem})
