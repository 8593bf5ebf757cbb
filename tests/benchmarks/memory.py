"""What the processes of a command hold together, sampled while it runs; where the system does not tell, nothing."""

import os
from pathlib import Path
from threading import Event, Thread

PAUSE = 0.1
PROCESSES = Path("/proc")


class Together(Thread):
    """Watches all processes of a session; `peak` is the most that they held together, in MB, what they share counted once."""

    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self.session, self.peak, self._over = session, 0.0, Event()

    def run(self) -> None:
        """Look again and again until it is over."""
        while not self._over.wait(PAUSE):
            self.peak = max(self.peak, sum(_held(process) for process in _members(self.session)))

    def over(self) -> float:
        """End watching, and give the peak."""
        self._over.set()
        self.join()
        return self.peak


def _members(session: int) -> list[Path]:
    return [one for one in PROCESSES.glob("[0-9]*") if _session(one) == session]


def _session(process: Path) -> int:
    try:
        return os.getsid(int(process.name))
    except OSError:
        return -1


def _held(process: Path) -> float:
    try:
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
