"""Which files come in: Markdown is read, a few safe kinds are copied, everything else stays out with a reason."""

import re
from enum import Enum

from northline.model.content import ContentFile
from northline.model.copied import ASSETS, TEXTS
from northline.model.fault import Fault
from northline.model.place import Place
from northline.model.secrets import SHORTEST, masked, secrets
from northline.read.sources import decoded, secret_fault
from northline.read.svg import svg_danger

MARKDOWN = frozenset({".md", ".markdown"})
BACKUPS = frozenset({".bak", ".orig", ".swp", ".swo", ".tmp", ".rej", ".old"})
KEYS = frozenset({".pem", ".key", ".p12", ".pfx", ".jks", ".keystore", ".ppk", ".kdbx", ".gpg", ".asc"})
KEY_NAMES = frozenset({"id_rsa", "id_dsa", "id_ecdsa", "id_ed25519"})
# Files of tools, at home in any repository; a note about each would only teach people to skip notes.
QUIET = frozenset({".gitkeep", ".keep", ".gitignore", ".gitattributes", ".editorconfig", ".DS_Store"})
# What a file system, a URL or a terminal could mistake for something else; `:` also begins a scheme such as
# javascript:, and an escape such as %2f turns into another path on the way through a server.
_UNSAFE = re.compile(
    r'[\x00-\x1f\x7f-\x9f<>"|?*\\:\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]'
    r"|%[0-9A-Fa-f]{2}"
)
# What a file of the site may be called; a folder of such a name could stand where one has to be.
_FILE_LIKE = re.compile(r".+\.(?:html?|xml|json|m?js|css|map|gz|atom|ics|txt|csv|tsv|xlsx|svg|ico)", re.IGNORECASE)
# Plain words with the ending of what is read, as most paths are: whatever else is asked of a name, they pass.
_ORDINARY = re.compile(r"(?:[A-Za-z0-9_-]++/)*+[A-Za-z0-9_-]++\.md")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Entry(Enum):
    """What becomes of a file."""

    MARKDOWN = "read"
    ASSET = "copied"
    OUT = "left out"


def admit(file: ContentFile) -> tuple[Entry, tuple[Fault, ...]]:
    """Decide by name (and for SVG by content) what becomes of a file."""
    parts = file.path.split("/")
    if max(map(len, parts)) >= SHORTEST and (found := secrets(file.path)):
        # A name is repeated wherever its file is spoken of.
        return Entry.OUT, (
            Fault("secret", Place(_UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", masked(file.path))), "", {"kind": found[0].kind}),
        )
    return (Entry.MARKDOWN, ()) if _ORDINARY.fullmatch(file.path) else _judged(file, parts)


def _judged(file: ContentFile, parts: list[str]) -> tuple[Entry, tuple[Fault, ...]]:
    """Decide by each part of a name, and by what stands in the file."""
    if any(_is_unsafe(part) for part in parts):
        return Entry.OUT, (_refused(file, "unsafe-file-name"),)
    if parts[-1] in QUIET:
        return Entry.OUT, ()
    suffix = suffix_of(parts[-1])
    why = _secret(parts, suffix) or _unpublished(file, suffix)
    if why:
        return Entry.OUT, (_refused(file, "refused-file", why=why),)
    if suffix in TEXTS and (told := _secrets_in(file)):
        # Copied as they are, such files cannot be masked; they stay out.
        return Entry.OUT, told
    return (Entry.MARKDOWN if suffix in MARKDOWN else Entry.ASSET), ()


def _secrets_in(file: ContentFile) -> tuple[Fault, ...]:
    text = decoded(file.data)[0]
    return tuple(secret_fault(file.path, text, one.kind, one.start) for one in secrets(text))


def suffix_of(name: str) -> str:
    """The ending of a file's name, in lower case, with its dot."""
    stem, dot, ending = name.rpartition(".")
    return f".{ending.lower()}" if dot and stem else ""


def _is_unsafe(part: str) -> bool:
    return part in {"", ".", ".."} or part != part.strip() or _UNSAFE.search(part) is not None


def _secret(parts: list[str], suffix: str) -> str:
    """Say why a name tells that its author did not mean to publish the file."""
    name = parts[-1].lower()
    if suffix in KEYS or name in KEY_NAMES:
        return "it looks like a key"
    if any(part.startswith(".") for part in parts):
        return "hidden files are not published"
    if folder := next((part for part in parts[:-1] if _FILE_LIKE.fullmatch(part)), ""):
        return f"its folder {folder} is called like a file"
    return "it looks like a backup" if suffix in BACKUPS or name.endswith("~") else ""


def _unpublished(file: ContentFile, suffix: str) -> str:
    if suffix == ".svg":
        return svg_danger(file.data)
    return "" if suffix in MARKDOWN or suffix in ASSETS else "files of this kind are not published"


def _refused(file: ContentFile, rule: str, **facts: str) -> Fault:
    # A name is shown on terminals and pages: what could steer those never leaves this stage.
    return Fault(rule, Place(_UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", file.path)), "", facts)
