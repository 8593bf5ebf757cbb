"""Whole trains on disk, made to be attacked, and what a build of one is looked at through."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

CONFIGURATION = """site_name: Harbour
docs_dir: content
theme: material
plugins:
  search: {}
  northline:
    as_of: 2026-09-09
    profiles:
      open: [public]
      staff: [public, internal]
"""
# A little of everything, so that every family of pages has something to show.
CONTENT: Mapping[str, str] = {
    "visions/vis-1.md": "---\none_liner: Every ship unloaded in a day\n---\nWhy we are here.\n",
    "themes/t1.md": "---\ntitle: Faster quays\nweight: 60%\n---\n",
    "themes/t2.md": "---\ntitle: Calm crews\nweight: 40%\n---\n",
    "outcomes/out-1.md": "---\ntitle: Ships wait less\nparent: T1\n---\n",
    "kpis/kpi-1.md": "---\ntitle: Waiting hours\nparent: OUT-1\nunit: h\nbaseline: 20\ntarget: 8\nstart: 2026-01-01\ndue: 2026-12-31\n"
    "readings: [{date: 2026-08-30, value: 14}]\n---\n",
    "pis/26.2.md": "---\nstart: 2026-07-20\nend: 2026-09-27\niterations: 5\nstatus: committed\n---\n",
    "teams/crane.md": "---\ntitle: Crane\nmembers: 6\ncapacity: {26.2: 40}\n---\n",
    "features/feat-1.md": "---\ntitle: Berth plan\nsupports: OUT-1\npi: 26.2\nteam: crane\nstate: implementing\nuser_business_value: 8\n"
    "time_criticality: 5\nrisk_opportunity: 3\njob_size: 5\npoints: 8\n---\nPlan berths.\n\n![Quay](quay.png)\n",
    "features/feat-2.md": "---\ntitle: Tide feed\nsupports: T2\nstate: ready\nuser_business_value: 5\ntime_criticality: 1\n"
    "risk_opportunity: 1\njob_size: 3\n---\n",
    "objectives/26.2.md": "---\nsheet: objective\npi: 26.2\nteam: crane\n---\n\n"
    "| id | title | business value | delivers | supports |\n|---|---|---|---|---|\n"
    "| OBJ-1 | Cut waiting from 20 to 8 hours so that ships leave | 8 | FEAT-1 | OUT-1 |\n"
    "| OBJ-2 | Publish tides under 5 minutes late | 5 | FEAT-2 | T2 |\n",
    "risks/risks.md": "---\nsections: risk\n---\n\n# Risks\n\n## RISK-1: Storms\n\n- roam: owned\n- owner: Ada\n- pi: 26.2\n\nText.\n",
    "guide/start.md": "# Start\n\nSee [[FEAT-1]].\n",
}
PICTURE = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU"
    b"\x00\x00\x00\nIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82"
)
PICTURES = {"features/quay.png": PICTURE}


def write_train(folder: Path, *changes: Mapping[str, str | bytes]) -> Path:
    """Write the train with some files changed or added below a folder, and give its configuration file."""
    files: dict[str, str | bytes] = {**CONTENT, **PICTURES}
    for change in changes:
        files |= change
    for path, text in files.items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    configuration = folder / "site_config.yml"
    configuration.write_text(CONFIGURATION)
    return configuration


def northline(*words: str | Path, folder: Path, environment: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command line in a folder."""
    command = [sys.executable, "-c", "from northline.cli import main; main()", *map(str, words)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=100)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """The files that two sites do not share to the byte."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
