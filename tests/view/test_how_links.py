"""Every number of the sample train can be opened: each link to how a metric is made leads to a page."""

import re
from datetime import date
from pathlib import Path

import pytest

from northline import pipeline
from northline.config import Config
from northline.model.page import Page, Redirect
from northline.model.score import Score
from northline.model.train import Build, Train
from northline.site.content_files import content_files
from northline.view.receipts import scores_in

SAMPLE = Path(__file__).parents[2] / "content"
_HOW = re.compile(r"how/([\w.-]+)/")


@pytest.fixture(scope="module")
def train() -> Train:
    files, faults = content_files(SAMPLE)
    return pipeline.assess(files, Config(), date(2026, 9, 9), Build("Sample"), faults)


@pytest.fixture(scope="module")
def shown(train: Train) -> tuple[Page | Redirect, ...]:
    return pipeline.pages(train, Config())


def explained(shown: tuple[Page | Redirect, ...]) -> set[str]:
    return {match[1] for page in shown if (match := _HOW.fullmatch(page.url))}


def test_every_link_to_a_metric_leads_to_its_page(shown: tuple[Page | Redirect, ...]) -> None:
    linked = {name for page in shown if isinstance(page, Page) for name in _HOW.findall(repr(page.shown))}

    assert sorted(linked - explained(shown)) == []
    assert {"kpi-health", "alignment", "predictability", "load", "agreement"} <= linked


def test_every_score_has_a_page(train: Train, shown: tuple[Page | Redirect, ...]) -> None:
    scores = [one.score for results in train.scores.results.values() for result in results.values() for one in scores_in(result)]

    assert sorted({score.metric for score in scores if isinstance(score, Score)} - explained(shown)) == []
