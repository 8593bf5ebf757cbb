"""What an earlier reading found, so that reading again after an edit reads what changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from northline.model.content import ContentFile
from northline.model.kind import Kind
from northline.model.kind_names import KindNames
from northline.read.documents import Found, read_document


@dataclass
class Known:
    """What each file of the last reading holds, by its path and all its bytes; another set of kinds makes it forget everything."""

    kinds: Mapping[str, Kind] = field(default_factory=dict)
    _last: dict[ContentFile, tuple[Found, ...]] = field(default_factory=dict, repr=False)
    _now: dict[ContentFile, tuple[Found, ...]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, kinds: Mapping[str, Kind], told: dict[ContentFile, tuple[Found, ...]]) -> "Known":
        """What files are known to hold under a set of kinds."""
        return cls(kinds, _now=told)

    def told(self) -> Iterable[tuple[ContentFile, tuple[Found, ...]]]:
        """Each file of the last reading with what it holds."""
        return self._now.items()

    def begin(self, kinds: Mapping[str, Kind]) -> None:
        """Begin another reading; what the last one did not meet is forgotten."""
        self._last, self._now = (self._now if kinds == self.kinds else {}), {}
        self.kinds = kinds

    def beside(self) -> "Known":
        """The same for one more reading, of files that are mostly these, which this one then does not remember."""
        return Known(self.kinds, _now=self._now)

    def document(self, file: ContentFile, names: KindNames) -> tuple[Found, ...]:
        """What a Markdown file holds, with its faults."""
        found = self._last.get(file)
        self._now[file] = tuple(read_document(file, names)) if found is None else found
        return self._now[file]
