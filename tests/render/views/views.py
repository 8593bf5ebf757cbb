"""A tiny backlog with a view block, from its text to what readers see and what authors are told."""

from datetime import date
from pathlib import Path
from re import sub

from northline import pipeline
from northline.config import Config
from northline.model.content import ContentFile
from northline.model.train import Build, Train
from northline.render import Renderer

TEMPLATES = Path(__file__).parents[3] / "templates"
BACKLOG = {
    "visions/V.md": "title: Bread for all",
    "themes/T1.md": "title: Fresh bread\nweight: 1\nsupports: V",
    "teams/A.md": "title: Bakers",
    "pis/26.2.md": "start: 2026-03-16\nend: 2026-05-22\nstatus: committed",
    "pis/26.10.md": "start: 2026-09-16\nend: 2026-11-22",
    "features/FEAT-1.md": (
        "title: Steam <oven>\nstate: ready\nteam: A\npi: 26.2\nsupports: T1\nowner: Ada\nflour: rye\n"
        "user_business_value: 8\ntime_criticality: 1\nrisk_opportunity: 1\njob_size: 2"
    ),
    "features/FEAT-2.md": (
        "title: Slow dough\nstate: funnel\npi: 26.10\ntags: [night, cold]\n"
        "user_business_value: 1\ntime_criticality: 1\nrisk_opportunity: 1\njob_size: 1"
    ),
    "features/FEAT-10.md": "title: Sweet buns\nstate: ready\nteam: A\npi: 26.2\nkind: enabler",
}


def train(*blocks: str, path: str = "guide/page.md", stories: int = 0) -> Train:
    """The tiny backlog, with so many stories and a page that holds some view blocks."""
    text = "# Page\n\n" + "\n\n".join(f"```view\n{block}\n```" for block in blocks)
    told = {f"stories/S{number}.md": "points: 3" for number in range(stories)}
    files = [ContentFile(name, f"---\n{front}\n---\n".encode()) for name, front in {**BACKLOG, **told}.items()]
    return pipeline.assess([*files, ContentFile(path, text.encode())], Config(), date(2026, 4, 1), Build())


def shown(block: str) -> str:
    """The HTML that stands for a block."""
    return Renderer((TEMPLATES,), train(block)).view(block, "guide/page/")


def words(block: str) -> list[str]:
    """The words that stand for a block, one entry for each stretch between tags."""
    pieces = (" ".join(piece.split()) for piece in sub(r"<[^>]+>", "\n", shown(block)).split("\n"))
    return [piece for piece in pieces if piece not in {"", "CSV"}]


def found(where: str, columns: str = "id") -> list[str]:
    """The ids of the features that an expression finds."""
    told = words(f"from: features\nwhere: {where}\ncolumns: [{columns}]\nas: list")
    return [word for word in told if word.startswith("FEAT-") and " where " not in word]


def told(*blocks: str) -> list[str]:
    """What authors are told of their blocks: line, message and hint."""
    findings = (one for one in train(*blocks).findings if one.name == "broken-view")
    return [f"{one.place.line}: {one.message.removeprefix('this view cannot be shown: ')} | {one.hint}" for one in findings]
