"""The desk of a preview: answers with pages of the draft while an edition is built, and lets all else wait for it."""
# ruff: noqa: SLF001  # the engine's server has no other way to say which edition readers see

import posixpath
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from northline.site.callers import ALONE, REFUSED, welcome
from northline.site.draft import Draft

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

Answer = Iterable[bytes]
# Seconds in which a browser that follows a page asks for it again once it is told to, and in which the page is made at most.
MOMENT, LONGEST = 0.2, 1.0


@dataclass
class Desk:
    """What a server answers; `whole` is set while no edition is under way, `_asked` and `_answered` once a page of the draft was."""

    server: "LiveReloadServer"
    draft: Draft | None = None
    whole: Event = field(default_factory=Event)
    _asked: Event = field(default_factory=Event, repr=False)
    _answered: Event = field(default_factory=Event, repr=False)

    def __post_init__(self) -> None:
        self.whole.set()

    def open(self, draft: Draft | None) -> None:
        """Let readers see pages of the draft from now on; without one they wait."""
        self.draft = draft
        self._asked.clear()
        self._answered.clear()
        if draft:
            self.whole.clear()
            self._reload(self.server._wanted_epoch)

    def wait_for_readers(self) -> None:
        """Let the page that is being looked at come first: a build beside it takes half of the processor, and the page twice as long."""
        if self.draft and self._asked.wait(MOMENT):
            self._answered.wait(LONGEST)

    def close(self) -> None:
        """Let the edition speak for itself; readers of a page that came out otherwise load it again."""
        draft, self.draft = self.draft, None
        self.whole.set()
        if draft and any(_bytes(Path(self.server.root) / path) != html for path, html in draft.made.items()):
            self.server._wanted_epoch += 1

    def overtaken(self) -> bool:
        """Whether content has changed again, so that the edition under way would be old when it is done."""
        return self.draft is not None and self.server._want_rebuild

    def _reload(self, epoch: int) -> None:
        with self.server._epoch_cond:
            self.server._visible_epoch = epoch
            self.server._epoch_cond.notify_all()

    def answer(self, environ: dict[str, Any], start_response: Callable[..., object]) -> Answer:
        """Answer one request, unless it comes from a page of the web."""
        if not welcome(str(environ.get("HTTP_HOST", "")), str(self.server.server_address[0])):
            start_response("403 Forbidden", [("Content-Type", "text/plain")])
            return [REFUSED]
        return self._answer(environ, lambda status, headers: start_response(status, [*headers, ALONE]))

    def _answer(self, environ: dict[str, Any], start_response: Callable[..., object]) -> Answer:
        draft, url = self.draft, self._url(str(environ.get("PATH_INFO", "")))
        html = self._drawn(draft, url) if draft and url is not None else None
        if html is None:
            if not str(environ.get("PATH_INFO", "")).startswith("/livereload/"):
                self.whole.wait()
            return self.server.serve_request(environ, start_response)
        body = self._following(html)
        start_response("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(body)))])
        return [body]

    def _drawn(self, draft: Draft, url: str) -> bytes | None:
        self._asked.set()
        try:
            return draft.page(url)
        finally:
            self._answered.set()

    def _following(self, html: bytes) -> bytes:
        """The page with the engine's script that loads it again when it changes."""
        if not self.server._watched_paths:
            return html
        return bytes(self.server._inject_js_into_html(html, self.server._visible_epoch))  # type: ignore[no-untyped-call]  # the engine's own

    def _url(self, path: str) -> str | None:
        """The URL of a page of the site, by the path that a browser asks for; None for anything else."""
        if not path.startswith(self.server.mount_path):
            return None
        inside = path.encode("latin-1").decode("utf-8", "ignore")[len(self.server.mount_path) :].removesuffix("index.html")
        return inside if not inside or (inside.endswith("/") and posixpath.normpath(inside) == inside.rstrip("/")) else None


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
