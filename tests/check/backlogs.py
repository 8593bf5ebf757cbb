"""A backlog as text: a path on a line of its own, its front matter indented below, its body behind bars.

The findings come from the real stages, read to check, so that a test shows what an author writes and what they are told.
"""

from datetime import date
from textwrap import dedent

from northline.config import Config
from northline.model.content import ContentFile
from northline.model.finding import Finding
from northline.model.train import Build
from northline.pipeline import assess

AS_OF = date(2026, 4, 1)

# A vision, three themes with one measured outcome each, a team, a PI that is under way and one that is not.
TRAIN = """
visions/VIS-1.md
    title: Dinner is settled
kpis/KPI-1.md
    baseline: 10
    target: 20
    start: 2026-01-01
    due: 2026-12-31
    owner: Ada
    readings: [{date: 2026-03-20, value: 15}]
themes/T1.md
    weight: 50
    supports: VIS-1
outcomes/OUT-1.md
    parent: T1
    kpis: KPI-1
teams/A.md
    members: 6
pis/26.2.md
    start: 2026-03-16
    end: 2026-05-22
    iterations: 5
    status: committed
    baseline: pi-26.2
pis/26.3.md
    start: 2026-05-25
    end: 2026-07-31
    iterations: 5
    status: draft
"""


def files(*texts: str) -> tuple[ContentFile, ...]:
    """The files of some texts."""
    found: dict[str, list[str]] = {}
    bodies: dict[str, list[str]] = {}
    path = ""
    for line in (line for text in texts for line in dedent(text).splitlines() if line.strip()):
        if not line.startswith(" "):
            path = line.strip()
            found[path], bodies[path] = [], []
        elif line.startswith("    |"):
            bodies[path].append(line.removeprefix("    |").removeprefix(" "))
        else:
            found[path].append(line.removeprefix("    "))
    texts_by_path = {path: "\n".join(["---", *found[path], "---", "", *bodies[path], ""]) for path in found}
    return tuple(ContentFile(path, text.encode()) for path, text in sorted(texts_by_path.items()))


def findings(*texts: str, as_of: date = AS_OF, config: Config | None = None) -> tuple[Finding, ...]:
    """All findings on a backlog."""
    return assess(files(*texts), config or Config(), as_of, Build()).findings


def of(name: str, *texts: str, as_of: date = AS_OF, config: Config | None = None) -> tuple[Finding, ...]:
    """The findings of one check."""
    return tuple(one for one in findings(*texts, as_of=as_of, config=config) if one.name == name)


def told(name: str, *texts: str, as_of: date = AS_OF, config: Config | None = None) -> list[str]:
    """What one check says, each as message and hint on one line."""
    found = of(name, *texts, as_of=as_of, config=config)
    return [f"{one.message} | {one.hint}" for one in found]


def said(name: str, *texts: str, as_of: date = AS_OF, config: Config | None = None) -> list[str]:
    """What one check says, without the hints."""
    return [one.message for one in of(name, *texts, as_of=as_of, config=config)]


COLUMNS = ("user_business_value", "time_criticality", "risk_opportunity", "job_size")


def feature(name: str, *scores: str, more: str = "") -> str:
    """A feature with value, criticality, risk or opportunity, and size."""
    lines = [f"    {column}: {score}" for column, score in zip(COLUMNS, scores, strict=True) if score]
    return "\n".join([f"features/{name}.md", *lines, *([f"    {more}"] if more else [])]) + "\n"


# The golden fixture's features.
GOLDEN = "".join(
    (
        feature("F1", "8", "13", "3", "5"),
        feature("F2", "13", "5", "1", "8"),
        feature("F3", "1", "3", "13", "3"),
        feature("F4", "5", "1", "2", "1"),
        feature("F5", "20", "8", "5", "20"),
        feature("F6", "3", "2", "8", "0"),
        feature("F7", "5", "", "3", "3"),
    ),
)
