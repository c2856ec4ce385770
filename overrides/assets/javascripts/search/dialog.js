/* The search dialog: what is typed is looked up at once. It and the index are loaded when somebody first searches. */

import { filled } from "../filled.js";
import { find, indexed } from "./index.js";

/** The site's own address; this file is three folders below it. */
const SITE = new URL("../../../", import.meta.url);
/** More are not looked through; whoever wants others types another word. */
const SHOWN = 12;
const OFFERED = 6;

/** @typedef {import("./index.js").Entry} Entry */

/** @param {HTMLDialogElement} dialog */
export function start(dialog) {
  const input = /** @type {HTMLInputElement} */ (dialog.querySelector("input"));
  const status = /** @type {HTMLElement} */ (dialog.querySelector("[role=status]"));
  const results = /** @type {HTMLElement} */ (dialog.querySelector("ol"));
  /** What is looked through; null after it did not load: then the next letter that is typed asks for it anew. */
  let loading = /** @type {ReturnType<typeof load> | null} */ (null);

  async function load() {
    const response = await fetch(new URL("search.json", SITE));
    if (!response.ok) throw new Error(`search.json: ${response.status}`);
    const data = await response.json();
    return { index: indexed(data), strings: data.strings };
  }

  async function show() {
    loading ??= load();
    const asked = loading;
    try {
      const { index, strings } = await asked;
      const { entries, read } = find(index, input.value);
      const listed = entries.length ? entries.slice(0, SHOWN) : offered(index.entries);
      results.classList.toggle("search-offered", !entries.length);
      results.replaceChildren(...listed.map((entry) => result(entry, strings)));
      status.textContent = input.value.trim() ? said(entries.length, read, strings) : strings.offer;
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

/** What is offered where nothing is found, or nothing was typed yet. @param {Entry[]} entries */
function offered(entries) {
  return entries.filter(({ type }) => type === "routine").slice(0, OFFERED);
}

/** @param {number} count @param {string | null} read @param {any} strings */
function said(count, read, strings) {
  const found = count ? filled(strings.found, { n: count }) : strings.none;
  return read === null ? found : `${filled(strings.corrected, { words: read })} ${found}`;
}

/** @param {Entry} entry @param {any} strings */
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
