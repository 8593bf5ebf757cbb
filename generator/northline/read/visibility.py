"""Who may see an item or a page: its own word about visibility, and doubt always taken for no."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from northline.config import VISIBILITIES
from northline.model.fault import Fault
from northline.model.field import FieldValue
from northline.model.item import Item
from northline.model.raw import Listing, Raw, Scalar, Table
from northline.model.text import fold, is_empty

FIELD = "visibility"
# What says nothing about its visibility is for everybody: most items are, and a site without profiles shows all.
UNSAID = "public"
# Where a file could not be read as it was meant, a word about visibility may have been lost with the rest.
_DOUBTFUL = frozenset(
    {
        "unreadable-file",
        "invalid-front-matter",
        "refused-yaml",
        "unclosed-front-matter",
        "file-too-large",
        "odd-encoding",
        "unknown-type",
        "row-too-wide",
        "sheet-without-rows",
        "section-without-items",
    }
)
_IN_TEXT = re.compile(r"^[\W_]*visibility[\W_]*:[\W_]*(\w+)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Readers:
    """The readers of a profile; `words` are the visibilities that they may see, `hidden` folded ids that they may not see at all."""

    words: frozenset[str]
    hidden: frozenset[str] = frozenset()

    def see(self, item: Item) -> bool:
        """Whether they may see an item; one whose visibility cannot be told is not shown."""
        if item.broken or item.id.casefold() in self.hidden or not self._may(item.fields.get(FIELD)):
            return False
        return self._mild(one.raw for one in item.more.values()) and self._open(item.body)

    def see_page(self, front: Table | None, body: str) -> bool:
        """Whether they may see an ordinary page, by its front matter."""
        for key, raw in front.entries if front else ():
            if fold(key.text) == FIELD and not (isinstance(raw, Scalar) and (is_empty(raw.text) or fold(raw.text) in self.words)):
                return False
        return self._mild(raw for _, raw in (front.entries if front else ())) and self._open(body)

    def _may(self, told: FieldValue | None) -> bool:
        if told is None or (isinstance(told.raw, Scalar) and is_empty(told.raw.text)):
            return UNSAID in self.words
        return told.value in self.words

    def _mild(self, raws: Iterable[Raw]) -> bool:
        """Whether no value beside the field itself, as under a misspelt name, is a word that these readers may not see."""
        hidden = frozenset(VISIBILITIES) - self.words
        return not any(fold(scalar.text) in hidden for raw in raws for scalar in scalars(raw))

    def _open(self, body: str) -> bool:
        """Whether no line of a text reads like a field that was meant to hide it."""
        return all(fold(found[1]) not in VISIBILITIES or fold(found[1]) in self.words for found in _IN_TEXT.finditer(body))


def is_doubtful(fault: Fault) -> bool:
    """Whether a fault may have cost its file a word about visibility."""
    return fault.rule in _DOUBTFUL or (fault.rule == "duplicate-key" and fold(fault.facts["key"]) == FIELD)


def scalars(raw: Raw) -> Iterator[Scalar]:
    """Yield every scalar of a value, keys included, in no deeper a way than the value is nested."""
    waiting = [raw]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Scalar):
            yield one
        elif isinstance(one, Listing):
            waiting.extend(one.entries)
        else:
            waiting.extend(part for pair in one.entries for part in pair)
