"""The trains of one site: how each stands, which serves which theme, what they plan and need from each other."""

from collections import Counter
from collections.abc import Iterator

from northline.model.cells import Anchor, Badge, Phrase, Table, Text
from northline.model.other_train import OtherTrain
from northline.model.page import Page
from northline.model.text import natural
from northline.view.atlas import Atlas, page
from northline.view.family import Family
from northline.view.numbers import counted, phrase
from northline.view.parts import Crumb, Section, Sheet
from northline.view.told import leading
from northline.view.trains import dependencies, plans, shared
from northline.view.trains.columns import without
from northline.view.trains.dependencies import Need
from northline.view.trains.goals import goals
from northline.view.trains.standing import COLUMNS, has_plan, our_row, pi_title, standing, their_row
from northline.view.trains.themes import matrix, unserved

URL = "trains/"
LEAD = "Each train is scored by its own site, as of its own date; here they stand side by side."


def pages(atlas: Atlas) -> Iterator[Page]:
    """The page of all trains, and one about each other train."""
    trains = atlas.portfolio.others.trains
    if not trains:
        return
    found, pi = dependencies.needs(atlas), shown_pi(atlas)
    sheet = _all(atlas, found, pi)
    yield Page(URL, sheet.title, "sheet", sheet, section="teams", nav="Trains", search=LEAD)
    for train in trains:
        yield Page(train.page, train.name, "sheet", about(atlas, train, found, pi), section="teams", search=f"Another train, {train.name}")


def shown_pi(atlas: Atlas) -> str:
    """Our current PI; on a site without PIs the one that most other trains are in."""
    if atlas.calendar.current:
        return atlas.calendar.current
    current = Counter(one.current for one in atlas.portfolio.others.trains if one.current)
    return min(current, key=lambda pi: (-current[pi], natural(pi)), default="")


def _all(atlas: Atlas, found: tuple[Need, ...], pi: str) -> Sheet:
    sections = (
        standing(atlas),
        matrix(atlas, pi),
        dependencies.section(atlas, found),
        shared.section(atlas, pi),
        shared.declared(atlas, pi),
        plans.section(atlas, pi),
    )
    return Sheet(
        "What do the trains plan, and what do they need from each other?", _lead(atlas, found, pi), "Trains", sections=_there(*sections)
    )


def _lead(atlas: Atlas, found: tuple[Need, ...], pi: str) -> Phrase:
    trains = len(atlas.portfolio.others.trains) + has_plan(atlas)
    here, many = min(len(found), dependencies.MOST), len(found) > dependencies.MOST
    side_by_side = (
        counted(trains, "#standing", unit="trains" if trains != 1 else "train"),
        counted(here, "#dependencies", of=len(found) if many else None, unit="dependencies" if here != 1 else "dependency"),
    )
    themes, nobody, when = goals(atlas, "theme"), unserved(atlas, pi), Text(pi_title(atlas, pi))
    if not nobody:
        said = "{} side by side, each as of its own date; {} between them." + (" Every theme is served in {}." if themes else "")
        return phrase(said, *side_by_side, *((when,) if themes else ()))
    gaps = counted(
        len(nobody), tuple(goal.mention(atlas) for goal in nobody), of=len(themes), unit="themes" if len(themes) > 1 else "theme"
    )
    return phrase("{} side by side, each as of its own date; {} between them. Nobody serves {} in {}.", *side_by_side, gaps, when)


def about(atlas: Atlas, train: OtherTrain, found: tuple[Need, ...], pi: str) -> Sheet:
    """What this site knows of another train."""
    vision = train.vision
    lead = vision.words.get("one_liner") or vision.title if vision else "Its file tells no vision."
    with_it = [one for one in found if train.name in one.trains]
    sections = (
        plans.objectives(atlas, train, pi),
        plans.stones(atlas, train, pi),
        dependencies.section(atlas, with_it, "What does it need from others, and others from it?"),
        shared.section(atlas, pi, train),
    )
    crumb = page("Trains", URL)
    dated = Badge(f"as of {train.as_of.isoformat()}", "quiet")
    return Sheet(train.name, lead, "Another train", (Crumb(crumb.text, crumb.href),), _there(_numbers(atlas, train), *sections), (dated,))


def _numbers(atlas: Atlas, train: OtherTrain) -> Section:
    """Its row beside ours, without the vision, which stands above."""
    rows = (their_row(atlas, train), *((our_row(atlas),) if has_plan(atlas) else ()))
    table = Table("", f"{train.name} beside this site", *without("vision", COLUMNS, rows))
    links = (Anchor(f"The site of {train.name}", leading(train.at(""))),) if train.home else ()
    intro = "" if train.home else "Where its site is, the configuration does not say: `url` in its entry under `arts`."
    return Section("How does it stand?", "standing", (table,), intro=intro, links=links)


def _there(*sections: Section | None) -> tuple[Section, ...]:
    return tuple(one for one in sections if one is not None)


FAMILY = Family("trains", 52, pages)
