"""Front matter as most people write it, read without the machinery of YAML: to the same table, with the same places."""

import re
from collections.abc import Iterator

from northline.model.place import Place
from northline.model.raw import Listing, Raw, Scalar, Table
from northline.read.guard import MAX_NODES

# Characters of a name of a field; YAML takes up to 1,024.
LONGEST = 100
# Whatever could mean more in YAML than it says has no form here, and is left to YAML. Nothing is tried twice.
_TEXT = r"""[^\s\-?:,\[\]{}#&*!|>'"%@`](?:[^:#\n]++|:(?=[^ \n])|(?<! )#)*+"""
_QUOTED = r""""[^"\\\n]*+"|'[^'\n]*+'"""
_WORD = r"""\w[^\[\]{}:#"'?&*!|>%@`,\n]*+"""
_ENTRY = rf"- ++(?:{_TEXT}|{_QUOTED}) *+"
_FIELD = re.compile(
    rf"(?P<key>\w[\w-]*+(?: [\w-]++)*+):(?: ++(?:(?P<text>{_TEXT})|(?P<quoted>{_QUOTED})|(?P<words>\[ *+(?:{_WORD}(?:, *+{_WORD})*+)?+\]))"
    rf"| *+\n++(?P<entries>( *+){_ENTRY}(?:\n++\6{_ENTRY})*+))?+ *+(?:\n++|\Z)"
)
_WORDS, _ENTRIES = re.compile(_WORD), re.compile(rf"- ++(?:(?P<text>{_TEXT})|(?P<quoted>{_QUOTED}))")


def plain_table(text: str, path: str, line: int) -> Table | None:
    """The fields of a text that begins in a line, if each is a word and a text, or a list of texts; else None."""
    # A value takes a character at least, so that few characters are not too many values.
    if len(text) >= MAX_NODES or not text.replace("\n", "").isprintable():
        return None
    entries: dict[str, tuple[Scalar, Raw]] = {}
    position, first = 0, line
    while position < len(text):
        found = _FIELD.match(text, position)
        if not found:
            return None
        key, end = found[1], found.end()
        if key in entries or len(key) > LONGEST:
            return None
        entries[key] = Scalar(key, Place(path, line, 1, len(key))), _value(found, path, line, position)
        line += text.count("\n", position, end)
        position = end
    return Table(tuple(entries.values()), Place(path, first, 1)) if entries else None


def _value(found: re.Match[str], path: str, line: int, begin: int) -> Raw:
    """What a field says whose line begins at `begin`."""
    form = found.lastgroup
    if form == "text":
        text = found[form].rstrip(" ")
        return Scalar(text, Place(path, line, found.start(form) - begin + 1, len(text)))
    if form == "key":
        return Scalar("", Place(path, line, found.end(form) - begin + 2))
    if form == "words":
        start, end = found.span(form)
        words = [(word[0].rstrip(" "), word.start()) for word in _WORDS.finditer(found.string, start, end)]
        scalars = [Scalar(word, Place(path, line, place - begin + 1, len(word))) for word, place in words]
        return Listing(tuple(scalars), Place(path, line, start - begin + 1))
    if form == "entries":
        entries = tuple(_entries(found, path, line))
        return Listing(entries, Place(path, entries[0].place.line, len(found[6]) + 1))
    return _scalar(found, path, line, begin)


def _entries(found: re.Match[str], path: str, line: int) -> Iterator[Scalar]:
    """Yield the entries of a list that has a line for each."""
    text = found.string
    for entry in _ENTRIES.finditer(text, *found.span("entries")):
        yield _scalar(entry, path, line + text.count("\n", found.start(), entry.start()), text.rfind("\n", 0, entry.start()) + 1)


def _scalar(found: re.Match[str], path: str, line: int, begin: int) -> Scalar:
    """A text in the line that begins at `begin`; if it is in quotes, it stands behind the first."""
    form = found.lastgroup or ""
    text, column = found[form].rstrip(" "), found.start(form) - begin + 1
    if form == "quoted":
        text, column = text[1:-1], column + 1
    return Scalar(text, Place(path, line, column, len(text) or 1))
