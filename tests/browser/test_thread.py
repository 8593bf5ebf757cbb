"""The thread from objectives up to the vision and down to stories, followed by clicking alone."""

from random import Random

import pytest
from tests.browser.builds import ROOT
from tests.browser.reader import Reader

from northline.model.portfolio import Portfolio
from northline.site.load import Loaded, load

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]
SEED = 20260909
CHOSEN = 10
LONGEST = 8


@pytest.fixture(scope="module")
def portfolio() -> Portfolio:
    """The sample train."""
    loaded = load(ROOT / "site_config.yml")
    assert isinstance(loaded, Loaded)
    return loaded.train.portfolio


def chosen(portfolio: Portfolio) -> list[str]:
    """Ten objectives that reach the vision and deliver features with stories."""
    vision = portfolio.vision()
    assert vision is not None
    reaching = [one.id for one in portfolio.of("objective") if any(path[-1] == vision.id for path in portfolio.sight(one.id).paths)]
    with_stories = [one for one in reaching if any(portfolio.sources(item, "parent") for item in portfolio.targets(one, "delivers"))]
    return Random(SEED).sample(with_stories, CHOSEN)  # noqa: S311  # no secret hangs on it


def test_objectives_lead_to_the_vision(reader: Reader, portfolio: Portfolio) -> None:
    vision = portfolio.vision()
    assert vision is not None
    arrived = {}
    for objective in chosen(portfolio):
        reader.open(portfolio.urls[objective])
        steps = 0
        while reader.url != portfolio.urls[vision.id] and steps < LONGEST:
            reader.click(reader.one(".nl-chain .nl-chain__node:nth-child(2) .nl-chain__link"))
            steps += 1
        arrived[objective] = reader.url
    assert set(arrived.values()) == {portfolio.urls[vision.id]}
    assert len(arrived) == CHOSEN


def test_objectives_lead_down_to_stories(reader: Reader, portfolio: Portfolio) -> None:
    for objective in chosen(portfolio):
        reader.open(portfolio.urls[objective])
        features = {portfolio.urls[one] for one in portfolio.targets(objective, "delivers") if portfolio.sources(one, "parent")}
        link = next(one for one in reader.all(".nl-tree a.nl-ref, .nl-table a.nl-ref") if _target(one.get_attribute("href")) in features)
        reader.click(link)
        assert reader.url in features
        story = next(one for one in reader.all(".md-content a.nl-ref--story") if one.is_displayed())
        reader.click(story)
        assert reader.url.startswith("stories/")


def _target(href: str | None) -> str:
    path = (href or "").partition("#")[0].removesuffix("index.html")
    return "/".join([*path.strip("/").split("/")[-2:], ""])
