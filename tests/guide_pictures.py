"""The pictures of CONTRIBUTING: what the check says, and what a pull request shows. Run by `make pictures`."""

import io
from html import escape

from markdown_it import MarkdownIt
from PIL import Image
from playwright.sync_api import Browser

from tests.chromium import chromium
from tests.pictures import write
from tests.project import PROJECT

CHECK = PROJECT / "tests" / "mistakes" / "c-hold-5-sec" / "expected.txt"
SUMMARY = PROJECT / "tests" / "golden" / "summary" / "caution-removed.md"
WIDTH = 760
STYLE = """
body { margin: 0; padding: 20px 24px; width: 712px; font: 15px/1.5 'Liberation Sans', sans-serif; color: #1f2328; }
pre, code { font: 13px/1.6 'Liberation Mono', monospace; }
pre { margin: 0; white-space: pre-wrap; } code { background: #eff1f3; border-radius: 4px; padding: 1px 4px; }
h2 { margin: 0 0 12px; padding-bottom: 6px; border-bottom: 1px solid #d1d9e0; font-size: 21px; } h3 { font-size: 17px; }
li { margin: 6px 0; }
"""


def main() -> None:
    """Write both pictures into docs/."""
    with chromium() as browser:
        write(shot(browser, f"<pre>{escape(CHECK.read_text('utf-8'))}</pre>"), PROJECT / "docs" / "check.png")
        summary = MarkdownIt("commonmark").render(SUMMARY.read_text("utf-8"))
        write(shot(browser, summary), PROJECT / "docs" / "summary.png")


def shot(browser: Browser, body: str) -> Image.Image:
    """Take a picture of some HTML, as high as it is."""
    page = browser.new_page(viewport={"width": WIDTH, "height": 100}, device_scale_factor=2)
    page.set_content(f"<!doctype html><style>{STYLE}</style>{body}")
    image = Image.open(io.BytesIO(page.screenshot(full_page=True)))
    page.close()
    return image


if __name__ == "__main__":
    main()
