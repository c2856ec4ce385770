"""Rules on text: what could do harm, and what is hard to read."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhunch.problems.code import Rule
from unhunch.problems.diagnostics import Place
from unhunch.rules import harm, plain_words
from unhunch.rules.passages import Passage
from unhunch.rules.plain_words import HardWords, long_sentence


def passage(text: str) -> Passage:
    return Passage(text, lambda words: Place("a.yml", 1, max(text.find(words), 0) + 1), prose=True)


def found(rule: Rule[Passage], text: str) -> list[int]:
    return [problem.column for problem in rule(passage(text))]


@pytest.mark.parametrize("text", ["<b>", "a </p>", "<!-- x -->", "<img src=x onerror=y>", "<script", "<a:b>", "<?php"])
def test_html_is_found(text: str) -> None:
    assert found(harm.raw_html, text)


@pytest.mark.parametrize("text", ["5 < 6", "<5 kg", "a <- b", "<https://toes.example/>", "a < b and c > d", "<3"])
def test_a_sign_for_less_is_not_html(text: str) -> None:
    assert found(harm.raw_html, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "[x](JavaScript :alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](data:text/html,y)",
        "[x](vbscript:y)",
        "[x](file:///etc)",
        "[x]( <ftp://toes.example>)",
        "[x]: javascript:y",
    ],
)
def test_a_link_to_a_script_or_to_data_is_found(text: str) -> None:
    assert found(harm.unsafe_link, text)


@pytest.mark.parametrize(
    "text", ["[x](https://toes.example)", "[x](../safety.md#stop)", "[x](mailto:a@b.example)", "The data: five toes."]
)
def test_a_link_to_a_page_is_fine(text: str) -> None:
    assert found(harm.unsafe_link, text) == []


@pytest.mark.parametrize("text", ["{{ x }}", "{% raw %}", "{# note #}", "}}"])
def test_braces_of_templates_are_found(text: str) -> None:
    assert found(harm.template_braces, text)


@pytest.mark.parametrize("text", ["{x}", "# Toes {#toes}", "{: .note }", "50 %"])
def test_other_braces_are_fine(text: str) -> None:
    assert found(harm.template_braces, text) == []


@pytest.mark.parametrize("character", ["\u202e", "\u2066", "\u200b", "\u200d", "\ufeff", "\u00ad", "\U000e0041"])
def test_an_invisible_character_is_found_at_its_place(character: str) -> None:
    assert found(harm.hidden_character, f"a{character}b") == [2]


@pytest.mark.parametrize("text", ["naïve — “quoted” 20 °C", "日本語", "e\u0301", "two\nlines"])
def test_the_letters_of_every_language_are_fine(text: str) -> None:
    for rule in harm.RULES:
        assert found(rule, text) == []


@pytest.mark.parametrize("text", ["a\x00", "a\tb", "a\x1b[0m", "a\x85b", "a\u2028b"])
def test_a_control_character_is_found(text: str) -> None:
    assert found(harm.control_code, text)


@pytest.mark.parametrize(
    "text", ["<b>", "javascript:x", "[x](ftp:y)", "{{", "%}", "\u202e", "\x00", "[x](java&#115;cript:y)", "data:a/b"]
)
def test_the_quick_look_misses_nothing_that_a_rule_finds(text: str) -> None:
    assert any(found(rule, text) for rule in harm.RULES)
    assert harm.SUSPICIOUS.search(text)


def test_a_sentence_of_twenty_words_is_fine_and_one_more_is_not() -> None:
    assert found(long_sentence, " ".join(["word"] * 20) + ".") == []
    assert found(long_sentence, " ".join(["word"] * 21) + ".") == [1]


def test_two_short_sentences_are_not_one_long_one() -> None:
    assert found(long_sentence, "A word and more of them here. " * 8) == []


def test_a_citation_and_the_address_of_a_link_are_not_words() -> None:
    assert found(long_sentence, " ".join(["word"] * 19) + " [toes](a.md) [@b] [@c].") == []


def test_a_long_sentence_is_told_where_it_begins() -> None:
    assert found(long_sentence, "Short. " + " ".join(["word"] * 21) + ".") == [8]


def test_a_hard_word_is_found_whole_and_unless_it_is_explained() -> None:
    hard = HardWords(["hallux", "hallux valgus"])
    assert [*hard.found("The Hallux valgus, and the hallux.")] == ["Hallux valgus", "hallux"]
    assert [*hard.found("The hallux (big toe) and halluxes.")] == []
    assert [*hard.found("The big toe (hallux).")] == []
    assert [*hard.found("The big toe (or hallux) and (hallux.")] == ["hallux", "hallux"]


def test_without_hard_words_none_is_found() -> None:
    assert [*HardWords([]).found("anything")] == []


WORDS = st.lists(st.sampled_from(["a", "b", "ab", "a-b", "a b"]), min_size=1, max_size=3).map(" ".join)


@given(st.lists(WORDS, max_size=5), st.lists(st.sampled_from(["a", "B", "ab", "-", " ", " (", "."])).map("".join))
def test_hard_words_are_those_that_a_pattern_of_all_of_them_would_find(words: list[str], text: str) -> None:
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    pattern = re.compile(rf"\b(?:{either})\b(?! \()" if either else r"(?!)", re.IGNORECASE)
    assert [*HardWords(words).found(text)] == pattern.findall(text)


def test_hard_words_are_looked_up_however_many_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two thousand that begin alike, only as many are tried as have another length."""
    hard = HardWords([f"hallux {number:04}" for number in range(2000)])
    tried: list[int] = []
    monkeypatch.setattr(plain_words, "_ENDS", Tries(tried))
    assert [*hard.found("hallux 9999 " * 1000)] == []
    assert [*hard.found("hallux 1999 " * 1000)] == ["hallux 1999"] * 1000
    assert len(tried) == 1000


class Tries:
    """Counts how often the end of a word is looked at, and finds every end good."""

    def __init__(self, tried: list[int]) -> None:
        self.tried = tried

    def match(self, _: str, place: int) -> bool:
        self.tried.append(place)
        return True
