"""Which kind a type's name or a folder means."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from northline.model.frozen import Frozen
from northline.model.kind import Kind
from northline.model.kinds.shared_fields import EVERY
from northline.model.text import fold

TYPE_NAMES = frozenset(fold(name) for one in EVERY if one.name == "type" for name in (one.name, *one.aliases))


class Meaning(Frozen):
    """A kind, and the name it was called by: `enabler` means a feature whose kind is enabler."""

    kind: Kind
    called: str

    @property
    def sort(self) -> str:
        """The choice of the field `kind` that the name itself makes, or nothing."""
        own = self.kind.by_name.get("kind")
        return self.called if own and self.called in own.type.choices else ""


class KindNames:
    """Kinds by every name that authors use: name, plural, label, alias; case and punctuation do not matter."""

    def __init__(self, kinds: Mapping[str, Kind]) -> None:
        names: dict[str, Meaning] = {}
        for spell in (_aliases, _labels, _names):
            for kind in kinds.values():
                names |= {fold(name): Meaning(kind, called) for name, called in spell(kind)}
        names.pop("", None)
        self._names = names
        self._in_folder = lru_cache(maxsize=None)(self._of_folder)

    def named(self, name: str) -> Meaning | None:
        """The kind that a name means, or None."""
        return self._names.get(fold(name))

    def of_folder(self, path: str) -> Meaning | None:
        """The kind that the nearest folder above a file means, or None."""
        return self._in_folder(path.rpartition("/")[0])

    def _of_folder(self, folder: str) -> Meaning | None:
        for part in reversed(folder.split("/")):
            if meaning := self.named(part):
                return meaning
        return None


def _names(kind: Kind) -> Iterable[tuple[str, str]]:
    return (kind.plural, kind.name), (kind.name, kind.name)


def _labels(kind: Kind) -> Iterable[tuple[str, str]]:
    many = kind.label_plural
    return (many.removesuffix("s"), kind.name), (kind.label, kind.name), (many, kind.name)


def _aliases(kind: Kind) -> Iterable[tuple[str, str]]:
    return tuple((name, alias) for alias in kind.aliases for name in (f"{alias}s", alias))
