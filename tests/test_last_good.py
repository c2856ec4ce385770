"""While builds fail, the last good site stays, with what is wrong laid over it."""

from pathlib import Path

import pytest
from markupsafe import Markup

from unhunch.edges.last_good import LastGood

PAGE = "<body>{}</body>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text(PAGE.format("good"), "utf-8")
    return tmp_path / "site"


def explain(error: BaseException) -> Markup:
    return Markup("<aside>{}</aside>").format(error)


@pytest.mark.parametrize("error", [ValueError("a <b>"), SystemExit("a <b>"), OSError("a <b>")])
def test_a_build_that_fails_half_way_leaves_the_last_good_pages(site: Path, error: BaseException) -> None:
    def fail() -> None:
        (site / "index.html").unlink()
        (site / "half.html").touch()
        raise error

    last = LastGood(site)
    for _ in range(2):
        last.rebuild(fail, explain)
        assert [file.name for file in site.iterdir()] == ["index.html"]
        assert (site / "index.html").read_text("utf-8") == PAGE.format("good<aside>a &lt;b&gt;</aside>")


def test_a_build_finds_its_folder_as_the_last_good_one_left_it(site: Path) -> None:
    last, found = LastGood(site), list[str]()

    def build() -> None:
        found.append((site / "index.html").read_text("utf-8"))
        if len(found) < 3:
            raise ValueError

    for _ in range(3):
        last.rebuild(build, explain)
    assert found == [PAGE.format("good")] * 3


def test_a_build_that_succeeds_is_the_next_to_stay(site: Path) -> None:
    last = LastGood(site)

    def build() -> None:
        (site / "index.html").write_text(PAGE.format("better"), "utf-8")

    def fail() -> None:
        raise ValueError("no")

    last.rebuild(fail, explain)
    last.rebuild(build, explain)
    assert (site / "index.html").read_text("utf-8") == PAGE.format("better")
    last.rebuild(fail, explain)
    assert (site / "index.html").read_text("utf-8") == PAGE.format("better<aside>no</aside>")


def test_who_stops_the_preview_is_not_held_back(site: Path) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        LastGood(site).rebuild(stop, explain)
