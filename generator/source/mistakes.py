"""Y1xx: what stops the parser, as the mistakes that people make. Each docstring is the rule."""

from generator.codes import Words, wording
from generator.source.codes import spaces


@wording("Y105", "not-yaml")
def not_yaml(reason: str) -> Words:
    """A file follows the few rules of YAML: a key, a colon, a space and a value; lists with a dash and a space."""
    return (
        f"the file cannot be read from here on: {reason}",
        "Compare this line and the one above with a file that works: spaces, colon, dash, quotes, brackets.",
    )


@wording("Y106", "indentation")
def indentation(column: int, like: int) -> Words:
    """Lines that belong together start in the same column."""
    if like:
        begin = f"Begin it with {spaces(column - 1)}, like line {like}"
        return "the line does not start where its neighbours start", f"{begin}: lines that belong together line up."
    return (
        "the line is indented, but the line above already has its value",
        f"Begin it with {spaces(column - 1)}, like the line above.",
    )


@wording("Y107", "unclosed-quote")
def unclosed_quote(quote: str) -> Words:
    """A text that begins with a quotation mark ends with the same mark."""
    apostrophe = " If it is an apostrophe, put the whole text in double quotes." if quote == "'" else ""
    return (
        f"the text begins with {quote} here, and no {quote} ends it",
        f"Put {quote} at the end of the text too.{apostrophe}",
    )


@wording("Y117", "colon-in-text")
def colon_in_text(better: str) -> Words:
    """A text that holds a colon and a space is put in quotes."""
    return "the text holds a colon and a space, as if another key began here", f"Put quotes around it: `{better}`."


@wording("Y121", "missing-space")
def missing_space(key: str, value: str) -> Words:
    """A colon after a key, and a dash before an item, is followed by a space."""
    mark, rest = (f"{key}:", value) if key else ("-", value)
    return f"there is no space after `{mark}`", f"Write `{mark} {rest}`."


@wording("Y122", "missing-dash")
def missing_dash(text: str) -> Words:
    """Every line begins a key with a colon, begins an item of a list with a dash, or goes on with the text above it."""
    return (
        "this line has neither a dash nor a key with a colon",
        f"If it is an item of the list, write `- {text}`. If it goes on with the text above, indent it by 2 spaces.",
    )


@wording("Y123", "unclosed-bracket")
def unclosed_bracket(bracket: str) -> Words:
    """A bracket that is opened is closed, and commas stand between what is inside."""
    return (
        f"the `{bracket}` here is not closed as it should be",
        f"Put a comma between the items and `{']' if bracket == '[' else '}'}` at the end.",
    )


@wording("Y124", "special-start")
def special_start(character: str) -> Words:
    """A text that begins with a character that is special in YAML (such as `@`, `%`, `*` or `[`) is put in quotes."""
    return (
        f"a text cannot begin with {character} by itself",
        "Put the whole text in quotes, or begin it with a word.",
    )


@wording("Y125", "several-documents")
def several_documents() -> Words:
    """A file is one thing; no line `---` or `...` divides it."""
    return "a line `---` or `...` divides the file in two", "Take the line out, or make two files."


@wording("Y128", "backslash")
def backslash() -> Words:
    r"""In a text in double quotes, a backslash is written twice: `"a \\ b"`."""
    return "a backslash in double quotes has a special meaning", "Leave it out, or use single quotes: '...'."


@wording("Y129", "text-after-quote")
def text_after_quote(quote: str) -> Words:
    """Quotes stand around the whole text. Inside, only the other kind of quotation mark is used."""
    other = "'" if quote == '"' else '"'
    return (
        f"text goes on after the closing quotation mark ({quote})",
        f"Put {other} around the whole text instead, as it has {quote} inside.",
    )


@wording("Y130", "list-beside-value")
def list_beside_value(item: str) -> Words:
    """A list begins on the line after its key, each item on a line of its own after a dash."""
    return (
        "an item of a list stands here, but its key already has a value, or is on the same line",
        f"Leave nothing after the key's colon, and begin a new line for each item: `- {item}`.",
    )


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
)
