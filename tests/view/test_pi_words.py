import pytest
from tests.view.trains import atlas

from northline.view.periods import period


def word(text: str, pi: str = "26.2") -> str:
    return atlas(text).pi_word(pi).text


# The as-of date is 1 April 2026.
NOW, PAST, AHEAD = "start=2026-03-16 end=2026-05-22", "start=2026-01-05 end=2026-03-13", "start=2026-05-25 end=2026-07-31"


@pytest.mark.parametrize(
    ("dates", "status", "said"),
    [
        (NOW, "committed", "current"),
        (NOW, "draft", "current, draft"),
        (NOW, "closed", "current, closed"),
        (PAST, "committed", "current, past its end"),
        (PAST, "closed", "last PI, closed"),
        (AHEAD, "draft", "next, draft"),
        (AHEAD, "committed", "next, committed"),
        ("", "committed", "current"),
    ],
)
def test_the_current_pi_is_called_what_the_date_makes_of_it(dates: str, status: str, said: str) -> None:
    assert word(f"26.2 pi {dates} status={status}") == said


def test_other_pis_are_closed_committed_or_a_forecast() -> None:
    later = f"26.3 pi {AHEAD} status=committed\n26.4 pi start=2026-08-03 end=2026-10-09"
    text = f"26.1 pi {PAST} status=closed\n26.2 pi {NOW} status=committed\n{later}"
    assert [word(text, pi) for pi in ("26.1", "26.2", "26.3", "26.4", "99")] == ["closed", "current", "committed", "forecast", "unknown PI"]


def test_a_draft_or_closed_pi_never_looks_like_the_committed_one() -> None:
    looks = {status: period(atlas(f"26.2 pi {NOW} status={status}"), "26.2").look for status in ("committed", "draft", "closed")}
    assert looks == {"committed": "current", "draft": "forecast", "closed": "closed"}
