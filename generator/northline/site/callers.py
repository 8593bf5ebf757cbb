"""Who may ask a preview: its author, and no page of the web whose name was made to lead to this machine."""

from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import urlsplit

REFUSED = b"This preview answers to localhost and to addresses in digits. To show it under another name: northline serve -a 0.0.0.0:8000\n"
# Without it, pages of the web could show or run what a preview holds without asking for it by a name of theirs.
ALONE = ("Cross-Origin-Resource-Policy", "same-origin")


def welcome(asked: str, bound: str) -> bool:
    """Whether a server at the address `bound` answers a request for the host `asked`, as a `Host` header names it.

    Whoever owns a name can let it lead to 127.0.0.1, and a page of theirs may then read all that is served there. Digits lead
    nowhere else, and a server that is open to the network is meant to be found under any name.
    """
    return not asked or not _is_own(bound) or _is_own(name := _name(asked)) or _address(name) is not None


def _name(asked: str) -> str:
    try:
        return urlsplit(f"//{asked}").hostname or ""
    except ValueError:
        return ""


def _is_own(name: str) -> bool:
    """Whether a name leads to this machine whatever anybody says."""
    address = _address(name)
    return name == "localhost" or name.endswith(".localhost") or (address is not None and address.is_loopback)


def _address(name: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(name)
    except ValueError:
        return None
