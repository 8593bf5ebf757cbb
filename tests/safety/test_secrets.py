"""A secret pasted anywhere ends as an error, and stands in no page, file or log."""

from pathlib import Path

import pytest
from tests.safety.trains import northline, tree, write_train

SECRET = "gh" + "p_" + "Q7w8E9r0" * 5
KEY = "-----BEGIN " + "OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk\nQ7w8E9r0Q7w8E9r0\n-----END OPENSSH PRIVATE KEY-----"
PLACES: dict[str, str | bytes] = {
    "features/feat-20.md": f"---\ntitle: Token {SECRET}\nnote: {SECRET}\nteam: {SECRET}\n{SECRET}: 1\n---\n[x]({SECRET})\n",
    "features/feat-21.md": f"---\ntitle: Bad\nparent: [{SECRET}\n---\n",
    "objectives/more.md": f"---\nsheet: objective\n---\n\n| id | title |\n|---|---|\n| OBJ-20 | Say {SECRET} |\n",
    "guide/key.md": f"# Key\n\n```\n{KEY}\n```\n",
    "guide/table.csv": f"name,token\nada,{SECRET}\n",
}


@pytest.fixture(scope="module")
def train(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A train with a secret in every kind of place."""
    folder = tmp_path_factory.mktemp("leaky")
    write_train(folder, PLACES)
    return folder


def holds(data: bytes) -> bool:
    return SECRET.encode() in data or b"Q7w8E9r0" in data


def test_no_file_of_the_site_holds_it(train: Path) -> None:
    done = northline("build", "--fail-on", "never", folder=train)
    assert done.returncode == 0, done.stderr
    assert [path for path, data in tree(train / "site").items() if holds(data)] == []
    assert "guide/table.csv" not in tree(train / "site")


@pytest.mark.parametrize("form", ["text", "json", "sarif", "junit", "github", "gitlab"])
def test_every_one_is_an_error_that_does_not_repeat_it(train: Path, form: str) -> None:
    done = northline("check", "--format", form, folder=train)
    assert done.returncode == 1
    assert [path for path in PLACES if path not in done.stdout] == []
    assert "this looks like a private key" in done.stdout
    assert not holds((done.stdout + done.stderr).encode())


def test_these_tests_would_notice(train: Path) -> None:
    assert holds((train / "content" / "features" / "feat-20.md").read_bytes())
