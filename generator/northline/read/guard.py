"""What YAML may hold here: plain data of modest size. Everything that could expand, construct or nest is refused."""

from dataclasses import dataclass

from yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, Event, NodeEvent, ScalarEvent

MAX_BYTES = 64 * 1024
MAX_DEPTH = 16
MAX_NODES = 5_000


def oversize(text: str) -> str:
    """What is too large about a front matter, or nothing."""
    # A character has at most four bytes: short texts need no encoding to be measured.
    if len(text) * 4 > MAX_BYTES and len(text.encode(errors="replace")) > MAX_BYTES:
        return f"more than {MAX_BYTES // 1024} KiB"
    return ""


@dataclass(slots=True)
class Guard:
    """Watches YAML events one by one, so that nothing is ever built from a document that is refused."""

    depth: int = 0
    nodes: int = 0

    def refuses(self, event: Event) -> str:
        """What must not be, or nothing."""
        if isinstance(event, NodeEvent):
            self.nodes += 1
            if self.nodes > MAX_NODES:
                return f"more than {MAX_NODES:,} values"
            if event.anchor is not None:
                return f"an alias (*{event.anchor})" if isinstance(event, AliasEvent) else f"an anchor (&{event.anchor})"
            return self._refuses_node(event)
        if isinstance(event, CollectionEndEvent):
            self.depth -= 1
        return ""

    def _refuses_node(self, event: NodeEvent) -> str:
        if isinstance(event, ScalarEvent):
            return "" if event.tag is None else f"a tag ({event.tag})"
        if isinstance(event, CollectionStartEvent):
            self.depth += 1
            if event.tag is not None:
                return f"a tag ({event.tag})"
            if self.depth > MAX_DEPTH:
                return f"values nested deeper than {MAX_DEPTH}"
        return ""
