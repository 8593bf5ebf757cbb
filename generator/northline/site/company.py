"""Who else takes part in a build: other plugins and hooks may do anything, and change without anybody here knowing."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

# The plugins of a site that has no more than it needs.
OURS = frozenset({"northline", "search", "material/search"})


def alone(config: "MkDocsConfig") -> bool:
    """Whether no plugin takes part beside ours and search, and no hook."""
    return OURS.issuperset(config.plugins) and not config.hooks
