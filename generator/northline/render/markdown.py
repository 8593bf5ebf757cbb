"""Item bodies: GitHub-flavoured Markdown as safe HTML, its headings, and the links in it that lead nowhere."""

import re
from collections.abc import Callable

import comrak
from markupsafe import Markup

from northline.model.entities import unescaped
from northline.model.frozen import Frozen
from northline.model.page import TocEntry
from northline.render.dress import Dresser
from northline.render.guards import html_refusal, may_be_refused, refusal
from northline.render.headings import place_headings
from northline.render.links import BODY_PREFIX, LinkResolver
from northline.render.sanitize import clean

_WIKI = re.compile(r'<a href="([^"]*)" data-wikilink="true">')
# A block holds no tags; raw HTML in its form may, and would be cut in two.
_VIEW = re.compile(r'<pre tabindex="0"><code class="language-view">([^<]*)</code></pre>')
# No reader can see these; half a surrogate pair is no character at all.
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


View = Callable[[str], Markup]


class Body(Frozen):
    """A rendered body; `plain` says why it is shown as plain text, `broken` are addresses as written."""

    html: Markup
    headings: tuple[TocEntry, ...] = ()
    broken: tuple[str, ...] = ()
    plain: str = ""


def _extensions() -> comrak.ExtensionOptions:
    options = comrak.ExtensionOptions()
    options.alerts = options.autolink = options.footnotes = True
    options.strikethrough = options.table = options.tasklist = True
    options.wikilinks_title_after_pipe = True
    return options


def _rendering() -> comrak.RenderOptions:
    options = comrak.RenderOptions()
    # Raw HTML goes on to the sanitiser, which knows better than to escape all of it.
    options.unsafe_ = True
    options.tasklist_classes = True
    return options


_EXTENSIONS = _extensions()
_PARSING = comrak.ParseOptions()
_RENDERING = _rendering()


def body_html(text: str, links: LinkResolver, prefix: str = "", view: View | None = None) -> Body:
    """Render a body for one page; `prefix` sets its ids apart when several bodies stand on it.

    `view` makes the list that stands for a fenced block named `view`; without it the block is shown as code.
    """
    text = _UNSEEN.sub("", text)
    if not text.strip():
        return Body(Markup(""))
    reason = refusal(text)
    if reason:
        return _as_plain(text, reason)
    raw = _raw(text)
    reason = html_refusal(raw)
    return _as_plain(text, reason) if reason else _dressed(raw, links, BODY_PREFIX + prefix, view)


def why_plain(text: str) -> str:
    """Why a text is shown as it was written, empty when it is rendered; told without making it safe, which costs most."""
    text = _UNSEEN.sub("", text)
    reason = refusal(text)
    if reason or not may_be_refused(text):
        return reason
    return html_refusal(_raw(text))


def _raw(text: str) -> str:
    return comrak.render_markdown(text, _EXTENSIONS, _PARSING, _RENDERING)


def _dressed(raw: str, links: LinkResolver, prefix: str, view: View | None) -> Body:
    # Double brackets are no address, so that an id such as `JIRA:12` is not taken for a scheme.
    cleaned = clean(_WIKI.sub(r'<a href="[[\1]]">', raw))
    dresser = Dresser(links, prefix)
    html, headings = place_headings(dresser.dress(cleaned), prefix)
    if view:
        html = _VIEW.sub(lambda block: view(unescaped(block[1])), html)
    # The sanitiser has passed this HTML, and what was added since is our own.
    return Body(Markup(html), headings, tuple(dict.fromkeys(dresser.broken)))  # noqa: S704  # see above


def _as_plain(text: str, reason: str) -> Body:
    shown = Markup('<pre class="nl-plain" tabindex="0">{}</pre>').format(text)
    return Body(shown, plain=reason)
