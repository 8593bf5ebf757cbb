"""The laws that fuzzing looks for breaches of hold for a few bytes at random, and for those that once broke them."""

import random

import pytest
from tests.fuzz.targets import TARGETS

ONCE_BROKE = (
    b"\x00| id | title |\n|-|-|\n| a | \\`` b |\n",
    b"\x05\\\\\\```\x00a\x00b",
    b"\x07|\n",
    b"<a href=)ght\\des:>x",
)
SIGNS = (
    b"\n",
    b"| ",
    b"|-|-|\n",
    b"id",
    b"title",
    b"visibility: restricted",
    b"[[Z-77]]",
    b"`",
    b"\\",
    b"- ",
    b": ",
    b"## F-1: a\n",
    b"<svg",
    b"\xff",
)


@pytest.mark.parametrize("name", TARGETS)
def test_the_laws_hold(name: str) -> None:
    chance = random.Random(name)  # noqa: S311  # bytes, no secret
    for data in (*ONCE_BROKE, *(b"".join(chance.choices(SIGNS, k=chance.randint(0, 60))) for _ in range(40))):
        TARGETS[name](data)
