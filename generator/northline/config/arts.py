"""Other trains: the entries of `arts`."""

import re
from collections.abc import Mapping

from northline.config.values import WrongError, entries, text
from northline.model.other_train import BETWEEN, Art
from northline.model.place import Place
from northline.model.raw import Listing, Raw, Scalar, Table
from northline.model.text import fold, is_empty, slug

_ART = "the path of a train's portfolio.json, or a mapping with path, name and url"
# From a host, or a folder beside this site's.
_SITE = re.compile(r"https?://[^\s\"'<>?#\\@]+|(?:\.\./)+(?:[\w.~-]+/)*[\w.~-]*")


def arts(raw: Raw) -> tuple[Art, ...]:
    """Other trains: a list of paths, of `{name: path}` or of `{name, path, url}`, or a mapping of names to either of the two."""
    if isinstance(raw, Table) and not any(fold(key.text) == "path" for key, _ in raw.entries):
        found = [_named_art(key, entry) for key, entry in raw.entries]
    elif isinstance(raw, Scalar) and is_empty(raw.text):
        found = []
    else:
        found = [_art(entry) for entry in (raw.entries if isinstance(raw, Listing) else (raw,))]
    taken: set[str] = set()
    for art, place in found:
        if art.name and slug(art.name) in taken:
            raise WrongError(f"a name for each train that no other has; {art.name} is taken", place)
        taken.add(slug(art.name))
    return tuple(art for art, _ in found)


def _art(raw: Raw) -> tuple[Art, Place]:
    if isinstance(raw, Scalar):
        return _checked_art("", raw.text, "", raw.place)
    said = {fold(key.text): entry for key, entry in entries(raw, _ART)}
    if len(said) == 1 and not said.keys() & {"name", "path", "url"}:
        return _named_art(*next(entries(raw, _ART)))
    return _told_art(text(said["name"]) if "name" in said else "", said, raw.place)


def _named_art(key: Scalar, raw: Raw) -> tuple[Art, Place]:
    if isinstance(raw, Scalar):
        return _checked_art(key.text, raw.text, "", key.place)
    return _told_art(key.text, {fold(name.text): entry for name, entry in entries(raw, _ART)}, key.place)


def _told_art(name: str, said: Mapping[str, Raw], place: Place) -> tuple[Art, Place]:
    if "path" not in said or not set(said) <= {"name", "path", "url"}:
        raise WrongError(_ART, place)
    return _checked_art(name, text(said["path"]), text(said["url"]) if "url" in said else "", place)


def _checked_art(name: str, path: str, url: str, place: Place) -> tuple[Art, Place]:
    name, path = name.strip(), path.strip()
    if not path:
        raise WrongError(_ART, place)
    if BETWEEN in name or (name and not slug(name)):
        raise WrongError(f"a name without `{BETWEEN}`, since references are written NAME{BETWEEN}ID", place)
    if url and not _SITE.fullmatch(url):
        raise WrongError("`url:` the address of that train's site, such as https://example.org/payments/ or ../payments/", place)
    return Art(path, name, f"{url.rstrip('/')}/" if url else ""), place
