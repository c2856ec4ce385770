"""What a preview lays over its pages: every problem, escaped; and nothing on what has no end."""

from pathlib import Path

from markupsafe import Markup

from unhunch.edges.overlay import failure, lay_over, overlay
from unhunch.problems.diagnostics import Diagnostic
from unhunch.strings import strings

T = strings("en")


def problem(number: int, message: str = "so it is", source: str = "") -> Diagnostic:
    return Diagnostic("content/a.yml", number, 2, "R999", message, "Mend it.", source=source)


def test_a_problem_is_told_with_its_place_its_line_and_what_to_do() -> None:
    html = overlay([problem(3, source="a: b")], T)
    assert "<summary>1 problem to mend</summary>" in html
    assert "<code>content/a.yml:3:2</code>" in html
    assert "<strong>R999</strong> so it is" in html
    assert "<pre>a: b\n ^</pre>" in html
    assert "<p>Mend it.</p>" in html


def test_what_comes_from_a_file_is_shown_as_text() -> None:
    html = overlay([problem(1, "</aside><script>alert(1)</script>", "<img src=x onerror=alert(1)> \u202e")], T)
    assert "<script" not in html
    assert "<img" not in html
    assert "\u202e" not in html


def test_warnings_are_left_to_the_terminal_and_many_errors_too() -> None:
    warning = Diagnostic("content/a.yml", 1, 1, "R998", "perhaps", "Look.", "warning")
    html = overlay([warning, *map(problem, range(30))], T)
    assert "R998" not in html
    assert html.count("<li>") == 20
    assert "30 problems to mend" in html
    assert "And 10 more, in the terminal." in html


def test_what_is_no_problem_of_a_file_is_told_as_it_is() -> None:
    html = failure(["plugins: <b> is no plugin", "Aborted"], T)
    assert "2 problems to mend" in html
    assert "plugins: &lt;b&gt; is no plugin" in html
    assert "<code>" not in html


def test_it_lies_at_the_end_of_whole_pages_only(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    whole, fragment = tmp_path / "in" / "index.html", tmp_path / "piece.html"
    whole.write_text("<body>ä</body></html>", "utf-8")
    fragment.write_text("<div></div>", "utf-8")
    lay_over(tmp_path, Markup("<aside></aside>"))
    assert whole.read_text("utf-8") == "<body>ä<aside></aside></body></html>"
    assert fragment.read_text("utf-8") == "<div></div>"
