"""References: each id that an item names in a field becomes a link, by exact name first, then forgivingly."""

from collections.abc import Iterator, Mapping

from northline.link.ids import Register
from northline.model.fault import Fault
from northline.model.field import Field
from northline.model.frozen import Frozen, field
from northline.model.item import Item
from northline.model.kind import Kind
from northline.model.link import Link
from northline.model.other_train import Told
from northline.model.others import Others
from northline.model.place import Place
from northline.model.values import Reference
from northline.model.withheld import WITHHELD


class Resolver(Frozen):
    """Turns references into links; `defined` are the kinds of which the train defines at least one item.

    `outward` gathers the items of other trains that references lead to, by their full names.
    """

    known: Register
    defined: frozenset[str]
    others: Others = field(default_factory=Others)
    faults: list[Fault] = field(default_factory=list)
    outward: dict[str, Told] = field(default_factory=dict)

    def links(self, item: Item, roles: Mapping[str, Field]) -> Iterator[Link]:
        """Yield the links that an item writes in its fields, one for each role and target, in the order written."""
        fields = [roles[name] for name in item.fields if name in roles]
        written = [(reference, one) for one in fields for reference in item.references(one.name)]
        if len(written) > 1:
            written.sort(key=lambda pair: (pair[0].place.line, pair[0].place.column))
        seen: set[tuple[str, str]] = set()
        for reference, one in written:
            link = self._link(item, one, reference)
            if link and (link.role, link.target) not in seen:
                seen.add((link.role, link.target))
                yield link

    def _link(self, item: Item, one: Field, reference: Reference) -> Link | None:
        target = self.known.find(reference.target)
        if target is None and reference.target == WITHHELD:
            return None
        if target is None:
            told = self._elsewhere(item, one, reference)
            if told is not None:
                return Link(one.name, item.id, told.name, reference.place, resolved=False)
            return Link(one.name, item.id, reference.target, reference.place, resolved=False, share=reference.share)
        if target is item:
            self._report("self-link", item, reference, role=one.name)
            return None
        self._remark(item, one, reference, target)
        return Link(one.name, item.id, target.id, reference.place, share=reference.share)

    def _elsewhere(self, item: Item, one: Field, reference: Reference) -> Told | None:
        """The item of another train that a reference leads to; a fault is left when there is none, or it may not lead there."""
        train, told = self.others.named_by(reference.target), self.beyond(reference.target)
        if train is None:
            self._report("dangling-link", item, reference, role=one.name, target=reference.target)
        elif told is None:
            self._report("dangling-link", item, reference, role=one.name, target=reference.target, train=train.name)
        elif not one.crosses:
            self._report("link-across-trains", item, reference, role=one.name, target=told.name)
            return None
        elif one.targets and told.type not in one.targets:
            facts = {"role": one.name, "target": told.name, "type": told.type, "expected": ", ".join(one.targets)}
            self._report("wrong-type-link", item, reference, **facts)
        return told

    def beyond(self, written: str) -> Told | None:
        """The item of another train that a text names, noted as one that is linked to."""
        told = self.others.find(written)
        return told if told is None else self.outward.setdefault(told.name, told)

    def _remark(self, item: Item, one: Field, reference: Reference, target: Item) -> None:
        if target.implied and target.base in self.defined:
            self._report("dangling-link", item, reference, role=one.name, target=reference.target)
        self.forgive(item.id, one.name, reference.target, target, reference.place)
        if one.targets and target.base not in one.targets:
            facts = {"role": one.name, "target": target.id, "type": target.type, "expected": ", ".join(one.targets)}
            self._report("wrong-type-link", item, reference, **facts)

    def forgive(self, item_id: str, role: str, written: str, target: Item, place: Place) -> None:
        """Leave a note when a name fits only without its case or its zero padding."""
        if written != target.id and written not in target.names("aliases"):
            folded = {name.casefold() for name in (target.id, *target.names("aliases"))}
            how = "case" if written.casefold() in folded else "padding"
            facts = {"role": role, "written": written, "target": target.id, "how": how}
            self.faults.append(Fault("forgiving-link", place, item_id, facts))

    def _report(self, rule: str, item: Item, reference: Reference, **facts: str) -> None:
        self.faults.append(Fault(rule, reference.place, item.id, facts))


def resolver(known: Register, others: Others) -> Resolver:
    """A resolver for the items of a register, and for those of other trains."""
    return Resolver(known, frozenset(item.base for item in known.items.values() if not item.implied), others)


def written_links(resolve: Resolver, kinds: Mapping[str, Kind]) -> dict[str, tuple[Link, ...]]:
    """The links that items write in their fields, by id of the item that writes them."""
    roles = {name: {one.name: one for one in kind.fields if one.is_link} for name, kind in kinds.items()}
    items = resolve.known.items.values()
    return {item.id: tuple(resolve.links(item, roles.get(item.type, {}))) for item in items}
