"""A build after an edit gives what a clean build gives, to the byte, whatever was edited.

`NORTHLINE_EDITS` sets how many edits are tried one by one; `make soak` tries 500.
"""

import os
import shutil
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from random import Random

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from tests.history.repository import commit, git
from tests.site.edits import course, write_start

from northline.model.page import Page, Rendered
from northline.render import Renderer
from northline.site import readings
from northline.site.building import build_site
from northline.site.desk import Desk
from northline.site.plugin import NorthlinePlugin
from northline.site.request import Request

ASKED = int(os.environ.get("NORTHLINE_EDITS", "0"))
# Without being asked for more: some edits at a time, so that forty of them take seconds.
EDITED, AT_ONCE = (ASKED, 1) if ASKED else (40, 5)
Build = Callable[[Path, Path], None]


@pytest.fixture(autouse=True)
def a_day_for_commits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let commits be made before the day at which the train is looked at."""
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-04-01T10:00:00Z")


@pytest.fixture(autouse=True)
def every_reading_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a small train keep what reading found, as large ones do."""
    monkeypatch.setattr(readings, "MANY", 1)


def by_command(configuration: Path, target: Path) -> None:
    """Build as `northline build` does, with what the last build left beside the site."""
    build_site(configuration, target, Request(jobs=1))


def in_preview(configuration: Path, target: Path) -> None:
    """Build as `northline serve` does, with what the plugin remembers."""
    config = load_config(str(configuration), site_dir=str(target))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1/")


def tree(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def clean(folder: Path, aside: Path, way: Build) -> dict[str, bytes]:
    """The site that a clean build gives for the same content, in a place that never saw a build."""
    shutil.copytree(folder, aside, ignore=shutil.ignore_patterns(".northline-cache", ".site.spare", "site"))
    way(aside / "site_config.yml", aside / "site")
    found = tree(aside / "site")
    shutil.rmtree(aside)
    return found


@pytest.mark.timeout(0 if ASKED else 240)
@pytest.mark.parametrize("way", [by_command, in_preview])
def test_a_build_after_edits_equals_a_clean_build(tmp_path: Path, way: Build) -> None:
    chance = Random(20260415)  # noqa: S311  # a repeatable course of edits
    folder = tmp_path / "train"
    configuration = write_start(folder, chance)
    way(configuration, folder / "site")
    edits = course(chance)
    for step in range(0, EDITED, AT_ONCE):
        for edit in islice(edits, AT_ONCE):
            edit(folder, chance)
        way(configuration, folder / "site")
        found, expected = tree(folder / "site"), clean(folder, tmp_path / "aside", by_command if way is by_command else in_preview)
        assert found.keys() == expected.keys(), f"after edit {step + AT_ONCE}"
        assert [path for path in found if found[path] != expected[path]] == [], f"after edit {step + AT_ONCE}"


class QuietDesk(Desk):
    """A desk at which nobody is in a hurry."""

    def __init__(self) -> None:
        """Serve nobody."""

    def overtaken(self) -> bool:
        """Let every build run to its end."""
        return False


@pytest.mark.timeout(0 if ASKED else 240)
def test_a_draft_shows_what_the_build_then_shows(tmp_path: Path) -> None:
    chance = Random(20260416)  # noqa: S311  # as above
    folder = tmp_path / "train"
    configuration = write_start(folder, chance)
    plugin = load_config(str(configuration)).plugins["northline"]
    assert isinstance(plugin, NorthlinePlugin)
    in_preview(configuration, folder / "site")
    drawn, prose, edits = 0, 0, course(chance)
    for step in range(EDITED):
        next(edits)(folder, chance)
        draft = plugin.sketch(QuietDesk())
        urls = (*draft.last.families, *draft.last.prose.paths) if draft else ()
        shown = {f"{url}index.html": draft.page(url) for url in urls} if draft else {}
        drawn += len(shown)
        prose += len(draft.last.prose.paths) if draft else 0
        in_preview(configuration, folder / "site")
        found = tree(folder / "site")
        wrong = [path for path, html in shown.items() if html is not None and html != found.get(path)]
        assert wrong == [], f"after edit {step + 1}"
    assert drawn > EDITED
    assert prose


@pytest.mark.parametrize("way", [by_command, in_preview])
def test_only_pages_whose_values_changed_are_rendered_again(tmp_path: Path, way: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "train"
    configuration = write_start(folder, Random(1))  # noqa: S311  # as above
    (folder / "content" / "stories" / "story-2.md").write_text("---\ntitle: Old words\nparent: FEAT-2\n---\nPlain words.\n")
    way(configuration, folder / "site")
    rendered: list[str] = []
    render = Renderer.render

    def counting(self: Renderer, page: Page) -> Rendered:
        rendered.append(page.url)
        return render(self, page)

    monkeypatch.setattr(Renderer, "render", counting)
    (folder / "content" / "stories" / "story-1.md").write_text("---\ntitle: New words\nparent: FEAT-1\nstate: done\n---\n")
    way(configuration, folder / "site")
    assert "stories/story-1/" in rendered
    assert "features/feat-1/" in rendered
    assert "stories/story-2/" not in rendered


def test_what_a_hook_gives_to_templates_is_asked_for_in_every_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A template is compiled with what filters make of its constants, and a hook's own may make something else of them next time."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    configuration = write_start(tmp_path / "train", Random(1))  # noqa: S311  # as above
    own = configuration.parent / "templates" / "theme" / "main.html"
    own.parent.mkdir(parents=True)
    own.write_text('{% extends "base.html" %}{% block announce %}{{ "Constant"|own }}{% endblock %}')
    start = configuration.read_text()
    for name, expected in (("upper", "CONSTANT"), ("lower", "constant")):
        hook = f"def on_env(env, config, files):\n    env.filters['own'] = str.{name}\n    return env\n"
        (configuration.parent / f"{name}.py").write_text(hook)
        # The engine loads a hook once in the life of a process.
        configuration.write_text(f"hooks: [{name}.py]\n{start}")
        by_command(configuration, tmp_path / "site")
        assert expected in (tmp_path / "site" / "index.html").read_text()


def test_a_preview_tells_the_history_of_the_folder_that_it_shows(tmp_path: Path) -> None:
    configuration = write_start(tmp_path, Random(1))  # noqa: S311  # as above
    git(tmp_path, "init", "-q")
    commit(tmp_path)
    in_preview(configuration, tmp_path / "site")
    (tmp_path / "content").rename(tmp_path / "backlog")
    configuration.write_text(configuration.read_text().replace("docs_dir: content", "docs_dir: backlog"))
    commit(tmp_path)
    in_preview(configuration, tmp_path / "site")
    assert (tmp_path / "site" / "changes" / "index.html").is_file()
