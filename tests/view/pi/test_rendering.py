import pytest
from tests.view.pi.plans import finding
from tests.view.trains import HOSTILE, atlas, html

from northline.view.atlas import Atlas

FAMILIES = ("pi", "roles", "kanban", "decisions", "feedback")
TRAIN = f"""
VIS-1 vision
T&'1 theme weight=1 supports=VIS-1 owner=A&amp;da
OUT-1 outcome parent=T&'1
26.1 pi start=2026-01-05 end=2026-03-15 status=closed
26.2 pi start=2026-03-16 end=2026-05-24 iterations=3 status=committed
26.3 pi start=2026-05-25 status=draft
A&'B team capacity=26.2:10
C team
ART art
{HOSTILE} feature pi=26.2 team=A&'B points=3 state=implementing user_business_value=8 time_criticality=1 risk_opportunity=1 job_size=5
S1 story parent={HOSTILE} iteration=26.2.2 points=3 state=blocked
E1 epic state=parked
O1 objective team=A&'B pi=26.2 supports=OUT-1 delivers={HOSTILE} business_value=8 business_owner=A&amp;da
O2 objective team=C pi=26.2 business_value=3 status=dropped replaced_by=O1
O3 objective art=ART pi=26.2
O4 objective team=C pi=26.1 business_value=5 actual_value=4
D1 dependency pi=26.2 from={HOSTILE} to=C needed_by=1 promised_for=2 status=committed
R1 risk pi=26.2 team=C affects=O1
G1 goal iteration=26.2.1 team=C
DEMO-1 demo date=2026-03-30 about=O1
MS-1 milestone due=2026-04-20 depends_on={HOSTILE}
DEC-1 decision date=2026-03-20 chosen=O1 over=E1 affects=O2
FB-1 feedback date=2026-03-20 about={HOSTILE}
"""


@pytest.fixture(scope="module")
def train() -> Atlas:
    return atlas(TRAIN, findings=(finding("<b>bold</b>", "O1"), finding("watermelon", "O1", "NL701")))


@pytest.mark.parametrize("family", FAMILIES)
def test_every_page_has_one_heading_and_no_style_or_script_of_its_own(family: str, train: Atlas) -> None:
    shown = html(family, train)
    assert shown
    for text in shown.values():
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
@pytest.mark.parametrize("text", ["", "F1 feature", "T1 theme\nO1 objective", "26.2 pi\nA team", "26.2 pi\nO1 objective pi=26.2"])
def test_a_train_that_has_almost_nothing_still_has_whole_pages(family: str, text: str) -> None:
    for page in html(family, atlas(text)).values():
        assert page.count("<h1") == 1


@pytest.mark.parametrize("family", FAMILIES)
def test_ids_on_a_page_are_unique(family: str, train: Atlas) -> None:
    for text in html(family, train).values():
        ids = [piece.partition('"')[0] for piece in text.split(' id="')[1:]]
        assert sorted(ids) == sorted(set(ids))
