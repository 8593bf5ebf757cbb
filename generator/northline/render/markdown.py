"""Item bodies: GitHub-flavoured Markdown as safe HTML, its headings, and the links in it that lead nowhere."""

import re
from dataclasses import dataclass

import comrak
from markupsafe import Markup

from northline.model.page import TocEntry
from northline.render.dress import Dresser
from northline.render.guards import html_refusal, refusal
from northline.render.headings import place_headings
from northline.render.links import BODY_PREFIX, LinkResolver
from northline.render.sanitize import clean

_WIKI = re.compile(r'<a href="([^"]*)" data-wikilink="true">')
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Body:
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


def body_html(text: str, links: LinkResolver, prefix: str = "") -> Body:
    """Render a body for one page; `prefix` sets its ids apart when several bodies stand on it."""
    if not text.strip():
        return Body(Markup(""))
    reason = refusal(text)
    if reason:
        return _as_plain(text, reason)
    raw = comrak.render_markdown(_CONTROL.sub("", text), _EXTENSIONS, _PARSING, _RENDERING)
    reason = html_refusal(raw)
    return _as_plain(text, reason) if reason else _dressed(raw, links, BODY_PREFIX + prefix)


def _dressed(raw: str, links: LinkResolver, prefix: str) -> Body:
    # Double brackets are no address, so that an id such as `JIRA:12` is not taken for a scheme.
    cleaned = clean(_WIKI.sub(r'<a href="[[\1]]">', raw))
    dresser = Dresser(links, prefix)
    html, headings = place_headings(dresser.dress(cleaned), prefix)
    # The sanitiser has passed this HTML, and what was added since is our own.
    return Body(Markup(html), headings, tuple(dict.fromkeys(dresser.broken)))  # noqa: S704  # see above


def _as_plain(text: str, reason: str) -> Body:
    shown = Markup('<pre class="nl-plain" tabindex="0">{}</pre>').format(text)
    return Body(shown, plain=reason)
