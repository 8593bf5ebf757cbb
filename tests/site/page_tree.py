"""A page's own content as a tree: elements, their text and where each stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser

_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr", "col", "source"})


@dataclass(eq=False)
class Element:
    """An element; `children` are elements and texts in order."""

    tag: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    children: "list[Element | str]" = field(default_factory=list)

    @cached_property
    def classes(self) -> frozenset[str]:
        """Its classes."""
        return frozenset(self.attributes.get("class", "").split())

    @property
    def id(self) -> str:
        """Its id, empty without one."""
        return self.attributes.get("id", "")

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(one if isinstance(one, str) else one.text for one in self.children)

    @property
    def above(self) -> "Iterator[Element]":
        """Itself and what it stands in, from the inside out."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent

    def walk(self) -> "Iterator[Element]":
        """Yield itself and all elements in it, in reading order."""
        yield self
        for one in self.children:
            if isinstance(one, Element):
                yield from one.walk()

    def all(self, *names: str) -> "list[Element]":
        """All elements in it with one of these tags, or of these classes when they begin with a dot."""
        tags = {name for name in names if not name.startswith(".")}
        classes = {name[1:] for name in names if name.startswith(".")}
        return [one for one in self.walk() if one.tag in tags or one.classes & classes]

    def __repr__(self) -> str:
        """Say which element it is."""
        return f"<{self.tag} {' '.join(sorted(self.classes))}>"


class _Grower(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.here = Element("page", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(element)
        if tag not in _VOID:
            self.here = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.here.children.append(Element(tag, {name: value or "" for name, value in attrs}, self.here))

    def handle_endtag(self, tag: str) -> None:
        open_one = next((one for one in self.here.above if one.tag == tag), None)
        if open_one is not None and open_one.parent is not None:
            self.here = open_one.parent

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


def page_tree(html: str) -> Element:
    """The content of a page, without what the theme puts around it."""
    start = html.find("<article")
    grower = _Grower()
    grower.feed(html[start : html.rfind("</article>")] if start >= 0 else "")
    return grower.root
