"""M11: where a KPI stands between its baseline and its target."""

from datetime import date

from northline.model.frozen import Frozen


class KpiHealth(Frozen):
    """One KPI at the as-of date; `progress` and `elapsed` are ratios, `pace` their quotient, each None when n/a.

    `state` is one of `achieved`, `worse`, `not_started`, `on_track`, `at_risk`, `off_track`, `maintained`, `drifting`,
    `kept`, `breached`, `unmeasured`, `undated` (no start or due date) or `no_target`. `guardrail` is `kept`,
    `breached`, or empty for a KPI without bounds. `age` is the days since the last reading.
    """

    state: str
    progress: float | None = None
    elapsed: float | None = None
    pace: float | None = None
    current: float | None = None
    read_on: date | None = None
    previous: float | None = None
    age: int | None = None
    stale: bool = False
    guardrail: str = ""
