"""The files of a site that are for its host alone: what to send with every file, and that addresses end with a slash.

A page's links are relative, so that a site works in any folder. They hold only when the page's own address ends with
its slash: a host that takes the slash away has to be told. Netlify, Cloudflare, GitHub and GitLab Pages leave it alone.
"""

import json
from collections.abc import Mapping

from unhunch.site.policy import HEADERS


def _headers() -> bytes:
    """Give the file `_headers`, which Netlify and Cloudflare Pages read."""
    about = "# Netlify and Cloudflare Pages send these with every file. Other hosts ignore this file."
    lines = [about, "/*", *(f"  {name}: {value}" for name, value in HEADERS.items())]
    return ("\n".join(lines) + "\n").encode()


def _vercel() -> bytes:
    """Give the file `vercel.json`: Vercel takes slashes away unless it is told otherwise."""
    headers = [{"key": name, "value": value} for name, value in HEADERS.items()]
    return _json({"trailingSlash": True, "headers": [{"source": "/(.*)", "headers": headers}]})


def _azure() -> bytes:
    """Give the file `staticwebapp.config.json`, which Azure Static Web Apps reads."""
    missing = {"404": {"rewrite": "/404.html", "statusCode": 404}}
    return _json({"trailingSlash": "always", "globalHeaders": dict(HEADERS), "responseOverrides": missing})


def _json(settings: Mapping[str, object]) -> bytes:
    return (json.dumps(settings, indent=2) + "\n").encode()


FILES: Mapping[str, bytes] = {
    "_headers": _headers(),
    "staticwebapp.config.json": _azure(),
    "vercel.json": _vercel(),
}
"""Each by its path in the site."""
