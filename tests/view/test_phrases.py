"""What authors write into sentences with numbers stays text, whatever it holds."""

import re
from datetime import date
from pathlib import Path

import pytest

from northline import pipeline
from northline.config import Config
from northline.model.content import ContentFile
from northline.model.train import Build

SAMPLE = Path(__file__).parents[2] / "content"
_TITLE = re.compile(r"^title: *(.+)$", re.MULTILINE)
_NAMED = re.compile(r"^(pi|team|supports|parent): *([\w.-]+) *$", re.MULTILINE)
_NAMING = re.compile(r"(?:pis|teams|features|outcomes|themes)/[\w.-]+\.md")


def braced(path: str, text: str, *, names: bool) -> ContentFile:
    """A file of the sample with braces in its title, or in its own id and those that it names."""
    if names:
        path = path.replace(".md", "{}.md") if _NAMING.fullmatch(path) else path
        return ContentFile(path, _NAMED.sub(r"\1: '\2{}'", text).encode())
    return ContentFile(path, _TITLE.sub(lambda found: f"title: 'A {{}} {found[1].strip(chr(34)).replace(chr(39), '')}'", text).encode())


@pytest.mark.parametrize("names", [False, True])
@pytest.mark.parametrize("day", [date(2026, 6, 15), date(2026, 11, 20)])
def test_braces_in_titles_and_ids_are_text(day: date, *, names: bool) -> None:
    files = [
        braced(path.relative_to(SAMPLE).as_posix(), path.read_text(encoding="utf-8"), names=names) for path in sorted(SAMPLE.rglob("*.md"))
    ]
    train = pipeline.assess(files, Config(), day, Build("S {}"))
    urls = {page.url for page in pipeline.pages(train, Config())}
    assert {"alignment/", "explorer/", "roadmap/", "traceability/"} & urls
    assert len(urls) > 300
