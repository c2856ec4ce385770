/* The log on its page: as weeks, a chart and a table, to show to others, to save, to open again and to delete. */

import * as log from "../player/log.js";
import { atWork } from "../shared/at-work.js";
import { filled } from "../shared/filled.js";
import { saveFile } from "../shared/save-file.js";
import { chart, room } from "./chart.js";
import { csv } from "./csv.js";
import { shared } from "./link.js";
import { open } from "./opening.js";
import { read } from "./reading.js";
import { rowsOf } from "./rows.js";
import { prepareSharing } from "./sharing.js";
import { unhurried } from "./unhurried.js";
import { weekTable } from "./week-table.js";
import { weeksOf } from "./weeks.js";
import { day, summary } from "./words.js";

/** @import { Entry } from "../player/log.js" */

/** Weeks that are shown: this one and the last. */
const WEEKS = 2;

/** @param {HTMLElement} root */
export async function start(root) {
  const words = JSON.parse(root.querySelector(".log-strings")?.textContent ?? "");
  /** @template {HTMLElement} [E=HTMLElement] @param {string} name @returns {E} */
  const part = (name) => /** @type {E} */ (root.querySelector(`[data-${name}]`));
  /** @type {HTMLDialogElement} */
  const dialog = part("dialog");
  /** @type {HTMLInputElement} */
  const file = part("file");
  const came = shared(location.hash);
  addEventListener("hashchange", () => (shared(location.hash) || (came && !location.hash)) && location.reload());
  if (came) {
    const { show } = await import("./visitor.js");
    await show(part, came, words);
    return atWork(root);
  }
  const showRows = rowsOf(part("rows"), part("more"), words);
  /** @type {Entry[]} */
  let entries = [];
  let latest = 0;

  function draw() {
    const { clientWidth } = part("chart");
    if (!entries.length || !clientWidth) return;
    const newest = entries.slice(-room(clientWidth));
    part("chart").replaceChildren(chart(newest, clientWidth, words.chart, (at) => day(at, words)));
    part("newest").textContent =
      newest.length < entries.length ? filled(words.newest, { n: newest.length, all: entries.length }) : "";
  }

  /** @param {boolean} works */
  function notice(works) {
    if (!works) return words.blocked;
    return log.asides().length ? words.aside : "";
  }

  async function show() {
    latest += 1;
    const number = latest;
    root.ariaBusy = "true";
    const text = log.text();
    const found = text === null ? [] : await unhurried(read(text));
    if (number !== latest) return; // what came later is shown
    if (!found) log.tidy();
    entries = found ?? [];
    await unhurried(render());
    if (number === latest) root.ariaBusy = "false";
  }

  /** @returns {Generator<void, void>} */
  function* render() {
    part("summary").textContent = entries.length ? summary(entries, words) : "";
    yield;
    const [any, aside, works] = [entries.length > 0, log.asides().length > 0, log.works()];
    const told = notice(works);
    if (part("notice").textContent !== told) part("notice").textContent = told;
    part("none").hidden = any;
    part("some").hidden = !any;
    part("csv").hidden = !any;
    part("open").hidden = !works;
    part("aside").hidden = !aside;
    part("delete").hidden = !any && !aside;
    part("share").hidden = !any;
    if (any) part("weeks").replaceChildren(weekTable(yield* weeksOf(entries, Date.now(), WEEKS), true, words));
    draw();
    yield* showRows(entries);
  }

  async function openTable() {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    part("opened").textContent = "";
    const told = await open(chosen, words);
    file.value = ""; // the same file may be chosen again
    await show();
    part("opened").textContent = told;
  }

  function ask() {
    part("question").textContent = filled(words.delete_all, { n: entries.length });
    dialog.showModal();
  }

  async function clear() {
    log.clear();
    dialog.close();
    await show();
    part("notice").textContent ||= words.deleted;
    part("none").focus();
  }

  prepareSharing(part, () => entries, words);
  part("csv").addEventListener("click", () => saveFile(words.file, "text/csv;charset=utf-8", csv(entries, words.csv)));
  part("open").addEventListener("click", () => file.click());
  file.addEventListener("change", openTable);
  part("aside").addEventListener("click", () =>
    saveFile(words.aside_file, "text/plain;charset=utf-8", log.asides().join("\n\n")),
  );
  part("delete").addEventListener("click", ask);
  part("clear").addEventListener("click", clear);
  part("keep").addEventListener("click", () => dialog.close());
  log.onChange(show); // of the log alone: each `render` tries the storage, of which other tabs hear too
  addEventListener("pageshow", ({ persisted }) => persisted && show());
  addEventListener("resize", draw);
  await show();
  atWork(root);
}
