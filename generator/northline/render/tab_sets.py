"""Sets of tabs that the theme's script can work with: one that lacks a label would end all its scripts, search among them."""

import re
from dataclasses import dataclass, field

from northline.render.tags import ATTRIBUTE, TAG, attributes_of

_MARK = ' data-tabs="'
_LABELLED = re.compile(r'<label(?: [^\s="<>]+="[^"]*")*? for="([^"]*)"')
_VOID = frozenset({"br", "col", "hr", "img", "input", "wbr"})


@dataclass(slots=True)
class _Open:
    """An element that has not ended: where it began, whether it is a set of tabs, and what of one it holds."""

    start: int
    tabs: bool
    inputs: list[str] = field(default_factory=list)
    labels: bool = False

    def whole(self, labelled: frozenset[str]) -> bool:
        """Whether a set has tabs, a row of labels, and a label for every tab."""
        return self.labels and bool(self.inputs) and labelled.issuperset(self.inputs)


def whole_tab_sets(html: str) -> str:
    """Clean HTML in which only sets with tabs, a row of labels, and a label for each tab are still called sets of tabs."""
    if _MARK not in html:
        return html
    broken = _broken(html)
    return TAG.sub(lambda tag: _plain(tag) if tag.start() in broken else tag[0], html)


def _broken(html: str) -> frozenset[int]:
    labelled = frozenset(_LABELLED.findall(html))
    found: list[_Open] = []
    waiting: list[_Open] = []
    for tag in TAG.finditer(html):
        closing, name, attributes = tag.groups()
        if not closing:
            _begin(waiting, tag.start(), name, attributes)
        elif waiting:
            found.append(waiting.pop())
    return frozenset(one.start for one in found if one.tabs and not one.whole(labelled))


def _begin(waiting: list[_Open], start: int, name: str, attributes: str) -> None:
    given = attributes_of(attributes)
    if name == "input" and waiting:
        waiting[-1].inputs.append(given.get("id", ""))
    if "tabbed-labels" in given.get("class", "").split():
        for one in reversed(waiting):
            if one.labels:
                break
            one.labels = True
    if name not in _VOID:
        waiting.append(_Open(start, _MARK in attributes))


def _plain(tag: re.Match[str]) -> str:
    kept = ATTRIBUTE.sub(lambda one: "" if one[1] == "data-tabs" else one[0], tag[3])
    return f"<{tag[2]}{kept}>"
