/* The log on its page: as a chart and a table, to save and to delete. */

import { atWork } from "../at-work.js";
import { filled } from "../filled.js";
import * as log from "../player/log.js";
import { onChange } from "../player/storage.js";
import { chart, room } from "./chart.js";
import { csv } from "./csv.js";
import { day, length, summary } from "./words.js";

/** @import { Entry } from "../player/log.js" */

/** Hands the reader a file, which is made here and sent nowhere. @param {string} name @param {string} type @param {string} text */
function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/** @param {HTMLElement} root */
export function start(root) {
  const words = JSON.parse(root.querySelector(".log-strings")?.textContent ?? "");
  /** @template {HTMLElement} [E=HTMLElement] @param {string} name @returns {E} */
  const part = (name) => /** @type {E} */ (root.querySelector(`[data-${name}]`));
  /** @type {HTMLDialogElement} */
  const dialog = part("dialog");

  /** @param {Entry} entry */
  function row(entry) {
    const made = document.createElement("tr");
    const what = made.appendChild(document.createElement("th"));
    what.scope = "row";
    const lines = [day(entry.at), entry.name, length(entry, words), entry.note].map((text) => {
      const line = document.createElement("span");
      line.textContent = text;
      return line;
    });
    what.append(...lines);
    for (const rating of [entry.before, entry.after]) made.insertCell().textContent = rating === null ? words.unsaid : String(rating);
    return made;
  }

  function draw() {
    const entries = log.entries();
    const { clientWidth } = part("chart");
    if (!entries.length || !clientWidth) return;
    const newest = entries.slice(-room(clientWidth));
    part("chart").replaceChildren(chart(newest, clientWidth, words.chart, day));
    part("newest").textContent = newest.length < entries.length ? filled(words.newest, { n: newest.length, all: entries.length }) : "";
  }

  function notice() {
    if (!log.works()) return words.blocked;
    return log.asides().length ? words.aside : "";
  }

  function show() {
    log.tidy();
    const entries = log.entries();
    const [any, aside] = [entries.length > 0, log.asides().length > 0];
    const told = notice();
    if (part("notice").textContent !== told) part("notice").textContent = told;
    part("none").hidden = any;
    part("some").hidden = !any;
    part("csv").hidden = !any;
    part("aside").hidden = !aside;
    part("delete").hidden = !any && !aside;
    part("summary").textContent = any ? summary(entries, words) : "";
    part("rows").replaceChildren(...[...entries].reverse().map(row));
    draw();
  }

  function ask() {
    part("question").textContent = filled(words.delete_all, { n: log.entries().length });
    dialog.showModal();
  }

  function clear() {
    log.clear();
    dialog.close();
    show();
    part("notice").textContent ||= words.deleted;
    part("none").focus();
  }

  part("csv").addEventListener("click", () => save(words.file, "text/csv;charset=utf-8", csv(log.entries(), words.csv)));
  part("aside").addEventListener("click", () => save(words.aside_file, "text/plain;charset=utf-8", log.asides().join("\n\n")));
  part("delete").addEventListener("click", ask);
  part("clear").addEventListener("click", clear);
  part("keep").addEventListener("click", () => dialog.close());
  onChange(log.KEY, show); // of the log alone: each `show` tries the storage, of which other tabs hear too
  addEventListener("pageshow", ({ persisted }) => persisted && show());
  addEventListener("resize", draw);
  show();
  atWork(root);
}
