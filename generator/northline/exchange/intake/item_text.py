"""The file of an imported item: front matter in the order of its kind, then its text."""

from collections.abc import Iterator

from northline.exchange.intake.draft import Draft, Value
from northline.exchange.yaml_text import yaml_block, yaml_list, yaml_text
from northline.model.text import slug

_FIRST = ("type", "title")


def path_of(draft: Draft) -> str:
    """Where the file of a new item goes, below the folder of the import."""
    return f"{slug(draft.kind.plural)}/{slug(draft.id)}.md"


def item_text(draft: Draft) -> str:
    """The whole file of a new item."""
    body = f"\n{draft.body}\n" if draft.body else ""
    return "\n".join(["---", *_front(draft), "---", body])


def line_of(name: str, value: Value) -> str:
    """A field of front matter; several lines where its text has several."""
    written = yaml_block(value) if isinstance(value, str) else yaml_list(value)
    return f"{_written(name)}: {written}"


def _front(draft: Draft) -> Iterator[str]:
    yield f"id: {yaml_text(draft.id)}"
    others = (name for name in draft.values if name not in _FIRST)
    for name in (*_FIRST, *others):
        if value := draft.values.get(name):
            yield line_of(name, value)
    yield f"source: {yaml_text(draft.source)}"


def _written(name: str) -> str:
    # One team is the rule, and `team` is what people write.
    return "team" if name == "teams" else name
