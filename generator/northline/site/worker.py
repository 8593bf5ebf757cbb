"""Work in a process forked for it: how many there may be, how one answers, and how it ends."""

import os
import pickle
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from northline.model.frozen import Frozen


def processes(asked: int) -> int:
    """How many processes may work: those asked for, else one for each processor; one where none can be forked."""
    return (asked or os.cpu_count() or 1) if hasattr(os, "fork") else 1


class Worker(Frozen):
    """A process that works, and the end at which its answer comes in."""

    process: BaseProcess
    answer: Connection

    @classmethod
    def begin(cls, act: Callable[..., object], *arguments: object) -> "Worker":
        """Let a process of its own act; it has all that is here now, and answers what comes of it."""
        context = get_context("fork")
        answer, told = context.Pipe(duplex=False)
        process = context.Process(target=_work, args=(told, act, arguments), daemon=True)
        process.start()
        # The other end is the worker's alone: when it dies, we are told so.
        told.close()
        return cls(process, answer)

    def answered(self) -> object:
        """What came of it, once it is done; whatever stopped the worker is raised here."""
        try:
            found: object = pickle.loads(self.answer.recv_bytes())  # noqa: S301  # our own fork's
        except EOFError:
            found = ChildProcessError("a process that worked beside this one died")
        if isinstance(found, Exception):
            raise found
        return found

    def stop(self) -> None:
        """End the worker, even one that was stopped; one that is done has ended already."""
        self.process.kill()
        self.process.join()


def _work(told: Connection, act: Callable[..., object], arguments: tuple[object, ...]) -> None:
    try:
        answer = pickle.dumps(act(*arguments), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001  # who waits for the answer raises it
        answer = pickle.dumps(error)
    told.send_bytes(answer)
