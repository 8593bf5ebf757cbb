"""The first files of a new site: the packaged sample train, or one item of each kind that a train begins with."""

from collections.abc import Mapping
from pathlib import Path

from northline.site.content_files import content_files
from northline.site.templates import PACKAGE

_CONFIGURATION = """\
# MkDocs' own configuration; Northline's options stand under `plugins → northline`.
site_name: {name}
docs_dir: content
site_dir: site
theme:
  name: material
  font: false
plugins:
  search: {{}}
  northline:
{options}
"""
_SAMPLE_OPTIONS = """\
    # The sample's own today, so that it looks the same on any day; a real train leaves this out.
    as_of: 2026-09-09
    art: Order to Door
    # Upkeep is agreed, so it needs no goal of its own.
    explained: [maintenance]"""
_OWN_OPTIONS = """\
    art: Our train"""
_IGNORED = """\
# The built site, what a build keeps beside it, and what it remembers to be faster.
/site/
/.site.*
/.northline-cache/
"""
_README = """\
# {name}

{what} The backlog lies in `content/`, one Markdown file or table row an item; Northline checks it and makes a site of it.

    northline serve      # a preview that follows every edit
    northline build      # check, then publish to site/
    northline check      # findings only
    northline new feature "What customers get"

`northline explain` says what each finding and number means; options stand in `site_config.yml`.
"""
_SKELETON: Mapping[str, str] = {
    "visions/vis-1.md": """\
---
id: VIS-1
type: vision
title: What will be different
one_liner: Whom we help, how, and by when, in one sentence.
owner:
reviewed:
---

Why this train exists, in the words of the people it serves.
""",
    "themes/t1.md": """\
---
id: T1
type: theme
title: The business goal that is funded first
parent: VIS-1
weight: 100
owner:
---
""",
    "teams/team-1.md": """\
---
id: TEAM-1
type: team
title: First team
members: 6
roles: {product_owner: , scrum_master: }
---
""",
    "pis/pi-1.md": """\
---
id: PI-1
type: pi
title: First PI
status: draft
start:
end:
iterations: 5
intent: What this PI is for.
---
""",
    "features/feat-1.md": """\
---
id: FEAT-1
type: feature
title: A service that customers get
kind: business
state: funnel
supports: T1
pi: PI-1
team: TEAM-1
owner:
points:
user_business_value:
time_criticality:
risk_opportunity:
job_size:
benefit_hypothesis: If customers get it, then a number moves, because they need it.
acceptance_criteria: How we will know that it works.
---
""",
    "objectives/obj-1.md": """\
---
id: OBJ-1
type: objective
title: Halve the time from order to delivery from 4 days to 2
pi: PI-1
team: TEAM-1
commitment: committed
supports: T1
delivers: FEAT-1
business_value:
business_owner:
---
""",
}


def sample_site() -> dict[str, bytes] | None:
    """The files of a site with the sample train, by path; None when the sample was not installed."""
    folder = sample_folder()
    if not folder.is_dir():
        return None
    # What is wrong with a file of the sample is for its tests to find.
    content = {f"content/{one.path}": one.data for one in content_files(folder)[0]}
    return _site("Harbour, Order to Door", _SAMPLE_OPTIONS, "The sample train of Northline: everything in it is invented.") | content


def empty_site() -> dict[str, bytes]:
    """The files of a site with a vision, a theme, a team, a PI, a feature and an objective to write over."""
    content = {f"content/{path}": text.encode() for path, text in _SKELETON.items()}
    return _site("Our train", _OWN_OPTIONS, "An Agile Release Train, its backlog traced to its vision.") | content


def sample_folder() -> Path:
    """The content of the sample: inside the package in a wheel, beside `generator/` in a checkout."""
    inside = PACKAGE / "sample" / "content"
    return inside if inside.is_dir() else PACKAGE.parent.parent / "content"


def _site(name: str, options: str, what: str) -> dict[str, bytes]:
    files = {
        "site_config.yml": _CONFIGURATION.format(name=name, options=options),
        ".gitignore": _IGNORED,
        "README.md": _README.format(name=name, what=what),
    }
    return {path: text.encode() for path, text in files.items()}
