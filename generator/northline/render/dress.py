"""Clean HTML dressed for its page: links led to where they go, images shown or linked, controls named for screen readers."""

import re
from dataclasses import dataclass, field
from html import escape
from urllib.parse import unquote

from northline.model.entities import unescaped
from northline.render.links import Kind, LinkResolver, Target
from northline.render.sanitize import OUTSIDE
from northline.render.tags import ATTRIBUTE, OUTWARD, TAG, Ends, attributes_of, outside_image, reachable, scrolling, written

_WIKI = "[["
# What is dressed starts like one of these.
_DRESSED = ("<a", "<img", "<input", "<pre", "<table", ' id="')


@dataclass(slots=True)
class Dresser:
    """Dresses one body, tag by tag; `prefix` sets its ids apart, `broken` collects addresses that lead nowhere."""

    links: LinkResolver
    prefix: str
    broken: list[str] = field(default_factory=list)
    _anchors: Ends = field(default_factory=lambda: Ends("a"))
    _tables: Ends = field(default_factory=lambda: Ends("table"))

    def dress(self, html: str) -> str:
        """Dress clean HTML, whose tags can be told from text by their form."""
        return TAG.sub(self._tag, html) if any(start in html for start in _DRESSED) else html

    def _tag(self, tag: re.Match[str]) -> str:
        if tag[1]:
            return self._end(tag)
        if tag[2] == "a":
            return self._anchor(attributes_of(tag[3]))
        if tag[2] == "img":
            return self._image(attributes_of(tag[3]))
        attributes = self._own_id(tag[3]) if ' id="' in tag[3] else tag[3]
        if tag[2] == "table":
            return scrolling(attributes, self._tables)
        return reachable(tag[2], attributes)

    def _end(self, tag: re.Match[str]) -> str:
        if tag[2] == "a":
            return self._anchors.close()
        return self._tables.close() if tag[2] == "table" else tag[0]

    def _own_id(self, attributes: str) -> str:
        return ATTRIBUTE.sub(
            lambda one: f' id="{self.prefix}{one[2]}"' if one[1] == "id" else one[0],
            attributes,
        )

    def _anchor(self, attributes: dict[str, str]) -> str:
        href = unescaped(attributes.pop("href", ""))
        attributes.pop("rel", "")
        kept = self._own_id(written(attributes))
        self._anchors.open("", "</a>")
        if href.startswith(_WIKI):
            return self._wiki(unquote(href.strip("[]")), kept)
        if not href:
            return f"<a{kept}>"
        target = self.links.link(href)
        if target.kind is Kind.NOWHERE:
            self.broken.append(href)
            return f'<a{_without(kept, "class", "title")} class="nl-broken" title="leads to no page">'
        return f'<a href="{escape(self._led(target))}"{kept}{" " + OUTWARD if target.kind is Kind.OUTSIDE else ""}>'

    def _led(self, target: Target) -> str:
        """Give the address; within a body it leads to the body's own ids."""
        return f"#{self.prefix}{target.href[1:]}" if target.kind is Kind.HERE and len(target.href) > 1 else target.href

    def _wiki(self, name: str, kept: str) -> str:
        href = self.links.item(name)
        rest = _without(kept, "class", "title")
        if href is not None:
            return f'<a class="nl-ref" href="{escape(href)}"{rest}>'
        self._anchors.waiting[-1] = "</span>"
        return '<span class="nl-missing" title="no such item">'

    def _image(self, attributes: dict[str, str]) -> str:
        source = unescaped(attributes.pop("src", ""))
        alt = attributes.get("alt", "")
        if source.startswith(OUTSIDE):
            address = escape(source.removeprefix(OUTSIDE))
            return outside_image(address, alt, linked=bool(self._anchors.waiting))
        href = self.links.asset(source) if source else None
        if href is None:
            if source:
                self.broken.append(source)
            return f'<span class="nl-broken" title="no such image">{alt or "image"}</span>'
        attributes.setdefault("alt", "")
        return f'<img src="{escape(href)}"{self._own_id(written(attributes))} loading="lazy">'


def _without(attributes: str, *names: str) -> str:
    return written({name: value for name, value in attributes_of(attributes).items() if name not in names})
