"""The sample train, loaded once for all tests that only look at it."""

from pathlib import Path

import pytest

from northline.site.load import Loaded, load

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def sample() -> Loaded:
    """The sample train as the commands load it."""
    loaded = load(ROOT / "site_config.yml")
    assert isinstance(loaded, Loaded)
    return loaded
