"""M3: how well an objective is tied to the vision, and the means of a PI and its teams."""

from collections.abc import Mapping

from northline.model.frozen import Frozen, field
from northline.model.score import Score


class Alignment(Frozen):
    """One objective, 0–100.

    `parts` are link (of 40), measure (20), evidence (20), value (10) and wording (10); their sum is the score unless
    `capped`, which then says why. `paper_link` marks an explicit link that nothing bears out.
    """

    score: Score
    parts: Mapping[str, float]
    capped: str = ""
    paper_link: bool = False


class AlignmentMeans(Frozen):
    """The value-weighted and the simple mean over committed objectives."""

    weighted: Score
    simple: Score


class PiAlignment(Frozen):
    """One PI, and each of its teams."""

    all: AlignmentMeans
    teams: Mapping[str, AlignmentMeans] = field(default_factory=dict)
