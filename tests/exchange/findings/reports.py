"""A report with one finding of each sort, for every format to write."""

from northline.exchange.findings.report import Report
from northline.model.catalogue import Catalogue, RulePage
from northline.model.content import ContentFile
from northline.model.finding import Finding, Severity
from northline.model.place import Place

DANGLING = Finding(
    "NL201",
    "dangling-link",
    Severity.ERROR,
    "FEAT-7 depends on FEAT-99, which does not exist",
    Place("features/FEAT-7.md", 9, 14, 7),
    "FEAT-7",
    "did you mean FEAT-9?",
)
UNSERVED = Finding(
    "NL430", "theme-unserved", Severity.WARNING, "no objective serves T2", Place("themes/T2.md", 1, 1), "T2", explained_by="DEC-1"
)
SHORT = Finding(
    "NL509", "too-short", Severity.NOTE, "OBJ-1 is very short", Place("objectives/OBJ-1.md", 2, 8, 6), "OBJ-1", allowed="a slogan"
)
NO_VISION = Finding("NL401", "no-vision", Severity.WARNING, "there is no vision", Place(""))
NOTE = Finding("NL648", "no-baseline", Severity.NOTE, "PI 26.2 has no baseline", Place("pis/26.2.md"), "26.2")
FEAT_7 = ContentFile("features/FEAT-7.md", b"---\n" + b"\n" * 7 + b"depends_on: [FEAT-99]\n---\n")
PAGES = Catalogue(
    {"NL201": RulePage("NL201", "dangling-link", Severity.ERROR, "A link names an item that does not exist.\n\nWhy it matters: …")}
)


def report(*findings: Finding, color: bool = False, files: tuple[ContentFile, ...] = (FEAT_7,)) -> Report:
    """A report of some findings."""
    return Report(findings, files=files, catalogue=PAGES, as_of="2026-04-01", color=color)
