"""Coverage-guided fuzzing of one target: `python -m tests.fuzz.run TARGET [SECONDS] [libFuzzer options]`."""

import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

import atheris

with atheris.instrument_imports(include=["northline"]):
    from tests.fuzz.targets import TARGETS

CORPUS = Path(".fuzz")
DICTIONARY = Path(__file__).with_name("words.dict")
# Beyond this a single input would show in a build; the bounds on size of a file keep real ones far below.
SLOW = 5
# What never ends has to be stopped from outside, by a clock that also runs while a busy machine does other things.
STUCK = 300
LONGEST = 4096


def timed(target: Callable[[bytes], None]) -> Callable[[bytes], None]:
    """The target, with a bound on the processor's time that one input may take."""

    def once(data: bytes) -> None:
        started = process_time()
        target(data)
        assert process_time() - started < SLOW

    return once


def main() -> None:
    """Fuzz until the time is over or a law is broken."""
    name, seconds, *rest = [*sys.argv[1:], "1200"][: max(2, len(sys.argv) - 1)]
    corpus = CORPUS / name
    corpus.mkdir(parents=True, exist_ok=True)
    options = [
        f"-max_total_time={seconds}",
        f"-timeout={STUCK}",
        f"-max_len={LONGEST}",
        f"-dict={DICTIONARY}",
        f"-artifact_prefix={CORPUS}/{name}-",
    ]
    atheris.Setup([sys.argv[0], *options, *rest, str(corpus)], timed(TARGETS[name]))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
