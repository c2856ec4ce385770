"""The parser's complaints, told as the mistakes that people make."""

import pytest

from unhunch.text.source import read


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: b: c\n", "Y117", 1, 5),
        ("- a\n- b: c: d\n", "Y117", 2, 7),
        ("a: 'b\nc: d\n", "Y107", 1, 4),
        ('a: "b\nc: d\n', "Y107", 1, 4),
        ("a:\n- b\nc d\n- e\n", "Y122", 3, 1),
        ("a:\n  b: 1\n   c: 2\n", "Y106", 3, 4),
        ("a:\n  b: 1\n c: 2\n", "Y106", 3, 2),
        ("a:\n  - b\n - c\n", "Y106", 3, 2),
        (" a: 1\nb: 2\n", "Y106", 2, 1),
        ("a:\n  - b\n  c: d\n", "Y106", 3, 3),
        ("a:b\nc: 1\n", "Y121", 1, 3),
        ("a:\n- b\n-c\n- d\n", "Y121", 3, 2),
        ("a: [b, c\nd: e\n", "Y123", 1, 4),
        ("a: {b: c\nd: e\n", "Y123", 1, 4),
        ("a: [b, , c]\n", "Y123", 1, 4),
        ("a: @b\n", "Y124", 1, 4),
        ("a: `b`\n", "Y124", 1, 4),
        ("a: %b\n", "Y124", 1, 4),
        ("a: *b* c\n", "Y124", 1, 4),
        ("a: |b\n", "Y124", 1, 4),
        ("a: b\n...\nc\n", "Y125", 2, 1),
        ('a: "\\c"\n', "Y128", 1, 5),
        ("a: 'b' c\n", "Y129", 1, 8),
        ("a: 'b's'\n", "Y129", 1, 7),
        ("a: - b\n", "Y130", 1, 4),
        ("a: -\n", "Y130", 1, 4),
        ("a: b\n- c\n", "Y130", 2, 1),
        ("%YAML 3.0\n---\na: b\n", "Y105", 1, 1),
        ("---", "Y109", 1, 1),
        ("\n\n---", "Y109", 3, 1),
    ],
)
def test_a_mistake_is_told_where_it_was_made(text: str, code: str, line: int, column: int) -> None:
    document, (problem,) = read("a.yml", text.encode())
    assert document is None
    assert (problem.code, problem.line, problem.column) == (code, line, column)


def test_the_hint_for_a_colon_is_the_line_as_it_should_be() -> None:
    (problem,) = read("a.yml", b'- name: Say "one": two\n')[1]
    assert problem.hint == "Put quotes around it: `- name: 'Say \"one\": two'`."
