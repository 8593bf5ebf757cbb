"""Which names lead to something withheld, by the law by which links find their targets."""

import re
from collections.abc import Callable, Iterable, Iterator

from northline.model.entities import unescaped
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.text import slug, unpadded
from northline.model.withheld import WITHHELD

# Exactly, then ignoring case, then ignoring zero padding: the order in which a link looks.
_FORMS: tuple[Callable[[str], str], ...] = (str, str.casefold, unpadded)
_WORD = re.compile(r"[^\W_]+")
_CORE = re.compile(r"[^\W_](?:.*[^\W_])?")
# Signs that readers take for a hyphen, or do not see at all: an id is told by its look.
_LOOKS = {
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d"), "-"),
    **dict.fromkeys(map(ord, "\\\xad\u200b\u200c\u200d\u2060")),
}
# An entity for a hyphen is a word more.
_SPARE = 1
_PLURAL = re.compile(r"(?<=\d)s$")
_LETTER_AND_DIGIT = re.compile(r"(?=.*[^\W\d])(?=.*\d)", re.DOTALL)


class WithheldNames(Frozen):
    """Names of what is withheld and of what is shown, in every form in which a link looks for them.

    `longest` is the number of words in the longest withheld name, `pages` what the addresses of withheld items are made of.
    """

    withheld: tuple[frozenset[str], ...]
    shown: tuple[frozenset[str], ...]
    longest: int
    pages: frozenset[str] = frozenset()

    def hide(self, name: str) -> bool:
        """Whether a link by this name, or by that of an iteration of it, would find something withheld."""
        return self._is_withheld(name) or (not self._is_shown(name) and self._is_withheld(name.rpartition(".")[0]))

    def hide_page(self, name: str) -> bool:
        """Whether the page of an item is that of something withheld; `name` is the part of its address that tells the item."""
        return name in self.pages

    def _is_shown(self, name: str) -> bool:
        return any(form(name) in shown for form, shown in zip(_FORMS, self.shown, strict=True))

    def _is_withheld(self, name: str) -> bool:
        for form, withheld, shown in zip(_FORMS, self.withheld, self.shown, strict=True):
            if form(name) in shown:
                return False
            if form(name) in withheld:
                return True
        return False

    def redact(self, text: str) -> str:
        """The text with every withheld name in it replaced; words without a digit are left, for they are words."""
        words = [found.span() for found in _WORD.finditer(text)]
        pieces: list[str] = []
        done = index = 0
        while index < len(words):
            count, hidden = self._name_at(text, words, index)
            if hidden:
                pieces += (text[done : words[index][0]], WITHHELD)
                done = words[index + count - 1][1]
            index += count
        return "".join((*pieces, text[done:])) if pieces else text

    def _name_at(self, text: str, words: list[tuple[int, int]], index: int) -> tuple[int, bool]:
        """How many words the longest name has that begins here, and whether it is withheld."""
        for count in self._lengths(text, words, index):
            name = text[words[index][0] : words[index + count - 1][1]]
            if any(self._is_withheld(one) and _LETTER_AND_DIGIT.match(one) for one in _spellings(name)):
                return count, True
            if self._is_shown(name):
                return count, False
        return 1, False

    def _lengths(self, text: str, words: list[tuple[int, int]], index: int) -> Iterator[int]:
        """Yield the possible numbers of words of a name, longest first: a name has no white space."""
        most = 1
        while most < self.longest + _SPARE and index + most < len(words):
            between = text[words[index + most - 1][1] : words[index + most][0]]
            if not between or any(letter.isspace() for letter in between):
                break
            most += 1
        yield from range(most, 0, -1)


def _spellings(name: str) -> Iterator[str]:
    """Yield a name as written, as it looks, and without the s of a plural."""
    yield name
    plain = name if name.isascii() and "&" not in name and "\\" not in name else unescaped(name).translate(_LOOKS)
    if plain != name:
        yield plain
    if plain.endswith("s"):
        yield _PLURAL.sub("", plain)


def withheld_names(withheld: Iterable[Item], shown: Iterable[Item]) -> WithheldNames:
    """The names of both; what has a name of something shown is not withheld under it."""
    hidden, seen = _names(withheld), _names(shown)
    # What stands around the words of a name does not make it another one to readers.
    hidden |= {words[0] for name in hidden if (words := _CORE.search(name))} - seen
    longest = max((len(_WORD.findall(name)) for name in hidden | seen), default=0)
    return WithheldNames(
        tuple(frozenset(form(name) for name in hidden) for form in _FORMS),
        tuple(frozenset(form(name) for name in seen) for form in _FORMS),
        longest,
        frozenset(map(slug, hidden)) - frozenset(map(slug, seen)),
    )


def _names(items: Iterable[Item]) -> set[str]:
    return {name for item in items for name in (item.id, *item.names("aliases"))}
