"""What an import left behind the last time: for each item a digest of every value, so that people's edits are told from old values."""

import hashlib
import json
from collections.abc import Mapping, Sequence

# Beside the content it is about, hidden from the site, and to be kept in git with it.
FILE = ".northline-import.json"
FORMAT = "northline-import/1"
# By field; `body` for the text. A field that is missing was never imported; an empty digest means that nothing was said.
Base = Mapping[str, str]


def digest(text: str) -> str:
    """A short name for a text, enough to see whether it is still the same; empty for nothing."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16] if text else ""


def digest_lines(lines: Sequence[str]) -> str:
    """The number of lines, a digest of the first and one of all, blanks at their ends left out."""
    bare = [line.rstrip() for line in lines]
    return f"{len(bare)}:{digest(bare[0])}:{digest(chr(10).join(bare))}" if bare else ""


def find_lines(lines: Sequence[str], remembered: str) -> int | None:
    """Where lines begin that have this digest, or None."""
    count, _, rest = remembered.partition(":")
    first, _, whole = rest.partition(":")
    if not count.isdecimal() or not whole:
        return None
    bare = [line.rstrip() for line in lines]
    size = int(count)
    starts = [index for index in range(len(bare) - size + 1) if digest(bare[index]) == first]
    # An author who repeats one line a thousand times must not make this slow.
    return next((at for at in starts[:50] if digest("\n".join(bare[at : at + size])) == whole), None)


def read_memory(text: str) -> Mapping[str, Base] | None:
    """The memory that a file holds, by source; None when it is none of ours."""
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return None
    items = held.get("items") if isinstance(held, dict) and held.get("format") == FORMAT else None
    if not isinstance(items, dict):
        return None
    return {
        source: {name: said for name, said in base.items() if isinstance(said, str)}
        for source, base in items.items()
        if isinstance(base, dict)
    }


def memory_text(memory: Mapping[str, Base]) -> str:
    """The file of a memory: one line an item, in order, so that changes of two branches merge."""
    lines = [f"{json.dumps(source, ensure_ascii=False)}: {json.dumps(dict(sorted(memory[source].items())))}" for source in sorted(memory)]
    inner = ",\n".join(lines)
    return f'{{"format": "{FORMAT}", "items": {{\n{inner}\n}}}}\n'
