"""Pages of the theme, tight around their content."""

import re
from pathlib import Path

import pytest

from northline.site.building import build_site
from northline.site.request import Request
from northline.site.theme_pages import tight


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("<ul>\n\n    <li>a</li>\n  \n</ul>", "<ul>\n<li>a</li>\n</ul>"),
        ("a\n\t b  c", "a\nb  c"),
        ("<pre>a\n\n  b</pre>\n\n<p>", "<pre>a\n\n  b</pre>\n<p>"),
        ('<textarea rows="2">a\n  b</textarea>', '<textarea rows="2">a\n  b</textarea>'),
        ("<script>let a = `\n\n  `</script>\n\n", "<script>let a = `\n\n  `</script>\n"),
        ("<prefix>\n\n</prefix>", "<prefix>\n</prefix>"),
        ("", ""),
    ],
)
def test_blank_lines_and_indentation_go_except_where_they_count(written: str, left: str) -> None:
    assert tight(written) == left


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with code in an item, which we write, and in prose, which the engine writes."""
    folder = tmp_path_factory.mktemp("tight")
    content = folder / "content"
    (content / "features").mkdir(parents=True)
    code = "```\nfirst\n\n    second\n```\n"
    (content / "features" / "feat-1.md").write_text(f"---\nid: FEAT-1\ntitle: One\n---\n{code}")
    (content / "words.md").write_text(f"# Words\n\n{code}")
    (folder / "site_config.yml").write_text("site_name: Tight\ndocs_dir: content\ntheme: material\nplugins: [search, northline]\n")
    build_site(folder / "site_config.yml", folder / "site", Request(jobs=1))
    return folder / "site"


@pytest.mark.parametrize("page", ["features/feat-1/index.html", "words/index.html", "index.html"])
def test_the_theme_leaves_no_blank_lines_around_a_page(site: Path, page: str) -> None:
    html = (site / page).read_text()
    before, after = html.partition("<article")[0], html.rpartition("</article>")[2]
    assert before
    assert after
    around = re.sub(r"<(script|style|pre|textarea)\b.*?</\1>", "kept", f"{before}article{after}", flags=re.DOTALL)
    assert re.findall(r"\n\s+", around) == []


@pytest.mark.parametrize("page", ["features/feat-1/index.html", "words/index.html"])
def test_code_keeps_its_lines(site: Path, page: str) -> None:
    text = re.sub(r"<[^>]+>", "", (site / page).read_text())
    assert "first\n\n    second" in text
