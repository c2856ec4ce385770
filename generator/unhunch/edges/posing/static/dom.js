/* Elements, made and found. */

/** @param {string} id @returns {HTMLElement} */
export function element(id) {
  const found = document.getElementById(id);
  if (!found) throw new TypeError(`#${id}`);
  return found;
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name @param {Record<string, string>} attributes @param {(Node | string)[]} inside
 * @returns {HTMLElementTagNameMap[K]}
 */
export function made(name, attributes = {}, ...inside) {
  const found = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) found.setAttribute(key, value);
  found.append(...inside);
  return found;
}

/** @param {string} words @param {() => void} action @param {string} named  What it is called, where the words are a sign. */
export function button(words, action, named = "") {
  const found = made("button", { type: "button", ...(named ? { "aria-label": named, title: named } : {}) }, words);
  found.addEventListener("click", action);
  return found;
}

let count = 0;

export function freshId() {
  count += 1;
  return `c${count}`;
}

/** A drawing of ours as an element. @param {string} svg */
export function drawing(svg) {
  const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
  return document.importNode(documentElement, true);
}
