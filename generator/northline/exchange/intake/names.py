"""What rows call other items, and the ids those have here: by key, by number, by title, among rows and in the content."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from northline.model.field import Field
from northline.model.ids import clean_id, id_problem
from northline.model.item import Item
from northline.model.text import fold, is_empty, unpadded

_INCREMENT = re.compile(r"(?:PI|Program Increment|Planning Interval|Increment)[\s:_-]*(?=\S*\d)", re.IGNORECASE)
_ITERATION = re.compile(r".*\b(?:iteration|sprint|iter|it)[\s#:._-]*(\d{1,2})", re.IGNORECASE | re.DOTALL)
_IP = re.compile(r"(?:IP|Innovation (?:and|&) Planning)(?: iteration| sprint)?", re.IGNORECASE)
_SEPARATOR = re.compile(r"[,;\n]")
# Teams and PIs need no file of their own, so any name becomes an id.
_NAMED = frozenset({("team",), ("pi",)})


@dataclass(slots=True)
class Names:
    """Ids by what they are called (`loose`: zero padding left out), and by title with the built-in kind of each.

    A title that two share names neither.
    """

    ids: dict[str, str] = field(default_factory=dict)
    loose: dict[str, str] = field(default_factory=dict)
    titles: dict[str, dict[str, str]] = field(default_factory=dict)

    def know(self, item_id: str, *called: str) -> None:
        """Learn what an item is called besides its id; whoever is known first keeps a name."""
        for name in (item_id, *called):
            self.ids.setdefault(name.casefold(), item_id)
            self.loose.setdefault(unpadded(name), item_id)

    def know_title(self, item_id: str, title: str, base: str) -> None:
        """Learn an item's title."""
        self.titles.setdefault(fold(title), {})[item_id] = base

    def find(self, text: str, targets: Collection[str] = ()) -> str:
        """The id that a text means, or nothing; a title counts for items of the kinds that a link may lead to."""
        if known := self.ids.get(text.casefold()) or self.loose.get(unpadded(text)):
            return known
        called = self.titles.get(fold(text), {})
        found = [item_id for item_id, base in called.items() if not targets or base in targets]
        return found[0] if len(found) == 1 and fold(text) else ""

    def references(self, target: Field, texts: Iterable[str]) -> tuple[str, ...]:
        """The ids that cells of a link mean; what is no known name as a whole is taken apart at commas."""
        return tuple(dict.fromkeys(one for text in texts for one in self._of(target, text) if one))

    def _of(self, target: Field, text: str) -> Iterator[str]:
        if found := self._meant(target, text.strip()):
            yield found
            return
        for piece in _SEPARATOR.split(text):
            bare = piece.strip()
            if not is_empty(bare):
                yield self._meant(target, bare) or _as_id(target, bare)

    def _meant(self, target: Field, text: str) -> str:
        found = self.find(text, target.targets)
        return self.find(_INCREMENT.sub("", text, count=1), target.targets) if not found and target.targets == ("pi",) else found


def _as_id(target: Field, text: str) -> str:
    """A name that nothing known has: teams and PIs get an id of it, anything else stays as it is written."""
    bare = _INCREMENT.sub("", text, count=1) if target.targets == ("pi",) else text
    return clean_id(bare) if target.targets in _NAMED and id_problem(bare) else bare


def iteration_of(text: str) -> str:
    """`Iteration 3` and `Sprint 3` are 3 beside a PI; every other name stays as it is."""
    bare = text.strip()
    if found := _ITERATION.fullmatch(bare):
        return found[1].lstrip("0") or found[1]
    return "IP" if _IP.fullmatch(bare) else bare


def names_of(items: Iterable[Item]) -> Names:
    """The names under which items of the content are known."""
    names = Names()
    for item in items:
        names.know(item.id, *item.names("aliases"))
    for item in items:
        names.know_title(item.id, item.title, item.base)
    return names
