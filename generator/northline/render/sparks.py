"""A small line of values, drawn without the engine: cheap enough for every row of a table."""

from collections.abc import Sequence

from northline.model.text import decimal

WIDTH, HEIGHT = 80.0, 20.0
# Room for the dot at the end, and for the thickness of the line.
EDGE = 3.0


def spark_path(values: Sequence[float]) -> str:
    """The path through values between 0 and 1, from left to right."""
    return "M" + "L".join(f"{x} {y}" for x, y in (_point(values, at) for at in range(len(values))))


def spark_point(values: Sequence[float]) -> tuple[str, str]:
    """Where the last of the values lies."""
    return _point(values, len(values) - 1)


def spark_y(value: float) -> str:
    """How far down a value between 0 and 1 lies."""
    return decimal(EDGE + (1 - min(max(value, 0.0), 1.0)) * (HEIGHT - 2 * EDGE), 1)


def _point(values: Sequence[float], at: int) -> tuple[str, str]:
    across = EDGE + (WIDTH - 2 * EDGE) * at / max(1, len(values) - 1)
    return decimal(across, 1), spark_y(values[at])
