"""Long work without the garbage collector, which would walk a train's many small values over and over and find nothing."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Run without collecting: a train is made once and lives to the end, and reference counts free the rest.

    What is left is set aside from the walk at the end of the process as well, until the next work of this kind.
    """
    running = gc.isenabled()
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if running:
            gc.enable()
