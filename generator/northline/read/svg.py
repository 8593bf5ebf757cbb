"""Whether an SVG picture could do more than be looked at, when a reader opens it as a page of its own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat  # documents that declare entities are refused, so nothing can expand

_ACTIVE = frozenset(
    ["script", "iframe", "frame", "object", "embed", "audio", "video", "source", "handler", "listener", "base", "meta", "link", "form"]
)
# Addresses that a browser goes to, most of them only on the HTML that a `foreignObject` holds.
_AIMED = frozenset({"href", "src", "srcset", "background", "ping", "attributionsrc", "formaction"})
# A style may fetch: everything but a reference into the picture itself is an outside resource. A backslash can
# spell `url` in ways that no pattern lists.
_FETCH = re.compile(r"@import|\\|(?:url|image|image-set)\s*\(\s*(?!['\"]?#)", re.IGNORECASE)
_INLINE_PICTURE = re.compile(r"data:image/(?:png|jpe?g|gif|webp|avif)[;,]", re.IGNORECASE)
_PLAIN_LINK = re.compile(r"https?://|mailto:|[^:]*\Z", re.IGNORECASE)
# Attributes that hold text, where drawing programs keep whole documents.
_TEXTUAL = frozenset({"id", "class", "content", "title", "lang"})


def svg_danger(data: bytes) -> str:
    """Why an SVG must not be published, or nothing: script, outside resources, or XML that cannot be read."""
    inspection = _Inspection()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = inspection.start
    parser.EndElementHandler = inspection.end
    parser.CharacterDataHandler = inspection.text
    parser.ProcessingInstructionHandler = lambda target, _data: inspection.refuse(f"a processing instruction ({target})")
    parser.EntityDeclHandler = inspection.entity
    try:
        parser.Parse(data, True)  # noqa: FBT003  # expat takes "this is the end" by position only
    except (expat.ExpatError, ValueError, LookupError):
        inspection.refuse("XML that is not well-formed")
    if _FETCH.search("".join(inspection.styles)):
        inspection.refuse("a style that loads something")
    return inspection.danger


@dataclass(slots=True)
class _Inspection:
    danger: str = ""
    open_styles: int = 0
    styles: list[str] = field(default_factory=list)

    def refuse(self, what: str) -> None:
        self.danger = self.danger or f"the SVG holds {what}"

    def entity(self, *_declaration: object) -> None:
        self.refuse("a declaration of entities")
        # Nothing may be expanded: the parser stops here.
        raise ValueError

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        local = name.rpartition(" ")[2].lower()
        self.open_styles += local == "style"
        if local in _ACTIVE:
            self.refuse(f"active content (<{local}>)")
        for key, value in attributes.items():
            self._attribute(local, key.lower(), value.strip())

    def end(self, name: str) -> None:
        self.open_styles -= name.rpartition(" ")[2].lower() == "style"

    def text(self, text: str) -> None:
        if self.open_styles:
            self.styles.append(text)

    def _attribute(self, element: str, key: str, value: str) -> None:
        namespace, _, name = key.rpartition(" ")
        if name.startswith("on"):
            self.refuse(f"a script ({name})")
        elif name == "attributename" and value.lower().rpartition(":")[2] in _AIMED:
            self.refuse("an animated link")
        elif name in _AIMED:
            self._aim(element, name, value)
        elif not namespace and name not in _TEXTUAL and _FETCH.search(value):
            self.refuse("a style that loads something")

    def _aim(self, element: str, name: str, value: str) -> None:
        inside = value.startswith("#") or _INLINE_PICTURE.match(value)
        if not inside and not (element == "a" and name == "href" and _PLAIN_LINK.match(value)):
            self.refuse("a link to something outside")
