from collections.abc import Mapping
from typing import get_type_hints

import pytest
from tests.score.trains import CONFIG, item, train

from northline.config import Config
from northline.model.frozen import replace
from northline.model.item import Item
from northline.model.portfolio import Portfolio
from northline.model.scores import Scores
from northline.score import again, metrics, score
from northline.score.again import Scored
from northline.score.metric import Metric

TRAIN = train(
    item("theme", "T1", weight=1),
    item("pi", "26.2", start="2026-03-16", end="2026-05-22", iterations=5, status="committed"),
    item("feature", "FEAT-1", title="Faster ovens", pi="26.2", supports="T1"),
    item("story", "STORY-1", title="Turn the knob", parent="FEAT-1", points=3),
    item("objective", "OBJ-1", title="Cut waiting from 4 days to 2", pi="26.2", team="red", delivers="FEAT-1", business_value=8),
    item("objective", "OBJ-2", title="Bake more", pi="26.2", team="blue", supports="T1", business_value=5),
)


def with_title(item_id: str, title: str) -> Portfolio:
    items: dict[str, Item] = {one.id: replace(one, title=title) if one.id == item_id else one for one in TRAIN}
    return replace(TRAIN, items=items)


@pytest.mark.parametrize("item_id", ["T1", "FEAT-1", "STORY-1", "OBJ-1", "OBJ-2"])
@pytest.mark.parametrize("title", ["Cut waiting from 4 days to 2", "Improve", "Implement TICKET-1 and TICKET-2 by 2031"])
def test_scoring_again_gives_what_scoring_anew_gives(item_id: str, title: str) -> None:
    scored = Scored()
    scored.score(TRAIN, CONFIG, None)
    after = with_title(item_id, title)
    assert scored.score(after, CONFIG, frozenset({item_id})) == score(after, CONFIG)


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the metrics that are computed from now on."""
    computed: list[str] = []

    def counting(metric: Metric) -> Metric:
        def compute(portfolio: Portfolio, config: Config, scores: Scores) -> Mapping[str, object]:
            computed.append(metric.name)
            return metric.compute(portfolio, config, scores)

        return replace(metric, compute=compute)

    known = tuple(counting(one) for one in metrics())
    monkeypatch.setattr(again, "metrics", lambda: known)
    return computed


def test_the_title_of_a_story_is_no_reason_to_score_again(monkeypatch: pytest.MonkeyPatch) -> None:
    scored = Scored()
    scored.score(TRAIN, CONFIG, None)
    computed = counted(monkeypatch)
    scored.score(with_title("STORY-1", "Press the button"), CONFIG, frozenset({"STORY-1"}))
    assert computed == []


def test_the_title_of_an_objective_is_scored_again_where_it_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    scored = Scored()
    scored.score(TRAIN, CONFIG, None)
    computed = counted(monkeypatch)
    scored.score(with_title("OBJ-1", "Improve"), CONFIG, frozenset({"OBJ-1"}))
    assert {"wording", "alignment"} <= set(computed)
    assert "wsjf" not in computed


@pytest.mark.parametrize(
    ("portfolio", "config", "reworded"),
    [
        (TRAIN, CONFIG, None),
        (replace(TRAIN, as_of=TRAIN.as_of.replace(year=2027)), CONFIG, frozenset[str]()),
        (TRAIN, replace(CONFIG, art="Other"), frozenset[str]()),
        (replace(TRAIN, baselines={"26.2": TRAIN}), CONFIG, frozenset[str]()),
    ],
    ids=["links", "day", "options", "plan"],
)
def test_all_is_scored_again_after_any_other_change(
    portfolio: Portfolio, config: Config, reworded: frozenset[str] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    scored = Scored()
    scored.score(TRAIN, CONFIG, None)
    computed = counted(monkeypatch)
    assert scored.score(portfolio, config, reworded) == score(portfolio, config)
    assert computed == [one.name for one in metrics()]


def test_results_hold_no_items_whose_words_could_grow_old() -> None:
    for metric in metrics():
        assert all(hint is not Item and Item not in getattr(hint, "__args__", ()) for hint in get_type_hints(metric.result).values())


def test_a_metric_reads_no_scores_but_those_it_needs() -> None:
    known = score(TRAIN, CONFIG)
    for metric in metrics():
        needed = Scores({one: known.results[one] for one in metric.needs})
        assert metric.compute(TRAIN, CONFIG, needed) == known.results[metric.result], metric.name
