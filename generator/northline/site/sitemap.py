"""The sitemap of all pages, with the as-of date as the day they last changed."""

from collections.abc import Iterable
from datetime import date
from urllib.parse import quote

from markupsafe import escape

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


def sitemap(site_url: str | None, urls: Iterable[str], as_of: date) -> str:
    """The sitemap as XML; it is empty when the site does not know where it will stand, as the format wants whole URLs."""
    base = f"{site_url.rstrip('/')}/" if site_url else ""
    lines = (_line(base + quote(url, safe="/%"), as_of) for url in sorted(set(urls))) if base else ()
    return f"{HEAD}{''.join(lines)}</urlset>\n"


def _line(url: str, as_of: date) -> str:
    return f"<url><loc>{escape(url)}</loc><lastmod>{as_of.isoformat()}</lastmod></url>\n"
