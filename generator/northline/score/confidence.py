"""Confidence: does the train believe in its plan?

**Formula.** Each person shows one to five fingers; the mean over all votes is the confidence. A mean of 3 or more accepts the
plan. Every vote of two or less is a voice that must be heard, whatever the mean.

**Inputs.** `confidence` of the PI: how many showed one, two, three, four and five fingers, by team. Names of people are never
kept. The train's vote is the sum of its teams' counts; when the train has a count of its own, under the id of the ART or the
word `train` or `art`, that one is taken.

**Not applicable.** Nobody voted.

Source: SAFe, PI Planning, confidence vote.
"""

from collections.abc import Iterable, Mapping

from northline.config import Config
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.results.confidence import Confidence, Vote
from northline.model.score import Score
from northline.model.scores import Scores
from northline.model.text import fold
from northline.model.values import Votes
from northline.score.metric import Metric

ACCEPTED = 3.0
LOW = 2
THRESHOLD = "a mean of 3 or more accepts the plan; every vote of two or less must be heard"
Counts = tuple[int, int, int, int, int]


def compute(portfolio: Portfolio, _config: Config, _scores: Scores) -> Mapping[str, Confidence]:
    """The confidence vote of every PI that holds one, by its id."""
    return {pi.id: _confidence(portfolio, votes) for pi in portfolio.of("pi") if (votes := _votes(pi))}


def _votes(pi: Item) -> Mapping[str, Counts]:
    value = pi.value("confidence")
    return {str(name): one.counts for name, one in value.items() if isinstance(one, Votes)} if isinstance(value, Mapping) else {}


def _confidence(portfolio: Portfolio, votes: Mapping[str, Counts]) -> Confidence:
    own = [counts for name, counts in votes.items() if _is_train(portfolio, name)]
    teams = {_team(portfolio, name): vote(counts) for name, counts in votes.items() if not _is_train(portfolio, name)}
    return Confidence(vote(_sum(own or votes.values())), teams)


def _is_train(portfolio: Portfolio, name: str) -> bool:
    found = portfolio.find(name)
    return found.base == "art" if found else fold(name) in {"train", "art"}


def _team(portfolio: Portfolio, name: str) -> str:
    found = portfolio.find(name)
    return found.id if found and found.base == "team" else name


def _sum(votes: Iterable[Counts]) -> Counts:
    one, two, three, four, five = (sum(column) for column in zip(*votes, strict=True))
    return one, two, three, four, five


def vote(counts: Counts) -> Vote:
    """The result of one vote by its counts for one to five fingers."""
    voices = sum(counts)
    fingers = sum(number * count for number, count in enumerate(counts, start=1))
    low = sum(counts[:LOW])
    if not voices:
        return Vote(Score("confidence", None, why="nobody voted", threshold=THRESHOLD), 0, counts)
    mean = fingers / voices
    band = "accepted" if mean >= ACCEPTED else "not accepted"
    return Vote(Score("confidence", mean, fraction=(fingers, voices), band=band, threshold=THRESHOLD), low, counts)


METRIC = Metric("confidence", "Confidence vote", Confidence, compute)
