"""Everything that a site offers to other programs."""

from northline import pipeline
from northline.exchange.data_files import data_files
from northline.exchange.page_tables import page_tables
from northline.site.load import Loaded


def test_sample_offers_every_form(sample: Loaded) -> None:
    files = data_files(sample.train, pipeline.pages(sample.train, sample.config))
    assert {
        *("data/portfolio.json", "data/northline.schema.json", "data/calendar.ics"),
        *("data/features.csv", "data/objectives.csv", "data/backlog.csv", "data/alignment-26.4-orphans.csv"),
        *("badges/coverage.svg", "badges/linked-value.svg", "badges/orphan.svg", "badges/predictability.svg", "badges/errors.svg"),
    } <= set(files)
    assert all(files.values())


def test_no_two_tables_of_the_sample_share_a_file(sample: Loaded) -> None:
    files = [one.file for one in page_tables(pipeline.pages(sample.train, sample.config))]
    assert len(files) == len(set(files)) > 0
