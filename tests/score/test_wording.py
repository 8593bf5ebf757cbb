import pytest
from tests.score.trains import item, objective, pi, result, scored, train

from northline.model.item import Item
from northline.model.results.wording import Wording
from northline.score.placement import METRIC as PLACEMENT
from northline.score.wording import METRIC


def wording(title: str, *others: Item, **fields: object) -> Wording:
    given: dict[str, object] = {"business_owner": "Ada"} | fields
    portfolio = train(pi(), item("team", "A"), objective("O1", "A", 8, title=title, **given), *others)
    return result(scored(portfolio, PLACEMENT, METRIC), Wording, "O1")


def marked(found: Wording, name: str, title: str) -> list[str]:
    (finding,) = (one for one in found.findings if one.name == name)
    return [title[start:end] for start, end in finding.spans]


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Reduce checkout payment failures from 4% to 2% for card customers by end of PI", ()),
        ("Implement OAuth 2.1", ("not-measurable", "output-verb", "too-short")),
        ("Improve the onboarding experience", ("not-measurable", "vague-word")),
        ("Build self-service KYC so that merchants onboard in under 10 minutes", ()),
        (
            "Migrate the billing database to PostgreSQL 17 and refactor the reporting module",
            ("not-measurable", "output-verb", "compound"),
        ),
        ("Support Team Falcon with integration", ("not-measurable", "non-committal")),
        ("Complete PAY-1234, PAY-1235 and PAY-1301", ("not-measurable", "output-verb", "jargon")),
    ],
)
def test_the_examples_of_the_definition(title: str, names: tuple[str, ...]) -> None:
    assert wording(title).names == names


@pytest.mark.parametrize(
    "title",
    [
        "Merchants onboard in 10 minutes",
        "Onboard 30 merchants in Spain",
        "Save € 40000 a month in hosting",
        "Answer 95% of calls in 30s",
        "Double the conversion of guest baskets",
        "Have zero critical incidents during the sale",
        "Serve 1.5 million customers without a queue",
        "Cut page weight by 300kB on phones",
        "In Germany 30% of customers use a wallet",
    ],
)
def test_an_amount_makes_a_text_measurable(title: str) -> None:
    assert "not-measurable" not in wording(title).names


@pytest.mark.parametrize(
    "title",
    [
        "Customers of FEAT-12 are happy with it",
        "Be ready for the 2027 season in shops",
        "Customers pay by card since 2026-03-31",
        "Customers can pay by 30 June 2026",
        "Run all shops on Java 21",
        "Merchants use version 3 of the portal",
        "Merchants use v2 of the portal",
        "Finish phase 2 of the pilot",
        "All B2B customers use the portal",
        "PI 26.2 brings the portal to merchants",
    ],
)
def test_ids_versions_years_and_dates_are_no_amounts(title: str) -> None:
    assert "not-measurable" in wording(title).names


def test_a_kpi_makes_any_text_measurable() -> None:
    assert wording("Merchants are happy with us", item("kpi", "K1"), kpis="K1").names == ()


@pytest.mark.parametrize(
    "title",
    [
        "Build a portal so that merchants answer 30 questions themselves",
        "Deliver a cache to reduce waiting to 2 s",
        "Migrate search to bring answers from 9 s to 2 s",
        "Launch wallets and grow conversion by 3 %",
        "Deploy a queue that holds waiting under 2 minutes",
    ],
)
def test_an_outcome_clause_excuses_an_output_verb(title: str) -> None:
    assert "output-verb" not in wording(title).names


@pytest.mark.parametrize("title", ["Building the portal for 30 shops", "Implementation of 3 wallets for shops", "Migrating 4 shops to AWS"])
def test_other_forms_of_an_output_verb_are_known(title: str) -> None:
    assert wording(title).names == ("output-verb",)


def test_moving_from_one_product_to_another_is_no_outcome() -> None:
    assert "output-verb" in wording("Migrate 40 reports from Oracle to PostgreSQL").names


def test_the_words_in_question_are_marked() -> None:
    title = "Deliver a robust and seamless portal and launch it"
    found = wording(title)
    assert marked(found, "output-verb", title) == ["Deliver"]
    assert marked(found, "vague-word", title) == ["robust", "seamless"]
    assert marked(found, "compound", title) == ["and launch"]


def test_a_vague_word_beside_an_amount_is_fine() -> None:
    assert wording("Improve conversion to 4% in shops").names == ()


def test_a_text_that_copies_a_delivered_feature_names_it() -> None:
    feature = item("feature", "F1", title="Guest checkout with wallets in 3 shops")
    found = wording("Guest checkout with wallets in 3 shops", feature, delivers="F1")
    assert [(one.name, one.note) for one in found.findings] == [("feature-copy", "F1")]


def test_three_acronyms_are_jargon_and_those_of_the_train_do_not_count() -> None:
    title = "Pass 3 audits of SOX, GDPR and MFA this PI"
    assert marked(wording(title), "jargon", title) == ["SOX", "GDPR", "MFA"]
    assert wording("Pass 3 audits of SOX and GDPR by KPI and PI").names == ()


@pytest.mark.parametrize(
    ("title", "dates"),
    [
        ("Serve 30 shops by 2026-06-30", ["2026-06-30"]),
        ("Serve 30 shops by 30 June 2026", ["30 June 2026"]),
        ("Serve 30 shops by June 30, 2026", ["June 30, 2026"]),
        ("Serve 30 shops by Q4 2026", ["Q4 2026"]),
        ("Serve 30 shops by 2026-04-10", None),
        ("Serve 30 shops by April 2026", None),
        ("Serve 30 shops by 2026-02-31", None),
    ],
)
def test_a_date_must_lie_in_the_pi(title: str, dates: list[str] | None) -> None:
    found = wording(title)
    assert ("date-outside-pi" in found.names) == (dates is not None)
    if dates:
        assert marked(found, "date-outside-pi", title) == dates


def test_more_than_thirty_words_are_too_long() -> None:
    assert wording(" ".join(["shop"] * 29) + " 30").names == ()
    assert wording(" ".join(["shop"] * 30) + " 31").names == ("too-long",)


@pytest.mark.parametrize(
    ("fields", "note"),
    [
        ({"business_owner": "-"}, "no Business Owner"),
        ({"business_value": "-"}, "no business value"),
        ({"business_value": 11}, "no business value"),
        ({"business_owner": "TBD", "business_value": "-"}, "no Business Owner and no business value"),
    ],
)
def test_what_is_missing_is_said(fields: dict[str, object], note: str) -> None:
    (finding,) = wording("Serve 30 shops from here", **fields).findings
    assert (finding.name, finding.note) == ("no-owner-or-value", note)


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Die Zahl der Ausfälle von 4 % auf 2 % senken", ()),
        ("Verbesserung der Lieferung für die Kunden und die Filialen", ("not-measurable",)),
        ("Réduire les erreurs", ("not-measurable", "too-short")),
        ("支付 失败 率 下降", ("not-measurable",)),
    ],
)
def test_another_language_is_judged_by_amounts_and_length_only(title: str, names: tuple[str, ...]) -> None:
    assert wording(title, business_owner="-").names == names


def test_a_text_without_words_is_short_and_not_measurable() -> None:
    assert wording("!!!").names == ("not-measurable", "too-short")


def test_a_hostile_title_takes_no_time() -> None:
    assert "too-long" in wording("from 1 to and from 2 " * 50_000).names
