"""Links of a built site that lead nowhere."""

from pathlib import Path

import pytest

from northline.site.building import build_site
from northline.site.link_check import Broken, broken_links
from northline.site.request import Request


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of a home page and one page below it."""
    (tmp_path / "a b").mkdir()
    (tmp_path / "index.html").write_text("")
    (tmp_path / "a b" / "index.html").write_text('<p id="x">')
    return tmp_path


@pytest.mark.parametrize(
    "html",
    [
        '<a href="a%20b/index.html#x">',
        '<a class="x" href="a%20b/index.html?a=1&amp;b=2">',
        '<a href="#here"><p id="here">',
        '<a href="?sort=id">',
        '<a href="https://example.org/nowhere">',
        '<img src="data:image/png;base64,AAAA">',
        "<code>&lt;a href='nowhere'&gt;</code>",
    ],
)
def test_links_that_lead_somewhere_are_not_told(site: Path, html: str) -> None:
    (site / "index.html").write_text(html)
    assert broken_links(site) == ()


@pytest.mark.parametrize("html", ['<a href="b/index.html">', '<img alt="x" src="b/index.html">', '<link rel="x" href="b/index.html">'])
def test_links_that_lead_nowhere_are_told_with_their_page(site: Path, html: str) -> None:
    (site / "a b" / "index.html").write_text(html)
    assert broken_links(site) == (Broken("a b/index.html", "b/index.html"),)


def test_a_large_site_is_sampled_evenly(site: Path) -> None:
    for number in range(8):
        (site / f"{number}.html").write_text('<a href="nowhere.html">')
    assert [broken.page for broken in broken_links(site, sample=4)] == ["0.html", "3.html", "6.html"]


def test_the_error_page_links_from_the_root_of_its_server(site: Path) -> None:
    (site / "404.html").write_text('<a href="nowhere.html">')
    assert broken_links(site) == ()


@pytest.mark.parametrize(
    "html", ['<a href="#here"><p id="here">', '<a href="a%20b/index.html#%C3%BC">', '<a href="x.png#at">', '<a href="#">']
)
def test_links_to_a_place_that_a_page_has_are_not_told(site: Path, html: str) -> None:
    (site / "a b" / "index.html").write_text('<h2 class="x" id="ü">')
    (site / "x.png").touch()
    (site / "index.html").write_text(html)
    assert broken_links(site) == ()


@pytest.mark.parametrize("href", ["#gone", "a%20b/index.html#gone", "?a=1#gone"])
def test_links_to_a_place_that_a_page_lacks_are_told(site: Path, href: str) -> None:
    (site / "index.html").write_text(f'<a class="x" href="{href}">')
    assert broken_links(site) == (Broken("index.html", href),)


TAGS = ['<p id="&#103;one">', '<p title="a" id="gone">', '<a name="gone">', '<p id="other">&lt;p id="gone"&gt;<p id="gone">']


@pytest.mark.parametrize("tag", TAGS)
def test_a_place_is_found_however_it_is_written(site: Path, tag: str) -> None:
    (site / "index.html").write_text(f'<a href="#gone">{tag}')
    assert broken_links(site) == ()


@pytest.mark.parametrize("text", [' id="gone"', '<p data-id="gone">', '<p>x id="gone"', '<p id="GONE">', '<p id="gone ">'])
def test_words_that_look_like_a_place_are_none(site: Path, text: str) -> None:
    (site / "index.html").write_text(f'<a href="#gone">there</a>{text}')
    assert broken_links(site) == (Broken("index.html", "#gone"),)


def test_a_build_tells_of_links_to_no_file_and_to_no_place(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "content" / "features").mkdir(parents=True)
    (tmp_path / "content" / "features" / "feat-1.md").write_text("---\ntitle: One\n---\n[There](#nowhere)\n")
    (tmp_path / "content" / "words.md").write_text('# Words\n\n<a href="gone/index.html">gone</a>\n')
    (tmp_path / "site_config.yml").write_text("site_name: A\ndocs_dir: content\ntheme: material\nplugins: [search, northline]\n")
    build_site(tmp_path / "site_config.yml", tmp_path / "site", Request(jobs=1))
    told = [record.getMessage() for record in caplog.records if "nowhere" in record.getMessage()]
    assert told == ["2 links lead nowhere, such as gone/index.html on words/index.html"]
