"""Small laws of text: emptiness, natural order, slugs and rounding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from northline.model.copied import ASSETS
from northline.model.text import decimal, fold, is_empty, natural, percent, slug


@pytest.mark.parametrize("text", ["", "  ", "n/a", "None", "TBD", "-", "todo", "N/A"])
def test_words_for_nothing_are_empty(text: str) -> None:
    assert is_empty(text)


@pytest.mark.parametrize("text", ["no", "0", "false", "nothing", "T-1"])
def test_values_that_only_look_like_nothing_are_kept(text: str) -> None:
    assert not is_empty(text)


def test_field_names_fold_case_space_and_punctuation() -> None:
    assert {fold(name) for name in ("User-Business Value", "user_business_value", "UserBusinessValue")} == {"userbusinessvalue"}


def test_natural_order_counts_numbers() -> None:
    assert sorted(["v1.10", "v1.9", "26.1.2", "26.1", "FEAT-2", "feat-10"], key=natural) == [
        "26.1",
        "26.1.2",
        "FEAT-2",
        "feat-10",
        "v1.9",
        "v1.10",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("FEAT-101", "feat-101"), ("2025h1/async-A1", "2025h1-async-a1"), ("26.2", "26.2"), ("Team Café", "team-cafe"), ("a_b", "a_b")],
)
def test_slugs_keep_what_urls_may_hold(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text(min_size=1))
def test_every_text_has_a_slug_that_is_safe_in_a_path(text: str) -> None:
    made = slug(text)
    assert made
    assert made not in {".", ".."}
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789._-")


@pytest.mark.parametrize(
    ("value", "expected"), [(12.0, "12"), (0.25, "0.3"), (2.345, "2.3"), (-0.04, "0"), (66.65, "66.7"), (1e6, "1000000"), (0.05, "0.1")]
)
def test_numbers_round_half_up_to_one_decimal(value: float, expected: str) -> None:
    assert decimal(value) == expected


def test_ratios_become_percent() -> None:
    assert percent(2 / 3) == "66.7 %"


def test_number_of_any_size_can_be_shown() -> None:
    assert decimal(1e308) == "1" + "0" * 308
    assert decimal(float("inf")) == "∞"


@pytest.mark.parametrize(
    ("text", "expected"), [(".hidden", "hidden"), ("..", "x-2e2e"), ("index.html", "index-html"), ("Index.HTML", "index-html")]
)
def test_slug_never_hides_or_replaces_a_folder_of_the_site(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize("text", ["a" * 300, "\u33c2" * 80, "é" * 300])
def test_slug_fits_any_file_system(text: str) -> None:
    assert len(slug(text)) == 100


def test_a_slug_is_never_called_like_a_file_that_may_be_copied() -> None:
    found = {slug(f"Box{suffix.upper()}") for suffix in ASSETS}
    assert found == {f"box-{suffix.removeprefix('.')}" for suffix in ASSETS}
    assert [slug("26.2"), slug("node.js"), slug("a.png.b")] == ["26.2", "node.js", "a.png.b"]
