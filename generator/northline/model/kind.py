"""A kind of item: its names, its fields and the states it moves through."""

from collections.abc import Mapping
from functools import cached_property

from northline.model.field import Field
from northline.model.frozen import Frozen, field
from northline.model.text import fold


class Kind(Frozen, dict=True):
    """A kind of item; `behaves_like` names the built-in kind whose meaning a custom kind shares."""

    name: str
    plural: str
    label: str
    label_plural: str
    fields: tuple[Field, ...] = ()
    states: tuple[str, ...] = ()
    order: int = 50
    prefix: str = ""
    behaves_like: str = ""
    section: str = "backlog"
    aliases: tuple[str, ...] = field(default=())

    @property
    def base(self) -> str:
        """The built-in kind that decides what items of this kind mean."""
        return self.behaves_like or self.name

    @cached_property
    def last_state(self) -> str:
        """The state of what is finished, without case; empty when it has no states."""
        return self.states[-1].casefold() if self.states else ""

    @cached_property
    def reverses(self) -> Mapping[str, str]:
        """How each of its links reads from the other end, by the name of its field."""
        return {one.name: one.reverse for one in self.fields}

    @cached_property
    def by_name(self) -> Mapping[str, Field]:
        """Fields by every folded name and alias; a field's own name wins over another's alias."""
        names = {fold(alias): one for one in reversed(self.fields) for alias in one.aliases}
        return names | {fold(one.name): one for one in self.fields}

    @cached_property
    def link_names(self) -> frozenset[str]:
        """The names of the fields that are links."""
        return frozenset(one.name for one in self.fields if one.is_link)

    @cached_property
    def by_state(self) -> Mapping[str, str]:
        """States in their own spelling by their folded names; of two that read the same, the first."""
        return {fold(state): state for state in reversed(self.states)}
