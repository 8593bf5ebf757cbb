"""Back-links: the inverse of every link, which nobody has to write."""

from collections import defaultdict
from collections.abc import Mapping

from northline.model.link import Link


def backlinks(links: Mapping[str, tuple[Link, ...]]) -> Mapping[str, tuple[Link, ...]]:
    """Resolved links by the id they lead to, in order of their sources."""
    found: defaultdict[str, list[Link]] = defaultdict(list)
    for written in links.values():
        for link in written:
            if link.resolved:
                found[link.target].append(link)
    return {target: tuple(inverse) for target, inverse in found.items()}
