"""Lines as calendar programs read them (RFC 5545): escaped, folded, ended as in mail."""

from collections.abc import Iterable

# Bytes of a line without its end; the standard allows 75.
LONGEST = 74
# How escapes begin: one at the end of a piece goes on to the next, for readers that undo escapes before folds.
_BEGINS = "\\^"


def write_ics(lines: Iterable[str]) -> bytes:
    """The lines of a calendar as the bytes of a file."""
    return "".join([f"{line if len(line) * 4 <= LONGEST else _folded(line)}\r\n" for line in lines]).encode()


def escaped(text: str) -> str:
    """A text of one line as the value of a property."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    """A line in pieces, each but the first behind a blank that does not count."""
    pieces: list[str] = []
    piece, size = "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > LONGEST:
            kept = piece[-1] if piece[-1] in _BEGINS else ""
            pieces.append(piece.removesuffix(kept))
            piece, size = kept, len(kept)
        piece += letter
        size += width
    return "\r\n ".join((*pieces, piece))
