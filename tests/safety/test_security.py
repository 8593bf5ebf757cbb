"""SECURITY.md says what is trusted, and names a test that is there for every promise."""

import re
from pathlib import Path

TESTS = Path(__file__).parents[1]
TEXT = (TESTS.parent / "SECURITY.md").read_text(encoding="utf-8")
_ROW = re.compile(r"^\| (?P<promise>.+) \| (?P<proof>.+) \|$", re.MULTILINE)
_PATH = re.compile(r"`([^`]+)`")
PROMISES = {row["promise"]: _PATH.findall(row["proof"]) for row in _ROW.finditer(TEXT) if row["proof"] != "proof"}


def test_what_is_trusted_comes_first() -> None:
    said = "Code, templates and `site_config.yml` are trusted; everything under `content/` is not."
    assert TEXT.startswith(f"# Security\n\n{said}")


def test_every_promise_names_its_proof() -> None:
    assert len(PROMISES) > 30
    assert [promise for promise, proofs in PROMISES.items() if not proofs] == []


def test_every_proof_holds_tests() -> None:
    assert [proof for proofs in PROMISES.values() for proof in proofs if not _tests(TESTS / proof)] == []


def _tests(path: Path) -> list[Path]:
    """The files at a path that hold tests."""
    files = sorted(path.rglob("test_*.py")) if path.is_dir() else [path] if path.is_file() else []
    return [file for file in files if "\ndef test_" in file.read_text(encoding="utf-8")]
