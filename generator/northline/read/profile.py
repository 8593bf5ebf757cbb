"""Reading for the readers of a profile: what they may not see is gone before anything is made of the content."""

from collections.abc import Iterable

from northline.config import Config
from northline.model.content import ContentFile
from northline.read import read
from northline.read.visibility import NOTHING_YET, Never, Readers
from northline.read.withholding import names_of, still_told, withheld_of, withhold


def for_readers(files: Iterable[ContentFile], config: Config, profile: str, never: Never = NOTHING_YET) -> tuple[ContentFile, ...]:
    """The files as the readers of a profile may know them, to be read, checked and shown like any others.

    `never` is what they may not know of in any case, whatever these files say.
    """
    files = tuple(files)
    readers = Readers(frozenset(config.profiles[profile]), never)
    content = read(files, config)
    kept = withhold(files, content, config, readers)
    telling = still_told(read(kept, config), names_of(content, readers), config)
    return tuple(file for file in kept if file.path not in telling)


def withheld_from(files: Iterable[ContentFile], config: Config, profile: str) -> Never:
    """Everything of these files that the readers of a profile may not know of."""
    files = tuple(files)
    return withheld_of(files, read(files, config), Readers(frozenset(config.profiles[profile])))
