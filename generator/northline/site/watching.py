"""Watching the content folder: told by the system at once where it can tell, by looking again and again where it cannot."""

from typing import TYPE_CHECKING

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
)
from watchdog.observers import Observer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.livereload import LiveReloadServer
    from watchdog.events import FileSystemEvent, FileSystemEventHandler
    from watchdog.observers.api import ObservedWatch

# Reading a file is an event too, and a build reads them all.
CHANGES: "list[type[FileSystemEvent]]" = [
    FileCreatedEvent,
    FileModifiedEvent,
    FileDeletedEvent,
    FileMovedEvent,
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
]


# Seconds without a change after which an edit is done: an editor's writes come within some milliseconds, and a change that comes
# later overtakes the build.
PAUSE = 0.03


class Watcher(Observer):  # type: ignore[misc,valid-type]  # the class for this system, which the library chooses
    """Tells of changes and nothing else; it may be started already when the engine starts it."""

    def schedule(self, handler: "FileSystemEventHandler", path: str, *, recursive: bool = False, **_: object) -> "ObservedWatch":
        """Watch a path for changes."""
        watch: ObservedWatch = super().schedule(handler, path, recursive=recursive, event_filter=CHANGES)
        return watch

    def start(self) -> None:
        """Start, once."""
        if not self.is_alive():
            super().start()


def watch_at_once(server: "LiveReloadServer", watched: "Iterable[str]") -> None:
    """Have a server that watches these paths told of changes by the system; where that fails, it goes on looking by itself."""
    looking, paths = server.observer, tuple(watched)
    watcher = Watcher()
    for path in paths:
        server.unwatch(path)
    server.observer = watcher
    try:
        watcher.start()
        for path in paths:
            server.watch(path)
        server.build_delay = PAUSE
    except OSError:
        watcher.stop()
        for path in paths:
            server._watched_paths.pop(path, None)  # noqa: SLF001  # one that could not be watched cannot be given up either
        server.observer = looking
        for path in paths:
            server.watch(path)
