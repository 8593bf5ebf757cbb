"""Plain words for messages: roles as verbs, kinds with their article, lists, counts."""

from collections.abc import Sequence

from northline.model.item import Item
from northline.model.kind import Kind
from northline.model.portfolio import Portfolio

# How a link reads from the item that holds it, by role.
VERBS = {
    "about": "is about",
    "affects": "affects",
    "art": "belongs to the ART",
    "chosen": "chooses",
    "continues": "continues",
    "delivers": "delivers",
    "depends_on": "depends on",
    "duplicates": "duplicates",
    "explains": "explains",
    "from": "is needed by",
    "kpis": "is measured by",
    "led_to": "led to",
    "objectives": "serves",
    "over": "sets aside",
    "parent": "is part of",
    "participating": "takes help from",
    "pi": "is planned in",
    "relates_to": "relates to",
    "replaced_by": "is replaced by",
    "rolls_up_to": "rolls up to",
    "shared_with": "is shared with",
    "supersedes": "supersedes",
    "supports": "supports",
    "teams": "is the work of",
    "to": "is asked of",
}


def link(source: str, role: str, target: str) -> str:
    """A link as a clause: `FEAT-7 depends on FEAT-99`."""
    verb = VERBS.get(role)
    return f"{source} {verb} {target}" if verb else f"{source} names {target} as its {role.replace('_', ' ')}"


def kind_word(kind: Kind | None, name: str = "") -> str:
    """A kind inside a sentence: `feature`, `PI objective`, `KPI`; the bare name when the kind is not known."""
    if kind is None:
        return name
    first = kind.label.split()[0]
    return kind.label if first.isupper() else kind.label[:1].lower() + kind.label[1:]


def a_kind(portfolio: Portfolio, name: str) -> str:
    """A kind with its article: `a feature`, `an outcome`."""
    return with_article(kind_word(portfolio.kinds.get(name), name))


def with_article(word: str) -> str:
    """A word with `a` or `an`, by its first letter."""
    vowel = word[:1].lower() in "aeio" or word.startswith("ART")
    return f"{'an' if vowel else 'a'} {word}"


def listed(words: Sequence[str], last: str = "and") -> str:
    """Words as a list in a sentence: `a, b and c`."""
    if len(words) <= 1:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def some(words: Sequence[str], limit: int = 5) -> str:
    """The first few words of a long list, and how many more there are."""
    if len(words) <= limit:
        return listed(words)
    return f"{', '.join(words[:limit])} and {len(words) - limit} more"


def named(item: Item) -> str:
    """An item in a sentence: its id, and its title where the id says little to a reader."""
    return item.id if item.title in {"", item.id} else f"{item.id} “{shortened(item.title)}”"


def shortened(text: str, limit: int = 60) -> str:
    """A text cut at a word, with an ellipsis, when it is long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1].rsplit(" ", 1)[0] + "…"
