"""The MkDocs plugin: when the engine asks, the pipeline answers."""

import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.config.base import Config as EngineConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority

from northline.model.frozen import replace
from northline.site.company import alone
from northline.site.content_files import unlisted
from northline.site.desk import Desk
from northline.site.draft import Draft
from northline.site.edition import Edition
from northline.site.foundation import settings_digest
from northline.site.intake import Intake
from northline.site.kept import FOLDER, prune
from northline.site.ledger import Ledger
from northline.site.link_check import Broken, broken_links
from northline.site.memory import Memory
from northline.site.other_trains import watched
from northline.site.program import digest_of
from northline.site.publish import Publication, PublishError, begin, discard
from northline.site.request import Outcome, OvertakenError, Request
from northline.site.search_entries import write_index_script
from northline.site.serving import keep_serving
from northline.site.settings import Settings, lines, read_settings
from northline.site.templates import template_dirs
from northline.site.theme import dress
from northline.site.wordless import WORDLESS, wordless

if TYPE_CHECKING:
    from collections.abc import Callable

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

_log = logging.getLogger("mkdocs.plugins.northline")
_FIRST, _LAST = 100, -100
# Sites of a train: its profiles, and places somebody tries out.
LEDGERS = 8


class NoOptions(EngineConfig):  # type: ignore[no-untyped-call]  # the engine's own
    """What the engine validates for us: nothing."""


class NorthlinePlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]  # the engine's own
    """Northline inside MkDocs; `request` says what the command line asked for, `outcome` what came of it."""

    def __init__(self) -> None:
        self.request = Request()
        self.outcome: Outcome | None = None
        self._serving = False
        self._content = ""
        self._settings: Settings | None = None
        self._publication: Publication | None = None
        self._edition: Edition | None = None
        self._shown: Edition | None = None
        self._settled = ""
        self._written = self._ledger = Ledger()
        self._memory: Memory | None = None

    def load_config(self, options: dict[str, Any], config_file_path: str | None = None) -> tuple[list[Any], list[Any]]:  # noqa: ARG002  # the engine's signature
        """Accept any options: our own reader validates them, with line numbers."""
        self.config = NoOptions()
        return [], []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002  # the engine's signature
        """Learn whether pages are only previewed."""
        self._serving = command == "serve"

    def on_config(self, config: "MkDocsConfig") -> "MkDocsConfig":
        """Settle the configuration, and have the site built beside the place where it will stand."""
        self.outcome = None
        if wordless():
            raise PluginError(WORDLESS)
        self._settings = read_settings(Path(config.config_file_path))
        if self._settings.problems:
            raise PluginError("\n".join(lines(self._settings.problems)))
        dress(config, self._templates(config))
        self._publication = self._begin(config)
        config.site_dir = str(self._publication.staging)
        # The engine follows links out of its content folder; it is shown an empty one, and we add what is safe.
        self._content, config.docs_dir = config.docs_dir, str(self._publication.staging / ".no-content")
        return config

    def _begin(self, config: "MkDocsConfig") -> Publication:
        sources = (Path(config.docs_dir), Path(config.config_file_path))
        try:
            return begin(Path(config.site_dir), sources, locked=not self._serving)
        except PublishError as error:
            raise PluginError(str(error)) from error

    def on_files(self, files: "Files", config: "MkDocsConfig") -> "Files":
        """Read and assess the content, and give the engine the pages of the navigation and of prose."""
        config.docs_dir = self._content
        if wrong := unlisted(Path(config.docs_dir)):
            raise PluginError(wrong)
        settings = self._settings or Settings(read_settings(Path(config.config_file_path)).config)
        if self._memory is None or not self._serving or self._memory.past.folder != Path(config.docs_dir):
            self._memory = Memory.of(Path(config.docs_dir), self.request.profile, preview=self._serving)
        folders = self._templates(config)
        edition = Edition.prepare(config, settings.config, self.request, folders, self._memory, guarded=not self._serving)
        self._edition = edition
        self._settled = settings_digest(config, folders)
        if not self._serving:
            # Workers are about to be forked: what nobody needs any more is not to be carried along.
            self._memory = None
        return edition.add_files(files, config)

    def on_nav(self, nav: "Navigation", config: "MkDocsConfig", files: "Files") -> "Navigation":  # noqa: ARG002  # the engine's signature
        """Date every page by the as-of date."""
        self.request.begin("dressing in the theme")
        self._now.date_pages(files)
        self._now.nav = nav
        return nav

    def on_page_read_source(self, page: "Page", config: "MkDocsConfig") -> str | None:  # noqa: ARG002  # the engine's signature
        """Give the engine a page's source without front matter; pages of ours have none."""
        return self._now.source(page)

    def on_page_markdown(self, markdown: str, page: "Page", config: "MkDocsConfig", files: "Files") -> str:  # noqa: ARG002  # the engine's signature
        """Leave nothing for the engine to render: prose is drawn already."""
        return self._now.convert(page, markdown)

    def on_page_content(self, html: str, page: "Page", config: "MkDocsConfig", files: "Files") -> str:  # noqa: ARG002  # the engine's signature
        """Hand over the finished content of a page."""
        return self._now.content(page, html)

    def on_env(self, env: "jinja2.Environment", config: "MkDocsConfig", files: "Files") -> "jinja2.Environment":  # noqa: ARG002  # the engine's signature
        """Let the theme know the vision and the policy, and set up the shells."""
        self._now.open_press(env, config)
        return env

    def on_post_page(self, output: str, page: "Page", config: "MkDocsConfig") -> str:  # noqa: ARG002  # the engine's signature
        """Settle the links and the policy of a page of the engine."""
        return self._now.finished(output, page.url, page.content or "")

    def on_post_template(self, output: str, template_name: str, config: "MkDocsConfig") -> str:
        """Replace the sitemap by one of all pages, and settle the policy of the error page."""
        return self._now.template(output, template_name, config)

    @event_priority(_FIRST)
    def _write_pages(self, config: "MkDocsConfig") -> None:
        if self._publication is not None:
            last = self._ledger if self._serving else Ledger.load(self._ledger_file(config))
            self._written = self._now.write(config, self._publication.tree, last)

    @event_priority(_LAST)
    def _publish(self, config: "MkDocsConfig") -> None:
        edition, publication = self._now, self._publication
        if publication is None:
            return
        self.request.begin("publishing")
        write_index_script(publication.staging)
        publication.gather(edition.written)
        _tell(broken_links(publication.next, files=publication.files))
        outcome = edition.outcome(str(publication.target))
        try:
            publication.finish(edition.pages)
        except PublishError as error:
            raise PluginError(str(error)) from error
        finally:
            config.site_dir = str(publication.target)
            self.outcome = outcome if publication.swapped else None
        if not publication.seamless:
            _log.warning("This file system cannot swap two folders in one step: for an instant there was no site")
        if publication.unsettled:
            _log.warning("The new site stands, but may not survive a power cut: %s", publication.unsettled)
        self._remember(config)
        self._shown = edition

    def _remember(self, config: "MkDocsConfig") -> None:
        """Keep the ledger only of a site that stands; a preview's ends with it."""
        self._ledger = self._written
        if not self._serving:
            file = self._ledger_file(config)
            self._ledger.save(file)
            prune(file.parent, LEDGERS)

    def _ledger_file(self, config: "MkDocsConfig") -> Path:
        target = self._publication.target if self._publication else Path(config.site_dir)
        name = digest_of([str(target).encode("utf-8", "surrogateescape"), self.request.profile.encode()])
        return Path(config.config_file_path).parent / FOLDER / "pages" / f"{name[:16]}.json"

    on_post_build = CombinedEvent(_write_pages, _publish)

    def on_build_error(self, error: Exception) -> None:  # noqa: ARG002  # the engine's signature
        """Leave nothing behind, and the published site as it was."""
        self.abandon()

    def abandon(self) -> None:
        """Give up the build that is under way, if any."""
        if self._publication is not None:
            self._publication.abandon()

    def on_shutdown(self) -> None:
        """Leave nothing of a preview behind."""
        if self._serving and self._publication is not None:
            discard(self._publication.target)

    def on_serve(self, server: "LiveReloadServer", *, config: "MkDocsConfig", builder: "Callable[..., None]") -> "LiveReloadServer":  # noqa: ARG002  # the engine's signature
        """Watch templates and other trains' files as well, and keep serving the last good build whatever a rebuild runs into."""
        # Listening to the system takes long to import, and a build has nothing to listen for.
        from northline.site.watching import watch_at_once  # noqa: PLC0415

        keep_serving(server, self.sketch)
        watch_at_once(server, [config.docs_dir, config.config_file_path])
        for folder in self._templates(config):
            server.watch(str(folder))
        settings = read_settings(Path(config.config_file_path))
        for folder in watched(Path(config.config_file_path).parent, settings.config):
            server.watch(str(folder), recursive=False)
        return server

    def sketch(self, desk: Desk) -> Draft | None:
        """What readers may see before the next edition is built; nothing when more than content has changed."""
        self.request = replace(self.request, progress=partial(_unless_overtaken, desk))
        shown, settings, memory = self._shown, self._settings, self._memory
        if shown is None or shown.press is None or settings is None or memory is None:
            return None
        config = shown.press.config
        # Other plugins may change what is shown in ways that nobody here knows.
        if not alone(config) or settings_digest(config, self._templates(config)) != self._settled:
            return None
        return Draft.of(Intake.find(config, settings.config, self.request, memory).assess(), settings.config, shown)

    @property
    def _now(self) -> Edition:
        if self._edition is None:
            raise PluginError("the content has not been read yet")
        return self._edition

    @staticmethod
    def _templates(config: "MkDocsConfig") -> tuple[Path, ...]:
        return template_dirs(Path(config.config_file_path).parent)


def _unless_overtaken(desk: Desk, _stage: str, _done: int, _total: int) -> None:
    if desk.overtaken():
        raise OvertakenError


def _tell(broken: tuple[Broken, ...]) -> None:
    """Say that links lead nowhere, such as one of HTML in prose; the site is still worth publishing."""
    if broken:
        first = broken[0]
        _log.warning("%d links lead nowhere, such as %s on %s", len(broken), first.href, first.page)
