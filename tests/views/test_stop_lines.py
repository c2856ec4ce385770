"""When to stop and when not to begin, in few lines."""

from tests.editions import knee_book, small_book, small_edition
from unhunch.views.card import CautionLine
from unhunch.views.stop_lines import start_lines, stop_lines


def test_what_calls_for_help_comes_first_and_signs_of_a_technique_are_added_to_those_to_rest_at() -> None:
    edition = knee_book().edition
    assert stop_lines(edition, [edition.technique("knee-cooling")]) == (
        CautionLine("STOP and call your local emergency number:", "a cold leg."),
        CautionLine("STOP and rest:", "sharp pain in the joint; a knee that gives way."),
        CautionLine("", "The skin turns white or burns."),
    )


def test_a_sign_of_a_technique_that_the_lines_have_is_not_said_again() -> None:
    edition = knee_book().edition
    said = " ".join(line.text for line in stop_lines(edition, [edition.technique("knee-cooling")]))
    assert any(sign.on_paper for sign in edition.technique("knee-cooling").stop_if)
    assert "The leg turns cold" not in said


def test_without_few_words_every_sign_is_said_with_what_to_do_then() -> None:
    techniques = [small_edition().technique(item.id) for item in small_book().routines["toe-break"].items]
    assert stop_lines(small_edition(), techniques) == (CautionLine("STOP if you get:", "Sharp pain. Stop, and rest."),)


def test_signs_not_to_begin_end_with_where_the_others_are() -> None:
    edition = knee_book().edition
    assert [line.head for line in start_lines(edition)] == [
        "Do not start, and call your local emergency number:",
        "Do not start, and see a doctor today:",
        "Other signs to look for first:",
    ]
    assert start_lines(edition)[-1].text.endswith("/safety")


def test_without_few_words_the_page_on_safety_is_named() -> None:
    assert [line.head for line in start_lines(small_edition())] == ["Other signs to look for first:"]
