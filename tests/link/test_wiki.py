import pytest

from northline.link.wiki import WikiLink, wiki_links


def targets(text: str) -> list[str]:
    return [link.target for link in wiki_links(text)]


def test_a_link_has_a_line_and_a_column() -> None:
    assert wiki_links("First.\n\nSee [[FEAT-1|the feature]].") == (WikiLink("FEAT-1", 3, 5, 22),)


@pytest.mark.parametrize(
    "text",
    [
        "`[[A]]`",
        "``a ` [[A]] ``",
        "`over\n[[A]] lines`",
        "```\n[[A]]\n```",
        "~~~ text\n[[A]]\n```\n[[A]]\n~~~~",
        "> ```\n> [[A]]\n> ```",
        "- ```\n  [[A]]\n  ```",
        "```\n[[A]] in a fence that never ends",
        "Text\n\n    [[A]]\n\n    [[A]]",
        "<!-- [[A]]\n\n[[A]] -->",
        "\\[[A]]",
        "[[ ]]",
        "[[A\nB]]",
    ],
)
def test_code_and_comments_hold_no_links(text: str) -> None:
    assert targets(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[[A]]",
        "a ` [[A]]",
        "one `\n\n[[A]] two `",
        "```\ncode\n```\n[[A]]",
        "``` not `a` fence [[A]]",
        "- item\n\n    [[A]]",
        "paragraph\n    [[A]]",
        "<!-- open [[A]]",
        "<!-- c --> [[A]]",
        "[[[A]]]",
        "`x` [[A]] `y`",
    ],
)
def test_prose_holds_links(text: str) -> None:
    assert targets(text) == ["A"]


@pytest.mark.parametrize("piece", ["[", "`", "<!--", "[[a|", "` `` ", "\\", "    \n", "> "])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    assert targets(piece * (200_000 // len(piece)) + "\n\nx [[") == []
