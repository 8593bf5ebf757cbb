"""A file of nonsense is told in bounded words."""

from tests.check.backlogs import AS_OF

from northline.check import check
from northline.check.gather import MOST
from northline.config import Config
from northline.link import link
from northline.model.content import ContentFile
from northline.model.finding import Finding
from northline.read import read
from northline.score import score

STRAY = "| a\n\n"


def found(rows: int) -> list[Finding]:
    """What is said of so many rows outside a table, beside another file with one."""
    config = Config()
    texts = {"features/a.md": STRAY * rows, "features/b.md": STRAY}
    files = [ContentFile(path, f"---\nsheet: feature\n---\n{text}".encode()) for path, text in texts.items()]
    portfolio = link(read(files, config), config, AS_OF)
    return [one for one in check(portfolio, score(portfolio, config), config) if one.name == "row-outside-table"]


def test_as_many_as_anybody_mends_are_told_one_by_one() -> None:
    told = found(MOST)
    assert len(told) == MOST + 1
    assert not any("not listed" in one.message for one in told)


def test_of_more_the_rest_is_counted_and_other_files_are_told() -> None:
    told = found(MOST + 1_005)
    assert [one.place.path for one in told] == ["features/a.md"] * MOST + ["features/b.md"]
    assert [one.message.endswith("(1,005 more in this file are not listed)") for one in told] == [False] * (MOST - 1) + [True, False]
