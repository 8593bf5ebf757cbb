"""Live preview keeps the last good build."""

import logging
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from time import sleep

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from northline.site.draft import Draft
from northline.site.edition import Edition
from northline.site.plugin import NorthlinePlugin
from northline.site.request import Request
from northline.site.serving import keep_serving


@pytest.fixture
def preview(train: Path) -> Iterator[tuple[LiveReloadServer, Path]]:
    """A server of the tiny train, as `serve` sets it up, with no watching of files."""
    target = train.parent / "preview"

    def builder() -> None:
        config = load_config(str(train), site_dir=str(target))
        config.plugins.on_startup(command="serve", dirty=False)
        build(config, serve_url="http://127.0.0.1/")

    server = LiveReloadServer(builder, "127.0.0.1", 0, str(target), shutdown_delay=0.01)
    plugin = load_config(str(train)).plugins["northline"]
    assert isinstance(plugin, NorthlinePlugin)
    plugin.request = Request()
    keep_serving(server, plugin.sketch)
    server.builder()
    server.server_bind()
    server.server_activate()
    server.serve_thread.start()
    yield server, train.parent
    server.shutdown()
    server.serve_thread.join()


def page(server: LiveReloadServer, path: str) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}/{path}", timeout=5) as answer:
        return str(answer.read().decode())


def wreck_configuration(folder: Path) -> None:
    (folder / "site_config.yml").write_text("plugins: [")


def wreck_option(folder: Path) -> None:
    (folder / "site_config.yml").write_text("site_name: A\nplugins: {northline: {predictability: sometimes}}\n")


def wreck_template(folder: Path) -> None:
    (folder / "templates" / "pages").mkdir(parents=True)
    (folder / "templates" / "pages" / "item.html.j2").write_text("{% if %}")


@pytest.mark.parametrize("wreck", [wreck_configuration, wreck_option, wreck_template])
def test_a_rebuild_that_fails_leaves_the_last_good_build(
    preview: tuple[LiveReloadServer, Path], wreck: Callable[[Path], None], caplog: pytest.LogCaptureFixture
) -> None:
    server, folder = preview
    before = page(server, "features/feat-1/")
    wreck(folder)
    with caplog.at_level(logging.ERROR):
        server.builder()
    assert page(server, "features/feat-1/") == before
    assert "The last good build stays on show" in caplog.text
    assert sorted(path.name for path in folder.iterdir() if path.name.startswith(".")) == []


def test_broken_content_is_a_finding_and_does_not_stop_a_rebuild(preview: tuple[LiveReloadServer, Path]) -> None:
    server, folder = preview
    (folder / "content" / "features" / "feat-2.md").write_text("---\n{[\n---\n")
    (folder / "content" / "features" / "feat-3.md").write_text("---\nid: FEAT-3\ntitle: New\n---\n")
    server.builder()
    assert "FEAT-3 New" in page(server, "features/feat-3/")


def test_a_name_that_leads_to_this_machine_by_the_will_of_a_stranger_is_not_answered(preview: tuple[LiveReloadServer, Path]) -> None:
    server, _ = preview
    for path in ("", "features/feat-1/", "data/portfolio.json", "livereload/0/0"):
        request = urllib.request.Request(f"http://127.0.0.1:{server.server_port}/{path}", headers={"Host": "evil.example:8000"})
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(request, timeout=5)  # noqa: S310  # our own server


def test_a_page_of_another_site_cannot_use_what_a_preview_holds(preview: tuple[LiveReloadServer, Path]) -> None:
    server, _ = preview
    for path in ("features/feat-1/", "search/search_index.js", "data/portfolio.json"):
        with urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}/{path}", timeout=5) as answer:
            assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_a_preview_has_no_policy_since_reloading_is_an_inline_script(preview: tuple[LiveReloadServer, Path]) -> None:
    assert "Content-Security-Policy" not in page(preview[0], "")


def during(monkeypatch: pytest.MonkeyPatch, act: Callable[[], None]) -> None:
    """Act in the middle of the next builds."""
    prepare = Edition.prepare

    def acting(*args: object, **named: object) -> Edition:
        act()
        return prepare(*args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Edition, "prepare", acting)


def test_a_new_title_is_on_its_pages_before_the_site_is_built(
    preview: tuple[LiveReloadServer, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    server, folder = preview
    seen: list[str] = []
    during(monkeypatch, lambda: seen.extend(page(server, path) for path in ("features/feat-2/", "features/", "backlog/index.html", "")))
    file = folder / "content" / "features" / "feat-2.md"
    file.write_text(file.read_text().replace("Slow dough", "Quick dough"))
    server.builder()
    assert ["Quick dough" in html for html in seen[:3]] == [True] * 3
    assert seen == [page(server, path) for path in ("features/feat-2/", "features/", "backlog/index.html", "")]


def test_the_page_that_is_looked_at_is_made_before_the_site_is_built(
    preview: tuple[LiveReloadServer, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    server, folder = preview
    done: list[str] = []
    during(monkeypatch, lambda: done.append("building"))
    draw = Draft.page

    def drawing(draft: Draft, url: str) -> bytes | None:
        sleep(0.1)
        html = draw(draft, url)
        done.append("page")
        return html

    monkeypatch.setattr(Draft, "page", drawing)

    def look() -> None:
        while "Quick dough" not in page(server, "features/feat-2/"):
            sleep(0.01)

    looking = Thread(target=look)
    looking.start()
    file = folder / "content" / "features" / "feat-2.md"
    file.write_text(file.read_text().replace("Slow dough", "Quick dough"))
    server.builder()
    looking.join(5)
    assert done == ["page", "building"]


def test_what_is_no_page_waits_for_the_site(preview: tuple[LiveReloadServer, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    server, folder = preview
    answers: list[str] = []
    asking = Thread(target=lambda: answers.append(page(server, "data/portfolio.json")))
    during(monkeypatch, asking.start)
    file = folder / "content" / "features" / "feat-2.md"
    file.write_text(file.read_text().replace("Slow dough", "Quick dough"))
    server.builder()
    asking.join(5)
    assert ["Quick dough" in answer for answer in answers] == [True]


def test_a_change_during_a_build_gives_it_up_and_shows_the_newer_draft(
    preview: tuple[LiveReloadServer, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    server, folder = preview
    file = folder / "content" / "features" / "feat-2.md"
    pristine = file.read_text()
    with monkeypatch.context() as patch:
        patch.setattr(server, "_want_rebuild", True)
        file.write_text(pristine.replace("Slow dough", "Quick dough"))
        server.builder()
    assert "Quick dough" in page(server, "features/feat-2/")
    file.write_text(pristine.replace("Slow dough", "Cold dough"))
    server.builder()
    assert "Cold dough" in page(server, "features/feat-2/")
    assert "Cold dough" in (folder / "preview" / "features" / "feat-2" / "index.html").read_text()
