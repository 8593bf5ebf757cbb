"""Each Markdown file in golden/ is read on its own; the text file beside it says what comes of it."""

from pathlib import Path

import pytest
from tests.read.reading import CONFIG, told

from northline.model.content import Content, ContentFile
from northline.model.item import Item
from northline.read import read

CASES = sorted(Path(__file__).parent.joinpath("golden").glob("*.md"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_case(case: Path) -> None:
    content = read([ContentFile(f"content/{case.name}", case.read_bytes())], CONFIG)
    assert shown(content) == case.with_suffix(".txt").read_text(encoding="utf-8")


def shown(content: Content) -> str:
    """Items with their fields and places, then pages, then faults."""
    pages = [f"page {page.title} (line {page.body_line})\n" for page in content.prose]
    return "\n".join(["".join(shown_item(item) for item in content.items), *pages, "\n".join(told(content))]).strip() + "\n"


def shown_item(item: Item) -> str:
    """One item."""
    lines = [f"{item.type} {item.id} “{item.title}” ({item.form}, line {item.place.line})"]
    for name, told_field in (*item.fields.items(), *item.more.items()):
        place = told_field.place
        mark = "" if name in item.fields else "more "
        lines.append(f"  {mark}{name} = {item.written(name)!r} at {place.line}:{place.column}")
    lines.extend(f"  | {line}" for line in item.body.split("\n") if item.body)
    return "\n".join(lines) + "\n"
