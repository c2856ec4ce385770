/* Elements of the page, and copies of its templates. */

/** @param {string} id @returns {HTMLElement} */
export function element(id) {
  const found = document.getElementById(id);
  if (!found) throw new TypeError(`#${id}`);
  return found;
}

/** @param {string} id @returns {HTMLInputElement} */
export const input = (id) => /** @type {HTMLInputElement} */ (element(id));

/** What must be within: the first that a selector finds. @param {ParentNode} within @param {string} selector */
export function part(within, selector) {
  const found = within.querySelector(selector);
  if (!found) throw new TypeError(selector);
  return found;
}

/** The one element of a template, anew. @param {string} id @returns {HTMLElement} */
export function copyOf(id) {
  const { content } = /** @type {HTMLTemplateElement} */ (element(id));
  return /** @type {HTMLElement} */ (/** @type {Element} */ (content.firstElementChild).cloneNode(true));
}

/** Tell who cannot see it. @param {string} text */
export function announce(text) {
  element("status").textContent = text;
}

/** @param {string} text */
export function paragraph(text) {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

/** Show what there is to say; where there is nothing, no box stands empty. @param {string} id @param {Element[]} said */
export function say(id, said) {
  element(id).replaceChildren(...said);
  element(id).hidden = said.length === 0;
}

/** The small picture of a technique, as the list of choices has it. @param {string} id */
export const thumbOf = (id) => document.querySelector(`#choices [data-id="${id}"] .thumb`)?.cloneNode(true) ?? "";
