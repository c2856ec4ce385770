"""Problems laid over the pages of a preview, as `check` tells them, while the last good site lies beneath."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from markupsafe import Markup

from unhunch.problems.diagnostics import Diagnostic
from unhunch.problems.excerpt import excerpt, one_line
from unhunch.site import render
from unhunch.strings import Strings

_SHOWN = 20
_STYLE = Path(__file__).with_name("overlay.css")
_END = "</body>"


def overlay(problems: Sequence[Diagnostic], t: Strings) -> Markup:
    """Give the problems as HTML that can stand at the end of any page; all that comes from files is escaped."""
    errors = [problem for problem in problems if problem.severity == "error"]
    shown = [
        {
            "place": one_line(f"{problem.path}:{problem.line}:{problem.column}"),
            "code": problem.code,
            "message": one_line(problem.message),
            "hint": one_line(problem.hint),
            "source": "\n".join(excerpt(problem.source, problem.column)) if problem.source.strip() else "",
        }
        for problem in errors[:_SHOWN]
    ]
    return _html(shown, len(errors), t)


def failure(messages: Sequence[str], t: Strings) -> Markup:
    """Give what ended a build for another reason as HTML of the same kind."""
    none = dict.fromkeys(("place", "code", "hint", "source"), "")
    return _html([{**none, "message": one_line(message)} for message in messages[:_SHOWN]], len(messages), t)


def _html(shown: Sequence[Mapping[str, str]], count: int, t: Strings) -> Markup:
    style = Markup(_STYLE.read_text("utf-8"))  # noqa: S704 - a file of ours
    return render.html("overlay.html.j2", t, problems=shown, count=count, more=count - len(shown), style=style)


def lay_over(folder: Path, over: Markup) -> None:
    """Put the overlay at the end of every page in a folder; a fragment has no end, and stays as it is."""
    for file in folder.rglob("*.html"):
        page, end, after = file.read_text("utf-8").rpartition(_END)
        if end:
            file.write_text(f"{page}{over}{end}{after}", "utf-8")
