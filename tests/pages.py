"""One page of each kind, and what axe finds on a page."""

from importlib.resources import files

THEMED = (
    "",
    "safety/",
    "find/",
    "routines/",
    "routines/ten-minute-desk-break/",
    "techniques/",
    "techniques/shoulder-blade-squeeze/",
    "techniques/ultrasound/",
    "evidence/",
    "contributing/",
    "fields/",
    "privacy/",
    "404.html",
)
"""Pages with Material's templates."""

THIN = ("routines/ten-minute-desk-break/play/",)
"""Pages with thin templates of their own."""

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")

RULES = {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}}
"""Beyond the rules that are on by themselves: text at 7:1, and targets of 24 px."""

FAULTS = """async rules => (await axe.run({exclude: ['.rc-paper']}, {rules, resultTypes: ['violations']})).violations
  .flatMap(fault => fault.nodes.map(node => `${fault.id}: ${node.target} ${node.any[0]?.message ?? ''}`))"""
"""A script that takes the rules and gives a line for each fault; axe must be there."""
