"""View blocks as authors write them, and the queries that they are."""

from tests.render.views.views import told, train

from northline.config import Config
from northline.model.content import ContentFile
from northline.model.query import COLUMNS, Origin, Query
from northline.read import read


def queries(text: str, path: str = "guide/page.md") -> tuple[Query, ...]:
    return read([ContentFile(path, text.encode())], Config()).queries


def test_a_block_is_read_with_its_place() -> None:
    text = (
        "# Page\n\n```view\nfrom: features, epics\nwhere: wsjf > 5   # much\ncolumns: [id, wsjf]\nsort: -wsjf\nas: Board\nlimit: 7\n```\n"
    )
    (one,) = queries(text)
    assert one.origins == (Origin("feature"), Origin("epic"))
    assert (one.where, one.columns, one.sort, one.form, one.limit) == ("wsjf > 5", ("id", "wsjf"), ("-wsjf",), "board", 7)
    assert one.where_place is not None
    assert (one.place.line, one.where_place.line, one.where_place.column) == (4, 5, 8)


def test_what_is_not_said_has_a_default() -> None:
    (one,) = queries("```view\nfrom: items\n```")
    assert (one.origins, one.columns, one.form, one.broken) == ((), COLUMNS, "table", False)


def test_an_expression_may_begin_with_a_quote() -> None:
    (one,) = queries('```view\nfrom: features\nwhere: "it\'s" in title\n```')
    assert one.where == '"it\'s" in title'


def test_blocks_in_lists_and_quotes_count_and_examples_do_not() -> None:
    text = (
        "1. so:\n\n    ```view\n    from: teams\n    ```\n\n> ~~~view\n> from: risks\n> ~~~\n\n"
        "text\n\n    ```view\n    from: goals\n    ```\n\n````\n```view\nfrom: kpis\n```\n````\n"
    )
    assert [one.key for one in queries(text)] == ["from: teams", "from: risks"]


def test_the_body_of_an_item_may_hold_blocks() -> None:
    (one,) = queries("---\ntitle: Oven\n---\n\n```view\nfrom: stories\n```\n", "features/FEAT-1.md")
    assert (one.item, one.place.line) == ("FEAT-1", 6)


def test_what_is_wrong_is_told_at_its_line() -> None:
    assert told("from: featurs") == ["4: there is no kind of items called featurs | did you mean features?"]
    assert told("form: features") == [
        "4: `form` is no entry of a view | did you mean from?",
    ]
    assert told("from: features\nas: tabel") == ["5: a view is shown as table, list, board, count, not as tabel | did you mean table?"]
    assert told("from: features\nlimit: 100000") == ["5: `limit` is a whole number from 1 to 200 | "]
    assert told("from: features\nfrom: epics") == ["5: from is given twice | "]
    assert told("from: &a features") == ["4: it uses what is refused here: an anchor (&a) | "]
    assert told("") == ["4: it says nothing; write at least `from: features` | "]
    assert told("from: features\nsort: -wsfj") == ["4: there is no field or score called wsfj | did you mean wsjf?"]
    assert told("from: features\ncolumns: [id, ttle]") == ["4: there is no field or score called ttle | did you mean title?"]


def test_yaml_that_is_broken_is_told() -> None:
    (text,) = told("from: [features\nas: list")
    assert text.startswith("5: it is not valid YAML: ")


def test_more_blocks_than_a_file_may_hold_are_told() -> None:
    blocks = [f"from: features\nlimit: {number}" for number in range(1, 23)]
    assert [text.partition(": ")[2] for text in told(*blocks)] == ["this file has more than 20 views | "] * 2
    assert sum(one.broken for one in train(*blocks).queries) == 2


def test_more_different_blocks_than_a_site_may_hold_are_told() -> None:
    files = [
        ContentFile(f"guide/{page}.md", "\n".join(f"```view\ntitle: {page}-{number}\n```" for number in range(20)).encode())
        for page in range(10, 21)
    ]
    again = ContentFile("guide/again.md", b"```view\ntitle: 10-0\n```")
    content = read([*files, again], Config())
    assert [one.place.path for one in content.queries if one.broken] == ["guide/20.md"] * 20
