"""Long work without the garbage collector, which would walk a train's many small values over and over and find nothing."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Run without collecting; reference counts free most of what is no longer used, a later collection the rest."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


@contextmanager
def uncollected() -> Iterator[None]:
    """Run without collecting what lives to the end of the process anyway.

    What is left is set aside from the walk at that end as well, until the next work of this kind.
    """
    gc.unfreeze()
    with paused():
        try:
            yield
        finally:
            gc.freeze()
