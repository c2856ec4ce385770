"""I7xx: what is asked about the answers of an issue's form, and what is remarked on how they were read.

Each question is a sentence of the catalog's language, below `forms.ask`, in words for people who know no
files.
"""

from collections.abc import Mapping

from unhunch.problems.code import Code, Wording, Words
from unhunch.problems.diagnostics import Diagnostic, Place, Severity
from unhunch.strings import Strings


def _words(question: str, hint: str) -> Words:
    return question, hint


def _code(code: str, slug: str, rule: str, severity: Severity = "error") -> Wording[[str, str]]:
    return Wording(Code(code, slug, severity, rule), _words)


_QUESTIONS: Mapping[Wording[[str, str]], tuple[str, ...]] = {
    _code(
        "I701",
        "question-missing",
        "A filled-in form keeps every question of the form, as a line of its own that begins with `###`.",
    ): ("question_missing",),
    _code(
        "I702",
        "question-twice",
        "Each question stands once, so that nobody can mistake a line of an answer for a question.",
    ): ("question_twice",),
    _code("I703", "unanswered", "Every question that is marked as required has an answer."): ("unanswered",),
    _code("I704", "not-a-choice", "Where a form gives a list to choose from, the answer is one of the list."): (
        "not_a_choice",
    ),
    _code("I705", "not-a-number", "Where a form asks for a number, the answer is one number."): ("not_a_number",),
    _code(
        "I706",
        "not-shared",
        "Only words that are the writer's own, and that may be shared, become a part of the site.",
    ): ("not_shared",),
    _code(
        "I707",
        "name-for-no-address",
        "A name has letters a to z or digits, of which its page's address is made. No other entry has its address.",
    ): ("name_for_no_address",),
    _code(
        "I708",
        "unknown-name",
        "A step names a technique of this site: by its name, another name or its address. The page of techniques lists"
        " them.",
    ): ("unknown_name", "near_name"),
    _code(
        "I709",
        "unclear-amount",
        "An amount is said in plain parts, and each part once: `3 sets, 10 times, hold 5 seconds, rest 2 seconds`. What"
        " can be read in two ways is asked, and a unit is never left out.",
    ): (
        *("unclear", "order", "unit", "count", "twice", "whole", "limit", "outside"),
        *("held_or_in_all", "counted", "timed", "no_sides", "each_set"),
    ),
    _code(
        "I710",
        "instead-of-nothing",
        "A line with `or` says what to do instead of the step above it, and when. A step has one at most.",
    ): ("instead_of_nothing",),
    _code("I720", "form-without-file", "A file is made of the forms for a routine and for a technique only."): (
        "form_without_file",
    ),
    _code("I721", "several-at-once", "Each step of a routine is one technique, on a line of its own."): (
        "several",
        "two_things",
    ),
    _code(
        "I722",
        "read-as",
        "Of a range, such as `10-12 times`, a routine takes what asks less of the body. A time that does not say"
        " what it is for is the time to hold, if the technique has one.",
        "warning",
    ): ("range", "held"),
    _code(
        "I723",
        "left-out",
        "Texts are words alone: pictures, names of accounts and emoji are left out of them.",
        "warning",
    ): ("picture", "account", "emoji"),
    _code(
        "I724",
        "beyond-sources",
        "A routine's own dose stays within what the technique's sources give.",
        "warning",
    ): ("beyond",),
    _code(
        "I725",
        "evidence-to-come",
        "The file of a technique says how strong the evidence is. No form can: somebody has to look.",
    ): ("evidence",),
    _code(
        "I726",
        "caution-to-say",
        "Whoever must be careful is told to leave the technique out, to change it or to ask first. The reason is said.",
    ): ("caution",),
    _code("I727", "step-by-others", "A step of a routine is something that people do by themselves."): ("by_others",),
}
"""The questions and remarks of each code, by the keys of their sentences."""

_CODE_OF = {about: wording for wording, abouts in _QUESTIONS.items() for about in abouts}

CODES = tuple(_QUESTIONS)


def told(about: str, place: Place, t: Strings, **values: object) -> Diagnostic:
    """Give a question, or a remark, at its place: `about` is the key of its sentences, which take the values."""
    question, hint = t(f"forms.ask.{about}.question", **values), t(f"forms.ask.{about}.hint", **values)
    return _CODE_OF[about](place, question, hint.strip())


def in_sentences(problem: Diagnostic) -> str:
    """Give a question and what to do about it as they stand in running text, without code and place."""
    question = problem.message[:1].upper() + problem.message[1:]
    end = "" if question.endswith((".", "?", "!")) else "."
    return f"{question}{end} {problem.hint}".rstrip()
