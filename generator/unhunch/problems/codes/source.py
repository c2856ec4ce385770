"""Y1xx: what can be wrong with the characters, keys and values of a file. Each docstring is the rule."""

from unhunch.problems.advice import Advice
from unhunch.problems.code import Words, wording

MAX_BYTES = 256 * 1024
PHOTO_BYTES = 2 * 1024 * 1024
MAX_DEPTH = 20
MAX_PROBLEMS = 100


def spaces(count: int) -> str:
    """Give a number of spaces in words."""
    return "no space" if count == 0 else "1 space" if count == 1 else f"{count} spaces"


@wording("Y101", "encoding")
def encoding(byte: int) -> Words:
    """Files are saved as UTF-8, so that every letter arrives as it was typed."""
    return (
        f"a letter here is not saved as UTF-8 (byte {byte:#04x})",
        "Save the file again: in the editor's `Save as`, choose the encoding UTF-8.",
    )


@wording("Y102", "byte-order-mark")
def byte_order_mark(kind: str) -> Words:
    """A file begins with its first word, not with an invisible mark."""
    return f"the file begins with an invisible mark ({kind})", "Save it again as `UTF-8`, not as `UTF-8 with BOM`."


@wording("Y103", "empty-file")
def empty_file() -> Words:
    """A file says something. A file that is not needed yet is not there yet."""
    return "the file is empty", "Copy a file of the same folder and change it, or delete this one."


@wording("Y104", "tab")
def tab(count: int, wanted: int) -> Words:
    """Lines are indented with spaces. A tab has no fixed width, so nobody can tell what belongs together."""
    tabs = "the tab" if count == 1 else f"the {count} tabs"
    words = f"Delete {tabs}" + (f" and type {spaces(wanted)} instead." if wanted else ".")
    return "a tab stands at the start of the line", Advice(words, instead=(" " * wanted,))


@wording("Y108", "too-large")
def too_large(most: int = MAX_BYTES) -> Words:
    """A file holds at most 256 KB. One technique needs about 4. A photo in `content/pictures` may have 2 MB."""
    if most == PHOTO_BYTES:
        return f"the photo is larger than {most // 1024} KB", "Save it smaller: 1,200 pixels a side are plenty."
    return f"the file is larger than {MAX_BYTES // 1024} KB", "Take out what is not text, or split the file."


@wording("Y109", "no-keys")
def no_keys() -> Words:
    """A file is a series of keys with their values, such as `name: Arm slides`."""
    return (
        "the file does not consist of keys and values",
        "Write lines such as `name: Arm slides`; a file of the same folder shows how.",
    )


@wording("Y110", "alias")
def alias(character: str, name: str) -> Words:
    """A text is written out where it is needed; `&` and `*` do not stand before it."""
    way = f"Take `&{name}` out" if character == "&" else f"Put here what stands at `&{name}`, written out in full"
    return (
        f"a text here begins with `{character}`, which has a special meaning in YAML",
        f"{way}. If the `{character}` belongs to the text, put the whole text in quotes.",
    )


@wording("Y111", "custom-tag")
def custom_tag(tag: str) -> Words:
    """A value says by itself what it is; nothing such as `!text` stands before it."""
    return (
        f"`{tag}` stands before the value; values take no such mark",
        "Leave it out. If the `!` belongs to the text, put the whole text in quotes.",
    )


@wording("Y112", "duplicate-key")
def duplicate_key(key: str, first: int) -> Words:
    """A key is given once. Of two, one would silently be lost."""
    return (
        f"`{key}` stands here and already in line {first}",
        f"Keep one of the two, or join their values under one `{key}:`.",
    )


@wording("Y113", "too-deep")
def too_deep() -> Words:
    """Values nest at most 20 levels deep. The deepest that a catalog needs is 6."""
    return f"this is nested deeper than {MAX_DEPTH} levels", "Take out some of the brackets or some indentation."


@wording("Y114", "odd-key")
def odd_key() -> Words:
    """A key is one plain word."""
    return (
        "a key must be one plain word",
        "Write a word, a colon and the value, such as `name: Arm slides`. Text in {} or [] needs quotes around it.",
    )


@wording("Y115", "ambiguous-number")
def ambiguous_number(text: str, plainly: str | None) -> Words:
    """A number is written in plain digits. `010` is 8 to some programs and 10 to others, so it is read as neither."""
    quoted = f'"{text}"'
    number = f"Write `{plainly}` if you mean the number, or write" if plainly else "Write"
    return (
        f"programs read `{text}` in different ways",
        Advice(
            f"{number} `{quoted}` with its quotes if you mean the text.",
            instead=(plainly, quoted) if plainly else (quoted,),
        ),
    )


@wording("Y116", "curly-quote")
def curly_quote(quote: str, better: Advice | None) -> Words:
    """Texts are quoted with straight quotation marks. A phone's curly ones would be printed with the text."""
    hint = better or 'Take the curly marks out, or type straight ones (").'
    return (
        f"the text begins with the curly quotation mark {quote}",
        hint + " On a phone, hold the quote key to find them.",
    )


@wording("Y118", "control-character")
def control_character(character: str) -> Words:
    """A file holds only characters that can be seen, spaces and line ends."""
    return (
        f"an invisible control character (U+{ord(character):04X}) stands here",
        "Delete it: delete the letters on both sides of this place, and type them again.",
    )


@wording("Y119", "odd-space")
def odd_space(character: str, count: int) -> Words:
    """Lines are indented, and values set off, by the ordinary space. One copied from a web page may be another."""
    kind = f"(U+{ord(character):04X}), as in text copied from a web page"
    if count == 1:
        return f"the space here is not an ordinary one {kind}", Advice("Delete it, and type a space.", instead=(" ",))
    advice = Advice(f"Delete them, and type {count} spaces.", instead=(" " * count,))
    return f"the {count} spaces here are not ordinary ones {kind}", advice


@wording("Y120", "no-front-matter")
def no_front_matter() -> Words:
    """A page begins with its title and description between two lines of `---`."""
    return (
        "the page has no title and description at its head",
        "Begin the file with `---`, `title: ...`, `description: ...` and `---`, a line each.",
    )


@wording("Y126", "too-many-problems")
def too_many_problems() -> Words:
    """At most 100 problems of a file are shown at once."""
    return "this file has more problems than are shown", "Mend the first ones and check again."


@wording("Y127", "lost-comment", "warning")
def lost_comment(lost: str) -> Words:
    """What follows a space and `#` is a note that readers do not see. A `#` of the text itself needs quotes."""
    return (
        f"`{lost}` will not be shown: a space and `#` begin a note",
        "If it is a note, put a space after the `#`. If it belongs to the text, put quotes around the whole text.",
    )


CODES = (
    encoding,
    byte_order_mark,
    empty_file,
    tab,
    too_large,
    no_keys,
    alias,
    custom_tag,
    duplicate_key,
    too_deep,
    odd_key,
    ambiguous_number,
    curly_quote,
    control_character,
    odd_space,
    no_front_matter,
    too_many_problems,
    lost_comment,
)
