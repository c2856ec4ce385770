/* References that stand on many pages: found by their words on any of these, and by the address that each had on one. */

import { named } from "../lookup/opening.js";
import { fetched, SITE } from "../shared/fetched.js";
import { filled } from "../shared/filled.js";
import { folded } from "../shared/folding.js";

/** More are not read through; whoever wants others types another word. */
const SHOWN = 40;

/** Where a part begins, its page, and what is looked through of it. @typedef {{from: string, page: string, data: string}} Part */
/** A reference: what is shown of it, and what else it says. @typedef {{id: string, told: string, text: string}} Told */
/** A reference with its address, and all of its words. @typedef {{href: string, told: string, words: string}} Entry */

/** @param {HTMLElement} root */
export function start(root) {
  const form = /** @type {HTMLFormElement} */ (root.querySelector("form"));
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
  const list = /** @type {HTMLElement} */ (form.querySelector("ol"));
  const rest = /** @type {HTMLElement[]} */ ([...root.children].filter((one) => one !== form));
  const { index, strings } = JSON.parse(form.querySelector("script")?.textContent ?? "{}");

  async function show() {
    const typed = input.value;
    const wanted = folded(typed).split(/\s+/).filter(Boolean);
    list.hidden = !wanted.length;
    for (const one of rest) one.hidden = !list.hidden;
    status.textContent = wanted.length ? strings.looking : "";
    if (!wanted.length) return;
    try {
      const entries = await entriesOf(index);
      if (typed !== input.value) return; // more was typed since, and is looked up by itself
      const fitting = entries.filter(({ words }) => wanted.every((word) => words.includes(word)));
      list.replaceChildren(...fitting.slice(0, SHOWN).map(line));
      status.textContent = said(fitting.length, strings);
    } catch {
      status.textContent = strings.failed;
    }
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", show);
  list.addEventListener("click", ({ target }) => {
    if (!(/** @type {HTMLElement} */ (target).closest("a"))) return;
    form.reset(); // the link may lead to a place of this page
    show();
  });
  leadOn(index).catch(() => {}); // without a connection the letters are there
  if (input.value) show(); // a browser that goes back has kept it
}

/** Give all references; each part is fetched once. @param {string} index @returns {Promise<Entry[]>} */
async function entriesOf(index) {
  const { parts } = await fetched(index);
  return (await Promise.all(parts.map(ofPart))).flat();
}

/** @param {Part} part @returns {Promise<Entry[]>} */
async function ofPart(part) {
  const { entries } = await fetched(part.data);
  return entries.map((/** @type {Told} */ { id, told, text }) => ({
    href: addressOf(part, id),
    told,
    words: folded(`${told} ${text}`),
  }));
}

/** From an address that a reference had, on one page of all or in another part, lead to where it is. @param {string} index */
async function leadOn(index) {
  const name = named(location.hash);
  if (!name.startsWith("ref-") || document.getElementById(name)) return;
  const id = name.slice("ref-".length);
  const { parts } = await fetched(index);
  const part = parts.filter((/** @type {Part} */ { from }) => from <= id).pop();
  const here = location.pathname.replace(/index\.html$/, "");
  if (part && here !== new URL(part.page, SITE).pathname) location.replace(addressOf(part, id));
}

/** The page's file is named, which opens from a disk, too. @param {Part} part @param {string} id */
const addressOf = ({ page }, id) => new URL(`${page}index.html#ref-${id}`, SITE).href;

/** @param {Entry} entry */
function line({ href, told }) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = href;
  link.textContent = told;
  item.append(link);
  return item;
}

/** @param {number} n @param {any} strings */
function said(n, strings) {
  if (!n) return strings.none;
  return n > SHOWN ? filled(strings.more, { n, shown: SHOWN }) : filled(strings.found, { n });
}
