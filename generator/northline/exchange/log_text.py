"""Texts on terminals and in the logs of build servers, which take some of what authors can write for commands."""

import json
import re

# Control and bidirectional characters could rewrite what stands on the terminal.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
# Azure, TeamCity and GitHub obey `##name[…]` wherever it stands in a line, GitHub also `::name::` where one begins.
_COMMAND = re.compile(r"#(?=#\w*\[)|^\s*:(?=:)")


def printable(text: str) -> str:
    """A text on one line, without characters that act on a terminal or words that act on a build server."""
    return inert(_UNPRINTABLE.sub(lambda match: " " if match[0] in "\t\n\r" else "\N{REPLACEMENT CHARACTER}", text))


def inert(text: str) -> str:
    """A line that no build server obeys: what it looks for is parted."""
    return _COMMAND.sub(r"\g<0> ", text)


def json_text(data: object) -> str:
    """Data as JSON, keys sorted; it says the same without any `##` in it."""
    return json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True).replace("##", "#\\u0023") + "\n"
