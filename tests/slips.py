"""Slips of people who edit YAML in a browser: what stood in a file of the small catalog, and what they wrote."""

# ruff: noqa: E501, RUF001 - as people write

from dataclasses import dataclass
from pathlib import Path

from tests.trees import small

BREAK, CURL = "content/routines/toe-break.yml", "content/techniques/toe-curl.yml"
SPREAD, HOME = "content/techniques/toe-spread.yml", "content/pages/index.md"
VOCABULARY, ABOUT, SOURCES = "content/vocabulary.yml", "content/catalog.yml", "content/references/toe-guide.yml"

_GOUT = """\
id: gout
  label: gout
  clause: you have gout
  defaults:
  - {kinds: [mobilise], do: fine, why: Small moves are easy on a joint.}
  - {kinds: [professional], do: ask, why: A hot joint needs rest.}
"""
_ITEMS = "items:\n- technique: toe-curl\n  dose: {reps: 8}\n- technique: toe-spread\n"
_STEPS = "- Sit with your feet flat.\n- Curl your toes.\n- Let go.\n"
_FEET = "reviewed: null\nfigure:\n  base: standing\n  end: {lean: 5}\n  alt: Standing.\n"


@dataclass(frozen=True)
class Slip:
    """`new` in the place of `old` in a file; all of the file where `old` is empty."""

    path: str
    old: str
    new: str

    def made(self, root: Path) -> Path:
        """Give the small catalog at `root` with the slip in it."""
        file = small(root) / self.path
        text = file.read_text("utf-8")
        assert self.old in text, self
        file.write_text(text.replace(self.old, self.new, 1) if self.old else self.new, "utf-8")
        return root


DOSES = (
    [
        Slip(BREAK, "{reps: 8}", written)
        for written in (
            *(
                "3x10",
                "3 x 10",
                "3×10",
                "3 sets of 10",
                '"3 sets of 10"',
                "10 reps",
                "10x",
                "10 times",
                "8",
                "ten times",
            ),
            *("3 sets of 10, hold 5 sec", "10 reps with 5 sec hold", "hold 30s", "2 min", "90 sec", "1:30", "lots"),
            *("10 each side", "3x10 each side", "3x10-12", "10-12", "10 - 12 reps", "[reps: 8]", "[8]", "(reps: 8)"),
            *("{reps:8}", "{reps=8}", "{reps:8, hold_seconds:5}", "reps: 8", "reps: 8, hold_seconds: 5", "reps 8"),
            *("{reps: 10-12}", "{reps: 10 to 12}", "{reps: 10+}", "{reps: ~10}", "{reps: about 10}", "{reps: ten}"),
            *("{reps: 10x}", "{reps: 10 reps}", "{reps: 8 sec}", "{reps: 0:10}", '{reps: 10"}', "{reps: 3 sets of 10}"),
            *("{reps: 3x10}", "{reps: max}", "{reps: 8,}", "{reps: 8 hold_seconds: 5}", "{reps: 8; hold_seconds: 5}"),
            *("{reps: 8, hold: 30s}", "{reps: 8, hold: 30}", "{reps: 8, pause: 5}", "{repetitions: 8}", "{times: 8}"),
            *("{reps: '8'}", '{reps: "8"}', "{reps: 8.5}", "{reps: 08}", "{reps: [8]}", "{reps: 8", "{{reps: 8}}"),
            *("{sets: 3, reps: 10 hold 5}", "{reps: 8, seconds: 5}", "{seconds: 30}", "{Reps: 8}", "{REPS: 8}", "true"),
            *("{reps: -8}", "{reps: 100}", "{dose: {reps: 8}}", "(3x10)", "3x10 (hold 5 sec)", "3/10", "8 (each side)"),
        )
    ]
    + [
        Slip(SPREAD, "dose:\n  minutes: 1\n", f"dose:{written}\n")
        for written in (
            *("\n  seconds: 90", "\n  time: 90 sec", "\n  duration: 2 min", "\n  minutes: 1-2", "\n  minutes: 1 min"),
            *(
                "\n  minutes: 90 sec",
                "\n  minutes: 1,5",
                "\n  mins: 2",
                "\n  minute: 1",
                "\n  min: 1",
                " 2 min",
                " 90 s",
            ),
            *(
                "\n  - minutes: 1",
                "\n- minutes: 1",
                "\n    minutes: 1\n  each: side",
                "\n  dose:\n    minutes: 1",
                "\n  reps=5",
            ),
            *(
                "\n  reps = 5",
                "\n  reps:5",
                "\n  reps 5",
                "\n\treps: 5",
                "\n  minutes：1",
                "\n  hold_seconds: 30",
                " minutes: 1",
            ),
            *(
                "\n  minutes: one",
                "\n  minutes: half a",
                "\n  minutes: 5 times",
                "\nminutes: 1",
                "\n  reps: 5\n  minutes: 1",
            ),
        )
    ]
    + [
        Slip(CURL, "range:\n  reps: [3, 12]\n  note: Our suggestion.\n", f"range:{written}\n")
        for written in (
            " 3-12",
            " 3 to 12 reps",
            "\n  reps: 3-12",
            "\n  reps: 12",
            "\n  reps: [3]",
            "\n  reps: [3-12]",
            "\n  reps: {min: 3, max: 12}",
        )
    ]
)

IDS = (
    [
        Slip(BREAK, "- technique: toe-curl\n", f"- technique: {written}\n")
        for written in (
            *(
                "toe-curl.yml",
                "/techniques/toe-curl/",
                "https://toes.example/techniques/toe-curl/",
                "Toe curl",
                "Toe Curl",
            ),
            *("toe_curl", "ToeCurl", "toe curl", "content/techniques/toe-curl.yml", "techniques/toe-curl", "toe-curl/"),
            *(
                "toe-curl,",
                '"toe-curl "',
                "[toe-curl]",
                "[Toe curl](/techniques/toe-curl/)",
                "'`toe-curl`'",
                "{toe-curl}",
            ),
            *("toe--curl", "toe-curl.yaml", "https://toes.example/techniques/toe-curl/?x=1#top", "toe-crul", "toes"),
            *(
                "https://example.org/other/",
                "",
                "toe-break",
                "123",
                "true",
                "Zehen",
                "@toe-curl",
                "*toe-curl*",
                "toe–curl",
            ),
        )
    ]
    + [
        Slip(CURL, "references: [toe-guide]", f"references: {written}")
        for written in (
            *(
                "[https://example.org/toes]",
                "https://example.org/toes",
                "toe-guide",
                "[A guide to toes]",
                "A guide to toes",
            ),
            *("[toe-guide, ]", "[www.example.org]", "[toe_guide]", "[@toe-guide]", '["[@toe-guide]"]', "[toe-gide]"),
            *(
                "[toe-guide toe-note]",
                "toe-guide, toe-note",
                "\n    - https://example.org/a\n    - https://example.org/b",
            ),
            *(
                "{toe-guide}",
                "(toe-guide)",
                "[10.1000/182]",
                "[doi:10.1000/182]",
                "toe-guide.yml",
                "[toe-guide",
                "toe-guide]",
            ),
        )
    ]
    + [
        Slip(BREAK, "on_a_bad_day: toe-rest", f"on_a_bad_day: {written}")
        for written in (
            "Toe rest",
            "toe-rest.yml",
            "/routines/toe-rest/",
            "[toe-rest]",
            "- toe-rest",
            "none",
            "no",
            "\n- toe-rest",
            "toe-curl",
        )
    ]
    + [
        Slip(CURL, "positions: [sitting]", f"positions: {written}")
        for written in (
            *(
                "sitting",
                "Sitting",
                "[Sitting]",
                "[sitting standing]",
                "sitting, standing",
                "sitting and standing",
                "- sitting",
            ),
            *(
                "[seated]",
                "[chair]",
                "{sitting}",
                "(sitting)",
                "[sitting,, standing]",
                "\n  sitting",
                "\n  - sitting\n standing",
            ),
            *(
                "\n- sitting\n-standing",
                "\n* sitting",
                "\n  • sitting\n  • standing",
                '["sitting"]',
                "['sitting]",
                "[lying]",
            ),
        )
    ]
)

LISTS = (
    [
        Slip(BREAK, _ITEMS, written)
        for written in (
            *("items: toe-curl, toe-spread\n", "items: [toe-curl, toe-spread]\n", "items:\n- toe-curl\n- toe-spread\n"),
            *(
                "items:\n1. toe-curl\n2. toe-spread\n",
                "items:\n  1. toe-curl\n  2. toe-spread\n",
                "items:\n1) toe-curl\n2) toe-spread\n",
            ),
            *("items:\n- 1. toe-curl\n- 2. toe-spread\n", "items:\n- technique toe-curl\n- technique toe-spread\n"),
            *(
                "items:\n- technique toe-curl\n  dose: {reps: 8}\n- technique: toe-spread\n",
                "items:\n-toe-curl\n-toe-spread\n",
            ),
            *(
                "items:\n-technique: toe-curl\n-technique: toe-spread\n",
                "items:\n- technique:toe-curl\n- technique: toe-spread\n",
            ),
            *(
                "items:\n  technique: toe-curl\n  dose: {reps: 8}\n",
                "items: {technique: toe-curl}\n",
                "items: toe-curl\n",
            ),
            *(
                "items:\n- - technique: toe-curl\n  - technique: toe-spread\n",
                "items\n- technique: toe-curl\n",
                "items=\n- technique: toe-curl\n",
            ),
            *(
                "items:\n- technique: toe-curl\n- technique: toe-spread\n   dose: {minutes: 1}\n",
                "items:\n- technique: toe-curl\n dose: {reps: 8}\n",
            ),
            *(
                "items:\n- technique: toe-curl\ndose: {reps: 8}\n- technique: toe-spread\n",
                "items:\n- technique: toe-curl\n  technique: toe-spread\n",
            ),
            *(
                "items: - technique: toe-curl\n",
                "items:\n- technique = toe-curl\n- technique = toe-spread\n",
                "items:\n- technique: toe-curl: 8\n",
            ),
            *(
                "items:\n+ toe-curl\n+ toe-spread\n",
                "items:\n- toe-curl: {reps: 8}\n",
                "items:\n- toe-curl 8x\n",
                "Items:\n- technique: toe-curl\n",
            ),
            *(
                "items:\n\u2013 technique: toe-curl\n\u2013 technique: toe-spread\n",
                "items:\n-\ttechnique: toe-curl\n",
                "exercises:\n- technique: toe-curl\n",
            ),
            *(
                "items:\n- technique: toe-curl\n  alternative: {technique: toe-curl, when: If it hurts.}\n- technique: toe-spread\n",
                "items: 5\n",
            ),
            *(
                "items:\n- technique: toe-curl\n  alternative: toe-spread\n",
                "items:\n- technique: toe-curl\n  note: [Slowly.]\n",
                "items:\n",
                "items: []\n",
            ),
            *(
                "items:\n- technique: toe-curl\n  level = 1\n",
                "items:\n- technique: toe-curl\n<<<<<<< HEAD\n  dose: {reps: 8}\n=======\n  dose: {reps: 6}\n>>>>>>> other\n- technique: toe-spread\n",
            ),
            *(
                "items:\n- technique: &a toe-curl\n- technique: *a\n",
                "items:\n- &a {technique: toe-curl}\n- *a\n",
                "items:\n- <<: {technique: toe-curl}\n",
            ),
        )
    ]
    + [
        Slip(CURL, _STEPS, written)
        for written in (
            *(
                f"{bullet} Sit with your feet flat.\n{bullet} Curl your toes.\n{bullet} Let go.\n"
                for bullet in "•*–·+—‣◦▪"
            ),
            *(
                f"  {bullet} Sit with your feet flat.\n  {bullet} Curl your toes.\n"
                for bullet in ("•", "*", "–", "1.", "a)")
            ),
            *(
                "1. Sit.\n2. Curl your toes.\n3. Let go.\n",
                "(1) Sit.\n(2) Curl your toes.\n",
                "a) Sit.\nb) Curl.\n",
                "•Sit.\n•Curl.\n",
            ),
            *(
                "- Sit.\nCurl your toes.\n- Let go.\n",
                "- Sit.\n-Curl your toes.\n",
                "-Sit.\n-Curl.\n",
                "Sit. Curl. Let go.\n",
            ),
            *(
                "- Sit: with your feet flat.\n",
                "- Sit: with your: feet flat.\n",
                "- [Sit, Curl]\n",
                "-\n- Sit.\n",
                "- Sit.\n  Curl.\n",
            ),
            *(
                "- Sit.\n  - Curl.\n",
                " - Sit.\n- Curl.\n",
                "- Sit.\n - Curl.\n",
                "\t- Sit.\n\t- Curl.\n",
                "-\tSit.\n-\tCurl.\n",
            ),
            *(
                '- "Sit.\n- Curl.\n',
                '- "Sit" down.\n',
                "- 'Let's go.'\n",
                "- “Sit.”\n",
                "- @Sit.\n",
                "- *Sit* down.\n",
                "- **Sit** down.\n",
            ),
            *(
                "- _Sit_ down.\n",
                "- `Sit` down.\n",
                "- Sit [down](https://example.org).\n",
                "- # Sit\n",
                "- Sit #2.\n",
                "- 10\n",
                "- yes\n",
            ),
            *(
                "- Sit &amp; curl.\n",
                "- <b>Sit</b>\n",
                "- % Sit\n",
                "- ! Sit\n",
                "- & Sit\n",
                "- | Sit\n",
                "- > Sit\n",
                "- ? Sit\n",
                "- {Sit}\n",
            ),
            *(
                "- text: Sit.\n- text: Curl.\n",
                "step1: Sit.\nstep2: Curl.\n",
                "steps:\n- Sit.\n",
                "// Sit.\n- Curl.\n",
                "--- Sit.\n",
                "... \n",
            ),
        )
    ]
    + [
        Slip(CURL, f"steps:\n{_STEPS}", written)
        for written in (
            *(
                "steps: Sit with your feet flat. Curl your toes.\n",
                "steps: [Sit., Curl.]\n",
                "steps: - Sit.\n",
                "steps:\n",
                "steps: {1: Sit., 2: Curl.}\n",
            ),
            *(
                "steps: |\n  Sit.\n  Curl.\n",
                "steps: |\n  - Sit.\n  - Curl.\n",
                "Schritte:\n- Sit.\n",
                "step:\n- Sit.\n",
                "steps :\n- Sit.\n",
                "steps;\n- Sit.\n",
            ),
            *(
                "steps\n- Sit.\n- Curl.\n",
                "steps:- Sit.\n",
                'steps: "Sit."\n',
                "instructions:\n- Sit.\n",
                "STEPS:\n- Sit.\n",
                "étapes:\n- Sit.\n",
            ),
        )
    ]
)

LINES = [
    Slip(BREAK, "level: 1\n", f"{written}\n")
    for written in (
        *(
            "level = 1",
            "level=1",
            "level:1",
            "level 1",
            "level：1",
            "level：",
            "level -> 1",
            "level: easy",
            "level: Easy",
            "level: hard",
        ),
        *(
            "level: 1,",
            "level: 1.",
            "level: 1.0",
            "level: one",
            "level: '1'",
            "level: true",
            "level: yes",
            "level: leicht",
            "level: beginner",
        ),
        *(
            "Level: 1",
            "LEVEL: 1",
            " level: 1",
            "  level: 1",
            "\tlevel: 1",
            "level: 5",
            "level: 0",
            "level: [1]",
            "level: {1}",
            "level: 1-2",
        ),
        *(
            "level: 1\nlevel: 2",
            "difficulty: 1",
            "niveau: 1",
            "levle: 1",
            "level: 1 # easy",
            "level: 1 #easy",
            "level: #1",
            "- level: 1",
        ),
        *(
            '"level": 1',
            "level: 1 easy",
            "level:",
            "level: null",
            "level: ~",
            "level: n/a",
            "level: 1;",
            "level => 1",
            "level := 1",
            "`level: 1`",
        ),
        *(
            "**level**: 1",
            "# level: 1",
            "level: medium",
            "level: 1/3",
            "level: level 1",
            "weeks: 4 weeks\nlevel: 1",
            "weeks: 2 months\nlevel: 1",
        ),
        *(
            "weeks: 4-6\nlevel: 1",
            "weeks: four\nlevel: 1",
            "level: 1\n\nNot a key at all.",
            "level: 1\nid: toe-break",
            "level: 1\nnote: Hm.",
        ),
    )
] + [
    Slip(BREAK, "purpose: Wake up your toes.\nfor_whom: Anybody with stiff toes.\n", written)
    for written in (
        *(
            "zweck: Wake up your toes.\nfür_wen: Anybody with stiff toes.\n",
            "but: Wake up.\npour_qui: Anybody.\n",
            "para: Wake up.\nquien: Anybody.\n",
        ),
        *(
            "purpose Wake up your toes.\nfor_whom: Anybody.\n",
            "purpose = Wake up.\nfor_whom = Anybody.\n",
            "purpose： Wake up.\nfor_whom： Anybody.\n",
        ),
        *(
            "for whom: Anybody.\npurpose: Wake up.\n",
            "for-whom: Anybody.\npurpose: Wake up.\n",
            "forWhom: Anybody.\nPurpose: Wake up.\n",
        ),
        *(
            'purpose: "**Wake up** your [toes](https://example.org)."\nfor_whom: Anybody.\n',
            "purpose: **Wake up**\nfor_whom: Anybody.\n",
        ),
        *(
            "purpose: Wake up: your toes.\nfor_whom: Anybody.\n",
            'purpose: "Wake up" your toes.\nfor_whom: Anybody.\n',
            'purpose: "Wake up",\nfor_whom: Anybody.\n',
        ),
        *(
            "purpose: [Wake, up]\nfor_whom: Anybody.\n",
            "purpose:\n- Wake up.\nfor_whom: Anybody.\n",
            "purpose:\n  text: Wake up.\nfor_whom: Anybody.\n",
        ),
        *(
            "purpose: Wake up.\nmore text\nfor_whom: Anybody.\n",
            "purpose: “Wake up”\nfor_whom: “Anybody”\n",
            "purpose: Wake up\n  your toes.\nfor_whom: Anybody.\n",
        ),
        *(
            "Purpose: Wake up.\nFor whom: Anybody.\n",
            "purpose - Wake up.\nfor_whom - Anybody.\n",
            "purpose: 5\nfor_whom: Anybody.\n",
            "purpose: |\n Wake up.\nfor_whom: x\n",
        ),
        *(
            "for_whom: Anybody.\n",
            "purpose:\nfor_whom:\n",
            "purpose: ''\nfor_whom: Anybody.\n",
            "description: Wake up.\naudience: Anybody.\n",
            "goal: Wake up.\nwho: Anybody.\n",
        ),
        *(
            "purpose: Wake up.\nfor_whom: *everybody*\n",
            "purpose: Don't stop.\nfor_whom: 'Anybody's toes'\n",
            "purpose: 'Wake up\nfor_whom: Anybody.\n",
        ),
    )
]

FILES = [
    Slip(BREAK, "name: Toe break\n", "```yaml\nname: Toe break\n"),
    Slip(BREAK, "on_a_bad_day: toe-rest\n", "on_a_bad_day: toe-rest\n```\n"),
    Slip(BREAK, "", "<html><body><p>Toe break</p></body></html>\n"),
    Slip(BREAK, "", "<!DOCTYPE html>\n<html>\n<p>name: Toe</p>\n"),
    Slip(BREAK, "", "name,purpose,level\nToe break,Wake up,1\n"),
    Slip(BREAK, "", "name;purpose;level\nToe break;Wake up;1\n"),
    Slip(BREAK, "", "name\tpurpose\tlevel\nToe break\tWake up\t1\n"),
    Slip(BREAK, "", "| name | purpose |\n|---|---|\n| Toe | Wake |\n"),
    Slip(BREAK, "", '{"name": "Toe break", "purpose": "Wake up.", "level": "1"}\n'),
    Slip(BREAK, "", '[{"name": "Toe break"}]\n'),
    Slip(BREAK, "", "Toe break is a short routine for stiff toes.\n"),
    Slip(BREAK, "", "name = Toe break\npurpose = Wake up your toes.\n"),
    Slip(BREAK, "", "# Toe break\n\nWake up your toes.\n"),
    Slip(BREAK, "", "- name: Toe break\n  purpose: Wake up.\n"),
    Slip(BREAK, "", "---\n---\n"),
    Slip(BREAK, "", "\n"),
    Slip(BREAK, "name: Toe break\n", "---\nname: Toe break\n"),
    Slip(BREAK, "on_a_bad_day: toe-rest\n", "on_a_bad_day: toe-rest\n---\n"),
    Slip(BREAK, "on_a_bad_day: toe-rest\n", "on_a_bad_day: toe-rest\n...\n"),
    Slip(BREAK, "name: Toe break\n", "\ufeffname: Toe break\n"),
    Slip(HOME, "title: Toes\n", "title Toes\n"),
    Slip(HOME, "title: Toes\n", "title = Toes\n"),
    Slip(HOME, "title: Toes\n", "title：Toes\n"),
    Slip(HOME, "title: Toes\n", "titel: Toes\n"),
    Slip(HOME, "title: Toes\n", "title: Toes: and more\n"),
    Slip(HOME, "title: Toes\n", ""),
    Slip(HOME, "description: Short routines for stiff toes.\n", "description Short routines.\n"),
    Slip(HOME, "description: Short routines for stiff toes.\n", "menu: no\n"),
    Slip(HOME, "---\ntitle: Toes\n", "title: Toes\n"),
    Slip(HOME, "---\n# Toes", "# Toes"),
    Slip(HOME, "# Toes\n", "<<<<<<< HEAD\n# Toes\n=======\n# Feet\n>>>>>>> other\n"),
    Slip(HOME, "---\ntitle: Toes\n", "```\n---\ntitle: Toes\n"),
    Slip(ABOUT, "2026-01-31", "31.01.2026"),
    Slip(ABOUT, "2026-01-31", "01/31/2026"),
    Slip(ABOUT, "2026-01-31", "5/6/2026"),
    Slip(ABOUT, "2026-01-31", "2026/1/31"),
    Slip(ABOUT, "2026-01-31", "31 January 2026"),
    Slip(ABOUT, "2026-01-31", "January 31, 2026"),
    Slip(ABOUT, "2026-01-31", "20260131"),
    Slip(ABOUT, "2026-01-31", "2026"),
    Slip(ABOUT, "2026-01-31", "yesterday"),
    Slip(ABOUT, "2026-01-31", "2026-02-30"),
    Slip(ABOUT, '"1.0.0"', "1.0"),
    Slip(ABOUT, '"1.0.0"', '"1.0"'),
    Slip(ABOUT, '"1.0.0"', "v1.0.0"),
    Slip(ABOUT, "language: en", "language: English"),
    Slip(ABOUT, "language: en", "language: en-GB"),
    Slip(ABOUT, "https://creativecommons", "creativecommons"),
    Slip(ABOUT, "https://creativecommons.org", "http://creativecommons.org"),
    Slip(SOURCES, "claim_seen: direct\n", "claim_seen: yes\n"),
    Slip(SOURCES, "claim_seen: direct\n", "claim_seen: direct\ndoi: https://doi.org/10.1000/182\n"),
    Slip(SOURCES, "claim_seen: direct\n", "claim_seen: direct\nurl: www.example.org\n"),
    Slip(SOURCES, "claim_seen: direct\n", "claim_seen: direct\nyear: 2015a\n"),
    Slip(SOURCES, "claim_seen: direct\n", "claim_seen: direct\nyear: 17\n"),
    Slip(SOURCES, "kind: guide\n", "- kind: guide\n"),
    Slip(SOURCES, "", "toe-guide:\n  kind: guide\n  title: A guide to toes\n  claim_seen: direct\n"),
    Slip(VOCABULARY, "movement: true", "movement: yes"),
    Slip(VOCABULARY, "movement: true", "movement: True"),
    Slip(VOCABULARY, "movement: true", "movement: 1"),
    Slip(VOCABULARY, _GOUT, "gout\n"),
    Slip(VOCABULARY, "id: gout\n", "id: Gout\n"),
    Slip(CURL, "  gout:\n    do: ask\n", "  diabetes:\n    do: ask\n"),
    Slip(CURL, "  gout:\n    do: ask\n", "  Gout:\n    do: ask\n"),
    Slip(CURL, "  gout:\n    do: ask\n", "  gout:\n    do: avoid\n"),
    Slip(CURL, "  gout:\n    do: ask\n", "  gout:\n    do: fragen\n"),
    Slip(CURL, "  gout:\n    do: ask\n    why: A hot joint needs rest.\n", "  gout: ask\n"),
    Slip(CURL, "  gout:\n    do: ask\n    why: A hot joint needs rest.\n", "- gout\n"),
    Slip(CURL, "  gout:\n    do: ask\n    why: A hot joint needs rest.\n", "- gout:\n    do: ask\n    why: Hot.\n"),
    Slip(CURL, "cautions:\n  gout:\n    do: ask\n    why: A hot joint needs rest.\n", "cautions: gout\n"),
    Slip(CURL, "cautions:\n  gout:\n    do: ask\n    why: A hot joint needs rest.\n", "cautions: [gout]\n"),
    Slip(CURL, "cautions:\n  gout:\n    do: ask\n    why: A hot joint needs rest.\n", "cautions: none\n"),
    Slip(
        CURL,
        "  corrections:\n  - text: The leaflet names no source.\n    references: [toe-note]\n",
        "  corrections:\n  - It names none.\n",
    ),
    Slip(CURL, "dose: {reps: 5, hold_seconds: 5}", "dose: {reps: 5, hold_seconds: 5, each: sides}"),
    Slip(CURL, "dose: {reps: 5, hold_seconds: 5}", "dose: {reps: 5, hold_seconds: 5}\ndose_reason: Our own."),
    Slip(CURL, "dose: {reps: 5, hold_seconds: 5}", "dose: {reps: 5, hold_seconds: 5}\nreviewed: no"),
    Slip(CURL, "dose: {reps: 5, hold_seconds: 5}", "dose: {reps: 5, hold_seconds: 5}\nreviewed: yes"),
    Slip(CURL, "dose: {reps: 5, hold_seconds: 5}", "dose: {reps: 5, hold_seconds: 5}\neasier: Sit down."),
    Slip(
        CURL,
        "dose: {reps: 5, hold_seconds: 5}",
        "dose: {reps: 5, hold_seconds: 5}\nchanges:\n- on: 28.11.2025\n  what: X.\n  why: Y.",
    ),
    Slip(CURL, "dose: {reps: 5, hold_seconds: 5}", "dose: (reps: 5, hold_seconds: 5)"),
    Slip(CURL, "dose: {reps: 5, hold_seconds: 5}", "dose: {reps: 5, hold_seconds: 5}\naliases: curling, toe curls"),
    Slip(CURL, "kind: mobilise\n", "kind: Mobilise\n"),
    Slip(CURL, "kind: mobilise\n", "kind: strengthening\n"),
    Slip(CURL, "kind: mobilise\n", "type: mobilise\n"),
    Slip(CURL, "kind: mobilise\n", "kind: [mobilise]\n"),
    Slip(CURL, "    level: promising\n", "    level: strong\n"),
    Slip(
        CURL,
        "evidence:\n  family:\n    level: promising\n    about: toes\n    says: One guide says that it may help.\n    references: [toe-guide]\n",
        "evidence: A guide says that it may help.\n",
    ),
    *(
        Slip(SPREAD, "steps:\n", f"figure:\n{written}  alt: Sitting.\nsteps:\n")
        for written in (
            "  base: sitting\n  view: side\n  end: {knee: {bend: 20}, shoulder: {flex: 40}, wrist_left: {flex: 10}}\n",
            "  base: sitting-chair\n  end: {shoulders: {flex: 40}}\n",
            "  base: seated\n  end: {left_knee: {bend: 20}}\n",
            "  base: standing\n  end: {kneeLeft: {bend: 20}}\n",
            "  base: standing\n  end: {knees: 20}\n",
            "  base: standing\n  end: {knees: {bend: 20°}}\n",
            "  base: standing\n  end: {knees: {bend: 20 degrees}}\n",
            "  base: standing\n  end: standing\n",
            "  base: standing\n  view: profile\n  end: {lean: 5}\n",
            "  base: standing\n  view: 30\n  end: {lean: 5}\n",
            "  base: standing\n  props: chair\n  end: {lean: 5}\n",
            "  base: standing\n  arrows: {follow: head}\n  end: {lean: 5}\n",
            "  base: standing\n  arrows: head\n  end: {lean: 5}\n",
            "  base: standing\n  mirror: yes\n  end: {lean: 5}\n",
        )
    ),
]


MORE = [
    Slip(BREAK, "{reps: 8}", w)
    for w in (
        "8-10 reps x 3 sets",
        "10 reps x 3",
        "3 sets x 10 reps",
        "5 x 30 sec",
        "30 sec x 3",
        "3x10 sec",
        "10 x 5s hold",
        "3 sets 10 reps",
        "reps=8",
        "reps : 8",
        "{reps : 8}",
        "{ reps: 8 }",
        "{'reps': 8}",
        '{"reps": 8}',
        "{reps: 8, reps: 9}",
        "{reps: eight}",
        "{reps: 8 / side}",
        "{hold_seconds: 5-10}",
        "{hold_seconds: 5 s}",
        "{hold_seconds: 5 times}",
        "{minutes: 2 min}",
        "{reps: none}",
        "{reps: }",
        "{reps}",
        "{8}",
        "8 reps, 3 sets",
        "8, 3",
        "AMRAP",
        "<reps: 8>",
        "[reps: 8, sets: 2]",
        "[reps=8]",
        "reps 8 sets 2",
        "{reps: 8, note: Slowly}",
        "{reps: 8, rest: 10 sec}",
        "{reps: 8, duration: 30 sec}",
        "{set: 3, rep: 10}",
        "{Sets: 3, Reps: 10}",
        "{reps: 5 each side}",
        "{reps: ５}",
        "{reps: 8 reps}",
        "{reps: 2 sets}",
        "{sets: 3 x 10}",
        "{reps: '10-12'}",
        "{reps: 10–12}",
        "{reps: 10 or 12}",
        "{reps: 8}\n  Dose: {reps: 8}",
        "{reps: 8}\n  note: Slowly: now",
        "{reps: 8}\n  note : Slowly",
        "{reps: 8}\n   note: Slowly",
        "{reps: 8}\n note: Slowly",
        "{reps: 8}\nnote: Slowly",
        "{reps: 8}\n\tnote: Slowly",
        "{reps: 8}\n    note: Slowly",
        "{reps: 8}\n  note: 'Slowly",
        "{reps: 8}\n  note: Slowly'",
        '{reps: 8}\n  note: "Say "hi" now"',
        "{reps: 8}\n  alternative: {technique: Toe spread, when: now}",
        "{reps: 8}\n  alternative: {toe-spread: If it hurts.}",
        "{reps: 8}\n  alternatives: {technique: toe-spread, when: now}",
        "{reps: 8}\n  when: now",
    )
]
MORE += [
    Slip(BREAK, "", t)
    for t in (
        "name: Toe break\nitems:\n  toe-curl:\n    reps: 8\n  toe-spread:\n",
        '{\n\t"name": "Toe break"\n}\n',
        "name: Toe break\n\nSteps\n1. curl\n",
        "title,steps\na,b\n",
        "<?xml version='1.0'?>\n<a/>\n",
        "PK\x03\x04",
        "name Toe break\npurpose Wake up\nfor_whom Anybody\n",
        "Name: Toe break\nPurpose: Wake\nFor whom: x\nLevel: 1\nFrequency: x\nItems: toe-curl\nProgress when: x\n",
        "* name: Toe break\n* purpose: x\n",
        "- name: Toe break\n- purpose: x\n",
        "name: Toe break;\npurpose: x;\nlevel: 1;\n",
    )
]
MORE += [
    Slip(CURL, "equipment: [chair]", w)
    for w in (
        "equipment: none",
        "equipment: no",
        "equipment: nothing",
        "equipment: a chair",
        "equipment: Chair",
        "equipment: [a chair]",
        "equipment:\n  chair",
        "equipment: chair.",
        "equipment: {chair: yes}",
        "equipment: chair/towel",
        "equipment: [chair",
        "equipment: chair]",
        "equipment: [chair,]",
        "equipment: ['chair', ]",
        "equipment:\n- chair:\n",
        "equipment: -chair",
        "equipment:\n  - chair\n   - towel",
        'equipment: "chair, towel"',
    )
]
MORE += [
    Slip(CURL, "  gout:\n    do: ask\n    why: A hot joint needs rest.\n", w)
    for w in (
        "  gout: {do: ask, why: Hot.}\n",
        "  gout:\n    do: ask\n    reason: Hot.\n",
        "  gout:\n    ask: Hot.\n",
        "  gout:\n    do: adapt\n    why: Hot.\n",
        "  gout:\n    do: ask\n    why: Hot.\n    how: x\n",
        "  gout:\n  do: ask\n  why: Hot.\n",
        "  - gout: ask\n",
        "  gout = ask\n",
        "  Numb feet:\n    do: ask\n    why: Hot.\n",
        "  diabetes mellitus:\n    do: ask\n    why: x\n",
        "  gout:\n    do: ask first\n    why: x\n",
        "  gout:\n    do: Ask\n    why: x\n",
        "  gout:\n    do: leave out\n    why: x\n",
        "  gout:\n    do: leave_out\n    why: x\n",
        "  gout:\n    do: yes\n    why: x\n",
    )
]

SLIPS = [*DOSES, *IDS, *LISTS, *LINES, *FILES, *MORE]
