"""What a form is asked, as a list for whoever filled it in: without codes, with the words that each is about."""

from collections.abc import Iterable
from textwrap import wrap

from unhunch.problems.codes.forms import in_sentences
from unhunch.problems.diagnostics import Diagnostic
from unhunch.problems.excerpt import excerpt, one_line
from unhunch.strings import Strings

_WIDTH = 100


def asked(problems: Iterable[Diagnostic], t: Strings) -> str:
    """Give a numbered list as plain text. It cannot steer a terminal; to the forge it is still untrusted."""
    return "\n".join(_entry(number, problem, t) for number, problem in enumerate(problems, 1))


def _entry(number: int, problem: Diagnostic, t: Strings) -> str:
    source, _ = excerpt(problem.source.strip(), 1)
    head = t("forms.draft.heading", n=number, line=source) if source else f"{number}."
    lines = [one_line(line) for line in wrap(in_sentences(problem), _WIDTH)]
    return "\n".join((head, *(f"   {line}" for line in lines), ""))
