"""Every page of the built site, parsed as a browser would."""

from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

Pages = dict[str, Element]


@pytest.fixture(scope="session")
def pages(site_dir: Path) -> Pages:
    """Each HTML file of the site by its path below the site's folder; cards, which are fragments, too."""
    return {
        file.relative_to(site_dir).as_posix(): html5lib.parse(file.read_text("utf-8"), namespaceHTMLElements=False)
        for file in sorted(site_dir.rglob("*.html"))
    }
