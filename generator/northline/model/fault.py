"""What reading and linking saw go wrong, as plain facts; `check` says it in words."""

from collections.abc import Mapping

from northline.model.frozen import Frozen, field
from northline.model.place import Place


class Fault(Frozen):
    """One thing that is wrong: the name of the rule it breaks, where, in which item, and the facts to tell.

    `facts` are the named texts that the rule's message needs, such as the field and what was written.
    """

    rule: str
    place: Place
    item: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    related: tuple[Place, ...] = ()
