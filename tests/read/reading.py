"""Content from a few lines of text, and faults in a form that fits one line of an assertion."""

from northline.config import Config
from northline.model.content import Content, ContentFile
from northline.model.item import Item
from northline.read import read

CONFIG = Config()


def read_files(**files: str) -> Content:
    """Read files given as `features__FEAT_1="text"`: `__` is a slash, and every name ends in `.md`."""
    return read([ContentFile(f"{name.replace('__', '/')}.md", text.encode()) for name, text in files.items()], CONFIG)


def read_text(text: str, path: str = "features/FEAT-1.md") -> Content:
    """Read one file."""
    return read([ContentFile(path, text.encode())], CONFIG)


def read_item(text: str, path: str = "features/FEAT-1.md") -> Item:
    """Read a file that holds one item."""
    (item,) = read_text(text, path).items
    return item


def told(content: Content) -> list[str]:
    """Each fault as `rule line:column fact, fact`."""
    return [
        " ".join((fault.rule, f"{fault.place.line}:{fault.place.column}", ", ".join(fault.facts.values()))).rstrip()
        for fault in content.faults
    ]
