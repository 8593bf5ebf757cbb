"""Plain values of options: texts, dates, lists, scales and mappings, each read or refused with the words for what was expected."""

from collections.abc import Callable, Iterator
from datetime import date

from northline.model.field_types import parse_date, parse_number
from northline.model.place import Place
from northline.model.raw import Listing, Raw, Scalar, Table
from northline.model.text import fold


class WrongError(Exception):
    """An option's value that cannot be used; never leaves this folder."""

    def __init__(self, expected: str, place: Place) -> None:
        super().__init__(expected)
        self.expected = expected
        self.place = place


def scalar(raw: Raw, expected: str) -> Scalar:
    """A plain value."""
    if not isinstance(raw, Scalar):
        raise WrongError(expected, raw.place)
    return raw


def text(raw: Raw) -> str:
    """A text without blanks around it."""
    return scalar(raw, "a text").text.strip()


def day(raw: Raw) -> date:
    """A date."""
    if (value := parse_date(scalar(raw, "a date such as 2026-03-16").text)) is None:
        raise WrongError("a date such as 2026-03-16", raw.place)
    return value


def scalars(raw: Raw, expected: str) -> tuple[Scalar, ...]:
    """The entries of a list, or of a text with commas."""
    if isinstance(raw, Scalar):
        return tuple(Scalar(text.strip(), raw.place) for text in raw.text.split(",") if text.strip())
    if isinstance(raw, Listing):
        return tuple(scalar(entry, expected) for entry in raw.entries)
    raise WrongError(expected, raw.place)


def texts(raw: Raw) -> tuple[str, ...]:
    """The texts of a list."""
    return tuple(scalar.text.strip() for scalar in scalars(raw, "a list of names"))


def folded(raw: Raw) -> frozenset[str]:
    """The names of a list, folded for comparing."""
    return frozenset(fold(text) for text in texts(raw))


def scale(raw: Raw) -> tuple[float, ...]:
    """A rising list of numbers above 0."""
    expected = "a rising list of numbers above 0, such as [1, 2, 3, 5, 8, 13, 20]"
    numbers = tuple(parse_number(scalar.text) or 0.0 for scalar in scalars(raw, expected))
    if not numbers or min(numbers) <= 0 or sorted(set(numbers)) != list(numbers):
        raise WrongError(expected, raw.place)
    return numbers


def one_of(*words: str) -> Callable[[Raw], str]:
    """A reader of one of a few words."""

    def read(raw: Raw) -> str:
        word = scalar(raw, " or ".join(words)).text.strip().lower()
        if word not in words:
            raise WrongError(" or ".join(words), raw.place)
        return word

    return read


def entries(raw: Raw, expected: str) -> Iterator[tuple[Scalar, Raw]]:
    """Yield the entries of a mapping."""
    if not isinstance(raw, Table):
        raise WrongError(expected, raw.place)
    yield from raw.entries
