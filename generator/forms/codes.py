"""I7xx: what can be wrong with the answers of an issue's form. Each docstring is the rule."""

from collections.abc import Sequence

from generator.codes import Words, wording


@wording("I701", "question-missing")
def question_missing(label: str) -> Words:
    """A filled-in form keeps every question of the form, as a line of its own that begins with `###`."""
    return (
        f"the question “{label}” is not there",
        f"Put the line `### {label}` back, with your answer below it, or fill in the form anew.",
    )


@wording("I702", "question-twice")
def question_twice(label: str, first: int) -> Words:
    """Each question stands once, so that nobody can mistake a line of an answer for a question."""
    return (
        f"the line `### {label}` stands here and already in line {first}",
        "If it belongs to your answer, take the `###` away. If it is an answer of its own, keep one of the two.",
    )


@wording("I703", "unanswered")
def unanswered(label: str, help_: str) -> Words:
    """Every question that is marked as required has an answer."""
    return f"“{label}” has no answer", f"Write your answer below the question. {help_}".rstrip()


@wording("I704", "not-a-choice")
def not_a_choice(label: str, got: str, choices: Sequence[str]) -> Words:
    """Where a form gives a list to choose from, the answer is one of the list."""
    return f"“{got}” is not a choice of “{label}”", "Write one of these: " + ", ".join(f"“{c}”" for c in choices) + "."


@wording("I705", "not-a-number")
def not_a_number(label: str, got: str) -> Words:
    """Where a form asks for a number, the answer is one number."""
    return f"“{label}” must be a number, not “{got}”", "Write one number in digits, such as 4, or nothing."


@wording("I706", "not-shared")
def not_shared(label: str) -> Words:
    """Only words that are the writer's own, and that may be shared, become a part of the site."""
    return (
        f"the box of “{label}” is not ticked",
        "If it is true, edit the issue and tick it: `- [x]`. If not, say so; then this cannot be used.",
    )


@wording("I707", "name-for-no-address")
def name_for_no_address(got: str) -> Words:
    """A name has letters a to z or digits, of which its page's address is made, and no other entry has its address."""
    return (
        f"no new address of a page can be made of the name “{got}”",
        "Choose another name, with some letters from a to z, that no page of the site has yet.",
    )


@wording("I708", "unknown-name")
def unknown_name(got: str, near: Sequence[str]) -> Words:
    """A step begins with the name of a technique of this site. The page of techniques lists them."""
    one = " or ".join(f"“{name}”" for name in near)
    hint = f"Did you mean {one}?" if near else "Copy the name from the page of techniques."
    return f"no technique is called “{got}”", f"{hint} Everything else goes after a comma, or in brackets at the end."


@wording("I709", "unclear-amount")
def unclear_amount(got: str) -> Words:
    """An amount is said in plain parts, and each part once: `3 sets, 10 times, hold 5 seconds, rest 2 seconds`."""
    return (
        f"“{got}” cannot be read as an amount",
        "Write it such as “10 times”, “2 sets of 10”, “hold 5 seconds” or “3 minutes”. Put other words in brackets.",
    )


@wording("I710", "instead-of-nothing")
def instead_of_nothing() -> Words:
    """A line with `or` says what to do instead of the step in the line above it, and when, once for a step."""
    return (
        "it is not clear what this line with `or` replaces, or when",
        "Write it below the step, once: `or`, the technique, a colon, and when, such as “If you are tired.”",
    )


CODES = (
    question_missing,
    question_twice,
    unanswered,
    not_a_choice,
    not_a_number,
    not_shared,
    name_for_no_address,
    unknown_name,
    unclear_amount,
    instead_of_nothing,
)
