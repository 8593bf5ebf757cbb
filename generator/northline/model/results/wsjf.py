"""M1, M6: what WSJF says of an item, and how well a backlog's columns keep to the scale."""

from collections.abc import Mapping

from northline.model.frozen import Frozen

# A stored number may be rounded to two decimals.
TOLERANCE = 0.01


class Wsjf(Frozen):
    """WSJF of one feature, enabler, capability or epic.

    `status` is `ranked`, `incomplete` (a component is missing) or `undefined` (job size 0 or missing). `rank` counts
    from 1 within one backlog (one base kind). `bundle` is cost of delay ÷ size over the item and its unfinished
    predecessors; `fragile` when moving one component one step of the scale changes the rank. `stored` is the number
    that the file keeps; `differs` when it is more than 0.01 away from the computed one.
    """

    status: str
    components: Mapping[str, float | None]
    cost_of_delay: float | None = None
    job_size: float | None = None
    value: float | None = None
    rank: int | None = None
    stored: float | None = None
    missing: tuple[str, ...] = ()
    bundle: float | None = None
    fragile: bool = False

    @property
    def scored(self) -> bool:
        """Whether anybody gave it any component or job size at all."""
        return self.job_size is not None or any(value is not None for value in self.components.values())

    @property
    def differs(self) -> bool:
        """Whether the stored number contradicts the computed one."""
        # The small addend keeps 4.81 beside 4.80 from differing by a rounding error in the last bit.
        return self.stored is not None and self.value is not None and abs(self.stored - self.value) > TOLERANCE + 1e-9


class Column(Frozen):
    """One column of a backlog's scores: its smallest value, whether it holds the scale's first, and who is off the scale."""

    smallest: float | None
    anchored: bool
    off_scale: tuple[str, ...] = ()


class WsjfColumns(Frozen):
    """The column check of one backlog, by component and `job_size`; `scale` is the one it was held against."""

    scale: tuple[float, ...]
    columns: Mapping[str, Column]

    @property
    def unanchored(self) -> tuple[str, ...]:
        """Columns in which nothing has the scale's first value."""
        return tuple(name for name, column in self.columns.items() if not column.anchored)
