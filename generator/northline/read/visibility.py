"""Who may see an item or a page: its own word about visibility, and doubt always taken for no."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from northline.config import VISIBILITIES
from northline.model.fault import Fault
from northline.model.field import FieldValue
from northline.model.frozen import Frozen, field
from northline.model.item import Item
from northline.model.raw import Listing, Raw, Scalar, Table
from northline.model.text import fold, is_empty, unpadded

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
# A field that stands in a text: a line that says `visibility: internal`, or a row of a table. What leads up to it
# ends with the line, so that no line is looked at twice.
_LEAD = r"^(?:[^\w\n]|_)*+"
_IN_TEXT = re.compile(_LEAD + r"(vi\w{6,10})[^\w\n]*[:=|–—\uff1a-][\W_]*(\w+)", re.IGNORECASE | re.MULTILINE)
_NOTHING_ELSE = re.compile(_LEAD + r"visibility[\W_]*[:=][\W_]*(\w+)[^\w\n]*$", re.IGNORECASE | re.MULTILINE)
# Letters that may be wrong, missing, too many or exchanged in a name that still means the field.
_SLIPS = 2
_DENIED = frozenset({"no", "false", "0"})
# Words that may be said of anything, and tell nothing about readers.
_OF_THE_SUBJECT = frozenset({"tags"})


class Never(Frozen):
    """What is withheld at another time, and so at any: names without case and zero padding, and paths of files."""

    names: frozenset[str] = frozenset()
    files: frozenset[str] = frozenset()

    def __or__(self, other: "Never") -> "Never":
        return Never(self.names | other.names, self.files | other.files)


NOTHING_YET = Never()


class Readers(Frozen):
    """The readers of a profile: `words` are the visibilities that they may see, `never` what they may not see whatever it says."""

    words: frozenset[str]
    never: "Never" = field(default_factory=lambda: NOTHING_YET)

    def see(self, item: Item) -> bool:
        """Whether they may see an item; one whose visibility cannot be told is not shown."""
        if item.broken or unpadded(item.id) in self.never.names or not self._may(item.fields.get(FIELD)):
            return False
        fields = [told for name, told in item.fields.items() if name != FIELD]
        if not all(self._plain(told) for told in fields) or not self._open(item.body):
            return False
        return self._mild((name, one.raw) for name, one in item.more.items()) and (item.form != "sheet" or self._silent(item))

    def see_page(self, front: Table | None, body: str) -> bool:
        """Whether they may see an ordinary page, by its front matter."""
        return self._mild((key.text, raw) for key, raw in (front.entries if front else ())) and self._open(body)

    @property
    def _closed(self) -> frozenset[str]:
        """The words that these readers may not see."""
        return frozenset(VISIBILITIES) - self.words

    def _may(self, told: FieldValue | None) -> bool:
        if told is None or (isinstance(told.raw, Scalar) and is_empty(told.raw.text)):
            return UNSAID in self.words
        return told.value in self.words

    def _plain(self, told: FieldValue) -> bool:
        """Whether nothing that stands in another field, as by a wrong indentation, says something about visibility."""
        if not self._named(pairs(told.raw)):
            return False
        if told.value is None and isinstance(told.raw, Scalar) and fold(told.raw.text) in self._closed:
            return False
        return all(self._says(found[1]) for scalar in scalars(told.raw) for found in _NOTHING_ELSE.finditer(scalar.text))

    def _mild(self, told: Iterable[tuple[str, Raw]]) -> bool:
        """Whether no field that nobody knows, as one with a misspelt name, is a word that these readers may not see."""
        closed = self._closed
        for name, raw in told:
            if not self._named([(name, raw), *pairs(raw)]) or any(fold(scalar.text) in closed for scalar in scalars(raw)):
                return False
            if fold(name) in closed and not (isinstance(raw, Scalar) and (is_empty(raw.text) or fold(raw.text) in _DENIED)):
                return False
        return True

    def _named(self, told: Iterable[tuple[str, Raw]]) -> bool:
        """Whether every value whose name means the field is one that these readers may see."""
        return all(isinstance(raw, Scalar) and self._says(raw.text) for name, raw in told if means_visibility(name))

    def _says(self, text: str) -> bool:
        return is_empty(text) or fold(text) in self.words

    def _silent(self, item: Item) -> bool:
        """Whether no cell of a row, moved by one that is missing, is just a word that these readers may not see."""
        cells = (scalar.text for name, told in item.fields.items() if name not in _OF_THE_SUBJECT for scalar in scalars(told.raw))
        return self._closed.isdisjoint(map(fold, (*cells, item.body[: 2 * len(FIELD)])))

    def _open(self, body: str) -> bool:
        """Whether no line of a text reads like a field that was meant to hide it."""
        closed = self._closed
        return not any(fold(found[2]) in closed and means_visibility(found[1]) for found in _IN_TEXT.finditer(body))


@lru_cache(maxsize=4096)
def means_visibility(name: str) -> bool:
    """Whether a name is that of the field, or so near to it that its author meant it."""
    folded = fold(name)
    if folded.startswith("visib"):
        return True
    if abs(len(folded) - len(FIELD)) > _SLIPS:
        return False
    # Hardly any name is as long, and it takes long to import.
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return OSA.distance(folded, FIELD, score_cutoff=_SLIPS) <= _SLIPS


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


def pairs(raw: Raw) -> Iterator[tuple[str, Raw]]:
    """Yield every name in a value with what it names."""
    waiting = [raw]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Listing):
            waiting.extend(one.entries)
        elif isinstance(one, Table):
            yield from ((key.text, value) for key, value in one.entries)
            waiting.extend(value for _, value in one.entries)
