"""Reading for the readers of a profile: what they may not see is gone before anything is made of the content."""

from collections.abc import Iterable

from northline.config import Config
from northline.model.content import ContentFile
from northline.read import read
from northline.read.visibility import Readers
from northline.read.withholding import ids_of, names_of, still_told, withhold


def for_readers(
    files: Iterable[ContentFile], config: Config, profile: str, hidden: frozenset[str] = frozenset()
) -> tuple[ContentFile, ...]:
    """The files as the readers of a profile may know them, to be read, checked and shown like any others.

    `hidden` are folded ids that they may not know of in any case, whatever these files say.
    """
    files = tuple(files)
    readers = Readers(frozenset(config.profiles[profile]), hidden)
    content = read(files, config)
    kept = withhold(files, content, config, readers)
    telling = still_told(read(kept, config), names_of(content, readers), config)
    return tuple(file for file in kept if file.path not in telling)


def hidden_ids(files: Iterable[ContentFile], config: Config, profile: str) -> frozenset[str]:
    """The folded ids of all items that the readers of a profile may not know of."""
    return ids_of(read(files, config), Readers(frozenset(config.profiles[profile])))
