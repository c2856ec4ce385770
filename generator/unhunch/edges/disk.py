"""A built site, made anew such that it opens from a disk."""

from pathlib import Path

from unhunch.site.disk.pages import for_disk
from unhunch.work.output.site import MANIFEST, seal


def make_for_disk(site: Path) -> None:
    """Replace the files of a site that was built for a server. Raises LinkError."""
    paths = [path for path in sorted(site.rglob("*")) if path.is_file()]
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}
    files.pop(MANIFEST, None)
    made = dict(for_disk(files))
    for path in files.keys() - made.keys():
        (site / path).unlink()
    for path, content in made.items():
        if files.get(path) != content:
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_bytes(content)
    seal(site)
