from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from northline.score.similarity import alike, signature, similarity, stem, words

WORDS = st.sampled_from(
    ["reduce", "payment", "payments", "failure", "failures", "card", "cards", "shop", "basket", "delivery", "search", "a", "4", "2"]
)
TEXTS = st.lists(st.lists(WORDS, max_size=7).map(" ".join), max_size=14)
TEAMS = st.sampled_from([frozenset[str](), frozenset({"A"}), frozenset({"B"}), frozenset({"A", "B"})])


def between(one: str, other: str) -> float:
    return similarity(signature(one), signature(other))


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("payments", "payment"),
        ("reducing", "reduc"),
        ("reduce", "reduc"),
        ("reduced", "reduc"),
        ("deliveries", "delivery"),
        ("process", "process"),
        ("status", "status"),
        ("bus", "bus"),
        ("red", "red"),
    ],
)
def test_words_are_stemmed_lightly(word: str, root: str) -> None:
    assert stem(word) == root


def test_stop_words_case_and_punctuation_do_not_count() -> None:
    assert words("Reduce the payment-failures of CARDS!") == ("reduc", "payment", "failur", "card")


def test_equal_texts_are_wholly_alike_and_texts_without_words_are_not() -> None:
    assert between("Reduce failures", "reducing FAILURE") == 1.0
    assert between("", "") == 0.0
    assert between("the of", "the of") == 0.0


def test_similarity_is_half_words_and_half_trigrams() -> None:
    # Words 1 of 3; trigrams of " red shop " and " red card ": 8 each, of which " re", "red" and "ed " are shared.
    assert between("red shop", "red card") == pytest.approx((1 / 3 + 2 * 3 / 16) / 2)


@settings(deadline=None)
@given(TEXTS, st.data(), st.sampled_from([0.6, 0.8]))
def test_the_index_finds_exactly_the_pairs_that_comparing_all_finds(texts: list[str], data: st.DataObject, threshold: float) -> None:
    signatures = [signature(text) for text in texts]
    groups = [data.draw(TEAMS) for _ in texts]
    expected = [
        (a, b, similarity(signatures[a], signatures[b]))
        for a, b in combinations(range(len(texts)), 2)
        if not groups[a] & groups[b] and similarity(signatures[a], signatures[b]) >= threshold
    ]
    assert list(alike(signatures, groups, threshold)) == expected


@settings(deadline=None)
@given(st.lists(st.text("abs ", max_size=30), max_size=10))
def test_the_index_is_exact_for_any_text(texts: list[str]) -> None:
    signatures = [signature(text) for text in texts]
    pairs = {(a, b) for a, b, _ in alike(signatures, [frozenset()] * len(texts), 0.6)}
    assert pairs == {(a, b) for a, b in combinations(range(len(texts)), 2) if similarity(signatures[a], signatures[b]) >= 0.6}
