"""The content as the readers of a profile may know it: files without what is withheld, before anything is made of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from northline.config import Config
from northline.model.content import Content, ContentFile
from northline.model.field_types import DATE, NUMBER, REFERENCES, TEXT, FieldType
from northline.model.frozen import Frozen, replace
from northline.model.item import Item
from northline.model.place import Place
from northline.model.raw import Raw
from northline.model.text import unpadded
from northline.read.front_matter import split
from northline.read.kept_plan import kept_plans
from northline.read.redaction import ENTRY, Redactor, addresses, pieces_of, replaced_at, resolved, without_items
from northline.read.sources import decode
from northline.read.telling_assets import tells
from northline.read.visibility import Never, Readers, is_doubtful, scalars
from northline.read.withheld_names import WithheldNames, withheld_names

# Fields that name an iteration are texts, and lead to a PI all the same.
_LEADING_TEXTS = frozenset({"iteration", "needed_by", "promised_for"})
# Texts that may be lists of items or stakeholders.
_LEADING_LISTS = frozenset({"shown", "requested_by"})


class _Verdict(Frozen):
    """Which files and items are shown, and which items are not."""

    files: frozenset[str]
    shown: tuple[Item, ...]
    withheld: tuple[Item, ...]


def withhold(files: Iterable[ContentFile], content: Content, config: Config, readers: Readers) -> tuple[ContentFile, ...]:
    """The files that readers may know, rewritten where they refer to others.

    `content` is what reading the files gave. Nothing behind this function ever sees what it leaves out, so that no page,
    count, feed or data file can tell of it. What stands in doubt is left out.
    """
    files = tuple(files)
    by_path = {file.path: file for file in files}
    verdict = _judge(content, readers)
    names = withheld_names(verdict.withheld, verdict.shown)
    redactor = Redactor(names, _folded(file.path for file in files) - _folded(verdict.files) - _folded(content.assets))
    telling = {path for path in content.assets if tells(by_path[path], redactor)} if names.longest else set()
    redactor = replace(redactor, files=redactor.files | _folded(telling))
    texts = [file for file in files if file.path in verdict.files]
    known = _Known(config, names, redactor, verdict, _kept_rows(verdict.shown, config, names, readers))
    kept = [one for file in texts if (one := known.rewritten(file))]
    wanted = (frozenset(content.assets) - telling) & _addresses(kept)
    return tuple(sorted((*kept, *(file for file in files if file.path in wanted)), key=lambda file: file.path))


def still_told(content: Content, withheld: WithheldNames, config: Config) -> frozenset[str]:
    """Files that name what is withheld in a way that could not be replaced, such as by an escape."""
    return frozenset(item.place.path for item in content.items if any(True for _ in _leading(item, config, withheld)))


def names_of(content: Content, readers: Readers) -> WithheldNames:
    """The names that readers may not learn."""
    verdict = _judge(content, readers)
    return withheld_names(verdict.withheld, verdict.shown)


def withheld_of(files: Iterable[ContentFile], content: Content, readers: Readers) -> Never:
    """What readers may not know of: the names of items, and the files that they do not see at all."""
    verdict = _judge(content, readers)
    names = (name for item in verdict.withheld for name in (item.id, *item.names("aliases")))
    unseen = frozenset(file.path for file in files) - verdict.files - frozenset(content.assets)
    return Never(frozenset(map(unpadded, names)), unseen)


def _judge(content: Content, readers: Readers) -> _Verdict:
    doubtful = {fault.place.path for fault in content.faults if is_doubtful(fault)} | readers.never.files
    shown = [item for item in content.items if item.place.path not in doubtful and readers.see(item)]
    seen = {id(item) for item in shown}
    pages = {one.path for one in content.prose if one.path not in doubtful and readers.see_page(one.front, one.body)}
    paths = {item.place.path for item in shown} | pages
    return _Verdict(frozenset(paths), tuple(shown), tuple(item for item in content.items if id(item) not in seen))


def _kept_rows(shown: Iterable[Item], config: Config, names: WithheldNames, readers: Readers) -> tuple[Item, ...]:
    """The rows of plans that PIs keep in their texts which tell of a withheld objective: its title stands beside its id."""
    rows = kept_plans((item for item in shown if item.base == "pi"), config.kinds).objectives
    return tuple(row for row in rows if names.hide(row.id) or not readers.see(row))


class _Known:
    """Rewrites files that are shown, each with the items of it that are."""

    def __init__(self, config: Config, names: WithheldNames, redactor: Redactor, verdict: _Verdict, kept_rows: tuple[Item, ...]) -> None:
        self.config = config
        self.names = names
        self.redactor = redactor
        self.shown = _by_path(verdict.shown)
        self.withheld = _by_path((*verdict.withheld, *kept_rows))

    def rewritten(self, file: ContentFile) -> ContentFile | None:
        """The file as its readers may know it."""
        source = decode(file)
        document, _ = split(source)
        shown, withheld = self.shown[file.path], self.withheld[file.path]
        lines = source.text.split("\n")
        for item in shown:
            for place, name in _leading(item, self.config, self.names):
                if not replaced_at(lines, place, name):
                    return None
        starts = [item.place.line for item in (*shown, *withheld)]
        text = without_items(document, "\n".join(lines), withheld, starts)
        text = self.redactor.text(text, file.path)
        return file if text == source.text else ContentFile(file.path, text.encode("utf-8", "replace"))


def _leading(item: Item, config: Config, names: WithheldNames) -> Iterator[tuple[Place, str]]:
    """Yield every name in a field that leads to something withheld, last in its line first."""
    found: set[tuple[Place, str]] = set()
    types = {one.name: one.type for one in config.kinds[item.type].fields}
    for name, told in item.fields.items():
        found.update((place, text) for place, text in _names_in(told.raw, name, types.get(name, TEXT), item) if names.hide(text))
    yield from sorted(found, key=lambda pair: (pair[0].line, -pair[0].column, pair[1]))


def _names_in(raw: Raw, name: str, kind: FieldType, item: Item) -> Iterator[tuple[Place, str]]:
    """Yield what a field names, where it stands."""
    if kind is REFERENCES:
        yield from ((one.place, one.target) for one in item.references(name))
    elif name in _LEADING_LISTS:
        for scalar in scalars(raw):
            yield from pieces_of(scalar, ENTRY)
    elif name in _LEADING_TEXTS or (kind not in {TEXT, NUMBER, DATE} and not kind.choices and kind.name not in {"number", "names"}):
        for scalar in scalars(raw):
            yield from pieces_of(scalar)


def _folded(paths: Iterable[str]) -> frozenset[str]:
    return frozenset(path.casefold() for path in paths)


def _by_path(items: Iterable[Item]) -> defaultdict[str, list[Item]]:
    found: defaultdict[str, list[Item]] = defaultdict(list)
    for item in items:
        found[item.place.path].append(item)
    return found


def _addresses(files: Iterable[ContentFile]) -> frozenset[str]:
    """Every content path that the texts of files could lead to."""
    return frozenset(resolved(address, file.path) for file in files for address in addresses(file.data.decode("utf-8", "replace")))
