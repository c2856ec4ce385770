"""What is thrown at the program: soup, bytes, mutated files, data of the wrong shape."""

from hypothesis import strategies as st

from tests.trees import TESTS

SMALL = TESTS / "small"
FILES = sorted(file.relative_to(SMALL).as_posix() for file in SMALL.rglob("*.*") if file.is_file())
YAML = [path for path in FILES if path.endswith(".yml")]
FORM = (TESTS / "forms" / "toe-evening.md").read_text("utf-8")
TECHNIQUE_FORM = (TESTS / "forms" / "sloppy" / "technique.md").read_text("utf-8")

TOKENS = st.sampled_from(
    [
        *"-?:,[]{}#&*!|>'\"%@`~<=\\“…\t\n\r\x00\x02\x03\u00a0\u00ad\u200b\u2028\u202e\ufeff",
        *("\n  ", "\n- ", ": ", "---\n", "...\n", "<<: ", "!!python/object:os.system ", "&a ", "*a", "\r\n", "| a |"),
        *("{{", "}}", "{%", "<script>", "</script>", "<img src=x onerror=y>", "javascript:", "![x](y)", "[[routines]]"),
        *("#read(\"/etc/passwd\")", "#import", "$x$", "@a", "```", "~~~", "&lt;", "&#0;", "../", "%s", "{0}"),
        *("null", "true", "NO", "010", "1:30", ".inf", ".nan", "1e999", "9" * 40, "0x", "2026-13-40", "toe-curl"),
        *("name: ", "steps:", "dose: ", "reps: ", "technique: ", "references: ", "### ", "- [x] ", "_No response_"),
    ]
)  # fmt: skip
SOUP = st.lists(TOKENS | st.text(max_size=3), max_size=60).map("".join)
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | SOUP | st.sampled_from(["toe-curl", "5 s", ""])
KEYS = st.sampled_from(
    ["name", "steps", "dose", "reps", "technique", "items", "cautions", "evidence", "text", "figure"]
)
DATA = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5))
OPENERS = st.sampled_from(
    ["[", "[[", "[[a:", "[@", "](", "![", "<", "<!--", "{{", "{%", "`", "``", "(", "&#", "- ", "> ", "\n"]
)
LONG = st.builds(
    lambda parts, size: ("".join(parts) * size)[:size],
    st.lists(OPENERS | OPENERS | TOKENS | st.sampled_from(["a ", "a, ", " "]), min_size=1, max_size=3),
    st.sampled_from([1_000, 60_000, 240_000]),
)
"""The same few marks again and again: what reads them in more than one pass a mark takes for ever."""
TEXT = SOUP | st.text(max_size=80)


@st.composite
def mutated(draw: st.DrawFn, raw: bytes) -> bytes:
    """Some bytes with parts cut out, doubled, or replaced by soup."""
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(raw)))
        end = min(len(raw), start + draw(st.integers(0, 40)))
        new = draw(
            SOUP.map(lambda text: text.encode("utf-8", "surrogatepass"))
            | st.binary(max_size=8)
            | st.just(raw[start:end] * 2)
        )
        raw = raw[:start] + new + raw[end:]
    return raw


@st.composite
def changed_files(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of the small catalog, and what stands in it now."""
    path = draw(st.sampled_from(FILES))
    return path, draw(
        mutated((SMALL / path).read_bytes())
        | st.binary(max_size=200)
        | SOUP.map(lambda text: text.encode("utf-8", "surrogatepass"))
    )
