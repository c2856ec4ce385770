"""What browsers are told to refuse: anything from elsewhere, any inline script or style, and to tell others who links.

Each page says so itself. Hosts that read a file of settings send it too, with what only a header can say; others
(GitHub Pages, GitLab Pages) do not, and the pages' own words still hold.
"""

import re
from collections.abc import Mapping

from markupsafe import Markup

from unhunch.views.settings import Settings

_CONTENT: Mapping[str, str] = {
    "default-src": "'self'",
    "img-src": "'self' data:",  # the theme's icons are masks with data in the style sheet
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
_MEDIA: Mapping[str, str] = {"media-src": "'self' blob:"}
"""Of players: the track that goes on with the screen off is made on the device."""

_UNFRAMED: Mapping[str, str] = {"frame-ancestors": "'none'"}
"""Browsers ignore it in a page."""

_REFERRER = "no-referrer"

_UNUSED = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone"),
    *("midi", "payment", "usb"),
)
"""What a page could ask the reader to allow. The player's wake lock is not among it."""


def _joined(policy: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in policy.items())


def _meta(policy: Mapping[str, str]) -> Markup:
    return Markup(  # noqa: S704 - of our own making
        f'<meta http-equiv="Content-Security-Policy" content="{_joined(policy)}">\n'
        f'<meta name="referrer" content="{_REFERRER}">'
    )


META = _meta(_CONTENT)
"""The elements that stand in the head of every published page but the players."""

PLAYERS_META = _meta({**_CONTENT, **_MEDIA})
"""The same of players."""


def head(settings: Settings, meta: Markup = META) -> Markup:
    """Give what stands in the head of every page; a preview reloads by an inline script, so it goes without."""
    return Markup() if settings.preview else meta


HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": _joined({**_CONTENT, **_MEDIA, **_UNFRAMED}),
    "Referrer-Policy": _REFERRER,
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _UNUSED),
    "X-Content-Type-Options": "nosniff",
}
"""What a host should send with every file; the files that tell hosts so are in `hosts`.

They allow what players need. A page is held to both, so that any other page allows no more than it says itself.
"""

_ALIGNED = re.compile(r'(<t[hd]) style="text-align: (left|center|right);"')


def styled_by_class(html: str) -> str:
    """Give a page's HTML with the inline styles, which Markdown puts on aligned cells of tables, as classes."""
    return _ALIGNED.sub(r'\1 class="align-\2"', html)
