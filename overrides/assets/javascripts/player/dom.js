/* Elements of the page by their ids. */

/**
 * @template {Element} E
 * @param {string} id
 * @param {new () => E} type
 * @returns {E}
 */
export function byId(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new TypeError(`#${id}`);
  return found;
}

/** @param {string} id */
export const element = (id) => byId(id, HTMLElement);

/** @param {string} id @param {() => void} act */
export const onClick = (id, act) => element(id).addEventListener("click", act);

/** Writes only what changed, so that a screen that shows the same is not drawn again. @param {Element} where @param {string} text */
export function show(where, text) {
  if (where.textContent !== text) where.textContent = text;
}
