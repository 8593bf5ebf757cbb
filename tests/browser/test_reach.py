"""By keyboard, by finger, on paper: every control can be reached, seen and read."""

from collections.abc import Iterator, Mapping

import pytest
from selenium.webdriver import ActionChains, Keys
from tests.browser.reader import Reader

pytestmark = pytest.mark.browser
STOPS = 80
SMALLEST = 24
CONTROLS = (
    ".nl-tools :is(input, select), .nl-table th button, .nl-tree summary, .nl-more > summary, .nl-receipt > summary,"
    " .nl-switch a, .nl-sisters a"
)
Pages = Mapping[tuple[str, str], str]


def stops(reader: Reader, most: int) -> Iterator[tuple[str, str, float]]:
    """Yield what the tab key reaches, one after the other: its classes, its role, and how wide its outline is."""
    for _ in range(most):
        ActionChains(reader.driver).send_keys(Keys.TAB).perform()
        told = reader.ask("""
            const one = document.activeElement, style = getComputedStyle(one);
            const seen = style.outlineStyle !== "none" ? parseFloat(style.outlineWidth) : 0;
            return [one.className + " " + one.tagName.toLowerCase(), one.getAttribute("role") ?? "", seen];
        """)
        yield told[0], told[1], float(told[2])


def classes_of(reached: list[str]) -> str:
    """All that was reached, in one line."""
    return " | ".join(reached)


def test_the_first_stop_skips_to_the_content(reader: Reader) -> None:
    reader.open("roadmap/")
    first = next(stops(reader, 1))
    assert first[0].startswith("md-skip")
    assert first[2] >= 3


def test_the_tab_key_reaches_navigation_tools_and_table(reader: Reader) -> None:
    reader.open("backlog/")
    reached: list[str] = []
    for classes, role, outline in stops(reader, STOPS):
        reached.append(classes)
        if "md-" not in classes:
            assert outline >= 3, classes
        if role == "region" and "select" in classes_of(reached):
            break
    met = classes_of(reached)
    assert "md-tabs__link" in met
    assert "input" in met
    assert "select" in met
    assert "nl-table" in reached[-1]


def test_controls_have_room_for_a_finger(reader: Reader, pages: Pages) -> None:
    small = {}
    for (site, family), url in pages.items():
        if site != "sample" or family not in {"", "backlog", "traceability", "pi/*", "pi/*/objectives", "features/*", "teams/*", "roadmap"}:
            continue
        reader.be(375)
        reader.open(url)
        found = reader.ask(
            """
            return [...document.querySelectorAll(arguments[0])].map((one) => [one, one.getBoundingClientRect()])
              .filter(([, box]) => box.width > 0 && (box.width < arguments[1] - 0.5 || box.height < arguments[1] - 0.5))
              .map(([one, box]) => `${one.parentElement.className}>${one.tagName} ${box.width.toFixed(1)}x${box.height.toFixed(1)}`);
            """,
            CONTROLS,
            SMALLEST,
        )
        if found:
            small[family] = sorted(set(found))[:5]
    assert small == {}


def test_what_is_folded_is_open_on_paper(readers: Mapping[str, Reader], pages: Pages) -> None:
    folded = 0
    for (site, family), url in pages.items():
        if family not in {"", "prose", "traceability", "pi/*", "features/*", "objectives/*"}:
            continue
        reader = readers[site]
        # What a number is made of stays folded: inside a sentence it would tear the line apart.
        # Material's script opens them too; the style sheet must do without.
        reader.scripts(run=False)
        reader.be(media="print")
        reader.open(url)
        found = reader.ask("""
            return [...document.querySelectorAll("article details:not([open])")]
              .filter((one) => one.checkVisibility() && !one.querySelector(":scope > summary.nl-number"))
              .map((one) => [...one.children].filter((part) => part.tagName !== "SUMMARY"))
              .filter((parts) => parts.length)
              .map((parts) => parts.some((part) => part.getBoundingClientRect().height > 0 && part.checkVisibility()));
        """)
        folded += len(found)
        assert all(found), (site, family)
        reader.be()
    assert folded > 10


def test_a_matrix_is_whole_on_paper(reader: Reader) -> None:
    reader.be(794, 1123, media="print")
    reader.open("traceability/")
    sizes = (
        "const one = document.querySelector('.nl-matrix'); return [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight]"
    )
    assert reader.ask(sizes) == [0, 0]
