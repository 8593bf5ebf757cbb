"""The program's numbers against a second computation of them, on random trains and on the worked examples."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from tests.second_opinion import examples
from tests.second_opinion.opinion import Value, opinion
from tests.second_opinion.trains import AS_OF, Files, RandomTrain, random_queue, random_train, written

from northline.config import Config
from northline.exchange.portfolio_json import portfolio_json
from northline.model.content import ContentFile
from northline.model.train import Build
from northline.pipeline import assess

Json = Any
SEEDS = range(50)


def measured(files: Files, explained: frozenset[str] = frozenset(), policy: str = "baseline") -> Json:
    """The program's data file for some files."""
    content = [ContentFile(path, text.encode()) for path, text in files.items()]
    config = Config(art="Returns", explained=explained, predictability=policy)
    return json.loads(portfolio_json(assess(content, config, AS_OF, Build())))


def numbers(data: Json) -> Json:
    """The part of the data file that the second computation gives too."""
    items = {one["id"]: {"strength": one["strength"], "themes": sorted(one["themes"])} for one in data["items"]}
    return {"items": items, **data["scores"]}


def differences(theirs: Json, ours: Value, path: tuple[str, ...] = ()) -> Iterator[str]:
    """Where the program says something else than the second computation."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for name, value in ours.items():
            yield from differences(theirs.get(name, "missing"), value, (*path, name))
        if path[-1:] in {("teams",), ("load",)}:
            yield from (f"{' / '.join((*path, name))}: only the program has it" for name in theirs.keys() - ours.keys())
    elif not same(theirs, ours):
        yield f"{' / '.join(path)}: program {theirs!r}, second opinion {ours!r}"


def same(theirs: Json, ours: Value) -> bool:
    """Equal numbers within rounding, equal words, n/a only against n/a."""
    if _is_number(theirs) and _is_number(ours):
        return bool(abs(theirs - ours) <= 1e-9)
    return bool(theirs == ours) and isinstance(theirs, bool) == isinstance(ours, bool)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def told(files: Mapping[str, str]) -> str:
    """The files on few lines."""
    return "\n".join(f"{path}: {'; '.join(text.replace('---', '').split(chr(10)))}" for path, text in files.items())


def disagreements(train: RandomTrain) -> list[str]:
    """What the program and the second computation say differently of a train."""
    theirs = numbers(of(train))
    return list(differences(theirs, opinion(train, wording(train, theirs))))


def wording(train: RandomTrain, theirs: Json) -> dict[str, int]:
    """How many wording findings each objective has that it does not allow itself; the words are the program's to judge."""
    names = {one.id: theirs["objectives"][one.id]["wording"] for one in train.objectives}
    return {one.id: sum(name not in (one.allow or "") for name in names[one.id]) for one in train.objectives}


def of(train: RandomTrain) -> Json:
    """The program's data file for a train."""
    return measured(written(train), train.explained, train.policy)


def in_pi(train: RandomTrain) -> Json:
    """The program's numbers of PI 26.2, after seeing that the second computation has the same."""
    assert not disagreements(train)
    return of(train)["scores"]["pis"]["26.2"]


@pytest.mark.parametrize("seed", SEEDS)
def test_random_trains_have_the_same_numbers_twice(seed: int) -> None:
    train = random_train(seed)
    found = disagreements(train)
    assert not found, "\n".join([*found, told(written(train))])


@pytest.mark.parametrize("seed", SEEDS)
def test_random_queues_are_inverted_and_explained_alike(seed: int) -> None:
    train = random_queue(seed)
    found = disagreements(train)
    assert not found, "\n".join([*found, told(written(train))])


@pytest.mark.parametrize(
    ("points", "uncommitted", "state"),
    [
        (59, 0, "slack"),
        (60, 0, "ok"),
        (84, 40, "ok"),
        (85, 0, "tight"),
        (100, 0, "tight"),
        (101, 1, "amber"),
        (101, 0, "red"),
        (0, 0, "slack"),
    ],
)
def test_bands_of_load_begin_where_written(points: float, uncommitted: float, state: str) -> None:
    assert in_pi(examples.load(points, uncommitted, 100))["load"]["A"]["state"] == state


@pytest.mark.parametrize(("points", "capacity", "state"), [(1, 0, "error"), (1, None, "unknown")])
def test_load_without_capacity_is_as_written(points: float, capacity: float | None, state: str) -> None:
    team = in_pi(examples.load(points, 0, capacity))["load"]["A"]
    assert (team["state"], team["ratio"], team["committed_ratio"]) == (state, None, None)


@pytest.mark.parametrize("train", examples.CLOSE_READINGS, ids=lambda one: one.__name__)
def test_what_only_a_close_reading_tells_is_agreed(train: Callable[[], RandomTrain]) -> None:
    assert not disagreements(train())


@pytest.mark.parametrize(("status", "value"), [("closed", 0), ("committed", None)])
def test_a_team_that_dropped_everything_has_nothing_only_in_the_end(status: str, value: float | None) -> None:
    assert in_pi(examples.all_dropped(status))["predictability"]["teams"]["A"]["value"] == value


def test_an_objective_without_a_planned_value_makes_predictability_provisional() -> None:
    art = in_pi(examples.unvalued())["predictability"]["art"]
    assert (art["provisional"], art["sum"], art["low"], art["high"]) == (True, 1, 1, 1)


def test_a_finished_item_stops_a_chain_of_dependencies() -> None:
    assert in_pi(examples.finished_between())["inversion"]["unexplained_rate"] == 1


def test_a_dropped_objective_covers_no_theme() -> None:
    assert in_pi(examples.dropped())["coverage"]["breadth"] == pytest.approx(0.3)


def test_an_objective_inherits_from_the_item_it_stands_below() -> None:
    assert in_pi(examples.own_parent())["coverage"]["linked_value"] == 1


@pytest.mark.parametrize(("committed", "pi", "planned"), [(True, "26.2", (0, 16)), (False, "26.2", (0, 0)), (True, "26.3", (0, 0))])
def test_a_dropped_value_goes_where_its_replacement_is_promised(committed: bool, pi: str, planned: tuple[float, float]) -> None:  # noqa: FBT001  # a case
    teams = in_pi(examples.moved(committed=committed, pi=pi))["predictability"]["teams"]
    assert (teams["A"]["planned"], teams.get("B", {"planned": 0})["planned"]) == planned


def test_the_golden_fixture_is_covered_and_inverted_as_written() -> None:
    pi = in_pi(examples.golden())
    coverage, inversion = pi["coverage"], pi["inversion"]
    assert [coverage[name] for name in ("breadth", "linked_value", "allocation_fit")] == pytest.approx([0.8, 0.75, 0.75])
    assert (inversion["inverted"], inversion["pairs"]) == (4, 6)
    assert inversion["rate"] == pytest.approx(4 / 6)
    assert inversion["worst"]["planned"] == "F5"
    assert inversion["worst"]["ready"] == "F4"
    assert inversion["worst"]["gap"] == pytest.approx(6.35)


def test_depth_counts_outcomes_as_written() -> None:
    assert in_pi(examples.depth())["coverage"]["depth"] == pytest.approx(0.625)


def test_alignment_is_weighted_by_value_as_written() -> None:
    train = examples.alignment()
    scores = of(train)["scores"]["objectives"]
    assert [scores[name]["alignment"] for name in ("O1", "O2")] == [98, 25]
    means = in_pi(train)["alignment"]
    assert means["weighted"] == pytest.approx((98 * 9 + 25 * 5) / 14)
    assert means["simple"] == pytest.approx(61.5)


def test_orphan_work_is_as_written() -> None:
    orphan = in_pi(examples.orphans())["orphan"]["teams"]["A"]
    assert [orphan["ratio"], orphan["explained"]] == pytest.approx([10 / 60, 5 / 60])


def test_load_is_as_written() -> None:
    team = in_pi(examples.load(52, 9, 48))["load"]["A"]
    assert [team["ratio"], team["committed_ratio"]] == pytest.approx([52 / 48, 43 / 48])
    assert team["state"] == "amber"


def test_predictability_is_as_written() -> None:
    found = in_pi(examples.predictability())["predictability"]
    teams = {name: (one["planned"], one["actual"]) for name, one in found["teams"].items()}
    assert teams == {"A": (42, 35), "B": (24, 30), "C": (25, 12)}
    assert [found["teams"][name]["value"] for name in "ABC"] == pytest.approx([35 / 42, 30 / 24, 12 / 25])
    assert [found["teams"][name]["committed_only"] for name in "ABC"] == pytest.approx([30 / 42, 1, 12 / 25])
    art = found["art"]
    assert [art["sum"], art["committed_only"]] == pytest.approx([77 / 91, 66 / 91])
    assert art["mean"] == pytest.approx((35 / 42 + 30 / 24 + 12 / 25) / 3)
