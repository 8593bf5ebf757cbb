"""What the headings above a table or section say about commitment."""

from dataclasses import dataclass, field

from northline.model.kind import Kind
from northline.model.place import Place
from northline.model.raw import Scalar
from northline.read.fields import NOTHING, Filled, fill
from northline.read.lines import Heading


@dataclass(slots=True)
class Trail:
    """The headings that enclose the current line, outermost first."""

    path: str
    first_line: int
    headings: list[Heading] = field(default_factory=list)

    def enter(self, heading: Heading) -> None:
        """Go on below another heading."""
        while self.headings and self.headings[-1].level >= heading.level:
            self.headings.pop()
        self.headings.append(heading)

    def leave_for(self, heading: Heading) -> None:
        """Leave what is deeper than an item's heading: it belongs to the text of another item."""
        while self.headings and self.headings[-1].level > heading.level:
            self.headings.pop()

    def commitment(self, kind: Kind) -> Filled:
        """The commitment that the nearest heading with a word about it gives to kinds that can be committed."""
        if "commitment" not in kind.by_name:
            return NOTHING
        for heading in reversed(self.headings):
            if word := _commitment(heading.text.casefold()):
                place = Place(self.path, self.first_line + heading.index, heading.column, len(heading.text))
                return fill(((Scalar("commitment", place), Scalar(word, place)),), kind)
        return NOTHING


def _commitment(text: str) -> str:
    if "uncommitted" in text or "stretch" in text:
        return "uncommitted"
    return "committed" if "committed" in text else ""
