"""Answers are kept on the device; what cannot be read is set aside, and where nothing can be kept they still hold."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page

KEY = "/.answers"
KEPT = {"conditions": ["pregnancy"], "urgent": ["soon"]}
SCRIPT = """async ([stored, write, broken]) => {
  const { keeper } = await import("/assets/javascripts/answers/answers.js");
  const held = new Map(Object.entries(stored));
  const refuse = () => { throw new DOMException("", "SecurityError"); };
  const storage = {
    getItem: broken === "all" ? refuse : key => held.get(key) ?? null,
    setItem: broken ? refuse : (key, value) => held.set(key, value),
    removeItem: broken ? refuse : key => held.delete(key),
  };
  Object.defineProperty(window, "localStorage", { value: broken === "none there" ? null : storage });
  const kept = keeper();
  const damaged = kept.damaged;
  if (write) kept.write(write);
  return { read: kept.read(), damaged, still: kept.damaged, blocked: kept.blocked, held: Object.fromEntries(held) };
}"""
NOTHING: dict[str, list[str]] = {"conditions": [], "urgent": []}


def keep(page: Page, site: str, stored: dict[str, str], write: object = None, broken: str = "") -> dict[str, Any]:
    page.goto(site + "404.html")
    result: dict[str, Any] = page.evaluate(SCRIPT, [stored, write, broken])
    return result


def test_nothing_answered_is_nothing(page: Page, site: str) -> None:
    found = keep(page, site, {})
    assert found == {"read": NOTHING, "damaged": False, "still": False, "blocked": False, "held": {}}


def test_answers_come_back(page: Page, site: str) -> None:
    held = keep(page, site, {}, KEPT)["held"]
    assert keep(page, site, held)["read"] == KEPT


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "7",
        '"pregnancy"',
        "[]",
        '{"format":2,"conditions":[],"urgent":[]}',
        '{"format":1,"conditions":"pregnancy","urgent":[]}',
        '{"format":1,"conditions":[1],"urgent":[]}',
        '{"format":1,"conditions":[]}',
    ],
)
def test_what_cannot_be_read_is_set_aside_and_told(page: Page, site: str, text: str) -> None:
    found = keep(page, site, {KEY: text, f"{KEY}.damaged.1": "older"})
    assert found["read"] == NOTHING
    assert found["damaged"]
    assert found["held"] == {f"{KEY}.damaged.1": "older", f"{KEY}.damaged.2": text}


def test_new_answers_end_the_warning_and_leave_what_was_set_aside(page: Page, site: str) -> None:
    found = keep(page, site, {KEY: "{"}, KEPT)
    assert (found["damaged"], found["still"]) == (True, False)
    assert found["held"][f"{KEY}.damaged.1"] == "{"
    assert json.loads(found["held"][KEY]) == {"format": 1, **KEPT}


@pytest.mark.parametrize("broken", ["all", "writing", "none there"])
def test_without_storage_answers_hold_for_the_page(page: Page, site: str, broken: str) -> None:
    found = keep(page, site, {}, KEPT, broken)
    assert found["read"] == KEPT
    assert found["blocked"]
    assert found["held"] == {}
