"""Live preview that survives: a rebuild that fails leaves the last good build on show."""

import logging
from typing import TYPE_CHECKING

from northline.site.collecting import paused
from northline.site.request import HeldError

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

_log = logging.getLogger("mkdocs.plugins.northline")


def keep_serving(server: "LiveReloadServer") -> None:
    """Wrap the server's builder: were an exception to escape it, the engine would make every reader wait forever."""
    build = server.builder

    def rebuild() -> None:
        try:
            with paused():
                build()
        except HeldError:
            _log.warning("Findings hold the new build back; the last good one stays")
        # SystemExit is how the engine gives up on a configuration it cannot read.
        except (Exception, SystemExit) as error:  # noqa: BLE001  # whatever it is, readers keep the last good build
            _log.error("The last good build stays on show: %s", error or type(error).__name__)

    server.builder = rebuild
