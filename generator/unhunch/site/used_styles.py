"""A style sheet without what a site does not use: a theme brings styles for much that no page of it has.

It is cut where that is sure to change nothing: rules for classes that neither a page nor a script names, and values
that nothing asks for.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

_CLASSES = re.compile(r'class="([^"]*)"')  # of longer names, too: to ask where a name begins takes thirty times as long
_WORDS = re.compile(r"[A-Za-z_][\w-]*")
_TOKEN = re.compile(r"""\\.|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[(){};,]""", re.DOTALL)
_IN_PARENTHESES = re.compile(r"\([^()]*\)")
_ATTRIBUTE = re.compile(r"\[[^\]]*\]")
_CLASS = re.compile(r"\.([A-Za-z_][\w-]*)")
_ASKED_FOR = re.compile(r"var\(\s*(--[\w-]+)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_COMMENT_OR_STRING = re.compile(r"""/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'""", re.DOTALL)
_HOLDS_RULES = ("@media", "@supports", "@layer", "@container")


def classes(html: str) -> Set[str]:
    """Give every class that the elements of a page have."""
    return {name for found in _CLASSES.findall(html) for name in found.split()}


def words(script: str) -> Set[str]:
    """Give every word of a script, among them the classes that it may give to an element."""
    return set(_WORDS.findall(script))


def asked_for(text: str) -> Set[str]:
    """Give the names of the custom properties that a text asks for."""
    return set(_ASKED_FOR.findall(text))


def bare(sheet: str) -> str:
    """Give a style sheet without its comments, and without the space at the head of its lines."""
    parts = _COMMENT_OR_STRING.sub(lambda found: "" if found[0].startswith("/*") else found[0], sheet)
    return "".join(f"{line.strip()}\n" for line in parts.splitlines() if line.strip())


def used(sheet: str, named: Set[str], asked: Set[str]) -> str:
    """Give a style sheet without rules for classes beyond `named`, and without values of its own that nobody asks for.

    `asked` are the custom properties that others ask for.
    """
    kept = tuple(_kept(_COMMENT.sub("", sheet), named))
    wanted = asked | asked_for("".join(rule.text for rule in kept))
    return "".join(_asked(rule, wanted) for rule in kept)


@dataclass(frozen=True)
class _Rule:
    """A statement, or what stands between braces behind its head; `inner` are the rules that it holds."""

    head: str
    body: str | None
    inner: "tuple[_Rule, ...]" = ()

    @property
    def text(self) -> str:
        if self.body is None:
            return f"{self.head};"
        return f"{self.head}{{{self.body}{''.join(rule.text for rule in self.inner)}}}"


def _kept(sheet: str, named: Set[str]) -> Iterator[_Rule]:
    for rule in _rules(sheet):
        if rule.body is None or (rule.head.startswith("@") and not rule.head.startswith(_HOLDS_RULES)):
            yield rule
        elif rule.head.startswith("@"):
            if inner := tuple(_kept(rule.body, named)):
                yield _Rule(rule.head, "", inner)
        elif head := ",".join(one for one in _parted(rule.head, ",") if _may_fit(one, named)):
            yield _Rule(head, rule.body)


def _may_fit(selector: str, named: Set[str]) -> bool:
    """Whether an element may fit a selector; what stands in parentheses may be a negation, and is not looked at."""
    bare = _ATTRIBUTE.sub("", selector)
    while (less := _IN_PARENTHESES.sub("", bare)) != bare:
        bare = less
    return set(_CLASS.findall(bare)) <= named


def _asked(rule: _Rule, wanted: Set[str]) -> str:
    if rule.inner:
        return f"{rule.head}{{{''.join(_asked(one, wanted) for one in rule.inner)}}}"
    if rule.body is None or rule.head.startswith("@"):
        return rule.text
    lines = (line for line in _parted(rule.body, ";") if line.strip())
    left = [line for line in lines if not line.strip().startswith("--") or line.partition(":")[0].strip() in wanted]
    return f"{rule.head}{{{';'.join(left)}}}" if left else ""


def _rules(sheet: str) -> Iterator[_Rule]:
    start = opened = depth = 0
    for token in _TOKEN.finditer(sheet):
        if token[0] == "{":
            depth += 1
            if depth == 1:
                opened = token.start()
        elif token[0] == "}":
            depth -= 1
            if depth == 0:
                yield _Rule(sheet[start:opened].strip(), sheet[opened + 1 : token.start()])
                start = token.end()
        elif token[0] == ";" and depth == 0:
            yield _Rule(sheet[start : token.start()].strip(), None)
            start = token.end()


def _parted(text: str, sign: str) -> Iterator[str]:
    """Yield the parts of a text between the signs that stand outside of strings and parentheses."""
    start = depth = 0
    for token in _TOKEN.finditer(text):
        if token[0] in "({":
            depth += 1
        elif token[0] in ")}":
            depth -= 1
        elif token[0] == sign and depth == 0:
            yield text[start : token.start()]
            start = token.end()
    yield text[start:]
