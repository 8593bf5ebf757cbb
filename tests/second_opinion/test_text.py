"""Duplicates and wording against a second computation of them, on random objectives and on the worked examples."""

import pytest
from tests.second_opinion.comparing import assessed, data, differences
from tests.second_opinion.opinion_text import Sentence, advice, duplicates, listed_twice, phrase, similarity
from tests.second_opinion.rolls_order import random_writing
from tests.second_opinion.rolls_text import random_sentences, random_twins
from tests.second_opinion.rows import Rows, interval, row

from northline.model.results.duplicates import Duplicates

SEEDS = range(60)
PIS = ("26.2", "26.3")
PAIR = ("a", "b", "similarity")


@pytest.mark.parametrize(("seed", "most"), [*((seed, 9) for seed in SEEDS), (60, 90), (61, 90)])
def test_random_objectives_are_alike_to_both(seed: int, most: int) -> None:
    rows = random_twins(seed, most)
    train = assessed(rows, *random_writing(seed))
    found: list[str] = []
    for pi in PIS:
        theirs = train.scores.get(Duplicates, pi) or Duplicates()
        ours = duplicates(rows, pi)
        pairs = [{name: getattr(one, name) for name in (*PAIR, "band", "outcomes", "features", "declared")} for one in theirs.pairs]
        shared = {one.feature: one.objectives for one in theirs.features}
        said = [{name: one[name] for name in PAIR} for one in ours if not one["declared"]]
        found += differences(pairs, ours, pi)
        found += differences(shared, listed_twice(rows, pi), pi)
        found += differences(data(train)["scores"]["pis"][pi]["duplicates"], said, f"{pi} data")
    assert not found, "\n".join([*found, *map(str, rows.all)])


@pytest.mark.parametrize("seed", SEEDS)
def test_random_sentences_are_advised_on_alike(seed: int) -> None:
    rows, said = random_sentences(seed)
    theirs = data(assessed(rows, *random_writing(seed)))["scores"]["objectives"]
    found = {name: sorted(theirs[name]["wording"]) for name in said}
    ours = {name: advice(rows, rows.by_id[name], one) for name, one in said.items()}
    assert not [f"{said[name].text}: {found[name]}, second opinion {ours[name]}" for name in said if found[name] != ours[name]]


def test_stop_words_and_endings_do_not_make_texts_differ() -> None:
    titles = ("Customers reduce the payments of shops", "customer reducing payment, shop")
    teams = tuple(row("objective", f"OBJ-{n}", title=title, pi="26.2", teams=(f"T{n}",)) for n, title in enumerate(titles, 1))
    (found,) = data(assessed(Rows((interval("26.2", None, 1), *teams))))["scores"]["pis"]["26.2"]["duplicates"]
    assert found["similarity"] == 1


@pytest.mark.parametrize(("a", "b"), [("baku rota", "baku rota"), ("baku rota mita", "mita baku rota zubaku"), ("baku", "rota")])
def test_similarity_is_symmetric_and_at_most_1(a: str, b: str) -> None:
    assert similarity(a, b) == similarity(b, a)
    assert (similarity(a, b) == 1) is (a == b)


TABLE = {
    "Reduce checkout payment failures from 4% to 2% for card customers by end of PI": [],
    "Implement OAuth 2.1": ["not-measurable", "output-verb", "too-short"],
    "Improve the onboarding experience": ["not-measurable", "vague-word"],
    "Build self-service KYC so that merchants onboard in under 10 minutes": [],
    "Migrate the billing database to PostgreSQL 17 and refactor the reporting module": ["compound", "not-measurable", "output-verb"],
    "Support Team Falcon with integration": ["non-committal", "not-measurable"],
    "Complete PAY-1234, PAY-1235 and PAY-1301": ["jargon", "not-measurable", "output-verb"],
}
SAID = {
    "Reduce checkout payment failures from 4% to 2% for card customers by end of PI": ("number", "outcome"),
    "Implement OAuth 2.1": ("output",),
    "Improve the onboarding experience": ("vague",),
    "Build self-service KYC so that merchants onboard in under 10 minutes": ("output", "outcome", "number"),
    "Migrate the billing database to PostgreSQL 17 and refactor the reporting module": ("output", "compound"),
    "Support Team Falcon with integration": ("non-committal",),
    "Complete PAY-1234, PAY-1235 and PAY-1301": ("output", "jargon"),
}


@pytest.mark.parametrize("title", TABLE)
def test_the_table_of_wordings_is_as_written(title: str) -> None:
    one = row("objective", "OBJ-1", title=title, business_value=5, business_owner="Ola Berg")
    rows = Rows((one,))
    assert sorted(data(assessed(rows))["scores"]["objectives"]["OBJ-1"]["wording"]) == TABLE[title]
    assert advice(rows, one, Sentence((phrase(title, *SAID[title]),))) == TABLE[title]
