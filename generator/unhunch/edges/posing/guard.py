"""Who may ask the pose page: a browser on this machine, by an address of this machine, from the page itself."""

import ipaddress
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

MOST_BYTES = 100_000
"""Of what is sent; a figure has one in a hundred of them."""

HEADERS = (
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cache-Control", "no-store"),
)
"""What goes with every answer."""


def refusal(environ: dict[str, Any]) -> HTTPStatus | None:
    """Tell why a request is not answered, if it is not.

    Another site can name an address of its own for this machine, or send what its page made; the names that the browser
    puts into a request tell of both.
    """
    host = environ.get("HTTP_HOST", "")
    if not (is_loopback(environ.get("REMOTE_ADDR", "")) and is_loopback(urlsplit(f"//{host}").hostname or "")):
        return HTTPStatus.FORBIDDEN
    if environ.get("HTTP_SEC_FETCH_SITE", "same-origin") not in ("same-origin", "none"):
        return None if _is_opened(environ) else HTTPStatus.FORBIDDEN
    match environ["REQUEST_METHOD"]:
        case "GET" | "HEAD":
            return None
        case "POST":
            return _refusal_of_post(environ, host)
    return HTTPStatus.METHOD_NOT_ALLOWED


def _refusal_of_post(environ: dict[str, Any], host: str) -> HTTPStatus | None:
    if environ.get("HTTP_ORIGIN") != f"http://{host}":
        return HTTPStatus.FORBIDDEN
    if environ.get("CONTENT_TYPE", "").partition(";")[0].strip() != "application/json":
        return HTTPStatus.UNSUPPORTED_MEDIA_TYPE
    length = environ.get("CONTENT_LENGTH") or ""
    if not length.isascii() or not length.isdigit():
        return HTTPStatus.LENGTH_REQUIRED
    return HTTPStatus.REQUEST_ENTITY_TOO_LARGE if int(length) > MOST_BYTES else None


def _is_opened(environ: dict[str, Any]) -> bool:
    """Whether somebody follows a link of another page to this one: it may lead here, and learns nothing."""
    return environ["REQUEST_METHOD"] == "GET" and environ.get("HTTP_SEC_FETCH_MODE") == "navigate"


def is_loopback(host: str) -> bool:
    """Tell whether a host, by name or number, is this machine, for itself alone."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
