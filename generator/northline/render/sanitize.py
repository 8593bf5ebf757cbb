"""The allow-lists every piece of authors' HTML passes: what stays, what goes, and which addresses are let through."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import nh3

from northline.model.entities import unescaped
from northline.model.page import DATA, ROOT
from northline.render.tab_sets import whole_tab_sets
from northline.render.tags import TAG, Ends, attributes_of, outside_image, reachable, scrolling

Judge = Callable[[str, str, str], str | None]

# An address under a scheme that no browser knows is never asked for; the image becomes a link later.
OUTSIDE = "outside:"


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


SCHEMES = frozenset({"http", "https", "mailto"})
TEXT_TAGS = _names(
    "a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6"
    " hr i img input ins kbd li mark ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead"
    " time tr tt u ul var wbr"
)
PROSE_TAGS = TEXT_TAGS | {"label", "nav"}
_SILENT = _names("script style template noscript iframe object embed applet svg math title textarea select xmp noembed noframes")
_CELL = frozenset({"align", "colspan", "rowspan"})
ATTRIBUTES = {
    "*": frozenset({"class", "dir", "id", "lang", "title"}),
    "a": frozenset({"href", "aria-label"}),
    "img": frozenset({"src", "alt", "width", "height"}),
    "input": frozenset({"type", "checked", "disabled"}),
    "ol": frozenset({"start", "reversed", "type"}),
    "li": frozenset({"value"}),
    "td": _CELL,
    "th": _CELL | {"scope"},
    "col": frozenset({"span"}),
    "colgroup": frozenset({"span"}),
    "details": frozenset({"open"}),
    "time": frozenset({"datetime"}),
}
PROSE_ATTRIBUTES = ATTRIBUTES | {
    "input": ATTRIBUTES["input"] | {"name"},
    "label": frozenset({"for"}),
    "div": frozenset({"tabindex", "role", "aria-label", "data-tabs"}),
    "nav": frozenset({"aria-label"}),
    "pre": frozenset({"tabindex"}),
}
_BLANK = re.compile(r"[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]+")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_LANGUAGE = re.compile(r"language-[\w+#.-]{1,40}")
_TABBED = re.compile(r"__(?:tabbed_\d{1,6}(?:_\d{1,6})?|(?:codelineno|span)-[\d-]{1,20})")
# Classes by which the theme and we style and find parts of a page; at `mermaid` the theme asks another host for a program.
_RESERVED = re.compile(r"md-|nl-|mermaid$", re.IGNORECASE)
# What a link in prose that leads nowhere is shown as.
_OURS = "nl-dangling"
_NUMBER = re.compile(r"\d{1,5}")
# The Markdown renderer's own classes, in the words that the theme styles.
_RENDERED = {
    "markdown-alert markdown-alert-note": "admonition note",
    "markdown-alert markdown-alert-tip": "admonition tip",
    "markdown-alert markdown-alert-important": "admonition info",
    "markdown-alert markdown-alert-warning": "admonition warning",
    "markdown-alert markdown-alert-caution": "admonition danger",
    "markdown-alert-title": "admonition-title",
    "footnotes": "footnote",
    "footnote-ref": "footnote-ref",
    "footnote-backref": "footnote-backref",
    "contains-task-list": "task-list",
    "task-list-item": "task-list-item",
}


def address(value: str, schemes: frozenset[str] = SCHEMES) -> str | None:
    """A link's address if it is relative or has an allowed scheme, whatever blanks hide in it; else None."""
    # What a browser drops must not hide a scheme, nor may a second layer of entities.
    bare = _BLANK.sub("", unescaped(value)).replace("\\", "/")
    scheme = _SCHEME.match(bare)
    if scheme and scheme[1].lower() not in schemes:
        return None
    if not scheme and ":" in re.split(r"[/?#\[]", bare, maxsplit=1)[0]:
        return None
    return value.strip()


def image(value: str) -> str | None:
    """An image's address: relative as it is, from another host behind `outside:`, anything else None."""
    allowed = address(value, frozenset({"http", "https"}))
    if allowed is None:
        return None
    bare = _BLANK.sub("", unescaped(allowed)).replace("\\", "/")
    if bare.startswith("//"):
        return f"{OUTSIDE}https:{bare}"
    return f"{OUTSIDE}{bare}" if _SCHEME.match(bare) else allowed


def safe_id(value: str) -> str | None:
    """An id as it is; None when it is one by which the theme finds its own parts, or not one word."""
    lowered = value.lower()
    wrong = not value or lowered.startswith(("__", "md-")) or _BLANK.search(value)
    return None if wrong else value


def _body_class(tag: str, value: str) -> str | None:
    known = _RENDERED.get(value)
    if known is None and tag == "code" and _LANGUAGE.fullmatch(value):
        return value
    return known


def _prose_class(value: str) -> str | None:
    kept = [name for name in value.split() if name == _OURS or not _RESERVED.match(name)]
    return " ".join(kept) or None


def _plain_attribute(tag: str, name: str, value: str) -> str | None:
    """Judge the attributes that bodies and prose pages treat alike."""
    if name == "href":
        return address(value)
    if name == "src":
        return image(value)
    if tag == "input" and name == "type":
        return value if value in {"checkbox", "radio"} else None
    if name in {"width", "height", "colspan", "rowspan", "span"}:
        return value if _NUMBER.fullmatch(value) else None
    return value


def _body_attribute(tag: str, name: str, value: str) -> str | None:
    if name == "class":
        return _body_class(tag, value)
    return safe_id(value) if name == "id" else _plain_attribute(tag, name, value)


def _prose_attribute(tag: str, name: str, value: str) -> str | None:
    if name == "class":
        return _prose_class(value)
    if name in {"id", "for", "name"}:
        # Material's tabs and code lines carry such ids by design; nothing else may.
        return value if _TABBED.fullmatch(value) else safe_id(value) if name == "id" else None
    if name == "tabindex":
        return value if value in {"0", "-1"} else None
    if name == "role":
        return value if value in {"group", "region"} else None
    return _plain_attribute(tag, name, value)


def _closed(judge: Judge) -> Judge:
    """The same judge, whose own failure lets nothing through: the cleaner would keep what was not judged."""

    def judged(tag: str, name: str, value: str) -> str | None:
        try:
            return judge(tag, name, value)
        except Exception:  # noqa: BLE001  # whatever it is
            return None

    return judged


def _cleaner(tags: frozenset[str], attributes: dict[str, frozenset[str]], judge: Judge) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(tags),
        clean_content_tags=set(_SILENT),
        attributes={tag: set(names) for tag, names in attributes.items()},
        attribute_filter=_closed(judge),
        url_schemes=set(SCHEMES),
    )


_BODY = _cleaner(TEXT_TAGS, ATTRIBUTES, _body_attribute)
_PROSE = _cleaner(PROSE_TAGS, PROSE_ATTRIBUTES, _prose_attribute)


def _with_type(tag: re.Match[str]) -> str:
    """Drop an input that has lost its type, which browsers would show as a text box."""
    return "" if tag[2] == "input" and ' type="' not in tag[3] else tag[0]


def _unmarked(html: str) -> str:
    """Replace the marks that become links and addresses later; no file may hold them, but `&#3;` spells one."""
    # Nothing is taken away: what was judged as two words must not become one.
    return html.replace(ROOT, "\N{REPLACEMENT CHARACTER}").replace(DATA, "\N{REPLACEMENT CHARACTER}")


def clean(html: str) -> str:
    """An item body's HTML without anything that could run, ask another host, or pass for a part of the page."""
    cleaned = _unmarked(_BODY.clean(html))
    return TAG.sub(_with_type, cleaned) if "<input" in cleaned else cleaned


def clean_prose(html: str) -> str:
    """A prose page's HTML made safe, with all that Material's admonitions, details, tabs and code blocks need."""
    return whole_tab_sets(TAG.sub(_ProseTags().rewrite, _unmarked(_PROSE.clean(html))))


@dataclass(slots=True)
class _ProseTags:
    """Rewrites the tags of one clean page for those who come by keyboard or screen reader."""

    anchors: Ends = field(default_factory=lambda: Ends("a"))
    tables: Ends = field(default_factory=lambda: Ends("table"))

    def rewrite(self, tag: re.Match[str]) -> str:
        closing, name, attributes = tag.groups()
        if name == "a":
            return self.anchors.close() if closing else self.anchors.open(tag[0], "</a>")
        if name == "table":
            return self.tables.close() if closing else scrolling(attributes, self.tables)
        if name == "img":
            return self._image(tag)
        return tag[0] if closing else reachable(name, attributes) if _with_type(tag) else ""

    def _image(self, tag: re.Match[str]) -> str:
        given = attributes_of(tag[3])
        source = given.get("src", "")
        if not source.startswith(OUTSIDE):
            return tag[0]
        linked = bool(self.anchors.waiting)
        return outside_image(source.removeprefix(OUTSIDE), given.get("alt", ""), linked=linked)
