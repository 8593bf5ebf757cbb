"""Labels that say more than a label: `theme:growth`, `uncommitted`, `ROAM-owned`."""

import re
from collections.abc import Iterator

from northline.model.text import fold

_THEME = re.compile(r"(?:theme|outcome)\s*[:=]\s*(\S.*)", re.IGNORECASE | re.DOTALL)
_ROAM = re.compile(r"ROAM[\s:_-]+(resolved|owned|accepted|mitigated)", re.IGNORECASE)
_COMMITMENTS = {"uncommitted": "uncommitted", "stretch": "uncommitted", "committed": "committed"}
# What labels can say; where there are labels and none of them says it, nobody says it.
FIELDS = ("supports", "commitment", "roam")


def meanings(label: str) -> Iterator[tuple[str, str]]:
    """Yield the fields that a label fills, with their texts."""
    if theme := _THEME.fullmatch(label):
        yield "supports", theme[1].strip()
    elif fold(label) in _COMMITMENTS:
        yield "commitment", _COMMITMENTS[fold(label)]
    elif roam := _ROAM.fullmatch(label):
        yield "roam", roam[1].lower()
