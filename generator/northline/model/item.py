"""An item of the backlog, as read from one place in one file."""

from collections.abc import Mapping
from datetime import date

from northline.model.field import FieldValue
from northline.model.frozen import Frozen, field
from northline.model.place import Place
from northline.model.raw import as_written
from northline.model.values import Allowance, Reference

# Fields of words for readers: nothing is linked by them, whatever they say.
WORDS = frozenset(
    {
        *("title", "one_liner", "customers", "boundaries", "horizon"),
        *("hypothesis", "mvp", "indicators", "benefit_hypothesis", "acceptance_criteria", "success"),
        *("needs", "reason", "result", "shown"),
    }
)


class Item(Frozen):
    """One item; `base` is the built-in kind that says what it means, `type` the kind its author gave.

    `more` holds the fields that its kind does not know, as written. `form` is `file`, `sheet` or `section`. An
    implied item stands for a team or PI that others name but no file defines; its place is where it is first named.
    A broken item is a stub: its file could not be read in full, yet links to it still arrive.
    """

    id: str
    type: str
    base: str
    title: str
    place: Place
    fields: Mapping[str, FieldValue] = field(default_factory=dict)
    more: Mapping[str, FieldValue] = field(default_factory=dict)
    body: str = ""
    body_line: int = 0
    form: str = "file"
    implied: bool = False
    broken: bool = False

    def value(self, name: str) -> object:
        """The converted value of a field, or None."""
        found = self.fields.get(name)
        return None if found is None else found.value

    def text(self, name: str) -> str:
        """A text field, or the words of a list field joined by commas; empty when there is none."""
        # Asked some hundred times for each page, so this and the next do without a call of `value`.
        found = self.fields.get(name)
        if found is None:
            return ""
        value = found.value
        if isinstance(value, str):
            return value
        return ", ".join(self.names(name)) if isinstance(value, tuple) else ""

    def number(self, name: str) -> float | None:
        """A number field."""
        found = self.fields.get(name)
        if found is None:
            return None
        value = found.value
        return value if isinstance(value, float) else None

    def date(self, name: str) -> date | None:
        """A date field."""
        value = self.value(name)
        return value if isinstance(value, date) else None

    def names(self, name: str) -> tuple[str, ...]:
        """The texts of a list field; for links, the ids as written."""
        value = self.value(name)
        if not isinstance(value, tuple):
            return (value,) if isinstance(value, str) else ()
        return tuple([one.target if isinstance(one, Reference) else str(one) for one in value])

    def references(self, name: str) -> tuple[Reference, ...]:
        """The links as written in one field."""
        value = self.value(name)
        return tuple([one for one in value if isinstance(one, Reference)]) if isinstance(value, tuple) else ()

    def amounts(self, name: str) -> Mapping[str, float]:
        """Numbers by name, such as capacity by iteration."""
        value = self.value(name)
        return {str(k): v for k, v in value.items() if isinstance(v, float)} if isinstance(value, Mapping) else {}

    def place_of(self, name: str) -> Place:
        """Where the field stands, or where the item starts."""
        found = self.fields.get(name) or self.more.get(name)
        return self.place if found is None else found.place

    def written(self, name: str) -> object:
        """The plain text, list or mapping that the author wrote in a field; None when the field is absent."""
        found = self.fields.get(name) or self.more.get(name)
        return None if found is None else as_written(found.raw)

    @property
    def state(self) -> str:
        """The workflow state as written."""
        return self.text("state")

    @property
    def committed(self) -> bool:
        """Whether an objective is committed; that is the default."""
        return self.value("commitment") != "uncommitted"

    @property
    def allowances(self) -> tuple[Allowance, ...]:
        """The checks that the author lets pass, with reasons."""
        value = self.value("allow")
        return tuple(one for one in value if isinstance(one, Allowance)) if isinstance(value, tuple) else ()
