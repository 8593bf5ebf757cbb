"""Live preview that survives: a rebuild that fails leaves the last good build on show."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from northline.site.collecting import paused
from northline.site.desk import Desk
from northline.site.draft import Draft
from northline.site.request import HeldError, OvertakenError

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

_log = logging.getLogger("mkdocs.plugins.northline")


def keep_serving(server: "LiveReloadServer", sketch: Callable[[Desk], Draft | None] = lambda _: None) -> None:
    """Wrap the server's builder: were an exception to escape it, the engine would make every reader wait forever.

    `sketch` gives what can be shown before the site is rebuilt.
    """
    build, desk = server.builder, Desk(server)

    def rebuild() -> None:
        try:
            with paused():
                desk.open(_sketched(sketch, desk))
                desk.wait_for_readers()
                build()
        except OvertakenError:
            # Readers keep the draft until the next one.
            return
        except HeldError:
            _log.warning("Findings hold the new build back; the last good one stays")
        # SystemExit is how the engine gives up on a configuration it cannot read.
        except (Exception, SystemExit) as error:  # noqa: BLE001  # whatever it is, readers keep the last good build
            _log.error("The last good build stays on show: %s", error or type(error).__name__)
        desk.close()

    server.builder = rebuild
    server.set_app(desk.answer)


def _sketched(sketch: Callable[[Desk], Draft | None], desk: Desk) -> Draft | None:
    try:
        return sketch(desk)
    except Exception:  # noqa: BLE001  # the build that follows runs into the same, and says so
        return None
