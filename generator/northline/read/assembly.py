"""One way to make an item, whatever form its author gave it: file, row or section."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from northline.model.fault import Fault
from northline.model.field import FieldValue
from northline.model.frozen import replace
from northline.model.ids import clean_id, id_problem
from northline.model.item import Item
from northline.model.kind import Kind
from northline.model.kind_names import KindNames, Meaning
from northline.model.place import Place
from northline.model.raw import Raw, Scalar, as_written
from northline.model.text import fold, is_empty
from northline.read.body_guard import guard_body
from northline.read.entries import text_of
from northline.read.fields import NOTHING, Filled, Pair, fill, find_field
from northline.read.lengths import within
from northline.read.spoken_fields import spoken_names, with_spoken
from northline.read.titles import first_heading, one_line, without_title


@dataclass(slots=True)
class Draft:
    """An item while it is read: what was written in fields (`pairs`), and elsewhere (`kept`, shown as more).

    `stem` is the id when none is written; `needs_id` says that this deserves a fault.
    """

    path: str
    place: Place
    form: str
    stem: str
    pairs: list[Pair] = field(default_factory=list)
    kept: list[Pair] = field(default_factory=list)
    body: str = ""
    body_line: int = 0
    broken: bool = False
    needs_id: bool = False


def written_in(pairs: list[Pair], kind: Kind, name: str) -> Raw | None:
    """What is written in a text field, by its own name or else an alias; None when there is nothing."""
    meant = kind.by_name.get(name)
    raw = next((raw for key, raw in pairs if fold(key.text) == name), None) if meant and meant.name == name else None
    if raw is None:
        raw = next((raw for key, raw in pairs if (known := find_field(kind, key.text)) and known.name == name), None)
    return None if raw is None or (isinstance(raw, Scalar) and is_empty(raw.text)) else raw


def resolve_type(pairs: list[Pair], kinds: KindNames, fallback: Meaning) -> tuple[Meaning, tuple[Fault, ...]]:
    """The kind that a row or section says it is, else the one of its file."""
    raw = written_in(pairs, fallback.kind, "type")
    if raw is None:
        return fallback, ()
    meaning = kinds.named(text_of(raw))
    if meaning is None:
        return fallback, (unknown_type(raw),)
    return meaning, ()


def unknown_type(raw: Raw) -> Fault:
    """The fault of a type that no kind answers to."""
    return Fault("unknown-type", raw.place, "", {"type": text_of(raw) or str(as_written(raw))})


def assemble(draft: Draft, meaning: Meaning, *defaults: Filled) -> Iterator[Item | Fault]:
    """Yield the item and its faults; the nearest defaults come first."""
    kind = meaning.kind
    item_id, id_faults = _identity(draft, kind)
    yield from id_faults
    filled = fill(draft.pairs, kind).of(item_id)
    yield from filled.faults
    for below in (*defaults, _implied(meaning, draft.place)):
        filled = filled.over(below)
    if draft.body:
        title = _title(filled)
        if not title:
            title, too_long = within("title", _heading(draft, kind, item_id), Place(draft.path, draft.body_line), item_id)
            yield from too_long
        body, cut = without_title(draft.body, title, item_id)
        draft.body, draft.body_line = body, draft.body_line + cut
        filled = with_spoken(filled, kind, draft.path, body, draft.body_line)
        yield from guard_body(draft.path, body, draft.body_line, item_id)
    else:
        title = _title(filled)
    yield _item(draft, kind, item_id, title, filled)


def _item(draft: Draft, kind: Kind, item_id: str, title: str, filled: Filled) -> Item:
    kept = {key.text: FieldValue(key.text, raw, as_written(raw), raw.place) for key, raw in draft.kept}
    return Item(
        id=item_id,
        type=kind.name,
        base=kind.base,
        title=title or item_id,
        place=draft.place,
        fields=filled.values,
        more={**filled.more, **kept} if kept else filled.more,
        body=draft.body,
        body_line=draft.body_line if draft.body else 0,
        form=draft.form,
        broken=draft.broken,
    )


def _title(filled: Filled) -> str:
    told = filled.values.get("title")
    return one_line(told.value) if told and isinstance(told.value, str) else ""


def _heading(draft: Draft, kind: Kind, item_id: str) -> str:
    """Look for the title in the text of a file; rows and sections say theirs in their own place."""
    return first_heading(draft.body, item_id, spoken_names(kind)) if draft.form == "file" else ""


def _identity(draft: Draft, kind: Kind) -> tuple[str, tuple[Fault, ...]]:
    raw = written_in(draft.pairs, kind, "id")
    text = text_of(raw)
    if raw is None and not draft.needs_id:
        return draft.stem, ()
    problem = id_problem(text) if raw is None or isinstance(raw, Scalar) else "it is not one text"
    if not problem:
        return text, ()
    item_id = clean_id(text) or draft.stem
    place = draft.place if raw is None else raw.place
    facts = {"id": text, "problem": problem, "used": item_id}
    return item_id, (Fault("invalid-id", place, item_id, facts),)


def _implied(meaning: Meaning, place: Place) -> Filled:
    """Take the field `kind` from the type's own name: an `enabler` is a feature of that kind."""
    if not meaning.sort:
        return NOTHING
    filled = fill(((Scalar("kind", place), Scalar(meaning.sort, place)),), meaning.kind)
    return replace(filled, faults=())
