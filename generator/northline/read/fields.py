"""What an item says in each field: names resolved, values converted, and whatever no field takes kept as `more`."""

from collections.abc import Iterable, Iterator, Mapping

from northline.model.fault import Fault
from northline.model.field import Field, FieldValue
from northline.model.field_types import TEXT, Complaint
from northline.model.frozen import Frozen, field, replace
from northline.model.kind import Kind
from northline.model.raw import Listing, Raw, Scalar, as_written
from northline.model.text import fold, is_empty
from northline.model.turned import turned
from northline.read.lengths import bounded
from northline.read.yaml_tree import duplicate_key

Pair = tuple[Scalar, Raw]


class Filled(Frozen):
    """The fields of an item, by canonical name; `more` by the name as written."""

    values: Mapping[str, FieldValue] = field(default_factory=dict)
    more: Mapping[str, FieldValue] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    def over(self, defaults: "Filled") -> "Filled":
        """These fields on top of defaults; an empty one gives way. Faults of defaults are told where they stand."""
        if not defaults.values and not defaults.more:
            return self
        told = {name: one for name, one in self.values.items() if name not in defaults.values or not is_blank(one)}
        return Filled({**self.values, **defaults.values, **told}, {**defaults.more, **self.more}, self.faults)

    def of(self, item: str) -> "Filled":
        """The same, with faults that say whose they are."""
        return replace(self, faults=tuple(replace(one, item=item) for one in self.faults)) if self.faults else self


NOTHING = Filled()


def find_field(kind: Kind, name: str) -> Field | None:
    """The field that a name means; where a kind has no status of its own, boards say status and mean state."""
    folded = fold(name)
    found = kind.by_name.get(folded)
    return kind.by_name.get("state") if found is None and folded == "status" else found


def fill(pairs: Iterable[Pair], kind: Kind) -> Filled:
    """Convert what was written into the fields of a kind."""
    values: dict[str, FieldValue] = {}
    keys: dict[str, Scalar] = {}
    more: dict[str, FieldValue] = {}
    faults: list[Fault] = []
    pairs = tuple(pairs)
    names = frozenset([fold(key.text) for key, _ in pairs])
    for key, written in pairs:
        known = find_field(kind, key.text)
        if known is not None and _is_second_text(known, key, names):
            known = None
        if known is not None and known.name not in values:
            keys[known.name] = key
            raw, too_long = bounded(known.name, written)
            values[known.name], complaints = _converted(known, turned(known, key, raw) if known.opposites else raw, kind)
            if too_long or complaints:
                faults.extend((*too_long, *complaints))
            continue
        raw, too_long = bounded(key.text, written)
        faults.extend(too_long)
        # A second spelling of a field does not count, yet readers still see what it says.
        more.setdefault(key.text, FieldValue(key.text, raw, as_written(raw), raw.place))
        faults.append(duplicate_key(key, keys[known.name]) if known else _unknown(key))
    return Filled(values, more, tuple(faults))


def _is_second_text(known: Field, key: Scalar, names: frozenset[str]) -> bool:
    """Whether a text stands beside the one that has the field's own name: a summary beside a title is no title."""
    if known.type is not TEXT or known.name in ("state", key.text):
        return False
    name = fold(known.name)
    return fold(key.text) != name and name in names


def _unknown(key: Scalar) -> Fault:
    return Fault("unknown-field", key.place, "", {"field": key.text})


def _converted(known: Field, raw: Raw, kind: Kind) -> tuple[FieldValue, Iterable[Fault]]:
    if known.name == "state" and isinstance(raw, Scalar):
        return _state(raw, kind)
    value, complaints = known.type.convert(_unwrapped(raw) if known.is_link else raw)
    told = FieldValue(known.name, raw, value, raw.place)
    return told, [_complaint(known, one) for one in complaints] if complaints else ()


def _complaint(known: Field, one: Complaint) -> Fault:
    facts = {"field": known.name, "found": one.found, "expected": one.expected}
    return Fault(one.rule, one.place, "", facts)


def _state(raw: Scalar, kind: Kind) -> tuple[FieldValue, Iterable[Fault]]:
    """Take a state in its Kanban's own spelling; `todo` is one where the kind says so, and empty elsewhere."""
    known = kind.by_state.get(fold(raw.text))
    if known or is_empty(raw.text):
        return FieldValue("state", raw, known, raw.place), ()
    text = raw.text.strip()
    facts = {"state": text, "known": ", ".join(kind.states)}
    faults = (Fault("unknown-state", raw.place, "", facts),) if kind.states else ()
    return FieldValue("state", raw, text, raw.place), faults


def _unwrapped(raw: Raw) -> Raw:
    """Flatten `[[FEAT-12]]`, which YAML takes for a list within a list."""
    if isinstance(raw, Listing) and Listing in map(type, raw.entries):
        return Listing(tuple(_inner(raw)), raw.place)
    return raw


def _inner(raw: Listing) -> Iterator[Raw]:
    for entry in raw.entries:
        if isinstance(entry, Listing) and all(isinstance(one, Scalar) for one in entry.entries):
            yield from entry.entries
        else:
            yield entry


def is_blank(told: FieldValue) -> bool:
    """Whether a field says nothing, so that a default may speak; an unusable value is not nothing."""
    if told.value not in (None, ()):
        return False
    return is_empty(told.raw.text) if isinstance(told.raw, Scalar) else not told.raw.entries
