"""Work that is done by a process of its own while a build goes on."""

from collections.abc import Callable
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from northline.model.frozen import Frozen


class Aside(Frozen):
    """Work that makes bytes; `answer` is where they come in, None when it is done by whoever asks for it."""

    work: Callable[[], bytes]
    answer: Connection | None = None
    process: BaseProcess | None = None

    @classmethod
    def begin(cls, work: Callable[[], bytes], *, forked: bool) -> "Aside":
        """Begin the work; it is forked where that is allowed, since what it works on is not to be copied."""
        if not forked or "fork" not in get_all_start_methods():
            return cls(work)
        context = get_context("fork")
        answer, told = context.Pipe(duplex=False)
        process = context.Process(target=_tell, args=(work, told), daemon=True)
        process.start()
        # The other end is the process's alone: when it dies, we are told so.
        told.close()
        return cls(work, answer, process)

    def result(self) -> bytes:
        """What came of it; a process that died leaves the work to be done here."""
        if self.answer is None or self.process is None:
            return self.work()
        try:
            found = self.answer.recv_bytes()
        except (EOFError, OSError):
            found = None
        self.process.join()
        return self.work() if found is None else found


def _tell(work: Callable[[], bytes], told: Connection) -> None:
    told.send_bytes(work())
