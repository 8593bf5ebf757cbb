"""What stands in a file stands on the page, whatever it looks like."""

import csv
import io
import json
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.safety.naughty import NAUGHTY
from tests.safety.trains import write_train

from northline.config import Config
from northline.model.field_types import TEXT
from northline.model.raw import as_written
from northline.model.text import is_empty
from northline.read.titles import one_line
from northline.read.yaml_tree import Origin, read_yaml
from northline.site.building import build_site
from northline.site.request import Request

KINDS = Config().kinds
HOSTS = tuple(name for name in sorted(KINDS) if name not in {"pi", "vision", "art", "team"})
# Decided by the reader, or with a meaning of their own.
_LEFT = {"id", "type", "state", "source", "iteration", "needed_by", "promised_for", "readings"}
_INVISIBLE = {"\u2028": " "}


class _Words(HTMLParser):
    """The text of a page, and that of its title and first heading."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.title = self.heading = self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  # the base's signature
        if tag in {"title", "h1", "script", "a"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            self.open.remove(tag)

    def handle_data(self, data: str) -> None:
        if "title" in self.open:
            self.title += data
        elif "h1" in self.open and "a" not in self.open:
            self.heading += data
        if "script" not in self.open:
            self.text += data


def texts_of(kind: str) -> list[str]:
    """The fields of a kind that hold any text."""
    return [one.name for one in KINDS[kind].fields if one.type is TEXT and one.name not in _LEFT]


def is_plain(text: str) -> bool:
    """Whether YAML takes a text without quotes for one text, and leaves it as it is."""
    tree = read_yaml(f"note: {text}\n", Origin("a.md"))
    told = as_written(tree.root) if tree.root else None
    return not tree.faults and told == {"note": text}


def item(number: int, text: str, *, quoted: bool) -> tuple[str, str]:
    """A file that says a text in its title and in every text field."""
    # YAML refuses the two halves in which JSON escapes a letter beyond U+FFFF.
    kind = HOSTS[number % len(HOSTS)]
    said = json.dumps(text, ensure_ascii=number % 2 == 0 and max(text) < "\U00010000") if quoted else text
    fields = "".join(f"{name}: {said}\n" for name in dict.fromkeys(("title", *texts_of(kind), "unheard of")))
    return f"{kind}/n-{number}.md", f"---\n{fields}---\n"


CASES = [(text, quoted) for text in NAUGHTY for quoted in (True, False) if not is_empty(text) and (quoted or is_plain(text))]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with an item for each text, quoted and plain."""
    folder = tmp_path_factory.mktemp("naughty")
    files = dict(item(number, text, quoted=quoted) for number, (text, quoted) in enumerate(CASES))
    build_site(write_train(folder, files), None, Request())
    return folder / "site"


@pytest.fixture(scope="module")
def records(site: Path) -> Mapping[str, dict[str, object]]:
    """Every item of the data file, by id."""
    return {one["id"]: one for one in json.loads((site / "data" / "portfolio.json").read_text(encoding="utf-8"))["items"]}


def cleaned(text: str) -> str:
    return "".join(_INVISIBLE.get(letter, letter) for letter in text)


def words_of(site: Path, record: Mapping[str, object]) -> _Words:
    words = _Words()
    words.feed((site / str(record["url"]) / "index.html").read_text(encoding="utf-8"))
    return words


def test_there_are_texts_enough() -> None:
    assert len(NAUGHTY) > 100
    assert sum(not quoted for _, quoted in CASES) > 40


def test_the_data_file_holds_every_field_as_written(records: Mapping[str, dict[str, object]]) -> None:
    wrong = []
    for number, (text, _) in enumerate(CASES):
        record = records[f"n-{number}"]
        fields = record["fields"]
        assert isinstance(fields, dict)
        assert isinstance(record["more"], dict)
        told = {name: fields.get(name) for name in texts_of(HOSTS[number % len(HOSTS)]) if name != "title"}
        told["more"] = record["more"]["unheard of"]
        wrong += [(text, name, value) for name, value in told.items() if cleaned(str(value)).strip() != cleaned(text).strip()]
        wrong += [(text, "title", record["title"])] if record["title"] != one_line(cleaned(text)) else []
    assert wrong == []


def test_every_page_is_named_and_headed_by_its_title(site: Path, records: Mapping[str, dict[str, object]]) -> None:
    wrong = []
    for number, (text, _) in enumerate(CASES):
        words = words_of(site, records[f"n-{number}"])
        title = one_line(cleaned(text))
        # Backticks in a heading are code, as on any forge.
        wrong += (
            [(text, words.title.strip(), words.heading.strip())]
            if title not in words.title or title.replace("`id`", "id") not in words.heading
            else []
        )
    assert wrong == []


def test_every_page_shows_what_a_field_says(site: Path, records: Mapping[str, dict[str, object]]) -> None:
    wrong = [
        text
        for number, (text, _) in enumerate(CASES)
        if " ".join(cleaned(text).split()) not in " ".join(words_of(site, records[f"n-{number}"]).text.split())
    ]
    assert wrong == []


def test_search_finds_every_title_as_text(site: Path) -> None:
    docs = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    shown = _Words()
    shown.feed("\n".join(doc["title"] for doc in docs))
    assert [text for text, _ in CASES if one_line(cleaned(text)) not in shown.text] == []


def test_tables_hold_every_title_and_start_no_formula(site: Path) -> None:
    cells = [
        cell
        for path in sorted((site / "data").glob("*.csv"))
        for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))
        for cell in row
    ]
    assert [cell for cell in cells if cell.startswith(("=", "@", "\t", "\r"))] == []
    known = {*cells, *(cell.removeprefix("'") for cell in cells)}
    assert [text for text, _ in CASES if one_line(cleaned(text)) not in known] == []
