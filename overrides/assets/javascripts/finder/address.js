/* What is chosen, as the part of the address that no server ever sees. Nothing here touches the page. */

/** @typedef {import("./filter.js").Filter} Filter */
/** @typedef {import("./filter.js").Chosen} Chosen */

/**
 * Give what an address's fragment chooses; what it names and the filters lack is passed over.
 * Gives null for a fragment that is not about filters, such as a heading's.
 * @param {string} fragment with or without its `#`
 * @param {Filter[]} filters those that may be in the address
 * @returns {Chosen | null}
 */
export function chosenIn(fragment, filters) {
  const text = fragment.replace(/^#/, "");
  if (text && !text.includes("=")) return null;
  const said = new URLSearchParams(text);
  /** @type {Chosen} */
  const chosen = {};
  for (const { id, one, options } of filters) {
    const named = (said.get(id) ?? "").split(".");
    const known = options.filter((option) => named.includes(option));
    if (known.length) chosen[id] = one ? known.slice(0, 1) : known;
  }
  const typed = said.get("text")?.trim();
  if (typed) chosen.text = [typed];
  return chosen;
}

/**
 * Give the fragment, without `#`, for what is chosen; the same choices give the same fragment.
 * @param {Chosen} chosen @param {Filter[]} filters those that may be in the address
 */
export function fragmentOf(chosen, filters) {
  const said = new URLSearchParams();
  for (const { id, options } of filters) {
    const named = options.filter((option) => chosen[id]?.includes(option));
    if (named.length) said.set(id, named.join("."));
  }
  const typed = chosen.text?.[0]?.trim();
  if (typed) said.set("text", typed);
  return said.toString();
}
