"""Python without docstrings, in which half of what pages say of rules and metrics is missing."""

import sys

# What to say then; `python -OO` leaves out the docstrings.
WORDLESS = "Northline's catalogue of rules and metrics stands in docstrings: run it without -OO, and without PYTHONOPTIMIZE=2"


def wordless() -> bool:
    """Whether Python left the docstrings out."""
    return sys.flags.optimize > 1
