"""What is watched may go away and come back."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from unhunch.edges.watching import patient_observer

PATIENCE = 60


class Heard(FileSystemEventHandler):
    def __init__(self) -> None:
        self.paths = list[str]()
        self._more = threading.Condition()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if not event.is_directory:
            with self._more:
                self.paths.append(f"{event.event_type} {Path(str(event.src_path)).name}")
                self._more.notify_all()

    def until(self, told: str) -> None:
        with self._more:
            assert self._more.wait_for(lambda: told in self.paths, PATIENCE), self.paths


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.yml").touch()
    return tmp_path / "content"


@pytest.fixture
def heard(folder: Path) -> Iterator[Heard]:
    handler, observer = Heard(), patient_observer([str(folder), str(folder / "a.yml")])
    observer.schedule(handler, str(folder), recursive=True)
    observer.start()
    yield handler
    observer.stop()
    observer.join()


def test_a_folder_that_goes_and_comes_back_is_told_and_watched_again(folder: Path, heard: Heard) -> None:
    folder.rename(folder.with_name("away"))
    heard.until("deleted a.yml")
    folder.with_name("away").rename(folder)
    heard.until("created a.yml")
    (folder / "b.yml").touch()
    heard.until("created b.yml")


def test_another_folder_in_its_place_is_told(folder: Path, heard: Heard) -> None:
    shutil.copytree(folder, folder.with_name("other"))
    (folder.with_name("other") / "c.yml").touch()
    folder.rename(folder.with_name("away"))
    folder.with_name("other").rename(folder)
    heard.until("created c.yml")
