"""What the place of publication decides: the site's own address, the repository's, and where to report."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

LOCAL = "http://localhost:8000/"


@dataclass(frozen=True)
class Settings:
    """Addresses end with a slash; an empty one means that there is none."""

    site_url: str = LOCAL
    repo_url: str = ""
    report_email: str = ""
    offline: bool = False
    """Whether the site gets a service worker: only a whole site at an address of its own does."""

    @property
    def local(self) -> bool:
        """Whether the address leads nowhere but to this machine, so that no QR code should carry it."""
        return urlsplit(self.site_url).hostname in ("localhost", "127.0.0.1", "::1")

    def address(self, path: str) -> str:
        """Give the full address of a page of the site."""
        return self.site_url + path


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read SITE_URL, REPO_URL and REPORT_EMAIL."""
    return Settings(
        site_url=_with_slash(environment.get("SITE_URL") or LOCAL),
        repo_url=_with_slash(environment.get("REPO_URL", "")),
        report_email=environment.get("REPORT_EMAIL", ""),
    )


def _with_slash(address: str) -> str:
    return address if not address or address.endswith("/") else address + "/"
