"""The check on the safety page, and what its answers do elsewhere."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conditions import matrix
from tests.editions import catalog_of
from tests.pages import settled
from tests.project import PROJECT
from unhunch.catalog.catalog import Catalog

BLOCKED = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError') }})"
OVERHEAD = "Left out: Arm slides, because you ticked “pain when you raise an arm overhead”."


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return catalog_of(PROJECT)


@pytest.fixture
def unscripted(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def tick(page: Page, site: str, *conditions: str) -> None:
    page.goto(site + "safety/")
    for condition in conditions:
        page.locator(f".check-conditions input[value={condition}]").check()


def test_without_scripts_the_lists_are_plain_and_all_of_them_is_open(
    unscripted: Page, site: str, catalog: Catalog
) -> None:
    unscripted.goto(site + "safety/")
    safety = catalog.safety
    for group in safety.tiers:
        signs = unscripted.locator(f".check-group--{group.id} .symptoms > li")
        expect(signs).to_have_count(len(group.signs))
        for sign in group.signs:
            whole = signs.filter(has_text=sign.text).locator("p, :scope:not(:has(details))")
            assert any(one.is_visible() for one in whole.all()), sign.text
    asked = {condition.caution for condition in safety.ask_first.conditions}
    others = [term for term in catalog.vocabulary.cautions if term.id not in asked]
    expect(unscripted.locator(".check-conditions li")).to_have_count(len(safety.ask_first.conditions) + len(others))
    for control in unscripted.locator(".check-group input, .check-group button").all():
        expect(control).to_be_hidden()


def test_a_phone_shows_first_whom_to_call_and_for_what(page: Page, site: str, catalog: Catalog) -> None:
    page.set_viewport_size({"width": 390, "height": 664})
    page.goto(site + "safety/")
    page.locator(".check--on").wait_for()
    red = page.locator(".check-group--emergency")
    for first in (red.locator(".call").first, red.locator(".symptoms > li").first):
        expect(first).to_be_in_viewport(ratio=1)
    assert red.locator(".call").first.get_attribute("href") == f"tel:{catalog.safety.emergency.numbers[0]}"


def test_each_sign_has_a_line_and_what_there_is_to_know_of_it_unfolds(page: Page, site: str, catalog: Catalog) -> None:
    page.goto(site + "safety/")
    page.locator(".check--on").wait_for()
    for group in catalog.safety.tiers:
        for sign in group.signs:
            (line,) = page.locator(f".check-group--{group.id} .symptoms > li").filter(has_text=sign.text).all()
            if line.locator("summary").count():
                expect(line.locator("p")).to_be_hidden()
                line.locator("summary").click()
                expect(line.locator("summary")).to_have_text(re.compile(re.escape(str(sign.short))))
            expect(line.get_by_text(sign.text)).to_be_visible()


def test_every_condition_of_the_catalog_can_be_ticked(page: Page, site: str, catalog: Catalog) -> None:
    page.goto(site + "safety/")
    page.locator(".check--on").wait_for()
    boxes = page.locator(".check-conditions input[type=checkbox]:visible")
    ids = [box.get_attribute("value") for box in boxes.all()]
    groups = {term.id: term.group for term in catalog.vocabulary.cautions}
    order = [group.id for group in catalog.vocabulary.groups]
    asked = [condition.caution for condition in catalog.safety.ask_first.conditions if condition.caution]
    asked.sort(key=lambda id_: order.index(groups[id_] or ""))
    assert ids == asked + [term.id for term in catalog.vocabulary.cautions if term.id not in asked]


def test_each_single_tick_changes_something_and_leaves_something(page: Page, site: str, catalog: Catalog) -> None:
    page.goto(site + "safety/")
    page.locator(".check--on").wait_for()
    for condition, row in matrix(catalog).items():
        box = page.locator(f".check-conditions input[value={condition}]")
        box.check()
        n = {do: sum(one.do == do for one in row.values()) for do in ("leave-out", "ask", "adapt")}
        words = f"Left out: {n['leave-out']}. To ask about first: {n['ask']}. To be changed: {n['adapt']}."
        expect(page.locator("[data-summary]")).to_have_text(words)
        lines = page.locator("[data-effects] li").all_text_contents()
        assert len(lines) == sum(n.values()) > 0, condition
        for one in row.values():
            assert one.do == "fine" or [line for line in lines if one.why in line and (one.how or "") in line], one
        now = set(page.locator("[data-now] li").all_text_contents())
        alone = {id_: one.entry for id_, one in catalog.techniques.items() if not one.entry.by_others}
        assert now == {alone[id_].name for id_ in alone if row[id_].do in ("fine", "adapt")} != set(), condition
        box.uncheck()
    expect(page.locator("[data-summary]")).to_have_text("You have ticked nothing. Nothing is left out.")
    expect(page.locator(".check-result details")).to_be_hidden()


def test_a_sign_that_can_wait_leads_to_an_appointment_and_keeps_the_exercises(
    page: Page, site: str, catalog: Catalog
) -> None:
    page.goto(site + "safety/")
    page.locator("[data-fits=appointment]").click()
    expect(page.locator("[data-action=appointment]")).to_have_text(catalog.safety.appointment.action)
    expect(page.locator(".check-next")).to_be_visible()
    page.goto(site + "find/")
    expect(page.locator(".finder-form")).to_be_visible()
    assert page.locator(".answers-urgent").count() == 0
    page.goto(site + "routines/gentle-day/play/")
    expect(page.locator("#start")).to_be_enabled()


def test_answers_say_what_they_change_and_why(page: Page, site: str, catalog: Catalog) -> None:
    tick(page, site, "painful-overhead")
    found = matrix(catalog)["painful-overhead"].values()
    n = {do: len([caution for caution in found if caution.do == do]) for do in ("leave-out", "ask", "adapt")}
    words = f"Left out: {n['leave-out']}. To ask about first: {n['ask']}. To be changed: {n['adapt']}."
    expect(page.locator("[data-summary]")).to_have_text(words)
    assert n["leave-out"] > 0
    page.locator(".check-result summary").click()
    line = page.locator("[data-effects] li", has_text="Arm slides")
    why = catalog.techniques["arm-slides"].entry.cautions["painful-overhead"].why
    expect(line).to_have_text(f"{OVERHEAD} {why}")


def test_every_ticked_condition_is_told_for_every_technique_that_it_changes(
    page: Page, site: str, catalog: Catalog
) -> None:
    rows = matrix(catalog)
    tick(page, site, *rows)
    lines = " ".join(page.locator("[data-effects] li").all_text_contents())
    cautions = [(id_, c) for id_, row in rows.items() for c in row.values() if c.do != "fine"]
    assert len(cautions) == page.locator("[data-effects] li").count()
    assert not [c.why for _, c in cautions if c.why not in lines]
    assert not [c.how for _, c in cautions if c.do == "adapt" and c.how and c.how not in lines]


def test_answers_are_still_there_after_a_reload_and_can_be_cleared(page: Page, site: str) -> None:
    tick(page, site, "pregnancy")
    page.reload()
    box = page.locator(".check-conditions input[value=pregnancy]")
    expect(box).to_be_checked()
    page.locator("[data-clear]").click()
    page.reload()
    page.locator(".check--on").wait_for()
    expect(box).not_to_be_checked()


@pytest.mark.parametrize("group", ["emergency", "soon"])
def test_a_sign_that_fits_leads_to_its_action_and_not_to_exercises(
    page: Page, site: str, catalog: Catalog, group: str
) -> None:
    action = (catalog.safety.emergency if group == "emergency" else catalog.safety.soon).action
    page.goto(site + "safety/")
    expect(page.locator(".check-next")).to_be_visible()
    page.locator(f"[data-fits={group}]").click()
    told = page.locator(f"[data-action={group}]")
    expect(told).to_have_text(f"Do not exercise now. {action}")
    expect(told).to_have_attribute("role", "alert")
    expect(page.locator(".check-next")).to_be_hidden()
    for path in ("find/", "routines/gentle-day/", ""):
        page.goto(site + path)
        expect(page.locator(f".answers-urgent--{group}")).to_contain_text(action)
        expect(page.locator(".play-link:visible")).to_have_count(0)
    page.goto(site + "find/")
    expect(page.locator(".answers-urgent")).to_be_visible()
    expect(page.locator(".entries .entry-link:visible")).to_have_count(0)
    page.get_by_role("button", name="It does not fit me any more").click()
    expect(page.locator(".finder-form")).to_be_visible()


def test_lists_of_techniques_say_what_is_left_out(page: Page, site: str) -> None:
    tick(page, site, "painful-overhead")
    page.goto(site + "techniques/")
    slides = page.locator(".entries li", has=page.locator(".entry-link", has_text="Arm slides"))
    expect(slides).to_contain_text("Left out, because you ticked “pain when you raise an arm overhead”.")


def test_the_map_of_a_body_says_what_is_left_out(page: Page, site: str) -> None:
    tick(page, site, "painful-overhead")
    page.goto(site)
    page.locator(".spot summary", has_text="Between the shoulder blades").click()
    slides = page.locator(".spot[open] li", has_text="Arm slides")
    expect(slides).to_contain_text("Left out, because you ticked “pain when you raise an arm overhead”.")


def test_a_routine_says_what_is_left_out_and_what_to_do_instead(page: Page, site: str) -> None:
    tick(page, site, "pregnancy", "osteoporosis")
    page.goto(site + "routines/floor-session/")
    own = page.locator(".answers-own")
    expect(own).to_contain_text("Left out: Cobra on your front, because you ticked “pregnancy”.")
    expect(own).to_contain_text("Do this instead: Band pull-apart.")
    safety = page.locator(".safety-line").bounding_box()
    note = own.bounding_box()
    assert safety is not None
    assert note is not None
    assert safety["y"] < note["y"]


def test_a_technique_says_what_answers_mean_for_it(page: Page, site: str) -> None:
    tick(page, site, "shoulder-surgery")
    page.goto(site + "techniques/arm-slides/")
    expect(page.locator(".answers-own")).to_contain_text(
        "Ask a doctor or physiotherapist first, because you ticked “shoulder surgery"
    )


def test_without_answers_other_pages_fetch_and_show_nothing(page: Page, site: str) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(site + "routines/floor-session/")
    settled(page)
    assert page.locator(".answers-own, .answers-top").count() == 0
    assert [url for url in requests if url.endswith("answers.json")] == []


def test_when_the_cautions_cannot_be_had_a_page_says_so(page: Page, site: str) -> None:
    tick(page, site, "pregnancy")
    page.route("**/answers.json", lambda route: route.abort())
    page.goto(site + "routines/floor-session/")
    expect(page.locator(".answers-notice")).to_contain_text("Read the cautions of each technique before you start.")


def test_with_storage_blocked_the_check_works_for_this_page_and_says_so(page: Page, site: str) -> None:
    page.add_init_script(BLOCKED)
    tick(page, site, "painful-overhead")
    expect(page.locator("[data-summary]")).to_contain_text("Left out: 2.")
    expect(page.locator("[data-notice]")).to_contain_text("Your answers hold only until you leave this page.")


def test_damaged_answers_are_told_where_exercises_are(page: Page, site: str) -> None:
    page.goto(site + "safety/")
    page.evaluate("localStorage.setItem('/.answers', '{')")
    page.goto(site + "routines/floor-session/")
    expect(page.locator(".answers-notice")).to_contain_text("set aside")
    assert page.evaluate("localStorage.getItem('/.answers.damaged.1')") == "{"


def test_an_answer_that_the_list_no_longer_has_is_told(page: Page, site: str) -> None:
    page.goto(site + "safety/")
    page.evaluate('localStorage.setItem(\'/.answers\', \'{"format":1,"conditions":["gone"],"urgent":[]}\')')
    page.reload()
    expect(page.locator("[data-notice]")).to_contain_text("The list has changed since you answered.")


def test_the_check_can_be_worked_by_keyboard_alone(page: Page, site: str) -> None:
    page.goto(site + "safety/")
    page.locator(".check--on").wait_for()
    page.locator("[data-fits=appointment]").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator(".check-conditions input").first).to_be_checked()
    expect(page.locator("[data-summary]")).to_contain_text("Left out:")


def test_what_is_touched_in_the_check_is_large(page: Page, site: str) -> None:
    page.goto(site + "safety/")
    page.locator(".check--on").wait_for()
    for target in page.locator(".check-group label, .check-group button, .check-group summary, .check summary").all():
        box = target.bounding_box()
        assert box is None or box["height"] >= 44


def test_the_answer_that_was_given_last_wins_though_the_page_waited_since_the_first(page: Page, site: str) -> None:
    page.add_init_script("""const load = fetch; window.held = [];
        window.fetch = (...asked) => new Promise((done) => held.push(() => done(load(...asked))))""")
    page.goto(f"{site}techniques/overhead-arm-stretch/")
    changed = """(conditions) => {
        localStorage.setItem("/.answers", JSON.stringify({ format: 1, conditions, urgent: [] }));
        dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })) }"""
    for conditions in (["painful-overhead"], ["painful-overhead", "shoulder-surgery"]):
        page.evaluate(changed, conditions)
    page.evaluate("for (const go of held) go()")
    expect(page.locator(".answers-own li")).to_have_count(2)
    assert page.evaluate("held.length") == 1  # asked for once, however often answers change
