"""A preview on this machine answers to no name that a stranger could have made."""

import pytest

from northline.site.callers import welcome


@pytest.mark.parametrize("asked", ["127.0.0.1:8000", "localhost", "LOCALHOST:8000", "a.localhost:1", "[::1]:8000", "10.0.0.7:8000", ""])
def test_the_author_is_answered(asked: str) -> None:
    assert welcome(asked, "127.0.0.1")


@pytest.mark.parametrize(
    "asked",
    [
        "evil.example",
        "evil.example:8000",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evillocalhost",
        "[",
        "127.0.0.1@evil.example",
    ],
)
@pytest.mark.parametrize("bound", ["127.0.0.1", "::1", "localhost"])
def test_a_page_of_the_web_is_not(asked: str, bound: str) -> None:
    assert not welcome(asked, bound)


@pytest.mark.parametrize("bound", ["0.0.0.0", "::", "192.168.1.7", "desk.example"])  # noqa: S104  # nothing is bound here
def test_a_server_that_is_open_to_the_network_answers_to_any_name(bound: str) -> None:
    assert welcome("desk.example:8000", bound)
