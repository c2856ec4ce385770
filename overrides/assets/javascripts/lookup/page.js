/* A long list that is narrowed by what is typed; of what is folded, that opens which has what fits. */

import { filled } from "../shared/filled.js";
import { folded } from "../shared/folding.js";
import { openTo } from "./opening.js";

/** An entry, what it says itself, and those that it lies in. @typedef {{element: HTMLElement, text: string, within: Entry[]}} Entry */

const ONE = ".lookup-one";

/** @param {HTMLElement} root */
export function start(root) {
  const form = /** @type {HTMLFormElement} */ (root.querySelector(".lookup-form"));
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
  const strings = JSON.parse(form.querySelector("script")?.textContent ?? "{}");
  const entries = entriesOf(root);
  const parts = partsOf(root, entries);

  function narrow() {
    const wanted = folded(input.value).split(/\s+/).filter(Boolean);
    const fitting = entries.filter(({ text }) => wanted.every((word) => text.includes(word)));
    const around = new Set(fitting.flatMap(({ within }) => within));
    const shown = new Set([...fitting, ...around]);
    for (const entry of entries) {
      entry.element.hidden = !shown.has(entry);
      if (entry.element instanceof HTMLDetailsElement) entry.element.open = wanted.length > 0 && around.has(entry);
    }
    for (const { heading, links, inside } of parts) {
      for (const one of [heading, ...links]) one.hidden = !inside.some((entry) => shown.has(entry));
    }
    status.textContent = wanted.length ? said(fitting.length, strings) : "";
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", narrow);
  addEventListener("hashchange", () => openTo(location.hash));
  openTo(location.hash);
  if (input.value) narrow(); // a browser that goes back has kept it
}

/** @param {number} n @param {any} strings */
const said = (n, strings) => (n ? filled(strings.found, { n }) : strings.none);

/** Give the entries in the order of the page: those around one stand before it. @param {HTMLElement} root @returns {Entry[]} */
function entriesOf(root) {
  /** @type {Map<Element, Entry>} */
  const known = new Map();
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(ONE))) {
    const around = known.get(element.parentElement?.closest(ONE) ?? root);
    const own = [...element.childNodes].filter((node) => !(node instanceof Element && node.matches(ONE)));
    const text = folded(own.map((node) => node.textContent).join(" "));
    known.set(element, { element, text, within: around ? [around, ...around.within] : [] });
  }
  return [...known.values()];
}

/** Give each heading, the links to it, and what stands below it. @param {HTMLElement} root @param {Entry[]} entries */
function partsOf(root, entries) {
  const headings = [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("h2"))];
  const follows = (/** @type {Element} */ a, /** @type {Element} */ b) =>
    Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
  return headings.map((heading, n) => {
    const next = headings[n + 1];
    const inside = entries.filter(({ element }) => follows(heading, element) && !(next && follows(next, element)));
    /** @type {HTMLElement[]} */
    const links = [...root.querySelectorAll(".lookup-parts a")].flatMap((link) =>
      link instanceof HTMLAnchorElement && link.hash === `#${heading.id}` ? (link.parentElement ?? []) : [],
    );
    return { heading, links, inside };
  });
}
