"""Reads HTML as a browser's tokeniser would, and says what in it no reader of a page should meet."""

import re
from collections.abc import Sequence
from html.parser import HTMLParser

TAGS = frozenset(
    re.split(
        " ",
        "a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 "
        "hr i img input ins kbd li mark ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead "
        "time tr tt u ul var wbr",
    )
)
NAMES = frozenset(
    re.split(
        " ",
        "alt align aria-label checked class colspan datetime dir disabled height href id lang loading open rel reversed role rowspan "
        "scope span src start tabindex title type value width",
    )
)
# As a browser reads it: an address has a scheme only if it begins with one.
_LINK = re.compile(r"https?://|mailto:|(?![a-z][a-z0-9+.-]*:)", re.IGNORECASE)
_BLANK = re.compile(r"[\x00-\x20\u200b\u2028]")


class Inspection(HTMLParser):
    """Collects what is wrong with a piece of HTML."""

    def __init__(self, tags: frozenset[str], names: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.tags, self.names = tags, names
        self.wrongs: list[str] = []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Judge one tag with its attributes."""
        if tag not in self.tags:
            self.wrongs.append(f"<{tag}>")
        for name, value in attrs:
            self._attribute(tag, name, value or "")
        if tag == "input" and dict(attrs).get("type") not in {"checkbox", "radio"}:
            self.wrongs.append("an input for text")

    def _attribute(self, tag: str, name: str, value: str) -> None:
        bare = _BLANK.sub("", value)
        wrong = (
            name not in self.names
            or (name == "href" and not _LINK.match(bare))
            or (name == "src" and (":" in bare or bare.startswith(("//", "\\", "/\\"))))
            or (name == "id" and bare.lower().startswith(("__", "md-")))
            or (name == "class" and "md-" in bare)
        )
        if wrong:
            self.wrongs.append(f'<{tag} {name}="{value}">')

    def handle_comment(self, data: str) -> None:
        """No comment is left."""
        self.wrongs.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        """No declaration is left."""
        self.wrongs.append(f"<!{decl}>")

    def unknown_decl(self, data: str) -> None:
        """No marked section is left."""
        self.wrongs.append(f"<![{data}]>")

    def handle_pi(self, data: str) -> None:
        """No processing instruction is left."""
        self.wrongs.append(f"<?{data}>")


def wrongs(html: str, tags: frozenset[str] = TAGS, names: frozenset[str] = NAMES) -> list[str]:
    """What is wrong with a piece of HTML; empty when nothing is."""
    inspection = Inspection(tags, names)
    inspection.feed(html)
    inspection.close()
    return inspection.wrongs
