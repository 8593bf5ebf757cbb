"""The kinds of a site: the built-in ones with the site's own fields and states, and those it adds."""

from collections.abc import Mapping

from northline.config.values import WrongError, entries, scalar, text, texts
from northline.model.field import Field
from northline.model.field_types import DATE, NAMES, NUMBER, REFERENCES, TEXT, FieldType
from northline.model.frozen import replace
from northline.model.kind import Kind
from northline.model.kinds import BUILT_IN
from northline.model.raw import Raw, Scalar
from northline.model.text import fold, slug

FIELD_TYPES: Mapping[str, FieldType] = {"text": TEXT, "number": NUMBER, "date": DATE, "list": NAMES, "link": REFERENCES}


def own_kinds(raw: Raw) -> dict[str, Kind]:
    """What stands under `kinds:`, by name."""
    found = entries(raw, "a mapping of kinds, such as {spike: {like: story}}")
    return {kind.name: kind for kind in (_kind(key, entry) for key, entry in found)}


def _kind(key: Scalar, raw: Raw) -> Kind:
    """One entry of `kinds:`, either a new kind `like` a built-in one or additions to a built-in one."""
    built_in = {kind.name: kind for kind in BUILT_IN}
    said = {fold(name.text): entry for name, entry in entries(raw, "a mapping with like, plural, states, fields")}
    name = slug(key.text)
    like = text(said["like"]) if "like" in said else name
    if like not in built_in:
        raise WrongError(f"`like:` one of the built-in kinds: {', '.join(built_in)}", key.place)
    base = built_in[like]
    own = name == like
    label = text(said["label"]) if "label" in said else (base.label if own else key.text.strip().capitalize())
    plural = slug(text(said["plural"])) if "plural" in said else (base.plural if own else f"{name}s")
    return Kind(
        name=name,
        plural=plural,
        label=label,
        label_plural=base.label_plural if own else plural.replace("-", " ").capitalize(),
        fields=(*base.fields, *(_fields(said["fields"]) if "fields" in said else ())),
        states=texts(said["states"]) if "states" in said else base.states,
        order=base.order,
        prefix=text(said["prefix"]) if "prefix" in said else (base.prefix if own else name.upper()),
        behaves_like="" if own else like,
        section=base.section,
        aliases=base.aliases if own else (),
    )


def _fields(raw: Raw) -> tuple[Field, ...]:
    """New fields of a kind: `{name: text | number | date | list | link}`."""
    expected = f"a type for each field: {', '.join(FIELD_TYPES)}"
    found: list[Field] = []
    for key, entry in entries(raw, expected):
        word = scalar(entry, expected).text.strip().lower()
        if word not in FIELD_TYPES:
            raise WrongError(expected, entry.place)
        found.append(Field(slug(key.text).replace("-", "_"), FIELD_TYPES[word], reverse=f"{key.text} of", crosses=True))
    return tuple(found)


def with_states(kinds: object, states: object) -> dict[str, Kind]:
    """The built-in kinds, with those of the site on top and the states it gives by kind."""
    all_kinds = {kind.name: kind for kind in BUILT_IN}
    if isinstance(kinds, dict):
        all_kinds |= kinds
    for name, given in states.items() if isinstance(states, dict) else ():
        if name in all_kinds:
            all_kinds[name] = replace(all_kinds[name], states=given)
    return all_kinds
