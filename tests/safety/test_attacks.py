"""No attack of an author runs in a browser or reaches another host; on a page without our defences, the same ones do."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import comrak
import pytest
from selenium.webdriver.chrome.webdriver import WebDriver
from tests.browser.builds import families
from tests.browser.conftest import chromium, serving
from tests.browser.reader import Reader
from tests.safety.attacks import ATTACKS, ENDING, FILE_NAMES, PROSE
from tests.safety.trains import write_train

from northline.config import Config
from northline.site.building import build_site
from northline.site.request import Request

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
__all__ = ["chromium"]

KINDS = Config().kinds
HOSTS = tuple(name for name in sorted(KINDS) if name not in {"pi", "vision", "art"})
# One page in so many is read in the short run; a page of every family is read in any case.
EVERY = 1 if os.environ.get("SOAK") else 40
# Runs before any script in every page and frame: whatever an attack calls is noted at the top.
NOTE = """
for (const name of ["alert", "confirm", "prompt", "print", "open"])
  window[name] = (...given) => { try { top.ran.push(name); window.mine = true } catch { parent.postMessage(name, "*") } };
if (window === top) {
  window.ran = []; window.refused = []; window.addEventListener("message", (event) => ran.push(event.data));
  document.addEventListener("securitypolicyviolation", (event) => refused.push(`${event.violatedDirective} ${event.blockedURI}`));
}
"""
# What a curious reader would do to everything on a page, except leave it.
PROVOKE = """
const EVENTS = ["mouseover", "mouseenter", "pointerenter", "pointerover", "focus", "focusin", "toggle", "error", "animationstart", "begin"];
const provoke = (root) => {
  for (const element of root.querySelectorAll("*")) {
    for (const name of EVENTS) try { element.dispatchEvent(new Event(name)) } catch {}
    const address = element.getAttribute("href") ?? element.getAttribute("action") ?? element.getAttribute("formaction") ?? "";
    const script = /^[\\s\\x00-\\x20]*j[\\s]*a[\\s]*v[\\s]*a[\\s]*s/i.test(address) || element.protocol === "javascript:";
    if (script || element.hasAttribute("onclick")) try { element.click() } catch {}
  }
};
"""
LEFT = """
const wrong = [];
for (const element of document.querySelectorAll("*")) {
  for (const { name, value } of element.attributes) if (/^on/i.test(name)) wrong.push(`${element.tagName} ${name}=${value}`);
  for (const name of ["href", "src", "action", "formaction", "data", "poster", "xlink:href"]) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    let url; try { url = new URL(value, location.href) } catch { continue }
    const harmless = ["http:", "https:", "mailto:"].includes(url.protocol) || /^data:image\\/svg/.test(value);
    if (!harmless) wrong.push(`${element.tagName} ${name}=${value}`);
    if (["SCRIPT", "IMG", "IFRAME", "OBJECT", "EMBED", "SOURCE"].includes(element.tagName) && url.host !== location.host)
      wrong.push(`${element.tagName} ${name}=${value}`);
  }
}
for (const name of ["iframe", "object", "embed", "base", "style:not([id])", "form:not([data-md-component]):not([name=search])"])
  for (const element of document.querySelectorAll(name)) if (!element.closest("svg")) wrong.push(element.outerHTML.slice(0, 200));
return wrong;
"""


def attacked(number: int, attack: str) -> dict[str, str]:
    """An item of some kind that says the attack in every field and in its body."""
    kind = HOSTS[number % len(HOSTS)]
    said = json.dumps(attack)
    names = [one.name for one in KINDS[kind].fields if one.name not in {"id", "type", "visibility", "allow", "readings"}]
    fields = (
        "".join(f"{name}: {said}\n" for name in names)
        + f"{json.dumps('x ' + attack)}: {said}\nallow: [{{check: {said}, reason: {said}}}]\n"
    )
    return {f"{kind}/a-{number}.md": f"---\n{fields}---\n{attack}\n\n[x][{number}]\n\n[{number}]: <{attack}>\n"}


def prose(number: int, attack: str) -> dict[str, str]:
    """A page of several attacks, its front matter among them."""
    said = json.dumps(attack)
    front = "".join(f"{name}: {said}\n" for name in ("title", "description", "icon", "template", "tags"))
    return {f"guide/p-{number}.md": f"---\n{front}---\n# {attack}\n\n{attack}\n"}


def sheet() -> dict[str, str]:
    """A sheet and a file of sections of all attacks that fit on a line."""
    lines = [attack for attack in ATTACKS if attack.isprintable() and "|" not in attack]
    rows = "\n".join(f"| R-{number} | {attack} | {attack} | {attack} |" for number, attack in enumerate(lines))
    parts = "\n".join(
        f"## S-{number}: {attack}\n\n- owner: {attack}\n- {attack}: {attack}\n\n{attack}\n" for number, attack in enumerate(lines)
    )
    return {
        "objectives/rows.md": f"---\nsheet: objective\n---\n\n| id | title | owner | {lines[0]} |\n|-|-|-|-|\n{rows}\n",
        "risks/parts.md": f"---\nsections: risk\n---\n\n{parts}",
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A train that attacks its readers in every way, built."""
    folder = tmp_path_factory.mktemp("attacked")
    files: dict[str, str] = {}
    for number, attack in enumerate(ATTACKS):
        files |= attacked(number, attack)
        files |= prose(number, attack) if number % 4 == 0 else {}
    for number, attack in enumerate(PROSE):
        files |= {f"guide/q-{number}.md": attack, f"features/q-{number}.md": f"---\ntitle: x\n---\n\n{attack}"}
    files |= {f"features/{name}": "---\ntitle: x\n---\n" for name in FILE_NAMES} | sheet()
    vision = {"visions/vis-1.md": f"---\none_liner: {json.dumps(ATTACKS[2])}\ntitle: {json.dumps(ATTACKS[3])}\n---\n"}
    build_site(write_train(folder, files, vision), None, Request())
    return folder / "site"


@pytest.fixture
def noting(chromium: WebDriver) -> Iterator[Reader]:
    """A browser that notes what runs, at no site yet."""
    script = chromium.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": NOTE})
    reader = Reader(chromium, "")
    # What earlier pages of this browser asked for is not the next page's doing.
    chromium.get("about:blank")
    reader.requests()
    yield reader
    chromium.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", script)


def pages(site: Path) -> list[str]:
    """The pages to read: the fullest of every family, and some of all others."""
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    markdown = [page for page in found if page.startswith("guide/q-")]
    fullest = {f"{url}index.html" if url.endswith("/") or not url else url for url in families(site).values()}
    return sorted({*fullest, *found[::EVERY], *markdown[:: min(EVERY, 5)]})


def test_no_attack_runs_on_any_page_or_reaches_another_host(site: Path, noting: Reader) -> None:
    ran, left, hosts, refused = [], [], set(), []
    with serving(site) as address:
        for page in pages(site):
            noting.driver.get(address + page)
            told = noting.ask(f"{PROVOKE} provoke(document); return [window.ran, window.refused, (() => {{ {LEFT} }})()]")
            ran += [(page, one) for one in told[0]]
            refused += [(page, one) for one in told[1]]
            left += [(page, one) for one in told[2]]
        hosts = {urlsplit(one).netloc for one in noting.requests() if one.startswith(("http", "ws"))}
        assert hosts <= {urlsplit(address).netloc}
    assert ran == []
    assert left == []
    # The policy is a second wall: nothing even got as far as to be refused by it.
    assert refused == []


def test_no_attack_runs_in_what_search_shows(site: Path, noting: Reader) -> None:
    with serving(site) as address:
        noting.driver.get(address)
        # Material makes elements of titles and texts, as they stand in its index.
        shown = noting.driver.execute_async_script(f"""
            const [done] = arguments;
            {PROVOKE}
            fetch("search/search_index.json").then((answer) => answer.json()).then((index) => {{
              for (const one of index.docs) {{
                const shown = document.createElement("article");
                shown.innerHTML = `<h1>${{one.title}}</h1>${{one.text}}`;
                document.body.append(shown);
                provoke(shown);
              }}
              setTimeout(() => done(index.docs.length), 500);
            }});
        """)
        assert shown > len(ATTACKS)
        assert noting.ask("return [window.ran, window.refused]") == [[], []]


def test_no_attack_runs_in_what_search_answers(site: Path, noting: Reader) -> None:
    with serving(site) as address:
        noting.driver.get(address)
        # Words of attacks are found, cut and marked; an answer may hold no element but the mark.
        asked, elements = noting.driver.execute_async_script(f"""
            const [done] = arguments, elements = new Set();
            {PROVOKE}
            const worker = new Worker("assets/northline/early/search-worker.js");
            const words = ["script", "onerror", "<img", "svg", "mine", "javascript:", "&lt;", "x", "\\"", "'"];
            let waiting = words.length, shown = 0;
            worker.addEventListener("message", ({{ data }}) => {{
              if (data.type === 1) return words.forEach((one) => worker.postMessage({{ type: 2, data: one }}));
              for (const one of data.data.items.flat()) {{
                const article = document.createElement("article");
                article.innerHTML = `<h1>${{one.title}}</h1>${{one.text}}`;
                article.querySelectorAll("*").forEach((element) => elements.add(element.tagName));
                document.body.append(article);
                provoke(article);
                shown += 1;
              }}
              if (!--waiting) setTimeout(() => done([shown, [...elements].sort()]), 500);
            }});
            fetch("search/search_index.json").then((answer) => answer.json()).then((data) => worker.postMessage({{ type: 0, data }}));
        """)
        assert asked > len(ATTACKS)
        assert elements == ["H1", "MARK"]
        assert noting.ask("return [window.ran, window.refused]") == [[], []]


def test_no_attack_ends_the_scripts_of_the_theme(noting: Reader, tmp_path: Path) -> None:
    prose = {f"guide/e-{number}.md": f"# Page\n\n{attack}\n" for number, attack in enumerate(ENDING)}
    items = {f"features/e-{number}.md": f"---\ntitle: Item\n---\n\n{attack}\n" for number, attack in enumerate(ENDING)}
    build_site(write_train(tmp_path, prose, items), None, Request())
    with serving(tmp_path / "site") as address:
        for path in (*prose, *items):
            noting.driver.get(f"{address}{path.removesuffix('.md')}/index.html")
            noting.ask("document.querySelector('#__search').click()")
            noting.one(".md-search__input").send_keys("berth")
            noting.wait(lambda: noting.all(".md-search-result__item"))


def test_the_same_attacks_run_without_our_defences(noting: Reader, tmp_path: Path) -> None:
    extensions, parsing, rendering = comrak.ExtensionOptions(), comrak.ParseOptions(), comrak.RenderOptions()
    rendering.unsafe_ = True
    for number, attack in enumerate(ATTACKS):
        html = comrak.render_markdown(attack.replace("\0", ""), extensions, parsing, rendering)
        (tmp_path / f"{number}.html").write_text(f'<!doctype html><title>{attack}</title><p title="{attack}">{html}', "utf-8", "replace")
    (tmp_path / "index.html").write_text("".join(f'<iframe src="{number}.html"></iframe>' for number in range(len(ATTACKS))))
    with serving(tmp_path) as address:
        noting.driver.get(address)
        noting.ask(
            f"{PROVOKE} for (const frame of document.querySelectorAll('iframe')) try {{ provoke(frame.contentDocument) }} catch {{}}"
        )
        ran = "(one) => { try { return one.contentWindow.mine } catch { return false } }"
        count = f"return [...document.querySelectorAll('iframe')].filter({ran}).length"
        noting.wait(lambda: noting.ask(count) > len(ATTACKS) // 3)
        assert noting.ask("return ran.length") >= noting.ask(count)


def test_there_are_attacks_enough() -> None:
    assert len(ATTACKS) > 200
    assert len(PROSE) > 80
    assert len(set(FILE_NAMES)) == 10
