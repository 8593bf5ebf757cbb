"""Texts and lists as YAML that reading gives back unchanged, whatever they hold."""

import json
import re
from collections.abc import Sequence

_PLAIN = re.compile(r"\w(?:[\w .,;/%()+€$·–-]*[\w.%)€$])?")
_PLAIN_ENTRY = re.compile(r"\w(?:[\w ./%()+€$·–-]*[\w.%)€$])?")
# YAML folds these inside quotes, as it does line breaks.
_BREAKS = {"\x7f": "\\x7f", "\x85": "\\x85", "\u2028": "\\u2028", "\u2029": "\\u2029", "\ufeff": "\\ufeff"}
_ESCAPED = str.maketrans(_BREAKS)
INDENT = "  "


def yaml_text(text: str) -> str:
    """A text on one line, in quotes unless it can do without."""
    whole = text.encode("utf-8", "replace").decode()
    return whole if not whole or _PLAIN.fullmatch(whole) else _quoted(whole)


def yaml_list(texts: Sequence[str]) -> str:
    """A list on one line; a single entry stands alone unless its commas would separate it."""
    if len(texts) == 1 and "," not in texts[0]:
        return yaml_text(texts[0])
    entries = (text.encode("utf-8", "replace").decode() for text in texts)
    return f"[{', '.join(text if _PLAIN_ENTRY.fullmatch(text) else _quoted(text) for text in entries)}]"


def yaml_block(text: str) -> str:
    """A text of several lines as a block below its key where that keeps every character, else on one line."""
    lines = text.split("\n")
    if len(lines) == 1 or not all(_keeps(line) for line in lines) or not lines[0] or not lines[-1] or lines[0].startswith(" "):
        return yaml_text(text)
    return "\n".join(["|-", *(f"{INDENT}{line}" if line else "" for line in lines)])


def _keeps(line: str) -> bool:
    return line.isprintable() and line == line.rstrip()


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).translate(_ESCAPED)
