"""The content security policy of a page: nothing from elsewhere, and only the theme's own inline scripts by hash."""

import base64
import hashlib
import re

from northline.render.shell import slot

SLOT = slot("policy")
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_REST = (
    "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'"
)


def policy(html: str) -> str:
    """The policy that lets the inline scripts of this HTML run, and no others; the HTML must hold no author's text."""
    hashes = sorted({_hash(script) for script in _INLINE.findall(html)})
    scripts = " ".join(["'self'", *hashes])
    return f"default-src 'none'; script-src {scripts}; {_REST}"


def _hash(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"'sha256-{digest}'"
