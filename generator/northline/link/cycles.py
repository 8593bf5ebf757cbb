"""Items that go round in circles: parents of parents, and work that waits for itself."""

from collections.abc import Iterator, Mapping

from northline.model.components import components
from northline.model.fault import Fault
from northline.model.portfolio import Portfolio

ROLES: Mapping[str, str] = {"parent": "parent-cycle", "depends_on": "dependency-cycle"}


def cycles(portfolio: Portfolio) -> tuple[Mapping[str, tuple[tuple[str, ...], ...]], tuple[Fault, ...]]:
    """Groups of items that reach themselves, by role, each once and whole, with a fault for each."""
    found = {role: tuple(_groups(portfolio, role)) for role in ROLES}
    faults = tuple(_fault(portfolio, role, group) for role, groups in found.items() for group in groups)
    return {role: groups for role, groups in found.items() if groups}, faults


def _groups(portfolio: Portfolio, role: str) -> Iterator[tuple[str, ...]]:
    position = {item_id: number for number, item_id in enumerate(portfolio.items)}
    groups = components(portfolio.items, lambda item_id: portfolio.targets(item_id, role))
    rounds = [sorted(group, key=position.__getitem__) for group in groups if len(group) > 1]
    for group in sorted(rounds, key=lambda group: position[group[0]]):
        yield _walked(portfolio, role, group)


def _walked(portfolio: Portfolio, role: str, group: list[str]) -> tuple[str, ...]:
    """Put a group in the order of its links, from its first item on; what such a walk misses comes last."""
    waiting = dict.fromkeys(group)
    walk: list[str] = []
    following: str | None = group[0]
    while following is not None:
        walk.append(following)
        del waiting[following]
        following = next((one for one in portfolio.targets(following, role) if one in waiting), None)
    return (*walk, *waiting)


def _fault(portfolio: Portfolio, role: str, group: tuple[str, ...]) -> Fault:
    members = set(group)
    links = [link for one in group for link in portfolio.links[one] if link.role == role and link.target in members]
    first, *others = links
    return Fault(ROLES[role], first.place, group[0], {"ids": ", ".join(group)}, tuple(link.place for link in others))
