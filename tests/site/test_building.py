"""Whole builds of a tiny train, looked at from outside."""

import gzip
import json
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from northline.model.finding import Severity
from northline.site import edition, splicing
from northline.site.building import ConfigurationProblemError, build_site
from northline.site.link_check import broken_links
from northline.site.publish import PublishError
from northline.site.request import Request
from northline.site.theme_pages import ThemePages

FEATURE, PROSE = "features/feat-1/index.html", "guide/start/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, writer: Callable[[Path], Path]) -> Path:
    """The tiny train's site, built once."""
    folder = tmp_path_factory.mktemp("train")
    build_site(writer(folder), None, Request())
    return folder / "site"


def read(site: Path, page: str) -> str:
    return (site / page).read_text(encoding="utf-8")


def pages(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def tree(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_every_item_has_its_page_and_only_there(site: Path) -> None:
    assert {"features/feat-1/index.html", "features/feat-2/index.html"} <= set(pages(site))
    assert list(site.rglob("*.md")) == []


def test_every_page_shows_the_vision(site: Path) -> None:
    redirects = {page for page in pages(site) if 'http-equiv="refresh"' in read(site, page)}
    without = [page for page in pages(site) if page not in redirects and "Bread &lt;b&gt;for&lt;/b&gt; all" not in read(site, page)]
    assert without == []


def test_titles_are_text_wherever_they_stand(site: Path) -> None:
    title = "FEAT-1 Oven &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#34;steam&#34;"
    assert f"<title>{title} - Tiny &amp; &lt;train&gt;</title>" in read(site, FEATURE)
    assert [page for page in pages(site) if "<script>alert" in read(site, page)] == []


def test_a_title_of_prose_is_text_in_the_navigation_too(site: Path) -> None:
    assert "Start &lt;i&gt;here&lt;/i&gt;" in read(site, FEATURE)
    assert [page for page in pages(site) if "<i>here</i>" in read(site, page)] == []


def test_links_name_files_so_that_they_work_from_a_folder(site: Path) -> None:
    links = re.findall(r'<a [^>]*?href="([^"#?]*)', read(site, FEATURE) + read(site, PROSE))
    assert [link for link in links if link.endswith(("/", "..")) and "//" not in link] == []


def test_pictures_and_style_sheets_are_where_pages_look_for_them(site: Path) -> None:
    assert [broken for broken in broken_links(site) if ".html" not in broken.href] == []


def test_prose_links_to_items_and_shows_what_is_missing(site: Path) -> None:
    html = read(site, PROSE)
    assert '<a href="../../features/feat-1/index.html" rel="noopener noreferrer">the oven</a>' in html
    assert '<a href="../../features/feat-2/index.html" rel="noopener noreferrer">dough</a>' in html
    assert '<span class="nl-dangling" title="NOPE does not exist">NOPE</span>' in html
    assert '<span class="nl-dangling" title="gone.md does not exist">gone</span>' in html


def test_prose_keeps_the_features_of_the_theme(site: Path) -> None:
    html = read(site, PROSE)
    assert '<p class="admonition-title">Mind</p>' in html
    assert '<img alt="loaf" src="../../guide/loaf.png">' in html
    assert (site / "guide" / "loaf.png").is_file()


def test_a_first_line_that_looks_like_front_matter_stays(site: Path) -> None:
    html = read(site, "guide/words/index.html")
    assert "<p>note: this line is text</p>" in html
    assert "<p>And {{ config }} stays.</p>" in html


def test_every_page_has_a_policy_that_lets_its_scripts_run(site: Path) -> None:
    for page in ("index.html", FEATURE, PROSE, "404.html"):
        html = read(site, page)
        assert html.count("Content-Security-Policy") == 1
        policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
        assert policy is not None
        assert policy[1].count("sha256-") == len(set(re.findall(r"<script>.*?</script>", html, re.DOTALL)))
        assert " style=" not in html


def test_no_page_asks_another_host(site: Path) -> None:
    asked = re.compile(r'<(?:link (?!rel="canonical")|script|img|iframe)[^>]*?(?:href|src)="(?:https?:)?//')
    assert [page for page in pages(site) if asked.search(read(site, page))] == []


def test_pages_of_a_section_light_its_tab(site: Path) -> None:
    backlog = re.findall(r'md-tabs__item--active">\s*<a href="([^"]*)"', read(site, "backlog/index.html"))
    assert len(backlog) == 1


def test_search_finds_items_by_id_and_title(site: Path) -> None:
    index = json.loads(read(site, "search/search_index.json"))
    titles = {entry["location"]: entry["title"] for entry in index["docs"]}
    assert titles["features/feat-2/"] == "FEAT-2 Slow dough"
    assert list(titles) == sorted(titles)
    assert len(titles) == len(set(titles))


def test_the_sitemap_lists_items_and_prose_at_the_as_of_date(site: Path) -> None:
    xml = read(site, "sitemap.xml")
    for url in ("", "features/feat-1/", "guide/start/"):
        assert f"<loc>https://example.org/train/{url}</loc><lastmod>2026-09-09</lastmod>" in xml
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()).decode() == xml


def test_two_builds_in_different_places_are_the_same_to_the_byte(site: Path, tmp_path: Path, writer: Callable[[Path], Path]) -> None:
    build_site(writer(tmp_path / "elsewhere"), tmp_path / "out", Request())
    assert tree(tmp_path / "out") == tree(site)


def test_workers_write_the_same_bytes(site: Path, tmp_path: Path, writer: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("northline.site.writing.FEW", 1)
    monkeypatch.setattr("northline.site.writing.CHUNK", 2)
    build_site(writer(tmp_path), tmp_path / "out", Request(jobs=2))
    assert tree(tmp_path / "out") == tree(site)


def test_spliced_pages_are_what_the_theme_would_render(
    site: Path, tmp_path: Path, writer: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(splicing, "PROOFS", 10**9)
    build_site(writer(tmp_path), tmp_path / "out", Request())
    assert tree(tmp_path / "out") == tree(site)


def test_a_theme_that_varies_pages_is_rendered_in_full(
    train: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    whole = ThemePages.whole
    monkeypatch.setattr(ThemePages, "whole", lambda self, copy: whole(self, copy) + f"<!-- {copy.url} -->")
    build_site(train, None, Request())
    assert read(train.parent / "site", FEATURE).endswith("<!-- features/feat-1/ -->")
    assert "rendering such pages in full" in caplog.text


def test_findings_are_counted(train: Path) -> None:
    outcome = build_site(train, None, Request())
    assert outcome.published
    assert outcome.errors >= 1
    assert outcome.as_of == "2026-09-09"


def old_site(train: Path) -> Path:
    """The folder of a site that stands already."""
    folder = train.parent / "site"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "portfolio.json").write_text("old")
    return folder


def test_findings_can_keep_the_old_site(train: Path) -> None:
    old = old_site(train)
    outcome = build_site(train, None, Request(hold_at=Severity.ERROR))
    assert not outcome.published
    assert tree(old) == {"data/portfolio.json": b"old"}
    assert sorted(path.name for path in train.parent.iterdir()) == ["content", "site", "site_config.yml"]


def test_an_unexpected_error_keeps_the_old_site(train: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = old_site(train)

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(edition, "write_all", fail)
    with pytest.raises(ZeroDivisionError):
        build_site(train, None, Request())
    assert tree(old) == {"data/portfolio.json": b"old"}
    assert sorted(path.name for path in train.parent.iterdir()) == ["content", "site", "site_config.yml"]


def test_the_date_that_is_asked_for_comes_before_the_option(train: Path) -> None:
    assert build_site(train, None, Request(as_of=date(2026, 1, 2))).as_of == "2026-01-02"


def test_a_place_that_cannot_be_written_is_a_publish_error(train: Path) -> None:
    (train.parent / "file").touch()
    with pytest.raises(PublishError):
        build_site(train, train.parent / "file" / "site", Request())


def test_a_wrong_option_is_told_with_its_line(train: Path) -> None:
    train.write_text(train.read_text() + "    predictability: sometimes\n")
    with pytest.raises(ConfigurationProblemError, match=r"^site_config\.yml:10: "):
        build_site(train, None, Request())


def test_a_configuration_without_northline_is_refused(train: Path) -> None:
    train.write_text("site_name: A\ndocs_dir: content\ntheme: material\nplugins: [search]\n")
    with pytest.raises(ConfigurationProblemError, match="does not name northline"):
        build_site(train, None, Request())


def test_links_out_of_the_content_are_not_followed(train: Path) -> None:
    secret = train.parent / "secret"
    secret.mkdir()
    (secret / "key.md").write_text("# Secret")
    (train.parent / "content" / "more").symlink_to(secret)
    (train.parent / "content" / "loop").symlink_to(train.parent)
    build_site(train, None, Request())
    assert [path for path in tree(train.parent / "site") if "key" in path or "loop" in path] == []


def test_prose_that_python_markdown_dies_on_shows_its_source(train: Path) -> None:
    before = build_site(train, None, Request()).errors
    (train.parent / "content" / "guide" / "bad.md").write_text("# Bad\n\n" + "[" * 8000 + "<script>alert(4)</script>")
    assert build_site(train, None, Request()).errors == before + 1
    html = read(train.parent / "site", "guide/bad/index.html")
    assert "This page is shown as it was written: a long run of “[[[”." in html
    assert "&lt;script&gt;alert(4)&lt;/script&gt;" in html


def test_prose_in_the_place_of_a_page_of_ours_makes_way(train: Path) -> None:
    (train.parent / "content" / "index.md").write_text("# Mine\n\nMy own start.\n")
    build_site(train, None, Request())
    assert "My own start." not in read(train.parent / "site", "index.html")
    assert "My own start." in read(train.parent / "site", "guide/index.html")


def test_the_engine_can_build_the_site_by_itself(train: Path, site: Path) -> None:
    done = subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(train)], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert tree(train.parent / "site") == tree(site)


def test_a_page_that_cannot_be_rendered_shows_its_source_and_is_a_finding(train: Path) -> None:
    (train.parent / "content" / "guide" / "open.md").write_text("---\ntitle: Open\n---\n\n" + "<div>\n" * 500)
    outcome = build_site(train, None, Request())
    site = train.parent / "site"
    assert "&lt;div&gt;\n&lt;div&gt;" in read(site, "guide/open/index.html")
    findings = json.loads((site / "data" / "portfolio.json").read_text(encoding="utf-8"))["findings"]
    told = [(one["name"], one["severity"], one["path"], one["line"]) for one in findings if one["code"] == "NL121"]
    assert told == [("text-not-rendered", "error", "content/guide/open.md", 4)]
    assert "this text is shown as it was written: its tags nest more than 300 deep" in read(site, "findings/index.html")
    assert outcome.errors == sum(one["severity"] == "error" for one in findings)


def test_a_page_that_cannot_be_rendered_holds_the_site_back(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "guide"
    folder.mkdir(parents=True)
    (folder / "open.md").write_text("<div>\n" * 500)
    (tmp_path / "site_config.yml").write_text(
        "site_name: x\ndocs_dir: content\ntheme: material\nplugins:\n  northline: {as_of: 2026-09-09}\n"
    )
    outcome = build_site(tmp_path / "site_config.yml", None, Request(hold_at=Severity.ERROR))
    assert (outcome.published, outcome.errors) == (False, 1)
    assert not (tmp_path / "site").exists()


def test_html_at_which_the_search_plugin_fails_ends_no_build(train: Path) -> None:
    # An element of this class is skipped until one of its name ends, and the end of the next one was never begun.
    (train.parent / "content" / "guide" / "lines.md").write_text(
        '# Lines\n\n<ul class="linenodiv"><ul></ul></ul>\n\n## Zebrafish\n\ntext\n'
    )
    build_site(train, None, Request())
    docs = json.loads(read(train.parent / "site", "search/search_index.json"))["docs"]
    found = [(one["location"], one["title"], one["text"]) for one in docs if one["location"].startswith("guide/lines")]
    assert found == [("guide/lines/", "Lines", ""), ("guide/lines/#zebrafish", "Zebrafish", "text")]
