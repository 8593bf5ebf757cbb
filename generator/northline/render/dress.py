"""Clean HTML dressed for its page: links led to where they go, images shown or linked, controls named for screen readers."""

import re
from dataclasses import dataclass, field
from html import escape, unescape
from urllib.parse import unquote

from northline.render.links import Kind, LinkResolver, Target
from northline.render.sanitize import OUTSIDE, TAG

_ATTRIBUTE = re.compile(r' ([^\s="<>]+)="([^"]*)"')
_WIKI = "[["
_OUTWARD = 'rel="noopener noreferrer"'


def _as_is(name: str, attributes: str) -> str:
    return f"<{name}{attributes}>"


def _checkbox(name: str, attributes: str) -> str:
    label = "Done" if " checked" in attributes else "Not done"
    return f'<{name}{attributes} aria-label="{label}">'


def _code_block(name: str, attributes: str) -> str:
    return f'<{name}{attributes} tabindex="0">'


def _wide(name: str, attributes: str) -> str:
    return f'<div class="nl-scroll" role="group" aria-label="Table" tabindex="0"><{name}{attributes}>'


# What may be wider than a phone scrolls in a region of its own, which the keyboard can reach.
_NAMED = {"input": _checkbox, "pre": _code_block, "table": _wide}


@dataclass(slots=True)
class Dresser:
    """Dresses one body, tag by tag; `prefix` sets its ids apart, `broken` collects addresses that lead nowhere."""

    links: LinkResolver
    prefix: str
    broken: list[str] = field(default_factory=list)
    _ends: list[str] = field(default_factory=list)

    def dress(self, html: str) -> str:
        """Dress clean HTML, whose tags can be told from text by their form."""
        return TAG.sub(self._tag, html)

    def _tag(self, tag: re.Match[str]) -> str:
        if tag[1]:
            return self._end(tag)
        if tag[2] == "a":
            return self._anchor(_attributes(tag[3]))
        if tag[2] == "img":
            return self._image(_attributes(tag[3]))
        attributes = self._own_id(tag[3]) if ' id="' in tag[3] else tag[3]
        return _NAMED.get(tag[2], _as_is)(tag[2], attributes)

    def _end(self, tag: re.Match[str]) -> str:
        if tag[2] == "a":
            return self._ends.pop() if self._ends else "</a>"
        return "</table></div>" if tag[2] == "table" else tag[0]

    def _own_id(self, attributes: str) -> str:
        return _ATTRIBUTE.sub(
            lambda one: f' id="{self.prefix}{one[2]}"' if one[1] == "id" else one[0],
            attributes,
        )

    def _anchor(self, attributes: dict[str, str]) -> str:
        href = unescape(attributes.pop("href", ""))
        attributes.pop("rel", "")
        kept = self._own_id(_written(attributes))
        self._ends.append("</a>")
        if href.startswith(_WIKI):
            return self._wiki(unquote(href.strip("[]")), kept)
        if not href:
            return f"<a{kept}>"
        target = self.links.link(href)
        if target.kind is Kind.NOWHERE:
            self.broken.append(href)
            return f'<a{_without(kept, "class", "title")} class="nl-broken" title="leads to no page">'
        return f'<a href="{escape(self._led(target))}"{kept}{" " + _OUTWARD if target.kind is Kind.OUTSIDE else ""}>'

    def _led(self, target: Target) -> str:
        """Give the address; within a body it leads to the body's own ids."""
        return f"#{self.prefix}{target.href[1:]}" if target.kind is Kind.HERE and len(target.href) > 1 else target.href

    def _wiki(self, name: str, kept: str) -> str:
        href = self.links.item(name)
        rest = _without(kept, "class", "title")
        if href is not None:
            return f'<a class="nl-ref" href="{escape(href)}"{rest}>'
        self._ends[-1] = "</span>"
        return '<span class="nl-missing" title="no such item">'

    def _image(self, attributes: dict[str, str]) -> str:
        source = unescape(attributes.pop("src", ""))
        alt = attributes.get("alt", "")
        if source.startswith(OUTSIDE):
            address = escape(source.removeprefix(OUTSIDE))
            # Inside a link there can be no other; the words of the image then stand for it.
            return alt or address if self._ends else f'<a href="{address}" {_OUTWARD}>{alt or address}</a>'
        href = self.links.asset(source) if source else None
        if href is None:
            if source:
                self.broken.append(source)
            return f'<span class="nl-broken" title="no such image">{alt or "image"}</span>'
        attributes.setdefault("alt", "")
        return f'<img src="{escape(href)}"{self._own_id(_written(attributes))} loading="lazy">'


def _attributes(written: str) -> dict[str, str]:
    return dict(_ATTRIBUTE.findall(written))


def _written(attributes: dict[str, str]) -> str:
    return "".join(f' {name}="{value}"' for name, value in attributes.items())


def _without(written: str, *names: str) -> str:
    return _written({name: value for name, value in _attributes(written).items() if name not in names})
