"""Days as people write them in many countries, to year-month-day."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR_FIRST = re.compile(r"(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})(?:[T ].*)?")
_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(r"(\d{1,2})[-./ ]\s?(\d{1,2})[-./ ]\s?(\d{4})")
_IN_WORDS = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?[ -](?:of )?)?(?P<month>[a-z]{3,9})\.?[ -]"
    r"(?:(?P<after>\d{1,2})(?:st|nd|rd|th)?,? )?(?P<year>\d{4})"
)


def days(text: str) -> list[date]:
    """Give each day that a text may mean, the likeliest first: 05/06/2026 is one in June, or one in May."""
    text = text.strip().lower()
    if match := _YEAR_FIRST.fullmatch(text.upper()) or _TOGETHER.fullmatch(text):
        return _real([(int(match[1]), int(match[2]), int(match[3]))])
    if match := _YEAR_LAST.fullmatch(text):
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        return _real([(year, second, first), (year, first, second)])
    if (match := _IN_WORDS.fullmatch(text)) and match["month"][:3] in _MONTHS and (match["day"] or match["after"]):
        return _real([(int(match["year"]), _MONTHS.index(match["month"][:3]) + 1, int(match["day"] or match["after"]))])
    return []


def _real(candidates: list[tuple[int, int, int]]) -> list[date]:
    found = []
    for year, month, day in candidates:
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return list(dict.fromkeys(found))
