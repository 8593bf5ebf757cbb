"""Labels that say more than a label."""

import pytest

from northline.exchange.intake.labels import meanings


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("theme:growth", [("supports", "growth")]),
        ("Theme: Growth and trust", [("supports", "Growth and trust")]),
        ("uncommitted", [("commitment", "uncommitted")]),
        ("Stretch", [("commitment", "uncommitted")]),
        ("committed", [("commitment", "committed")]),
        ("ROAM-owned", [("roam", "owned")]),
        ("roam: Mitigated", [("roam", "mitigated")]),
        ("ROAM-unknown", []),
        ("theme:", []),
        ("fast", []),
        ("", []),
    ],
)
def test_label_says(label: str, expected: list[tuple[str, str]]) -> None:
    assert list(meanings(label)) == expected
