"""Files and drafts for merging: a feature as its source tells it, and a folder as the importer finds it."""

from collections.abc import Mapping

from tests.score.trains import CONFIG

from northline.exchange.importers import IMPORTERS
from northline.exchange.intake.draft import Draft, Value
from northline.exchange.intake.memory import Base
from northline.exchange.intake.planning import Plan, Present, plan
from northline.model.content import ContentFile
from northline.model.place import Place
from northline.read import read

KIND = CONFIG.kinds["feature"]


def draft(body: str | None = None, key: str = "A-1", **values: Value) -> Draft:
    """A feature of Jira."""
    return Draft(Place("1.csv", 2), f"jira:{key}", key, KIND, {"type": "feature", **values}, body)


def present(files: Mapping[str, str], **more: object) -> Present:
    """A content folder of some files."""
    items = read([ContentFile(path, text.encode()) for path, text in files.items()], CONFIG).items
    return Present(items, dict(files), **more)  # type: ignore[arg-type]  # the fields of Present


def planned(drafts: list[Draft], files: Mapping[str, str], memory: Mapping[str, Base]) -> Plan:
    """What an import of drafts does to some files."""
    return plan(drafts, present(files), memory, IMPORTERS["jira"])


def written(made: Plan, files: Mapping[str, str]) -> dict[str, str]:
    """The files once a plan is carried out."""
    return {**files, **{change.path: change.text for change in made.changes}}
