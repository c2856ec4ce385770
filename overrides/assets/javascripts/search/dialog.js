/* The search dialog: what is typed is looked up at once. It and the index are loaded when somebody first searches. */

import { SITE } from "../shared/fetched.js";
import { filled } from "../shared/filled.js";
import { source } from "./source.js";

/** More are not looked through; whoever wants others types another word. */
const SHOWN = 12;
/** How many routines are offered where nothing is found, or nothing was typed yet. */
const OFFERED = 6;

/** @typedef {import("./source.js").Shown} Shown */

/** @param {HTMLDialogElement} dialog */
export function start(dialog) {
  const input = /** @type {HTMLInputElement} */ (dialog.querySelector("input"));
  const status = /** @type {HTMLElement} */ (dialog.querySelector("[role=status]"));
  const results = /** @type {HTMLElement} */ (dialog.querySelector("ol"));
  /** What is looked through; null after it did not load: then the next letter that is typed asks for it anew. */
  let loading = /** @type {ReturnType<typeof source> | null} */ (null);

  async function show() {
    loading ??= source();
    const asked = loading;
    try {
      const { look, routines, strings } = await asked;
      const typed = input.value;
      const { count, best, read } = await look(typed, SHOWN);
      if (typed !== input.value) return; // more was typed since, and is looked up by itself
      results.classList.toggle("search-offered", !count);
      results.replaceChildren(...(count ? best : routines.slice(0, OFFERED)).map((entry) => result(entry, strings)));
      status.textContent = typed.trim() ? said(count, read, strings) : strings.offer;
    } catch {
      status.textContent = dialog.dataset.failed ?? "";
      if (loading === asked) loading = null; // or else another letter has asked again already
    }
  }

  input.addEventListener("input", show);
  dialog.querySelector("form")?.addEventListener("submit", () => {
    if (!results.matches(".search-offered")) results.querySelector("a")?.click(); // what is offered was not asked for
  });
  dialog.querySelector(".search-close")?.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close(); // beside what is in it
  });
  results.addEventListener("click", ({ target }) => {
    if (/** @type {HTMLElement} */ (target).closest("a")) dialog.close(); // it may lead to a place of this page
  });
  show();
}

/** @param {number} count @param {string | null} read @param {any} strings */
function said(count, read, strings) {
  const found = count ? filled(strings.found, { n: count }) : strings.none;
  return read === null ? found : `${filled(strings.corrected, { words: read })} ${found}`;
}

/** @param {Shown} entry @param {any} strings */
function result({ path, type, title, summary }, strings) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  const kind = document.createElement("span");
  const text = document.createElement("p");
  link.href = new URL(path, SITE).href;
  link.textContent = title;
  kind.className = "entry-meta";
  kind.textContent = strings.types[type];
  text.textContent = summary;
  item.append(link, " ", kind, text);
  return item;
}
