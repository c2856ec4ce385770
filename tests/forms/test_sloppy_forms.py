"""Forms as hurried people fill them in: each `sloppy/NAME.md` becomes `NAME.yml`, and what is asked is `NAME.txt`.

`python -m tests.forms.test_sloppy_forms` writes both anew, to be read before they are kept.
"""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.forms.toes import catalog, problems_of
from unhunch.forms.asked import asked
from unhunch.forms.drafting import Draft, draft
from unhunch.forms.forms import forms
from unhunch.problems.diagnostics import Diagnostic, has_errors
from unhunch.strings import strings
from unhunch.text.source import read

FORMS = sorted((Path(__file__).parent / "sloppy").glob("*.md"))
T = strings("en")
CATALOG = catalog()

each_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)


def drafted(raw: bytes) -> tuple[Draft | None, list[Diagnostic]]:
    return draft("issue.md", raw, forms(CATALOG, T), CATALOG, T)


def files(form: Path) -> dict[str, str]:
    made, problems = drafted(form.read_bytes())
    assert made is not None, problems
    return {".yml": made.text, ".txt": asked(problems, T)}


@each_form
def test_a_form_becomes_this_file_or_draft_with_these_questions(form: Path) -> None:
    assert files(form) == {ending: form.with_suffix(ending).read_text("utf-8") for ending in (".yml", ".txt")}


@each_form
def test_no_check_accepts_a_draft_and_each_accepts_a_file(form: Path) -> None:
    made, problems = drafted(form.read_bytes())
    assert made is not None
    assert made.is_open == has_errors(problems) == has_errors(problems_of(made, CATALOG))


@each_form
def test_no_question_speaks_in_keys(form: Path) -> None:
    text = form.with_suffix(".txt").read_text("utf-8")
    assert "_seconds" not in text
    assert "`" not in text.replace("`or`", "")


@each_form
def test_where_it_was_learned_reaches_the_file(form: Path) -> None:
    learned = form.read_text("utf-8").partition("### Where did you learn this?\n\n")[2].split("\n")[0]
    comments = " ".join(line.lstrip("# ") for line in form.with_suffix(".yml").read_text("utf-8").split("\n"))
    assert (learned.lstrip("@") in comments) == (learned != "nowhere")


LEARNED = st.lists(
    st.sampled_from(
        ["\n", "\r", "\u2028", "\u0085", "\x0b", "name: x", ": ", "- ", "#", "@you", "\t", "`", "--- ", "word "]
    )
    | st.text(max_size=4),
    max_size=20,
).map("".join)


@settings(max_examples=150)
@given(LEARNED)
def test_nothing_that_was_learned_can_leave_its_comment(learned: str) -> None:
    form = next(form for form in FORMS if form.stem == "each-side").read_text("utf-8")
    plain, _ = drafted(form.replace("a video", "_No response_").encode())
    made, problems = drafted(form.replace("a video", learned).encode("utf-8", "surrogatepass"))
    assert plain is not None
    if made is None:
        assert has_errors(problems)
        return
    before, after = (read("x.yml", one.text.encode())[0] for one in (plain, made))
    assert before is not None
    assert after is not None
    assert after.data == before.data
    assert all(line.isprintable() for line in made.text.split("\n"))


if __name__ == "__main__":
    for one in FORMS:
        for ending, text in files(one).items():
            one.with_suffix(ending).write_text(text, "utf-8")
