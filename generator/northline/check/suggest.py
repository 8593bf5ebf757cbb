"""Did you mean: the closest known name to one that is not known."""

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

from northline.model.portfolio import Portfolio
from northline.model.text import fold

# Below this likeness (0–100) a suggestion is more often a riddle than a help.
ALIKE = 75.0
# A field this much like a known one is a slip of the pen; below, it is the author's own field.
NEAR_MISS = 80.0
# Each look-up compares with every name; a backlog with more broken links than this has lost a whole file or type,
# and no suggestion would help.
LOOK_UPS = 250


def closest(word: str, choices: Iterable[str], alike: float = ALIKE) -> str:
    """The choice most like a word, ignoring case, space and punctuation; the first of equals, empty when none is."""
    return _nearest(fold(word), _folded(tuple(choices)), alike)


def _nearest(word: str, known: Mapping[str, str], alike: float) -> str:
    """The value of the key most like a word, empty when none is."""
    # Only what is wrong needs a hint, and most content is not.
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    found = process.extractOne(word, known.keys(), scorer=fuzz.ratio, score_cutoff=alike)
    return known[found[0]] if found else ""


@lru_cache(maxsize=256)
def _folded(choices: tuple[str, ...]) -> dict[str, str]:
    """Choices by their folded form, the first of equals."""
    return {fold(choice): choice for choice in reversed(choices)}


def did_you_mean(name: str) -> str:
    """The hint for a suggestion; empty without one."""
    return f"did you mean {name}?" if name else ""


class Names:
    """The ids, aliases and titles of a portfolio; answers are remembered, and their number is limited."""

    def __init__(self, portfolio: Portfolio) -> None:
        self._portfolio = portfolio
        self._known: dict[tuple[str, ...], dict[str, str]] = {}
        self._answers: dict[tuple[str, tuple[str, ...]], str] = {}

    @cached_property
    def _all(self) -> tuple[tuple[str, str, str], ...]:
        """Each name folded for comparison, its item's id and base; ids first, so that they win over titles."""
        items = [item for item in self._portfolio if not item.implied]
        ids = [(item.id.casefold(), item.id, item.base) for item in items]
        aliases = [(alias.casefold(), item.id, item.base) for item in items for alias in item.names("aliases")]
        titles = [(item.title.casefold(), item.id, item.base) for item in items]
        return (*ids, *aliases, *titles)

    def closest(self, written: str, bases: tuple[str, ...] = ()) -> str:
        """The id of the item whose id, alias or title is most like a text, among items of some kinds or all."""
        question = written.casefold(), bases
        if question not in self._answers:
            self._answers[question] = self._ask(*question) if len(self._answers) < LOOK_UPS else ""
        return self._answers[question]

    def _ask(self, written: str, bases: tuple[str, ...]) -> str:
        if bases not in self._known:
            names: dict[str, str] = {}
            for name, item_id, base in self._all:
                if not bases or base in bases:
                    names.setdefault(name, item_id)
            self._known[bases] = names
        return _nearest(written, self._known[bases], ALIKE)
