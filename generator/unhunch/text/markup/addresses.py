"""Where a link may lead: within the site, to a page elsewhere over https, to a mail program or a telephone."""

import re
from collections.abc import Callable, Mapping
from urllib.parse import SplitResult, urlsplit

from unhunch.text.markup.hosts import strange

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_MAIL = re.compile(r"mailto:[\w.+-]+@[\w-]+(\.[\w-]+)+(\?subject=[^&#\s]*)?", re.IGNORECASE | re.ASCII)
_PHONE = re.compile(r"tel:\+?[0-9][0-9().-]*", re.IGNORECASE)
_NEVER = re.compile(r"[\x00-\x20\x7f-\xa0\\<>\"`\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]")
"""What browsers drop from an address or read as something else, and what only seems to be nothing."""
_SHOWN = 60
_ELSEWHERE = "Link to a page that begins with https://."


def scheme(url: str) -> str:
    """Give the scheme of an address with its colon, in small letters; nothing where it has none."""
    found = _SCHEME.match(url)
    return found[0].lower() if found else ""


def is_of_site(url: str) -> bool:
    """Whether an address leads to something of the site itself: it has neither scheme nor host."""
    return not scheme(url) and not url.startswith("//")


Words = tuple[str, str]
"""What is wrong, and what to do about it."""


def fault(url: str) -> Words | None:
    """Say what is wrong with an address in a page."""
    kind = scheme(re.sub(r"[\x00-\x20]", "", url))
    if kind not in _KINDS:
        return f"`{kind}` is not a safe link", _https(url)
    odd = _NEVER.search(url)
    if odd:
        instead = "Write %20 for a space." if odd[0] == " " else "Take it out."
        return f"the link `{_cut(url)}` holds a character that cannot be part of an address", instead
    return _KINDS[kind](url)


def _mail_fault(url: str) -> Words | None:
    fits = _MAIL.fullmatch(url)
    return None if fits else (f"`{_cut(url)}` is no mail address", "Write `mailto:name@host.example`.")


def _phone_fault(url: str) -> Words | None:
    fits = _PHONE.fullmatch(url)
    return None if fits else (f"`{_cut(url)}` is no telephone number", "Write `tel:+123456`.")


def _site_fault(url: str) -> Words | None:
    if url.startswith("//"):
        return f"`{_cut(url)}` does not say how to get there", f"Write `https:{url}`."
    return None


def web_fault(url: str) -> Words | None:
    """Say what is wrong with an address elsewhere: it begins with https, and its host is a plain name."""
    if scheme(url) != "https:":
        return f"`{_cut(url)}` does not begin with https://", _https(url)
    parts = _parts(url)
    if _NEVER.search(url) or parts is None or not parts.hostname:
        return f"`{_cut(url)}` is no address", "Copy the address again from the page that it leads to."
    if "@" in parts.netloc:
        return f"`{_cut(url)}` holds a name before its host", "Take out what stands before the `@`, and the `@`."
    if ":" in parts.netloc and not parts.netloc.startswith("["):
        return f"`{_cut(url)}` names a port", "Take out the colon and the number after the host."
    wrong = strange(parts.hostname)
    return (
        (f"the host `{_cut(parts.hostname)}` {wrong}", "Link to a page whose host is a plain name.") if wrong else None
    )


def _parts(url: str) -> SplitResult | None:
    try:
        return urlsplit(url) if url.lower().startswith("https://") else None
    except ValueError:
        return None


def _https(url: str) -> str:
    rest = url.partition("://")[2]
    return f"Write `https://{rest}`, if that leads there too." if rest and scheme(url) == "http:" else _ELSEWHERE


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


_KINDS: Mapping[str, Callable[[str], Words | None]] = {
    "": _site_fault,
    "https:": web_fault,
    "mailto:": _mail_fault,
    "tel:": _phone_fault,
}

SCHEMES = frozenset(_KINDS)
"""With their colons; the empty one is that of addresses within the site."""
