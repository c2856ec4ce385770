"""What the place of publication decides: the site's own address, the repository's, and where to report."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Self
from urllib.parse import urlsplit

from unhunch.model.base import FIRST_DAY, LAST_DAY

LOCAL: Final = "http://localhost:8000/"
_LONGEST: Final = 200
"""Characters of an address: a code of more is too fine for the camera of a phone."""
_FIRST: Final = date(1970, 1, 1)
_SECONDS_OF_A_DAY: Final = 86_400
_ADDRESS: Final = re.compile(r"https?://[!#-&(-;=?-\[\]_a-z~]+")
"""No quotation marks, brackets of tags, spaces, or letters that a browser would write otherwise."""
_EMAIL: Final = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")


class SettingsError(Exception):
    """A variable of the environment that cannot be used; the message says which, and what to write."""


@dataclass(frozen=True)
class Settings:
    """Addresses end with a slash; an empty one means that there is none."""

    site_url: str = LOCAL
    repo_url: str = ""
    report_email: str = ""
    offline: bool = False
    """Whether the site gets a service worker: only a whole site at an address of its own does."""
    preview: bool = False
    """Whether the site is a preview, which an author looks at while writing."""

    @property
    def local(self) -> bool:
        """Whether the address leads nowhere but to this machine, so that no QR code should carry it."""
        return urlsplit(self.site_url).hostname in ("localhost", "127.0.0.1", "::1")

    def of_site(self, *, preview: bool = False) -> Self:
        """Give the settings of a whole site, or of its preview.

        At a local address a preview may come next, which the worker of an earlier site would go on answering for.
        """
        return replace(self, offline=not (preview or self.local), preview=preview)

    def address(self, path: str) -> str:
        """Give the full address of a page of the site."""
        return self.site_url + path


def as_read(address: str) -> str:
    """Give an address as people read and type it."""
    return address.split("//", 1)[-1].removesuffix("/")


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read SITE_URL, REPO_URL and REPORT_EMAIL; look at SOURCE_DATE_EPOCH. Raises SettingsError."""
    _day(environment.get("SOURCE_DATE_EPOCH", ""))
    email = environment.get("REPORT_EMAIL", "")
    if email and not _EMAIL.fullmatch(email):
        raise SettingsError(
            f"REPORT_EMAIL is {email!a}: write one address such as report@example.org, or leave it out."
        )
    return Settings(
        site_url=_address("SITE_URL", environment.get("SITE_URL") or LOCAL),
        repo_url=_address("REPO_URL", environment.get("REPO_URL", "")),
        report_email=email,
    )


def _address(name: str, written: str) -> str:
    """Give an address with its slash. Raises SettingsError when no link or code could lead there."""
    if not written:
        return ""
    if len(written) > _LONGEST:
        raise SettingsError(f"{name} has {len(written)} characters: no more than {_LONGEST} fit in a code on a sheet.")
    try:
        parts = urlsplit(written)
        leads = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        leads = False
    if not leads or not _ADDRESS.fullmatch(written) or parts.query or parts.fragment or "@" in parts.netloc:
        raise SettingsError(f"{name} is {written!a}: write an address such as https://example.org/path/.")
    return written if written.endswith("/") else written + "/"


def _day(seconds: str) -> None:
    """Refuse a time that archives cannot hold, or that libraries which read the variable stumble over."""
    if seconds and not (re.fullmatch(r"[0-9]{9,10}", seconds) and FIRST_DAY <= _day_of(int(seconds)) <= LAST_DAY):
        years = f"{FIRST_DAY.year} to {LAST_DAY.year}"
        raise SettingsError(
            f"SOURCE_DATE_EPOCH is {seconds!a}: write seconds since 1970, in the years {years}, or leave it out."
        )


def epoch(day: date) -> int:
    """Give the seconds from the beginning of 1970 to the beginning of a day, both in UTC."""
    return (day - _FIRST).days * _SECONDS_OF_A_DAY


def _day_of(seconds: int) -> date:
    return _FIRST + timedelta(seconds=seconds)
