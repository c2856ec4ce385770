"""The order of the tests: files that take long first, so that all processes of a run end together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import pytest

LONGEST = (
    "tests/test_mkdocs_plugin.py",
    "tests/sheets/test_acceptance.py",
    "tests/test_optional.py",
    "tests/site/test_many.py",
    "tests/own/test_own_page.py",
    "tests/site/test_browser.py",
    "tests/browser/player/test_player_use.py",
    "tests/offline/test_versions.py",
    "tests/site/test_first_load.py",
    "tests/browser/test_print.py",
    "tests/site/test_keyboard.py",
    "tests/hostile/test_texts.py",
    "tests/finder/test_finder_page.py",
    "tests/posing/test_page.py",
    "tests/mending/test_mend.py",
    "tests/site/test_blocked_scripts.py",
    "tests/figures/test_keep.py",
    "tests/test_hints.py",
    "tests/browser/player/test_player_looks.py",
    "tests/browser/player/test_player_refused.py",
    "tests/test_wheel.py",
    "tests/site/test_growth.py",
    "tests/site/test_policy_on_pages.py",
    "tests/browser/player/test_player_time.py",
    "tests/own/test_own_print.py",
    "tests/finder/test_filter.py",
    "tests/log/test_my_log.py",
    "tests/offline/test_hosts_with_habits.py",
    "tests/offline/test_offline.py",
    "tests/browser/player/test_player_answers.py",
    "tests/finder/test_safety_check.py",
    "tests/site/test_adapting.py",
    "tests/test_judging.py",
    "tests/test_caching.py",
    "tests/figures/test_techniques.py",
    "tests/forms/test_doses.py",
    "tests/log/test_table.py",
    "tests/test_bad_fixtures.py",
    "tests/hostile/test_refused.py",
    "tests/posing/test_made.py",
    "tests/figures/test_advice.py",
    "tests/site/test_html.py",
)
"""Each takes more than ten seconds. The first makes the site; the next two need none, so that nobody waits."""

MOST_LINES = 10


def longest_first(items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """Give the tests file by file: those that take longest, then those with the most tests."""
    files = [item.nodeid.partition("::")[0] for item in items]
    order = {file: place for place, file in enumerate(LONGEST)}
    order |= {file: len(LONGEST) + n for n, (file, _) in enumerate(Counter(files).most_common()) if file not in order}
    return [items[n] for n in sorted(range(len(items)), key=lambda n: order[files[n]])]


def longest_files(reports: Iterable[pytest.TestReport]) -> list[str]:
    """Give a line for each of the files that took longest: its seconds, with what was made for its tests."""
    spent: dict[str, float] = defaultdict(float)
    for report in reports:
        spent[report.nodeid.partition("::")[0]] += report.duration
    return [f"{seconds:.0f}s {file}" for file, seconds in sorted(spent.items(), key=lambda one: -one[1])[:MOST_LINES]]
