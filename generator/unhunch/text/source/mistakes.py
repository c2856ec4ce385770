"""Y1xx: what stops the parser, as the mistakes that people make. Each docstring is the rule."""

from collections.abc import Sequence

from unhunch.problems.advice import Advice, write
from unhunch.problems.code import Words, wording
from unhunch.problems.codes.source import spaces
from unhunch.problems.edits import Suggestion


def _written(better: Sequence[str], edits: Suggestion) -> Advice:
    return Advice(f"Write {', '.join(f'`{text}`' for text in better)}.", suggestions=(edits,))


@wording("Y105", "not-yaml")
def not_yaml(reason: str) -> Words:
    """A file follows the few rules of YAML: a key, a colon, a space and a value. Lists have a dash and a space."""
    return (
        f"the file cannot be read from here on: {reason}",
        "Compare this line and the one above with a file that works: spaces, colon, dash, quotes, brackets.",
    )


@wording("Y106", "indentation")
def indentation(column: int, like: int, edits: Suggestion) -> Words:
    """Lines that belong together start in the same column."""
    if like:
        begin = f"Begin it with {spaces(column - 1)}, like line {like}"
        advice = Advice(f"{begin}: lines that belong together line up.", suggestions=(edits,))
        return "the line does not start where its neighbours start", advice
    advice = Advice(f"Begin it with {spaces(column - 1)}, like the line above.", suggestions=(edits,))
    return "the line is indented, but the line above already has its value", advice


@wording("Y107", "unclosed-quote")
def unclosed_quote(quote: str, closed: Advice | None) -> Words:
    """A text that begins with a quotation mark ends with the same mark."""
    apostrophe = " If it is an apostrophe, put the whole text in double quotes." if quote == "'" else ""
    hint = closed or f"Put {quote} at the end of the text too."
    return f"the text begins with {quote} here, and no {quote} ends it", hint + apostrophe


@wording("Y117", "colon-in-text")
def colon_in_text(better: str, edits: Suggestion) -> Words:
    """A text that holds a colon and a space is put in quotes."""
    return (
        "the text holds a colon and a space, as if another key began here",
        Advice(f"Put quotes around it: `{better}`.", suggestions=(edits,)),
    )


@wording("Y121", "missing-space")
def missing_space(mark: str, better: Sequence[str], edits: Suggestion, last: int = 0) -> Words:
    """A colon after a key, and a dash before an item, is followed by a space."""
    more = f" Do the same down to line {last}." if last else ""
    return f"there is no space after `{mark}`", _written(better, edits) + more


@wording("Y122", "missing-dash")
def missing_dash(item: Advice | None, goes_on: Suggestion) -> Words:
    """Every line begins a key with a colon, or an item of a list with a dash. Else it goes on with the text above."""
    further = Advice("If it goes on with the text above, indent it by 2 spaces.", suggestions=(goes_on,))
    if item is None:
        key = " If it begins with a key, put a colon and a space after the key. Else take it out."
        return "this line has neither a dash nor a key with a colon", further + key
    both = Advice(f"{item.words} {further.words}", suggestions=(*item.suggestions, *further.suggestions))
    return "this line has neither a dash nor a key with a colon", both


@wording("Y123", "unclosed-bracket")
def unclosed_bracket(bracket: str, closed: Advice | None) -> Words:
    """A bracket that is opened is closed, and commas stand between what is inside."""
    end = "]" if bracket == "[" else "}"
    return (
        f"the `{bracket}` here is not closed as it should be",
        closed or f"Put a comma between the items and `{end}` at the end.",
    )


@wording("Y124", "special-start")
def special_start(character: str, quoted: Advice | None) -> Words:
    """A text that begins with a character that is special in YAML (such as `@`, `%`, `*` or `[`) is put in quotes."""
    hint = quoted or "Put the whole text in quotes, or begin it with a word."
    return f"a text cannot begin with {character} by itself", hint


@wording("Y125", "several-documents")
def several_documents() -> Words:
    """A file is one thing; no line `---` or `...` divides it."""
    return "a line `---` or `...` divides the file in two", "Take the line out, or make two files."


@wording("Y128", "backslash")
def backslash() -> Words:
    r"""In a text in double quotes, a backslash is written twice: `"a \\ b"`."""
    return "a backslash in double quotes has a special meaning", "Leave it out, or use single quotes: '...'."


@wording("Y129", "text-after-quote")
def text_after_quote(quote: str, better: Advice | None) -> Words:
    """Quotes stand around the whole text. Inside, only the other kind of quotation mark is used."""
    other = "'" if quote == '"' else '"'
    hint = better or f"Put {other} around the whole text instead, as it has {quote} inside."
    return f"text goes on after the closing quotation mark ({quote})", hint


@wording("Y130", "list-beside-value")
def list_beside_value(item: str, below: Suggestion | None) -> Words:
    """A list begins on the line after its key, each item on a line of its own after a dash."""
    if below is not None:
        message = "an item of a list stands on the line of its key"
        return message, Advice(f"Write `- {item}` on a line of its own below the key.", suggestions=(below,))
    return (
        "an item of a list stands here, but its key already has a value",
        f"Leave nothing after the key's colon, and begin a new line for each item: `- {item}`.",
    )


@wording("Y160", "merge-conflict")
def merge_conflict(lines: tuple[int, int, int], keeps: tuple[Suggestion, Suggestion]) -> Words:
    """A file holds one version. Where two people changed the same lines, git leaves both between three marks."""
    first, middle, last = lines
    return (
        "two versions of the same lines stand here, as two people changed them",
        Advice(
            f"Keep the lines between `<<<<<<<` (line {first}) and `=======` (line {middle}), or those from there to "
            f"`>>>>>>>` (line {last}). Delete the others, and the three lines with the marks.",
            suggestions=keeps,
        ),
    )


@wording("Y161", "code-fence")
def code_fence(lines: Sequence[int], edits: Suggestion) -> Words:
    """A file holds its lines alone. The marks around an example (three backticks) are not copied with it."""
    many = len(lines) > 1
    numbers = f"lines {', '.join(map(str, lines[:-1]))} and {lines[-1]}" if many else f"line {lines[0]}"
    only = "the text between them" if many else "the text itself"
    return (
        "the marks around an example were copied with it",
        Advice(f"Delete {numbers}: only {only} belongs here.", suggestions=(edits,)),
    )


@wording("Y162", "other-format")
def other_format(what: str) -> Words:
    """A file is plain text: keys, each with a colon and its value. Web pages, tables and letters are not read."""
    return (
        f"this looks like {what}, not like a file of keys and values",
        "Copy a file of the same folder, and put your words into it: lines such as `name: Arm slides`.",
    )


@wording("Y163", "other-bullet")
def other_bullet(bullet: str, better: str, lines: tuple[int, int], edits: Suggestion) -> Words:
    """An item of a list begins with a dash and a space. Numbers and other bullets are put in by the pages."""
    first, last = lines
    more = f" Do the same down to line {last}." if last > first else ""
    return f"`{bullet}` stands where an item's dash belongs", write(better, *edits) + more


@wording("Y164", "missing-colon")
def missing_colon(key: str, sign: str, better: Sequence[str], edits: Suggestion, last: int = 0) -> Words:
    """A key is followed by a colon and a space. No other sign stands for the colon."""
    message = f"`{sign}` stands after `{key}` in place of a colon" if sign else f"there is no colon after `{key}`"
    more = f" Do the same down to line {last}." if last else ""
    return message, _written(better, edits) + more


@wording("Y165", "missing-braces")
def missing_braces(around: str, better: str, edits: Suggestion) -> Words:
    """Keys that stand on the line of another key stand in curly braces: `dose: {reps: 5, hold_seconds: 5}`."""
    wrong = (
        f"`{around}` stands where a curly brace belongs" if around else "keys stand on this line without curly braces"
    )
    return wrong, write(better, *edits)


CODES = (
    not_yaml,
    indentation,
    unclosed_quote,
    colon_in_text,
    missing_space,
    missing_dash,
    unclosed_bracket,
    special_start,
    several_documents,
    backslash,
    text_after_quote,
    list_beside_value,
    merge_conflict,
    code_fence,
    other_format,
    other_bullet,
    missing_colon,
    missing_braces,
)
