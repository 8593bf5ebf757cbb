from collections.abc import Mapping

from northline.model.frozen import Frozen, field
from northline.model.score import Score
from northline.view.receipts import Found, plain_values, scores_in

ONE, TWO = Score("one", 1.0), Score("two", 2.0)


class Inner(Frozen):
    """A result inside a result."""

    score: Score


class Outer(Frozen):
    """A result with scores at two depths."""

    score: Score
    teams: Mapping[str, Inner] = field(default_factory=dict)


class Plain(Frozen):
    """A result without scores."""

    job_size: float | None
    fragile: bool
    names: tuple[str, ...]
    parts: Mapping[str, float]


def test_scores_are_found_at_every_depth_with_the_way_to_them() -> None:
    assert list(scores_in(Outer(ONE, {"A": Inner(TWO)}))) == [Found(("score",), ONE), Found(("teams", "A", "score"), TWO, ("A",))]


def test_plain_values_are_told_in_words_and_absent_ones_left_out() -> None:
    assert plain_values(Plain(3.0, True, ("too_short",), {"link": 40.0})) == {  # noqa: FBT003  # a field of the result
        "job size": "3",
        "fragile": "yes",
        "names": "too short",
        "link": "40",
    }
    assert plain_values(Plain(None, False, (), {})) == {}  # noqa: FBT003  # a field of the result
