"""The verdict on a PI or team: its worst part, with the reason."""

from collections.abc import Mapping

from northline.model.frozen import Frozen, field


class VerdictPart(Frozen):
    """One thing that was judged: `metric` names the page that explains it; `state` is `ok`, `watch` or `act`."""

    metric: str
    state: str
    reason: str


class Verdict(Frozen):
    """The worst part decides `state` and `reason`; without any part the state is `unknown`."""

    state: str
    reason: str
    parts: tuple[VerdictPart, ...] = ()


class PiVerdict(Frozen):
    """One PI, and each of its teams."""

    all: Verdict
    teams: Mapping[str, Verdict] = field(default_factory=dict)
