"""Our options under `plugins → northline`, as one frozen, validated value."""

from collections.abc import Callable, Mapping
from datetime import date

from northline.config.arts import arts
from northline.config.kinds import own_kinds, with_states
from northline.config.values import WrongError, day, entries, folded, one_of, scalar, scale, text, texts
from northline.model.finding import Severity
from northline.model.frozen import Frozen, field
from northline.model.kind import Kind
from northline.model.kinds import BUILT_IN
from northline.model.other_train import Art
from northline.model.place import Place
from northline.model.raw import Raw, Table

WSJF_SCALE = (1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 20.0)
READINESS = ("benefit_hypothesis", "acceptance_criteria", "wsjf", "size", "owner", "sight", "dependencies")
STALE_AFTER: Mapping[str, int] = {"kpi": 45, "score": 90, "vision": 120}
VISIBILITIES = ("public", "internal", "restricted")


class Problem(Frozen):
    """A mistake in the configuration, with its place."""

    message: str
    place: Place


class Config(Frozen, dict=True):
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
    arts: tuple[Art, ...] = ()


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
        except WrongError as wrong:
            problems.append(Problem(f"`{key.text}`: expected {wrong.expected}", wrong.place))
    kinds = with_states(values.pop("kinds", None), values.pop("states", None))
    return Config(**values, kinds=kinds), tuple(problems)  # type: ignore[arg-type]  # each reader gives its field's type


def fold_option(name: str) -> str:
    """An option's name with hyphens and underscores alike."""
    return name.strip().lower().replace("-", "_")


def _whole_numbers(raw: Raw) -> dict[str, int]:
    expected = "a mapping of names to whole numbers"
    found: dict[str, int] = {}
    for key, entry in entries(raw, expected):
        text = scalar(entry, expected).text.strip()
        if not (text.isascii() and text.isdecimal()):
            raise WrongError("a whole number, 0 or more", entry.place)
        found[key.text.strip()] = int(text)
    return found


def _stale(raw: Raw) -> dict[str, int]:
    return {**STALE_AFTER, **_whole_numbers(raw)}


def _severities(raw: Raw) -> dict[str, Severity | None]:
    words: dict[str, Severity | None] = {one.word: one for one in Severity} | {"off": None}
    found: dict[str, Severity | None] = {}
    for key, entry in entries(raw, "a mapping of check names to severities"):
        word = scalar(entry, "error, warning, note or off").text.strip().lower()
        if word not in words:
            raise WrongError("error, warning, note or off", entry.place)
        found[key.text.strip()] = words[word]
    return found


def _lists(raw: Raw) -> dict[str, tuple[str, ...]]:
    return {key.text.strip(): texts(entry) for key, entry in entries(raw, "a mapping of names to lists")}


def _profiles(raw: Raw) -> dict[str, tuple[str, ...]]:
    """Visibilities by profile; a misspelt one would quietly hide what its readers are to see."""
    expected = f"a mapping of profiles to visibilities, each of {', '.join(VISIBILITIES)}"
    found: dict[str, tuple[str, ...]] = {}
    for key, entry in entries(raw, expected):
        found[key.text.strip()] = words = tuple(text.lower() for text in texts(entry))
        if not words or not set(words) <= set(VISIBILITIES):
            raise WrongError(f"visibilities, each of {', '.join(VISIBILITIES)}", entry.place)
    return found


_OPTIONS: Mapping[str, Callable[[Raw], object]] = {
    "art": text,
    "as_of": day,
    "wsjf_scale": scale,
    "explained": folded,
    "predictability": one_of("baseline", "rebaselined"),
    "stale_after": _stale,
    "readiness": texts,
    "states": _lists,
    "wip": _whole_numbers,
    "kinds": own_kinds,
    "severity": _severities,
    "terms": one_of("safe6", "safe5"),
    "profiles": _profiles,
    "arts": arts,
}
