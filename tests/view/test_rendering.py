import pytest
from tests.view.trains import HOSTILE, atlas, html

from northline.model.finding import Finding, Severity
from northline.model.place import Place
from northline.pipeline import catalogue
from northline.view.atlas import Atlas

FAMILIES = ("roadmap", "backlog", "traceability", "explorer", "vision", "alignment", "findings", "how", "glossary", "listings")
TRAIN = f"""
VIS-1 vision
T&'1 theme weight=1 supports=VIS-1
OUT-1 outcome parent=T&'1
26.1 pi start=2026-01-05 end=2026-03-15 status=closed
26.2 pi start=2026-03-16 end=2026-05-24
A&'B team capacity=26.2:10
E1 epic supports=T&'1 user_business_value=1 time_criticality=1 risk_opportunity=1 job_size=1
{HOSTILE} feature pi=26.2 team=A&'B parent=E1 points=3 user_business_value=8 time_criticality=1 risk_opportunity=1 job_size=5
F2 feature state=ready user_business_value=8 time_criticality=8 risk_opportunity=1 job_size=1
F3 feature state=done
O1 objective team=A&'B pi=26.2 supports=OUT-1 delivers={HOSTILE} business_value=8
O2 objective team=A&'B pi=26.2 business_value=3
RISK-1 risk affects=O1
MS-1 milestone due=2026-06-01 relates_to=F2
"""


@pytest.fixture(scope="module")
def train() -> Atlas:
    return atlas(
        TRAIN,
        catalogue=catalogue(),
        findings=(Finding("NL201", "dangling-link", Severity.ERROR, "O1 <b>bold</b>", Place("o.md", 3), "O1"),),
    )


@pytest.mark.parametrize("family", FAMILIES)
def test_every_page_has_one_heading_and_no_style_or_script_of_its_own(family: str, train: Atlas) -> None:
    for text in html(family, train).values():
        assert text.count("<h1") == 1
        assert "<script" not in text
        assert " style=" not in text
        assert " onclick=" not in text


@pytest.mark.parametrize("family", FAMILIES)
def test_what_authors_write_never_becomes_markup(family: str, train: Atlas) -> None:
    for text in html(family, train).values():
        assert "F&amp;'1" not in text
        assert "<b>bold" not in text


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("text", ["", "F1 feature", "T1 theme\nO1 objective", "26.2 pi\nA team"])
def test_a_train_that_has_almost_nothing_still_has_whole_pages(family: str, text: str) -> None:
    for page in html(family, atlas(text)).values():
        assert page.count("<h1") == 1


@pytest.mark.parametrize("family", FAMILIES)
def test_ids_on_a_page_are_unique(family: str, train: Atlas) -> None:
    for text in html(family, train).values():
        ids = [piece.partition('"')[0] for piece in text.split(' id="')[1:]]
        assert sorted(ids) == sorted(set(ids))
