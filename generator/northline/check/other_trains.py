"""What reading other trains, and linking to them, can find wrong, in words."""

from northline.check.case import Case
from northline.check.phrases import link
from northline.check.rule import telling
from northline.check.suggest import closest, did_you_mean
from northline.model.fault import Fault
from northline.model.finding import Severity
from northline.model.other_train import BETWEEN


def instead(fault: Fault, case: Case) -> str:
    """The hint for a reference to an item that a train does not have: the id most like it, else how old its file is."""
    train = case.portfolio.others.train(fault.facts["train"])
    if train is None:
        return "correct the id"
    near = closest(fault.facts["target"].partition(BETWEEN)[2], train.ids)
    return did_you_mean(f"{train.name}{BETWEEN}{near}") if near else f"correct the id; the file of {train.name} is as of {train.as_of}"


@telling("NL213", "link-across-trains", Severity.ERROR)
def link_across_trains(fault: Fault, _: Case) -> tuple[str, str]:
    """A link that can only stay within the train leads to an item of another one.

    Why it matters: lines of sight, plans and teams are those of one train, so that the link would count for nothing.

    How to fix: use `depends_on`, `relates_to`, `shared_with` or a dependency; write a goal of both down in both, with the same title.

    Example: `parent: Payments:EPIC-3`.
    """
    said = link(fault.item, fault.facts["role"], fault.facts["target"])
    return f"{said}, which belongs to another train", "name it under depends_on: or relates_to: instead"


@telling("NL904", "other-train-unread", Severity.ERROR)
def other_train_unread(fault: Fault, _: Case) -> tuple[str, str]:
    """A file that the configuration names under `arts` cannot be read.

    Why it matters: the train is left out of this site, and links to its items lead nowhere.

    How to fix: fetch the `data/portfolio.json` of that train's site before the build, to the path named in site_config.yml.

    Example: `arts: {Payments: trains/payments.json}`, and the step that fetches the file was left out.
    """
    return f"the configuration names {fault.facts['file']} under arts, and {fault.facts['problem']}", fault.facts["advice"]


@telling("NL905", "other-train-name-taken", Severity.ERROR)
def other_train_name_taken(fault: Fault, _: Case) -> tuple[str, str]:
    """A train that the configuration names under `arts` has the name of another one, or of this site's own.

    Why it matters: a reference such as `Payments:FEAT-7` could mean either, so the second one is left out.

    How to fix: give each of them a `name` under `arts` that no other has.

    Example: two files under `arts` whose sites are both called “Our train”.
    """
    said = f"{fault.facts['file']}, which the configuration names under arts, is called {fault.facts['name']}, as another train is"
    return said, "give it a name of its own under arts in site_config.yml"
