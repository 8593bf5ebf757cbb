"""Another train's `portfolio.json` read as data: what a site shows of it, or why it cannot be read."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import PurePath
from typing import TypedDict

import msgspec

from northline.exchange.portfolio_json import FORMAT
from northline.exchange.told_items import Record, Teller, day, is_id, listing, mapping, number, ratio, text, texts
from northline.model.frozen import Frozen
from northline.model.other_train import BETWEEN, Art, Crossing, OtherTrain, PiTold, Told, asked
from northline.model.text import natural, unpadded

MOST_BYTES = 64 * 1024 * 1024
# A train of 60,000 items has as many; each may take some sixty bytes once read.
MOST_VALUES = 8_000_000
MOST_CROSSINGS = 20_000
KEPT = frozenset({"vision", "theme", "outcome", "objective", "milestone", "dependency"})
GOALS = frozenset({"theme", "outcome"})
# Where every site has the page of the vision that it shows.
VISION = "vision/"
REBUILD = "build that train's site with this version of Northline and take its data/portfolio.json"


class _Item(TypedDict, total=False):
    """What is read of an item."""

    id: object
    type: object
    title: object
    url: object
    state: object
    fields: object
    themes: object
    sight: object
    links: object


class _Finding(TypedDict, total=False):
    """What is read of a finding."""

    severity: object
    explained_by: object
    allowed: object


class _Scores(TypedDict, total=False):
    """What is read of the scores."""

    pis: object


class _File(TypedDict, total=False):
    """What is read of a file as we write it: less than half of what it holds, and the rest is passed over."""

    format: object
    site: object
    as_of: object
    current_pi: object
    items: list[_Item]
    scores: _Scores
    findings: list[_Finding]


_as_written = msgspec.json.Decoder(_File)


class Unread(Frozen):
    """Why a file cannot be read, and what to do."""

    problem: str
    advice: str


def other_train(art: Art, data: bytes, wanted: Iterable[str]) -> OtherTrain | Unread:
    """Read one file; `wanted` are the full names, `Payments:FEAT-7`, by which texts of the site ask for items."""
    file = _loaded(data)
    if isinstance(file, Unread):
        return file
    as_of = day(file.get("as_of"))
    if as_of is None or not isinstance(file.get("items"), list):
        return Unread("it has no items or no as-of date", REBUILD)
    return _train(art, file, as_of, wanted)


def _loaded(data: bytes) -> Record | Unread:
    if len(data) > MOST_BYTES or sum(data.count(mark) for mark in (b",", b"[", b"{")) > MOST_VALUES:
        return Unread("it is too large", f"keep it below {MOST_BYTES // 1024**2} MiB, or divide that train")
    try:
        file = _parsed(data)
    except RecursionError:
        return Unread("it nests too deeply", REBUILD)
    except ValueError:
        return Unread("it is not JSON", REBUILD)
    said = text(file.get("format")) if isinstance(file, dict) else ""
    if said != FORMAT:
        return Unread(f"its format is {said[:40]}, and not {FORMAT}" if said else "it is not a portfolio.json", REBUILD)
    return mapping(file)


def _parsed(data: bytes) -> object:
    """The file as plain values; one that is not as we write it may still hold what is looked for."""
    try:
        return _as_written.decode(data)
    except (msgspec.MsgspecError, UnicodeError):
        return json.loads(data, parse_constant=lambda _: None)


def _train(art: Art, file: Record, as_of: date, wanted: Iterable[str]) -> OtherTrain:
    site = text(file.get("site"))
    name = art.name or site or PurePath(art.path).stem
    records = [one for one in listing(file.get("items")) if isinstance(one, dict) and is_id(one.get("id"))]
    teller = Teller(name, art.url, frozenset(str(one["id"]) for one in records if _kind(one) in GOALS and _is_active(one)))
    names = {one.casefold() for one in (name, site)}
    asks = frozenset(asked(rest) for who, _, rest in (one.partition(BETWEEN) for one in wanted) if who.strip().casefold() in names)
    pis, closed = _pis(records, mapping(mapping(file.get("scores")).get("pis")))
    return OtherTrain(
        name=name,
        file=art.path,
        as_of=as_of,
        home=art.url,
        site=site,
        current=text(file.get("current_pi")),
        closed=closed,
        pis=pis,
        items=tuple(teller.told(one) for one in records if _is_kept(one, teller.goals)),
        named=_named(records, asks, teller) if asks else {},
        crossings=_crossings(records, teller),
        ids=tuple(str(one["id"]) for one in records) if asks else (),
        errors=sum(_is_open_error(mapping(one)) for one in listing(file.get("findings"))),
    )


def _kind(record: Record) -> str:
    kind = record.get("type")
    return kind if isinstance(kind, str) else ""


def _is_active(record: Record) -> bool:
    """Whether a goal counts, by the law for our own themes."""
    fields = mapping(record.get("fields"))
    weight = number(fields.get("weight"))
    return _kind(record) != "theme" or (fields.get("status") != "retired" and (weight is None or weight > 0))


def _is_kept(record: Record, goals: frozenset[str]) -> bool:
    kind = _kind(record)
    if kind in GOALS:
        return record["id"] in goals
    return kind in KEPT and (kind != "vision" or record.get("url") == VISION)


def _named(records: list[dict[str, object]], asks: frozenset[str], teller: Teller) -> Mapping[str, Told]:
    """The items that are asked for: by id, then alias, then without zero padding, all ignoring case."""
    known: dict[str, dict[str, object]] = {}
    aliases = [(alias, one) for one in records for alias in texts(mapping(one.get("fields")).get("aliases"))]
    pairs = [(str(one["id"]), one) for one in records] + aliases
    for fold in (str.casefold, unpadded):
        for name, one in pairs:
            known.setdefault(fold(name), one)
    found = ((name, known.get(name) or known.get(unpadded(name))) for name in sorted(asks))
    return {name: teller.told(one) for name, one in found if one is not None}


def _crossings(records: list[dict[str, object]], teller: Teller) -> tuple[Crossing, ...]:
    return tuple(one for record in records for one in teller.crossings(record))[:MOST_CROSSINGS]


def _pis(records: list[dict[str, object]], scores: Record) -> tuple[Mapping[str, PiTold], tuple[str, ...]]:
    """Its PIs by id, and the ids of those that are closed, oldest first."""
    dated = {str(one["id"]): mapping(one.get("fields")) for one in records if _kind(one) == "pi"}
    ids = sorted({*dated, *(one for one in scores if is_id(one))}, key=natural)
    pis = {one: _pi(dated.get(one, {}), mapping(scores.get(one))) for one in ids}
    closed = [one for one in ids if dated.get(one, {}).get("status") == "closed"]
    closed.sort(key=lambda one: (pis[one].end or pis[one].start or date.max, natural(one)))
    return pis, tuple(closed)


def _pi(fields: Record, scores: Record) -> PiTold:
    coverage, predicted = mapping(scores.get("coverage")), mapping(scores.get("predictability"))
    return PiTold(
        start=day(fields.get("start")),
        end=day(fields.get("end")),
        breadth=ratio(coverage.get("breadth")),
        linked_value=ratio(coverage.get("linked_value")),
        orphan=ratio(mapping(scores.get("orphan")).get("ratio")),
        predictability=ratio(mapping(predicted.get("art")).get("sum")),
        themes=dict(_numbers(coverage.get("themes"), "value")),
        exposed=dict(_numbers(mapping(scores.get("dependencies")).get("items"), "exposure")),
    )


def _numbers(held: object, name: str) -> Iterator[tuple[str, float]]:
    """Yield one number of each of some results, by id."""
    for key, one in mapping(held).items():
        value = ratio(mapping(one).get(name))
        if value is not None and is_id(key):
            yield key, value


def _is_open_error(finding: Record) -> bool:
    return finding.get("severity") == "error" and not (finding.get("explained_by") or finding.get("allowed"))
