"""From bytes to text: UTF-8 as it should be, other encodings with a fault, line ends as one newline."""

import codecs

from northline.model.content import ContentFile
from northline.model.fault import Fault
from northline.model.frozen import Frozen
from northline.model.place import Place
from northline.model.secrets import masked, secrets
from northline.model.text import CONTROLS

# A sheet of ten thousand rows has about 2 MiB; beyond this a file is a dump, not a backlog.
MAX_FILE = 4 * 1024 * 1024
_BOMS = ((codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"), (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"))
# Those of CONTROLS that ASCII has.
_CONTROLS = bytes(one for one in range(128) if CONTROLS.match(chr(one)))


class Source(Frozen):
    """A file's text, lines ended by newlines; `readable` is false when there is none to speak of."""

    path: str
    text: str
    faults: tuple[Fault, ...] = ()
    readable: bool = True


def decode(file: ContentFile) -> Source:
    """Decode one Markdown file."""
    whole = Place(file.path)
    if len(file.data) > MAX_FILE:
        facts = {"size": str(len(file.data)), "limit": str(MAX_FILE)}
        return Source(file.path, "", (Fault("file-too-large", whole, "", facts),), readable=False)
    if _is_binary(file.data):
        return Source(file.path, "", (Fault("unreadable-file", whole, "", {"problem": "binary data"}),), readable=False)
    text, problem, line = decoded(file.data)
    faults = [_odd(Place(file.path, line), problem)] if problem else []
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not _is_plain(file.data) and (found := CONTROLS.search(text)):
        faults.append(_odd(_place_at(file.path, text, found.start()), f"control character U+{ord(found[0]):04X}"))
        text = CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)
    if told := secrets(text):
        faults.extend(secret_fault(file.path, text, one.kind, one.start) for one in told)
        # Masked before anything is made of it, so that no page, feed or log can repeat it.
        text = masked(text)
    return Source(file.path, text, tuple(faults))


def decoded(data: bytes) -> tuple[str, str, int]:
    """The text of a file, what is odd about its encoding, and in which line; 0 is the whole of it."""
    for bom, codec, name in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(codec, errors="replace"), f"{name} instead of UTF-8", 0
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode(), "", 0
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        # Windows-1252 is what such files are nearly always, and it keeps the ASCII that ids are made of.
        return data.decode("cp1252", errors="replace"), "not UTF-8, read as Windows-1252", line


def _is_plain(data: bytes) -> bool:
    """Whether a text is ASCII without control characters, as most are: told sooner than by looking for one."""
    return data.isascii() and len(data.translate(None, _CONTROLS)) == len(data)


def _is_binary(data: bytes) -> bool:
    nulls = data.count(0)
    return nulls * 10 > len(data) and not data.startswith(tuple(bom for bom, *_ in _BOMS))


def _odd(place: Place, problem: str) -> Fault:
    return Fault("odd-encoding", place, "", {"problem": problem})


def secret_fault(path: str, text: str, kind: str, start: int) -> Fault:
    """The fault of a secret; it says where and what kind, and nothing of what was written."""
    return Fault("secret", _place_at(path, text, start), "", {"kind": kind})


def _place_at(path: str, text: str, index: int) -> Place:
    return Place(path, text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))
