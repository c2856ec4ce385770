"""One page of each kind, and what axe finds on a page."""

from importlib.resources import files

from playwright.sync_api import Page

THEMED = (
    "",
    "safety/",
    "find/",
    "my-log/",
    "routines/",
    "routines/ten-minute-desk-break/",
    "techniques/",
    "techniques/compare/",
    "techniques/shoulder-blade-squeeze/",
    "techniques/ultrasound/",
    "evidence/",
    "contributing/",
    "fields/",
    "privacy/",
    "404.html",
)
"""Pages with Material's templates."""

PLAYER = "routines/ten-minute-desk-break/play/"
OWN_SHEET = "my-sheet/#from=ten-minute-desk-break"
OWN_PLAYER = "my-sheet/play/#from=ten-minute-desk-break"

THIN = (PLAYER, OWN_SHEET, OWN_PLAYER)
"""Pages with thin templates of their own, each with something on it."""

AT_WORK = {
    "find/": "form.finder-form:not([hidden])",
    "my-log/": ".log [data-none]:not([hidden])",
    PLAYER: "#setup:not([hidden])",
    OWN_SHEET: "#preview .rc-ex",
    OWN_PLAYER: "#setup:not([hidden])",
}
"""What a page's scripts show once they run."""


def show(page: Page, site: str, path: str) -> None:
    """Open a page anew, and wait until its scripts have shown what they show."""
    page.goto("about:blank")  # or else an address that differs in its fragment alone would load nothing
    page.goto(site + path)
    if path in AT_WORK:
        page.locator(AT_WORK[path]).first.wait_for()


_SETTLED = """async () => {
  const asked = () => performance.getEntriesByType("resource").length;
  for (let before = -1; document.readyState !== "complete" || before !== asked(); ) {
    before = asked();
    await new Promise((done) => setTimeout(done, 500));
  }
}"""


def settled(page: Page) -> None:
    """Wait until a page has loaded, and nothing more has come for half a second.

    Playwright advises against its own `networkidle`, and on a page that tests share it sometimes never comes.
    """
    page.evaluate(_SETTLED)


AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")

RULES = {"rules": {"color-contrast": {"enabled": False}, "target-size": {"enabled": True}}}
"""Beyond the rules that are on by themselves: targets of 24 px, and text at 7:1, which leaves nothing to 4.5:1."""
OF_COLOURS = {"runOnly": ["color-contrast-enhanced", "link-in-text-block"]}
"""The rules that can tell one palette from another where all else is the same."""

_MARK_LOOKS = """() => {
  const STYLES = ["color", "backgroundColor", "backgroundImage", "opacity", "fontSize", "fontWeight", "textShadow",
    "webkitTextFillColor", "webkitTextStroke", "filter", "mixBlendMode", "position", "clip", "clipPath", "overflow"];
  const numbers = new Map(), looks = new Map(), alike = new Map();
  const look = (one) => {
    if (!one) return "";
    if (!looks.has(one)) {
      const style = getComputedStyle(one);
      const whole = [look(one.parentElement), one.localName, one.getAttribute("class"), one.matches(":disabled"),
        one.ariaDisabled, ...STYLES.map((name) => style[name])].join("|");
      if (!numbers.has(whole)) numbers.set(whole, numbers.size);
      looks.set(one, numbers.get(whole));
    }
    return looks.get(one);
  };
  for (const one of document.body.querySelectorAll("*")) {
    one.removeAttribute("data-look");
    const text = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
      .map(({ data }) => data.trim()).join("");
    if (!text && !one.matches("input, select, textarea")) continue;
    if (!one.checkVisibility({ visibilityProperty: true })) continue;
    const key = [look(one), Math.min(text.length, 2), one.control?.disabled].join();
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  for (const all of alike.values()) {
    for (const n of [0, all.length >> 1, all.length - 1]) all[n].setAttribute("data-look", "");
  }
}"""
"""Marks three elements of each look: of text that looks alike all has one contrast, which takes axe long to find.

A look is an element's own style, and that of everything around it.
"""

FAULTS = f"""async options => {{
  ({_MARK_LOOKS})();
  // What is below 4.5:1 is told by this rule too, so that it need not be looked for by another one.
  const least = {{ normal: {{ minThreshold: 0 }}, large: {{ minThreshold: 0 }} }};
  const checks = {{ "color-contrast-enhanced": {{ options: {{ contrastRatio: least }} }} }};
  axe.configure({{ rules: [{{ id: "color-contrast-enhanced", enabled: true, selector: "[data-look]" }}] }});
  const found = await axe.run({{exclude: [".rc-paper"]}}, {{...options, checks, resultTypes: ["violations"]}});
  return found.violations.flatMap((fault) => fault.nodes.map(
    (node) => `${{fault.id}}: ${{node.target}} ${{node.any[0]?.message ?? ""}}`));
}}"""
"""A script that takes the rules and gives a line for each fault; axe must be there."""

SHAPE = """() => [...document.body.querySelectorAll("*")].filter((one) => one.checkVisibility()).map((one) => {
  const { x, y, width, height } = one.getBoundingClientRect();
  return `${one.localName} ${[x, y, width, height].map(Math.round)}`;
})"""
"""A script that gives each element that is shown, and its place: all of a page that axe looks at but its colours."""
