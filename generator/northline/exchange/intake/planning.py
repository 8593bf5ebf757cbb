"""What an import does to the content folder: which files are new, which change, which stay, and why."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from northline.exchange.intake.draft import Draft
from northline.exchange.intake.importer import Importer
from northline.exchange.intake.item_text import item_text, path_of
from northline.exchange.intake.meaning import meaning, raw_of
from northline.exchange.intake.memory import Base
from northline.exchange.intake.merging import Conflict, first_base, merge
from northline.model.fault import Fault
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.text import fold

# Front matter may hold this much; a file beyond it could not be read again.
LONGEST_FRONT = 60 * 1024


class Change(Frozen):
    """A file to be written; `path` is relative to the content folder, `fields` are those that change in a known one."""

    path: str
    text: str
    source: str
    new: bool = False
    fields: tuple[str, ...] = ()


class Clash(Frozen):
    """A conflict in the file of an item."""

    path: str
    item: str
    conflict: Conflict


@dataclass(slots=True)
class Plan:
    """Everything that an import is going to do, and everything that it leaves alone; `memory` is what to remember."""

    memory: dict[str, Base]
    changes: list[Change] = field(default_factory=list)
    unchanged: int = 0
    kept: dict[str, tuple[str, ...]] = field(default_factory=dict)
    clashes: list[Clash] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    vanished: list[Item] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


class Present(Frozen, dict=True):
    """What the content folder holds: items, files by path with the texts of those that can be edited, symbolic links.

    `folder` is where new files go.
    """

    items: Sequence[Item]
    texts: Mapping[str, str | None]
    links: frozenset[str] = frozenset()
    folder: str = ""

    def path(self, draft: Draft) -> str:
        """Where a new item goes, relative to the content folder."""
        return f"{self.folder}/{path_of(draft)}" if self.folder else path_of(draft)


def plan(drafts: Sequence[Draft], present: Present, memory: Mapping[str, Base], importer: Importer) -> Plan:
    """Decide for every draft, in order; nothing is written here."""
    made = Plan(dict(memory))
    known = _by_source(present.items)
    taken = {item.id.casefold(): item for item in present.items}
    paths = {path.casefold() for path in present.texts}
    for draft in drafts:
        other = taken.get(draft.id.casefold())
        mine = known.get(draft.source.casefold(), ())
        if not mine and other and other.broken and draft.source in memory:
            # Of a file that cannot be read no source is known, but its id is.
            mine = (other,)
        if mine:
            _update(made, draft, mine, present)
        elif draft.source in memory:
            made.removed.append(draft.source)
        elif why := _refusal(draft, present, other, paths):
            made.faults.append(Fault("row-skipped", draft.place, draft.id, {"problem": why}))
        else:
            made.changes.append(Change(present.path(draft), item_text(draft), draft.source, new=True))
            made.memory[draft.source] = first_base(draft)
            paths.add(present.path(draft).casefold())
    made.vanished.extend(_vanished(drafts, present.items, importer))
    return made


def _by_source(items: Iterable[Item]) -> Mapping[str, tuple[Item, ...]]:
    found: dict[str, tuple[Item, ...]] = defaultdict(tuple)
    for item in items:
        if source := item.text("source"):
            found[source.casefold()] += (item,)
    return found


def _refusal(draft: Draft, present: Present, other: Item | None, paths: set[str]) -> str:
    """Why a new item cannot have its id or its file, or nothing."""
    path = present.path(draft)
    if other is not None:
        return f"{other.place.path} has this id already; write `source: {draft.source}` there to have it updated from here"
    if path.casefold() in paths:
        return f"there is a file {path} already, of another item"
    parts = path.split("/")
    if link := next((start for end in range(1, len(parts) + 1) if (start := "/".join(parts[:end])) in present.links), ""):
        return f"{link} is a symbolic link, which is not followed"
    front = item_text(draft).partition("\n---\n")[0]
    return "its fields are longer than front matter may be" if len(front.encode("utf-8", "replace")) > LONGEST_FRONT else ""


def _update(made: Plan, draft: Draft, mine: tuple[Item, ...], present: Present) -> None:
    """Bring the file of a known item up to date, as far as people left it as it was."""
    item = mine[0]
    base = made.memory.get(draft.source, {})
    if why := _untouchable(mine, present):
        _leave(made, draft, item, why)
        return
    text = present.texts[item.place.path] or ""
    merged = merge(text, draft, base)
    if merged is None or len(merged.text.partition("\n---\n")[0].encode("utf-8", "replace")) > LONGEST_FRONT:
        _leave(made, draft, item, "its front matter is laid out in a way that cannot be edited without risk")
        return
    made.memory[draft.source] = merged.base
    made.clashes.extend(Clash(item.place.path, item.id, conflict) for conflict in merged.conflicts)
    if merged.kept:
        made.kept[item.place.path] = merged.kept
    if merged.text == text:
        made.unchanged += 1
    else:
        made.changes.append(Change(item.place.path, merged.text, draft.source, fields=merged.changed))


def _untouchable(mine: tuple[Item, ...], present: Present) -> str:
    """Why a file is not edited at all, or nothing."""
    item = mine[0]
    if len(mine) > 1:
        return f"{mine[1].place.path} says that it comes from there as well"
    if item.form != "file":
        return f"it is a {'row' if item.form == 'sheet' else 'section'} of a file that people keep"
    if item.broken:
        return "its front matter cannot be read"
    return "" if present.texts.get(item.place.path) is not None else "it is not plain UTF-8 text"


def _leave(made: Plan, draft: Draft, item: Item, why: str) -> None:
    """Leave an item as it is; when it says the same as its source, nobody needs to know."""
    differing = [name for name, value in draft.values.items() if not _says(item, draft, name, raw_meaning=value)]
    if not differing:
        made.unchanged += 1
        return
    conflict = Conflict(", ".join(differing), why, "other values")
    made.clashes.append(Clash(item.place.path, item.id, conflict))


def _says(item: Item, draft: Draft, name: str, *, raw_meaning: str | tuple[str, ...]) -> bool:
    target = draft.kind.by_name[fold(name)]
    if name in {"type", "title"}:
        return raw_meaning == (item.type if name == "type" else item.title)
    told = item.fields.get(name)
    return meaning(target, raw_of(raw_meaning)) == ("" if told is None else meaning(target, told.raw))


def _vanished(drafts: Sequence[Draft], items: Iterable[Item], importer: Importer) -> Iterable[Item]:
    """Yield items of this source, of projects and kinds that these files hold, that none of the rows is about."""
    here = {draft.source.casefold() for draft in drafts}
    scopes = {(importer.project(draft.source.partition(":")[2]), draft.kind.name) for draft in drafts}
    for item in items:
        tool, colon, key = item.text("source").partition(":")
        if colon and tool == importer.name and (importer.project(key), item.type) in scopes and f"{tool}:{key}".casefold() not in here:
            yield item
