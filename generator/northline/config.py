"""Our options under `plugins → northline`, as one frozen, validated value."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from northline.model.field import Field
from northline.model.field_types import DATE, NAMES, NUMBER, REFERENCES, TEXT, FieldType, parse_date, parse_number
from northline.model.finding import Severity
from northline.model.kind import Kind
from northline.model.kinds import BUILT_IN
from northline.model.place import Place
from northline.model.raw import Listing, Raw, Scalar, Table
from northline.model.text import fold, slug

WSJF_SCALE = (1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 20.0)
READINESS = ("benefit_hypothesis", "acceptance_criteria", "wsjf", "size", "owner", "sight", "dependencies")
STALE_AFTER: Mapping[str, int] = {"kpi": 45, "score": 90, "vision": 120}
VISIBILITIES = ("public", "internal", "restricted")
FIELD_TYPES: Mapping[str, FieldType] = {"text": TEXT, "number": NUMBER, "date": DATE, "list": NAMES, "link": REFERENCES}


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in the configuration, with its place."""

    message: str
    place: Place


@dataclass(frozen=True)
class Config:
    """Validated options; every one has a default, so that an empty configuration works.

    `severity` maps a check's name to a severity, or None to switch it off. `wip` maps a Kanban state to its limit.
    """

    art: str = ""
    as_of: date | None = None
    wsjf_scale: tuple[float, ...] = WSJF_SCALE
    explained: frozenset[str] = frozenset()
    predictability: str = "baseline"
    stale_after: Mapping[str, int] = field(default_factory=lambda: dict(STALE_AFTER))
    readiness: tuple[str, ...] = READINESS
    wip: Mapping[str, int] = field(default_factory=dict)
    kinds: Mapping[str, Kind] = field(default_factory=lambda: {kind.name: kind for kind in BUILT_IN})
    severity: Mapping[str, Severity | None] = field(default_factory=dict)
    terms: str = "safe6"
    profiles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    arts: tuple[str, ...] = ()


def parse(options: Table | None) -> tuple[Config, tuple[Problem, ...]]:
    """Validate what stands under `plugins → northline`; every mistake is reported, and its default stands in."""
    problems: list[Problem] = []
    values: dict[str, object] = {}
    for key, raw in options.entries if options else ():
        name = fold_option(key.text)
        reader = _OPTIONS.get(name)
        if reader is None:
            problems.append(Problem(f"unknown option `{key.text}`; known: {', '.join(sorted(_OPTIONS))}", key.place))
            continue
        try:
            values[name] = reader(raw)
        except _WrongError as wrong:
            problems.append(Problem(f"`{key.text}`: expected {wrong.expected}", wrong.place))
    kinds = _with_states(values.pop("kinds", None), values.pop("states", None))
    return Config(**values, kinds=kinds), tuple(problems)  # type: ignore[arg-type]  # each reader gives its field's type


class _WrongError(Exception):
    """An option's value that cannot be used; never leaves this module."""

    def __init__(self, expected: str, place: Place) -> None:
        super().__init__(expected)
        self.expected = expected
        self.place = place


def fold_option(name: str) -> str:
    """An option's name with hyphens and underscores alike."""
    return name.strip().lower().replace("-", "_")


def _scalar(raw: Raw, expected: str) -> Scalar:
    if not isinstance(raw, Scalar):
        raise _WrongError(expected, raw.place)
    return raw


def _text(raw: Raw) -> str:
    return _scalar(raw, "a text").text.strip()


def _date(raw: Raw) -> date:
    scalar = _scalar(raw, "a date such as 2026-03-16")
    if (value := parse_date(scalar.text)) is None:
        raise _WrongError("a date such as 2026-03-16", raw.place)
    return value


def _scalars(raw: Raw, expected: str) -> tuple[Scalar, ...]:
    if isinstance(raw, Scalar):
        return tuple(Scalar(text.strip(), raw.place) for text in raw.text.split(",") if text.strip())
    if isinstance(raw, Listing):
        return tuple(_scalar(entry, expected) for entry in raw.entries)
    raise _WrongError(expected, raw.place)


def _texts(raw: Raw) -> tuple[str, ...]:
    return tuple(scalar.text.strip() for scalar in _scalars(raw, "a list of names"))


def _folded(raw: Raw) -> frozenset[str]:
    return frozenset(fold(text) for text in _texts(raw))


def _scale(raw: Raw) -> tuple[float, ...]:
    expected = "a rising list of numbers above 0, such as [1, 2, 3, 5, 8, 13, 20]"
    numbers = tuple(parse_number(scalar.text) or 0.0 for scalar in _scalars(raw, expected))
    if not numbers or min(numbers) <= 0 or sorted(set(numbers)) != list(numbers):
        raise _WrongError(expected, raw.place)
    return numbers


def _one_of(*words: str) -> Callable[[Raw], str]:
    def read(raw: Raw) -> str:
        word = _scalar(raw, " or ".join(words)).text.strip().lower()
        if word not in words:
            raise _WrongError(" or ".join(words), raw.place)
        return word

    return read


def _entries(raw: Raw, expected: str) -> Iterator[tuple[Scalar, Raw]]:
    if not isinstance(raw, Table):
        raise _WrongError(expected, raw.place)
    yield from raw.entries


def _whole_numbers(raw: Raw) -> dict[str, int]:
    expected = "a mapping of names to whole numbers"
    found: dict[str, int] = {}
    for key, entry in _entries(raw, expected):
        text = _scalar(entry, expected).text.strip()
        if not (text.isascii() and text.isdecimal()):
            raise _WrongError("a whole number, 0 or more", entry.place)
        found[key.text.strip()] = int(text)
    return found


def _stale(raw: Raw) -> dict[str, int]:
    return {**STALE_AFTER, **_whole_numbers(raw)}


def _severities(raw: Raw) -> dict[str, Severity | None]:
    words: dict[str, Severity | None] = {one.word: one for one in Severity} | {"off": None}
    found: dict[str, Severity | None] = {}
    for key, entry in _entries(raw, "a mapping of check names to severities"):
        word = _scalar(entry, "error, warning, note or off").text.strip().lower()
        if word not in words:
            raise _WrongError("error, warning, note or off", entry.place)
        found[key.text.strip()] = words[word]
    return found


def _lists(raw: Raw) -> dict[str, tuple[str, ...]]:
    return {key.text.strip(): _texts(entry) for key, entry in _entries(raw, "a mapping of names to lists")}


def _profiles(raw: Raw) -> dict[str, tuple[str, ...]]:
    """Visibilities by profile; a misspelt one would quietly hide what its readers are to see."""
    expected = f"a mapping of profiles to visibilities, each of {', '.join(VISIBILITIES)}"
    found: dict[str, tuple[str, ...]] = {}
    for key, entry in _entries(raw, expected):
        found[key.text.strip()] = words = tuple(text.lower() for text in _texts(entry))
        if not words or not set(words) <= set(VISIBILITIES):
            raise _WrongError(f"visibilities, each of {', '.join(VISIBILITIES)}", entry.place)
    return found


def _kinds(raw: Raw) -> dict[str, Kind]:
    entries = _entries(raw, "a mapping of kinds, such as {spike: {like: story}}")
    return {kind.name: kind for kind in (_kind(key, entry) for key, entry in entries)}


def _kind(key: Scalar, raw: Raw) -> Kind:
    """One entry of `kinds:`, either a new kind `like` a built-in one or additions to a built-in one."""
    built_in = {kind.name: kind for kind in BUILT_IN}
    said = {fold(name.text): entry for name, entry in _entries(raw, "a mapping with like, plural, states, fields")}
    name = slug(key.text)
    like = _text(said["like"]) if "like" in said else name
    if like not in built_in:
        raise _WrongError(f"`like:` one of the built-in kinds: {', '.join(built_in)}", key.place)
    base = built_in[like]
    own = name == like
    label = _text(said["label"]) if "label" in said else (base.label if own else key.text.strip().capitalize())
    plural = slug(_text(said["plural"])) if "plural" in said else (base.plural if own else f"{name}s")
    return Kind(
        name=name,
        plural=plural,
        label=label,
        label_plural=base.label_plural if own else plural.replace("-", " ").capitalize(),
        fields=(*base.fields, *(_fields(said["fields"]) if "fields" in said else ())),
        states=_texts(said["states"]) if "states" in said else base.states,
        order=base.order,
        prefix=_text(said["prefix"]) if "prefix" in said else (base.prefix if own else name.upper()),
        behaves_like="" if own else like,
        section=base.section,
        aliases=base.aliases if own else (),
    )


def _fields(raw: Raw) -> tuple[Field, ...]:
    """New fields of a kind: `{name: text | number | date | list | link}`."""
    expected = f"a type for each field: {', '.join(FIELD_TYPES)}"
    found: list[Field] = []
    for key, entry in _entries(raw, expected):
        word = _scalar(entry, expected).text.strip().lower()
        if word not in FIELD_TYPES:
            raise _WrongError(expected, entry.place)
        found.append(Field(slug(key.text).replace("-", "_"), FIELD_TYPES[word], reverse=f"{key.text} of"))
    return tuple(found)


def _with_states(kinds: object, states: object) -> dict[str, Kind]:
    """The built-in kinds, with those of the site on top and the states it gives by kind."""
    all_kinds = {kind.name: kind for kind in BUILT_IN}
    if isinstance(kinds, dict):
        all_kinds |= kinds
    for name, given in states.items() if isinstance(states, dict) else ():
        if name in all_kinds:
            all_kinds[name] = replace(all_kinds[name], states=given)
    return all_kinds


_OPTIONS: Mapping[str, Callable[[Raw], object]] = {
    "art": _text,
    "as_of": _date,
    "wsjf_scale": _scale,
    "explained": _folded,
    "predictability": _one_of("baseline", "rebaselined"),
    "stale_after": _stale,
    "readiness": _texts,
    "states": _lists,
    "wip": _whole_numbers,
    "kinds": _kinds,
    "severity": _severities,
    "terms": _one_of("safe6", "safe5"),
    "profiles": _profiles,
    "arts": _texts,
}
