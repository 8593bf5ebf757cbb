"""The tags of sanitised HTML, and what keyboards and screen readers need on them."""

import re
from dataclasses import dataclass, field

# Sanitised HTML quotes every attribute and escapes every loose `<`, so tags can be told from text by their form alone.
TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [^\s="<>]+="[^"]*")*)>')
ATTRIBUTE = re.compile(r' ([^\s="<>]+)="([^"]*)"')
OUTWARD = 'rel="noopener noreferrer"'


@dataclass(slots=True)
class Ends:
    """How the open tags of one kind will end, the innermost last."""

    name: str
    waiting: list[str] = field(default_factory=list)

    def open(self, start: str, end: str) -> str:
        """Remember how a start tag will end."""
        self.waiting.append(end)
        return start

    def close(self) -> str:
        """The end tag of the innermost."""
        return self.waiting.pop() if self.waiting else f"</{self.name}>"


def attributes_of(written: str) -> dict[str, str]:
    """Attributes by name, their values still escaped."""
    return dict(ATTRIBUTE.findall(written))


def written(attributes: dict[str, str]) -> str:
    """Attributes as they stand in a tag."""
    return "".join(f' {name}="{value}"' for name, value in attributes.items())


def reachable(name: str, attributes: str) -> str:
    """A start tag, with a name for a checkbox and the keyboard's way into code that may be wider than a phone."""
    if name == "input" and ' type="checkbox"' in attributes and ' aria-label="' not in attributes:
        label = "Done" if " checked" in attributes else "Not done"
        return f'<input{attributes} aria-label="{label}">'
    if name == "pre" and ' tabindex="' not in attributes:
        return f'<pre{attributes} tabindex="0">'
    return f"<{name}{attributes}>"


def scrolling(attributes: str, tables: Ends) -> str:
    """The start of a table in a scroll region of its own; one with a class, such as numbered code, has its own ways."""
    if ' class="' in attributes:
        return tables.open(f"<table{attributes}>", "</table>")
    region = '<div class="nl-scroll" role="group" aria-label="Table" tabindex="0">'
    return tables.open(f"{region}<table{attributes}>", "</table></div>")


def outside_image(address: str, alt: str, *, linked: bool) -> str:
    """What stands for an image of another host: a link to it, or its words where a link already is."""
    return alt or address if linked else f'<a href="{address}" {OUTWARD}>{alt or address}</a>'
