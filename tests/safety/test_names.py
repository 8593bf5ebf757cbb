"""No name that an author gives to an item, a file or a folder ends a build or takes another page's place."""

from pathlib import Path

import pytest
from tests.safety.trains import PICTURE, northline, tree, write_train

LONG = "a" * 300
WIDE = "\u33c2" * 80  # each is four letters in a URL
ODD = ("index.html", "boxed.png", "Boxed.PDF", "data", ".", ".git", "%2e", "...", "~", "é" * 80, "x" * 80, WIDE, WIDE[:-1] + "x")
NAMES: dict[str, str | bytes] = {
    "features/aliased.md": f"---\naliases: [{LONG}, ../../x, ., .., index.html, 404.html, /etc/x, '%2e%2e', '']\n---\n",
    "features/ids.md": "---\nsheet: feature\n---\n\n| id |\n|-|\n" + "".join(f"| {name} |\n" for name in ODD),
    "pis/current.md": "---\nid: current\n---\n",
    "pis/objectives.md": "---\nid: objectives\n---\n",
    "stories/long.md": f"---\nsheet: story\n---\n\n| id | pi | team | iteration |\n|-|-|-|-|\n| S-1 | {'q' * 80} | {'t' * 80} | {LONG} |\n",
    **{
        f"{name}.md": f"# Prose\n\nBody of {name}.\n"
        for name in (
            *(
                "sitemap.xml",
                "404.html",
                "index.html",
                "index",
                "404",
                "data/portfolio.json",
                "search/search_index.json",
                "features",
                "vision",
            ),
            *(
                "features/index",
                "pi/current",
                "pi/index",
                "assets/northline/northline.css",
                "guide/quay.png",
                "a",
                "a/index",
                "A",
                "n" * 250,
            ),
            "/".join(["d" * 50] * 40) + "/deep",
        )
    },
    "guide/quay.png": PICTURE,
    "features/boxed.png": PICTURE,
    "features/boxed.pdf": PICTURE,
    "404.html/x.png": PICTURE,
    "index.html/x.png": PICTURE,
    "features/index.html/x.png": PICTURE,
    "data/portfolio.json/x.md": "# x\n",
    "data/wsjf.csv": "mine\n",
    **{f"{name}.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>" for name in ("badges/errors", "assets/northline/logo")},
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a train that uses every such name."""
    folder = tmp_path_factory.mktemp("names")
    write_train(folder, NAMES)
    done = northline("build", "--fail-on", "never", folder=folder)
    assert done.returncode == 0, done.stderr
    return folder / "site"


def test_pages_of_ours_stand_where_they_always_do(site: Path) -> None:
    for path in ("index.html", "404.html", "features/index.html", "vision/index.html", "pi/current/index.html", "data/portfolio.json"):
        assert (site / path).is_file(), path
        assert b"<p>Body of" not in (site / path).read_bytes(), path


def test_no_picture_of_an_author_stands_for_one_of_ours(site: Path) -> None:
    for path in ("badges/errors.svg", "assets/northline/logo.svg"):
        assert NAMES[path] != (site / path).read_text(), path


def test_every_page_of_prose_is_somewhere(site: Path) -> None:
    text = b"".join(data for path, data in tree(site).items() if path.endswith(".html"))
    names = [name.removesuffix(".md") for name, said in NAMES.items() if isinstance(said, str) and said.startswith("# Prose")]
    assert [name for name in names if f"<p>Body of {name}.</p>".encode() not in text] == []


def test_a_file_called_like_an_item_stands_beside_its_page(site: Path) -> None:
    for path in ("boxed.png", "boxed.pdf", "boxed-png/index.html", "boxed-pdf/index.html"):
        assert (site / "features" / path).is_file(), path


def test_no_folder_is_hidden(site: Path) -> None:
    assert [path for path in tree(site) if any(part.startswith(".") for part in path.split("/"))] == []


def test_a_content_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.md").write_text("# Zebrafish\n")
    write_train(tmp_path / "train")
    (tmp_path / "train" / "content").rename(tmp_path / "train" / "real")
    (tmp_path / "train" / "content").symlink_to(outside)
    for command in ("build", "check"):
        done = northline(command, folder=tmp_path / "train")
        assert (done.returncode, "content is a symbolic link" in done.stderr) == (2, True)
    assert not (tmp_path / "train" / "site").exists()
