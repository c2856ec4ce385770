"""Hosts with habits: they change pages, take the slash of an address away, or send files that are gone."""

import json
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from tests.serving import QuietHandler

BEACON = b'<script defer src="/beacon.js"></script></body>'


class AlteringHandler(QuietHandler):
    """Puts a script of its own into each page, as some hosts do to count or to hide addresses of mail."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Answer with the page, changed."""
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if self.path.endswith("/") else path
        if page.suffix != ".html" or not page.is_file():
            return super().send_head()
        content = page.read_bytes().replace(b"</body>", BEACON)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)


class StrippingHandler(QuietHandler):
    """Takes the slash at the end of an address away, whatever the site says."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Lead to the address without its slash, and answer there with the folder's page."""
        address = urlsplit(self.path)
        if address.path.endswith("/") and address.path != "/":
            self._leads_to(address.path.rstrip("/"))
            return None
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            self.path = f"{address.path}/index.html"
        return super().send_head()

    def _leads_to(self, path: str) -> None:
        self.send_response(HTTPStatus.PERMANENT_REDIRECT)
        self.send_header("Location", path)
        self.send_header("Content-Length", "0")
        self.end_headers()


class HeedingHandler(StrippingHandler):
    """Takes the slash away unless a file of settings in the site, as Vercel reads it, tells it to keep it."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Answer as the settings say."""
        settings = json.loads(Path(self.directory, "vercel.json").read_bytes())
        address = urlsplit(self.path)
        if not settings.get("trailingSlash"):
            return super().send_head()
        if not address.path.endswith("/") and "." not in address.path.rsplit("/", 1)[-1]:
            self._leads_to(f"{address.path}/")
            return None
        return QuietHandler.send_head(self)
