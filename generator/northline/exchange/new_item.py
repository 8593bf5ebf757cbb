"""A new item file: where it goes, and its front matter with the fields that an author should fill."""

from collections import Counter
from collections.abc import Iterable, Mapping

from northline.exchange.new_ids import next_id
from northline.exchange.yaml_text import yaml_text
from northline.model.field import Field
from northline.model.frozen import Frozen
from northline.model.item import Item
from northline.model.kind import Kind
from northline.model.portfolio import Portfolio
from northline.model.text import fold, natural, slug

_WSJF = ("user_business_value", "time_criticality", "risk_opportunity", "job_size")
# What the pages and checks ask of each kind; everything else an author adds when it is needed.
PROMPTS: Mapping[str, tuple[str, ...]] = {
    "vision": ("one_liner", "level", "owner", "reviewed"),
    "theme": ("parent", "weight", "owner"),
    "outcome": ("parent", "weight", "kpis", "owner", "due"),
    "kpi": ("supports", "unit", "baseline", "target", "start", "due", "owner", "readings"),
    "epic": ("kind", "state", "supports", "owner", "hypothesis", "mvp", *_WSJF),
    "capability": ("kind", "state", "parent", "supports", "owner", *_WSJF),
    "feature": (
        *("kind", "state", "parent", "supports", "pi", "team", "owner", "points"),
        *(*_WSJF, "benefit_hypothesis", "acceptance_criteria"),
    ),
    "story": ("state", "parent", "iteration", "team", "points"),
    "objective": ("pi", "team", "commitment", "supports", "delivers", "kpis", "business_value", "business_owner"),
    "art": ("members", "roles"),
    "team": ("members", "velocity", "capacity", "roles"),
    "pi": ("start", "end", "iterations", "status", "intent"),
    "goal": ("iteration", "team", "objectives"),
    "dependency": ("from", "to", "needs", "needed_by", "promised_for", "status"),
    "risk": ("pi", "team", "roam", "owner", "impact", "probability", "affects"),
    "milestone": ("due", "pi", "owner"),
    "decision": ("date", "chosen", "over", "reason", "decided_by", "affects"),
    "feedback": ("date", "about", "disposition", "owner"),
    "demo": ("date", "iteration", "about"),
    "stakeholder": ("rankings",),
}
# Fields that say what a new item is like: its neighbours give its id and its folder.
ALIKE = ("pi", "teams")


class NewItem(Frozen):
    """A file to be written; `path` is relative to the content folder."""

    id: str
    path: str
    text: str


def new_item(portfolio: Portfolio, kind: Kind, title: str, settings: Mapping[str, str]) -> NewItem:
    """The file of a new item; `settings` are fields by canonical name, an `id` among them is taken as given."""
    alike = _alike(portfolio, kind, settings)
    item_id = settings.get("id") or next_id(portfolio, kind, alike)
    given = {name: text for name, text in settings.items() if name != "id"}
    names = dict.fromkeys((*_prompts(kind), *given))
    filled = (f"{_written(name)}: {yaml_text(given.get(name, _default(kind, name)))}".rstrip() for name in names)
    lines = [f"id: {yaml_text(item_id)}", f"type: {kind.name}", f"title: {yaml_text(title)}", *filled]
    text = "\n".join(["---", *lines, "---", "", ""])
    return NewItem(item_id, f"{_folder(kind, alike)}/{slug(item_id)}.md", text)


def field_of(kind: Kind, name: str) -> Field | None:
    """The field of a kind that a name or alias means."""
    return kind.by_name.get(fold(name))


def _prompts(kind: Kind) -> tuple[str, ...]:
    fields = (field_of(kind, name) for name in PROMPTS.get(kind.base, ()))
    return tuple(one.name for one in fields if one is not None)


def _default(kind: Kind, name: str) -> str:
    return kind.states[0] if name == "state" and kind.states else ""


def _written(name: str) -> str:
    # One team is the rule, and `team` is what people write.
    return "team" if name == "teams" else name


def _alike(portfolio: Portfolio, kind: Kind, settings: Mapping[str, str]) -> tuple[Item, ...]:
    """The items of the kind that share PI and team with the new one, or all of the kind when none does."""
    every = tuple(item for item in portfolio if item.type == kind.name and not item.implied)
    wanted = {role: found.id for role in ALIKE if role in settings and (found := portfolio.find(settings[role]))}
    near = tuple(item for item in every if all(one in portfolio.targets(item.id, role) for role, one in wanted.items()))
    return near or every


def _folder(kind: Kind, alike: Iterable[Item]) -> str:
    """The folder in which most of them lie, files before rows of sheets; else one named after the kind."""
    listed = tuple(alike)
    files = [item for item in listed if item.form == "file"] or list(listed)
    folders = Counter(item.place.path.rpartition("/")[0] for item in files)
    folders.pop("", None)
    return min(folders, key=lambda folder: (-folders[folder], natural(folder)), default=kind.plural)
