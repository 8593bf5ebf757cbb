"""Links that work from a folder on disk."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from northline.site.links import depth, file_links, up


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("../../features/", "../../features/index.html"),
        ("../", "../../features/index.html"),
        ("./", "../../features/feat-1/index.html"),
        ("../..", "../../index.html"),
        ("../../", "../../index.html"),
        ("../feat-2/", "../../features/feat-2/index.html"),
        ("../feat-2/#risks", "../../features/feat-2/index.html#risks"),
        ("../../features/?sort=wsjf", "../../features/index.html?sort=wsjf"),
        ("../../features/feat-2/index.html", "../../features/feat-2/index.html"),
        ("../../assets/main.css", "../../assets/main.css"),
        ("#here", "#here"),
        ("https://example.org/a/", "https://example.org/a/"),
        ("//example.org/a/", "//example.org/a/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("/train/", "/train/"),
    ],
)
def test_links_to_folders_name_their_index(href: str, expected: str) -> None:
    assert file_links(f'<a class="x" href="{href}">', "features/feat-1/") == f'<a class="x" href="{expected}">'


@given(st.text("./a:?#", max_size=8))
def test_a_page_without_a_link_to_a_folder_is_told_by_one_look(href: str) -> None:
    html = f'<a href="{href}">'
    beside = '<a href="vision/">'
    assert file_links(html, "teams/a/") == file_links(html + beside, "teams/a/").removesuffix(file_links(beside, "teams/a/"))


def test_the_home_page_links_downwards() -> None:
    assert file_links('<a href="vision/">', "") == '<a href="vision/index.html">'
    assert file_links('<a href=".">', "") == '<a href="index.html">'


def test_text_that_looks_like_a_link_is_left_alone() -> None:
    html = '<code>&lt;a href="x/"&gt;</code> <p title="a > href=">href="y/"</p>'
    assert file_links(html, "vision/") == html


def test_depth_is_the_way_up() -> None:
    assert [(depth(url), up(url)) for url in ("", "vision/", "features/feat-1/")] == [(0, ""), (1, "../"), (2, "../../")]
