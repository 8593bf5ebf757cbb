"""What the names in a view's expression stand for: texts that compare as people expect, and nothing at all."""

from collections.abc import Iterator
from typing import Self

from northline.model.text import natural


class Words(str):
    """A text that ignores case, orders naturally, and holds its members when it is a list.

    `members` are the entries of a list field; `others` are further texts it equals, such as the titles of linked items.
    """

    __slots__ = ("members", "others")
    members: tuple[str, ...]
    others: tuple[str, ...]

    def __new__(cls, text: str, members: tuple[str, ...] = (), others: tuple[str, ...] = ()) -> Self:
        """Make a text with its members and the texts that mean the same."""
        words = super().__new__(cls, text)
        words.members, words.others = members, others
        return words

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, str):
            return False
        return other.casefold() in {one.casefold() for one in (str(self), *self.others)}

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self.casefold())

    def __lt__(self, other: object) -> bool:
        return natural(str(self)) < natural(str(other)) if isinstance(other, str) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return natural(str(self)) > natural(str(other)) if isinstance(other, str) else NotImplemented

    def __le__(self, other: object) -> bool:
        return self == other or self < other

    def __ge__(self, other: object) -> bool:
        return self == other or self > other

    def __contains__(self, part: object) -> bool:
        if not isinstance(part, str):
            return False
        if self.members:
            return part.casefold() in {one.casefold() for one in (*self.members, *self.others)}
        return part.casefold() in self.casefold()


class Missing:
    """What an item does not say: equal to nothing but `none`, neither less nor greater, empty."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return other is None or isinstance(other, Missing)

    def __hash__(self) -> int:
        return 0

    def __lt__(self, other: object) -> bool:
        return False

    __gt__ = __le__ = __ge__ = __lt__

    def __bool__(self) -> bool:
        return False

    def __len__(self) -> int:
        return 0

    def __iter__(self) -> Iterator[object]:
        return iter(())

    def __contains__(self, part: object) -> bool:
        return False


MISSING = Missing()
Value = Words | float | bool | Missing
