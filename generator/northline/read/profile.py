"""Reading for the readers of a profile: what they may not see is gone before anything is made of the content."""

from collections.abc import Iterable

from northline.config import Config
from northline.model.content import ContentFile
from northline.read import read
from northline.read.withholding import names_of, still_told, withhold


def for_readers(files: Iterable[ContentFile], config: Config, profile: str) -> tuple[ContentFile, ...]:
    """The files as the readers of a profile may know them, to be read, checked and shown like any others."""
    files = tuple(files)
    words = config.profiles[profile]
    content = read(files, config)
    kept = withhold(files, content, config, words)
    telling = still_told(read(kept, config), names_of(content, words), config)
    return tuple(file for file in kept if file.path not in telling)
