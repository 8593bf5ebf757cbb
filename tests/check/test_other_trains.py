"""What the configuration's other trains, and references to them, are told as."""

import pytest
from tests.check.backlogs import AS_OF
from tests.exchange.trains import train
from tests.score.trains import item

from northline.config import Config
from northline.exchange.other_trains import other_train
from northline.exchange.portfolio_json import portfolio_json
from northline.model.content import ContentFile
from northline.model.fault import Fault
from northline.model.finding import Finding, Severity
from northline.model.other_train import Art, OtherTrain
from northline.model.others import Neighbours
from northline.model.place import Place
from northline.model.train import Build
from northline.pipeline import assess

ART = Art("payments.json", "Payments")
TOLD = ("NL201", "NL209", "NL213", "NL660", "NL904", "NL905")


def found(front: str, *faults: Fault, body: str = "", path: str = "features/FEAT-1.md") -> list[Finding]:
    """The findings about other trains on one item of ours, beside a train whose only item is FEAT-71."""

    def trains(wanted: frozenset[str]) -> Neighbours:
        told = other_train(ART, portfolio_json(train(item("feature", "FEAT-71"))), wanted)
        assert isinstance(told, OtherTrain)
        return Neighbours(("Harbour",), (told,), faults)

    file = ContentFile(path, f"---\n{front}\n---\n{body}\n".encode())
    every = assess([file], Config(arts=(ART,)), AS_OF, Build("Harbour"), trains=trains).findings
    return [one for one in every if one.code in TOLD]


def test_a_reference_that_resolves_is_no_finding() -> None:
    assert found("depends_on: Payments:FEAT-71", body="See [[payments:FEAT-71]].") == []


OLD = "correct the id; the file of Payments is as of 2026-04-01"


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        ("Payments:FEAT-7", "FEAT-1 depends on Payments:FEAT-7, which Payments does not have", "did you mean Payments:FEAT-71?"),
        (
            "Payments:X",
            "FEAT-1 depends on Payments:X, which Payments does not have",
            "correct the id; the file of Payments is as of 2026-04-01",
        ),
        ("Paymnts:FEAT-71", "FEAT-1 depends on Paymnts:FEAT-71, which does not exist", "correct the id, or add the item"),
    ],
)
def test_a_reference_that_leads_nowhere_says_who_does_not_have_it(written: str, message: str, hint: str) -> None:
    (one,) = found(f"depends_on: {written}")
    assert (one.code, one.severity, one.message, one.hint) == ("NL201", Severity.ERROR, message, hint)


def test_a_text_that_leads_nowhere_says_so_too() -> None:
    (one,) = found("title: Work", body="See [[Payments:FEAT-7]].")
    assert (one.code, one.message) == ("NL209", "the text links to Payments:FEAT-7, which Payments does not have")
    assert one.hint == "did you mean Payments:FEAT-71?"


def test_a_parent_in_another_train_is_told() -> None:
    (one,) = found("parent: Payments:FEAT-71")
    assert (one.code, one.item) == ("NL213", "FEAT-1")
    assert one.message == "FEAT-1 is part of Payments:FEAT-71, which belongs to another train"


def test_a_dependency_that_another_train_never_answered_is_told() -> None:
    (one,) = found("from: DEP-0\nto: Payments:FEAT-71\naliases: DEP-0", path="dependencies/DEP-1.md")[-1:]
    assert (one.code, one.message) == ("NL660", "DEP-1 was never answered by Payments:FEAT-71")


@pytest.mark.parametrize(
    ("fault", "code", "message"),
    [
        (
            Fault("other-train-unread", Place(""), facts={"file": "a.json", "problem": "there is no such file", "advice": "fetch it"}),
            "NL904",
            "the configuration names a.json under arts, and there is no such file",
        ),
        (
            Fault("other-train-name-taken", Place(""), facts={"file": "a.json", "name": "Payments"}),
            "NL905",
            "a.json, which the configuration names under arts, is called Payments, as another train is",
        ),
    ],
)
def test_what_is_wrong_with_the_configured_files_stands_at_the_train_itself(fault: Fault, code: str, message: str) -> None:
    (one,) = found("title: Work", fault)
    assert (one.code, one.severity, one.place, one.message) == (code, Severity.ERROR, Place(""), message)
    assert one.hint
