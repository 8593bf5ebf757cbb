from tests.check.backlogs import AS_OF, files

from northline.check.suggest import LOOK_UPS, Names, closest, did_you_mean
from northline.config import Config
from northline.link import link
from northline.read import read


def names(*texts: str) -> Names:
    return Names(link(read(files(*texts), Config()), Config(), AS_OF))


FEATURES = """
features/FEAT-9.md
    title: Pay by wallet
    aliases: [WALLET-1]
epics/EPIC-9.md
    title: Checkout
"""


def test_closest_ignores_case_space_and_punctuation() -> None:
    assert closest("On trakc", ("off_track", "on_track")) == "on_track"
    assert closest("blue", ("off_track", "on_track")) == ""


def test_suggestion_reads_as_a_question_or_not_at_all() -> None:
    assert did_you_mean("FEAT-9") == "did you mean FEAT-9?"
    assert did_you_mean("") == ""


def test_alias_or_title_leads_to_the_id() -> None:
    assert names(FEATURES).closest("WALET-1") == "FEAT-9"
    assert names(FEATURES).closest("Pay by walet") == "FEAT-9"


def test_kinds_narrow_the_choice() -> None:
    assert names(FEATURES).closest("EPIC-8", ("epic",)) == "EPIC-9"
    assert names(FEATURES).closest("EPIC-8", ("feature",)) == ""


def test_look_ups_are_limited_and_answers_remembered() -> None:
    known = names(FEATURES)
    for number in range(LOOK_UPS):
        known.closest(f"nothing like it {number}")
    assert known.closest("FEAT-99") == ""
    assert known.closest("nothing like it 1") == ""
