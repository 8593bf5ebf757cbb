"""The stable data file: its shape, and the worked values of the domain as outsiders read them."""

import json
import os
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests.exchange.portfolio_schema import PORTFOLIO
from tests.exchange.trains import read, train
from tests.score.trains import golden, item, objective, pi, wsjf

from northline.config import Config
from northline.exchange.portfolio_json import portfolio_json
from northline.model.scores import Scores
from northline.model.train import Build, Train
from northline.pipeline import assess
from northline.site.content_files import content_files
from northline.site.load import Loaded

VALIDATOR = Draft202012Validator(PORTFOLIO)
# A backlog that grew elsewhere says more than any made here; where there is one, name its content folder.
REAL = os.environ.get("NORTHLINE_REAL_CONTENT", "")


def problems(data: object) -> list[str]:
    return [f"{one.json_path}: {one.message}" for one in VALIDATOR.iter_errors(data)]


def test_sample_has_exactly_the_promised_shape(sample: Loaded) -> None:
    assert problems(json.loads(portfolio_json(sample.train))) == []


@pytest.mark.skipif(not REAL, reason="NORTHLINE_REAL_CONTENT names no backlog of another project")
def test_backlog_of_another_project_has_exactly_the_promised_shape() -> None:
    files, faults = content_files(Path(REAL))
    assert problems(json.loads(portfolio_json(assess(files, Config(), date(2026, 1, 1), Build("Another"), faults)))) == []


def test_empty_train_has_the_promised_shape() -> None:
    assert problems(read(train())) == []


def test_train_says_who_and_when_it_is() -> None:
    data = read(train(site="Harbour"))
    assert {name: data[name] for name in ("format", "site", "as_of", "commit")} == {
        "format": "northline/1",
        "site": "Harbour",
        "as_of": "2026-04-01",
        "commit": "abc1234",
    }


def test_same_train_gives_the_same_bytes_with_sorted_keys(sample: Loaded) -> None:
    text = portfolio_json(sample.train).decode()
    data = json.loads(text)
    assert portfolio_json(sample.train).decode() == text
    assert list(data) == sorted(data)
    assert list(data["items"][0]) == sorted(data["items"][0])
    assert list(data["scores"]["pis"]["26.4"]) == sorted(data["scores"]["pis"]["26.4"])


def test_golden_coverage_reads_as_worked_out() -> None:
    coverage = read(train(golden()))["scores"]["pis"]["26.2"]["coverage"]
    assert coverage["breadth"] == pytest.approx(0.80)
    assert coverage["linked_value"] == pytest.approx(0.75)
    assert coverage["allocation_fit"] == pytest.approx(0.75)
    assert coverage["themes"]["T1"] == {"weight": 0.5, "value": 16, "served": 0.75}


def test_golden_wsjf_reads_as_worked_out() -> None:
    found = read(train(golden()))["scores"]["wsjf"]
    ranked = sorted((one["rank"], name, round(one["value"], 3)) for name, one in found.items() if one["rank"])
    assert ranked == [(1, "F4", 8.0), (2, "F3", 5.667), (3, "F1", 4.8), (4, "F2", 2.375), (5, "F5", 1.65)]
    assert (found["F6"]["status"], found["F6"]["value"]) == ("undefined", None)
    assert (found["F7"]["status"], found["F7"]["value"]) == ("incomplete", None)


def test_golden_inversion_reads_as_worked_out() -> None:
    inversion = read(train(golden()))["scores"]["pis"]["26.2"]["inversion"]
    assert (inversion["inverted"], inversion["pairs"]) == (4, 6)
    assert inversion["rate"] == pytest.approx(2 / 3)
    assert (inversion["worst"]["planned"], inversion["worst"]["ready"]) == ("F5", "F4")
    assert inversion["worst"]["gap"] == pytest.approx(6.35)


def test_predictability_reads_as_worked_out() -> None:
    """Team B: planned committed 24, actual committed 24, actual uncommitted 6."""
    of = train(
        pi(status="closed", start="2026-01-05", end="2026-03-13"),
        item("team", "B"),
        objective("O1", "B", 10, 10),
        objective("O2", "B", 10, 10),
        objective("O3", "B", 4, 4),
        objective("O4", "B", 6, 6, commitment="uncommitted"),
    )
    found = read(of)["scores"]["pis"]["26.2"]["predictability"]
    assert found["teams"]["B"] == {"value": 1.25, "committed_only": 1, "planned": 24, "actual": 30}
    assert (found["art"]["sum"], found["art"]["provisional"], found["policy"]) == (1.25, False, "baseline")


def test_confidence_reads_as_worked_out() -> None:
    found = read(train(pi(confidence={"All": "1 4 10 20 3"})))["scores"]["pis"]["26.2"]["confidence"]
    assert found["mean"] == pytest.approx(3.526, abs=0.001)
    assert found["low_votes"] == 5


def test_what_cannot_be_scored_is_null_and_not_zero() -> None:
    found = read(train(pi()))["scores"]["pis"]["26.2"]
    assert (found["uncommitted_share"], found["duplicates"], found["load"]) == (None, [], {})
    assert found["confidence"] == {"mean": None, "low_votes": None, "teams": {}}
    assert set(found["scope_change"].values()) == {None}


def test_a_closed_pi_has_every_key_of_inversion_and_no_number() -> None:
    found = read(train(golden()[:7], pi(status="closed")))["scores"]["pis"]["26.2"]["inversion"]
    assert found == dict.fromkeys(("pairs", "inverted", "rate", "unexplained_rate", "worst"))


def test_every_key_is_there_even_where_no_metric_ran() -> None:
    bare = train(pi())
    data = read(Train(bare.build, bare.portfolio, Scores(), ()))
    assert problems(data) == []
    assert data["scores"]["pis"]["26.2"].keys() == read(bare)["scores"]["pis"]["26.2"].keys()


def test_field_is_a_number_a_date_or_a_list_as_its_kind_says() -> None:
    feature = read(train(wsjf("F1", 8, 5.5, 3, "-", due="2026-05-01", tags="a, b", owner="Ada", state="ready")))["items"][0]
    assert feature["fields"] == {
        "user_business_value": 8,
        "time_criticality": 5.5,
        "risk_opportunity": 3,
        "due": "2026-05-01",
        "tags": ["a", "b"],
        "owner": ["Ada"],
        "state": "ready",
    }


def test_composed_field_keeps_its_names() -> None:
    items = {
        one["id"]: one["fields"]
        for one in read(
            train(
                pi(events=[{"date": "2026-03-16", "title": "Planning"}], allocation={"business": "70%"}, confidence={"A": "0 0 1 2 3"}),
                item("team", "A", capacity={"26.2": 48}, roles={"product_owner": "Ada"}),
                item("kpi", "K", readings=[{"date": "2026-03-01", "value": 45}]),
            )
        )["items"]
    }
    assert items["26.2"]["events"] == [{"date": "2026-03-16", "title": "Planning", "kind": ""}]
    assert items["26.2"]["allocation"] == {"business": 0.7}
    assert items["26.2"]["confidence"] == {"A": [0, 0, 1, 2, 3]}
    assert items["A"]["capacity"] == {"26.2": 48}
    assert items["A"]["roles"] == {"product_owner": "Ada"}
    assert items["K"]["readings"] == [{"date": "2026-03-01", "value": 45}]


def test_link_field_lists_resolved_ids_and_what_was_written_otherwise() -> None:
    of = train(item("theme", "T1", aliases="Fresh"), item("feature", "F1", supports=["fresh: 60%", "T9"]))
    feature = {one["id"]: one for one in read(of)["items"]}["F1"]
    assert feature["fields"]["supports"] == ["T1", "T9"]
    assert feature["links"] == [
        {"role": "supports", "target": "T1", "resolved": True, "share": 0.6},
        {"role": "supports", "target": "T9", "resolved": False, "share": None},
    ]


def test_every_link_between_items_has_its_backlink() -> None:
    items = {one["id"]: one for one in read(train(golden()))["items"]}
    for one in items.values():
        for link in one["links"]:
            if link["resolved"]:
                assert {"role": link["role"], "source": one["id"]} in items[link["target"]]["backlinks"]


def test_team_that_is_only_named_has_no_item_and_no_resolved_link() -> None:
    data = read(train(item("feature", "F1", teams="Ghost")))
    assert [one["id"] for one in data["items"]] == ["F1"]
    assert data["items"][0]["links"] == [{"role": "teams", "target": "Ghost", "resolved": False, "share": None}]


def test_item_says_where_it_stands_and_how_it_reaches_the_vision() -> None:
    of = train(item("vision", "V"), item("theme", "T1", parent="V"), item("feature", "F1", supports="T1"))
    feature = {one["id"]: one for one in read(of)["items"]}["F1"]
    assert (feature["url"], feature["source"]) == ("features/f1/", {"path": "content/feature/F1.md", "line": 1})
    assert (feature["strength"], feature["themes"], feature["sight"]) == ("theme", ["T1"], [["F1", "T1", "V"]])


def test_finding_of_the_whole_train_has_the_content_folder_as_its_path() -> None:
    found = {one["name"]: one for one in read(train(item("feature", "F1", parent="F9")))["findings"]}
    assert found["no-vision"]["path"] == "content"
    assert found["dangling-link"]["path"] == "content/feature/F1.md"


def test_sums_beyond_any_number_become_null() -> None:
    huge = "9" * 308
    data = read(train(pi(), wsjf("F1", huge, huge, huge, 1)))
    assert data["scores"]["wsjf"]["F1"]["cost_of_delay"] is None
    assert problems(data) == []


def test_half_a_character_does_not_spoil_the_file() -> None:
    assert read(train(item("feature", "F1", title="A \ud800 B")))["items"][0]["title"] == "A ? B"
