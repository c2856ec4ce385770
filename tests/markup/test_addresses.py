"""Where links may lead."""

import pytest

from unhunch.text.markup.addresses import fault, web_fault
from unhunch.text.markup.hosts import strange


@pytest.mark.parametrize(
    "url",
    [
        *("https://toes.example/a?b=c#d", "HTTPS://Toes.Example/", "safety.md#x", "../a%20b.png", "#x", "?x=1", ""),
        *("mailto:a.b+c@toes.example", "mailto:a@toes.example?subject=Toes", "tel:+49-30-1", "a:b"[2:]),
    ],
)
def test_these_are_fine(url: str) -> None:
    assert fault(url) is None


@pytest.mark.parametrize(
    "url",
    [
        *(
            "javascript:x",
            "JavaScript:x",
            "java\tscript:x",
            "\x01javascript:x",
            " javascript:x",
            "vbscript:x",
            "data:,x",
        ),
        *("file:///x", "intent://x", "blob:https://x.example", "ftp://x.example", "http://x.example/", "x:y"),
        *(
            "//x.example",
            "/\\x.example",
            "\\\\x.example",
            "https:x.example",
            "https:///x",
            "https://",
            "https://[",
            "a b",
        ),
        *("https://a@x.example/", "https://a:b@x.example/", "https://x.example:1/", "https://x.example:/", "a\u200bb"),
        *("https://127.0.0.1/", "https://[::1]/", "https://2130706433/", "https://0x7f.1/", "https://localhost/"),
        *(
            "mailto:",
            "mailto:x",
            "mailto:a@b.example?bcc=c@d.example",
            "mailto:a@b.example,c@d.example",
            "tel:x",
            "tel:",
        ),
    ],
)
def test_these_are_not(url: str) -> None:
    assert fault(url) is not None


def test_http_is_answered_with_https() -> None:
    assert fault("http://toes.example/a") == (
        "`http:` is not a safe link",
        "Write `https://toes.example/a`, if that leads there too.",
    )


@pytest.mark.parametrize(
    "host",
    [
        *("toes.example", "www.toes-and-feet.example", "a1.example", "müller.example", "xn--mller-kva.example"),
        *("пример.example", "例え.example", "テスト例.example", "παράδειγμα.example", "дом.рф", "toes.xn--p1ai"),
    ],
)
def test_a_plain_name_is_fine_in_any_alphabet(host: str) -> None:
    assert strange(host) == ""


@pytest.mark.parametrize(
    "host",
    [
        *(
            "t\u043ees.example",
            "\u0430\u0440\u0440\u04cf\u0435.com",
            "xn--80ak6aa92e.com",
            "\u0440\u0430\u0443\u0440\u0430l.example",
            "\u03bf.example",
            "t\u03bfes.example",
        ),
        *(
            "toe\u0131.example",
            "\uff54oes.example",
            "toes\u2024example.com",
            "-toes.example",
            "toes-.example",
            "a..example",
        ),
        *("toes", "1.2.3.4", "::1", "xn--.example", "xn--a.example", "toes.example.", "toes.123", "to_es!.example"),
        *("a" * 64 + ".example", "a." * 130 + "example", "toes\u0661.example"),
    ],
)
def test_what_is_not_what_it_looks_like_is_strange(host: str) -> None:
    assert strange(host)


def test_a_source_is_read_over_https() -> None:
    assert web_fault("https://toes.example/a") is None
    assert web_fault("http://toes.example/a") is not None
    assert web_fault("safety.md") is not None
