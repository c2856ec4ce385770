/* Sentences that come from the page, with what they speak of. Pure. */

/**
 * Fill in a sentence's values. A sentence with `one` and `other` is chosen by `n`.
 * @param {string | {one: string, other: string}} sentence @param {Record<string, unknown>} values
 */
export function filled(sentence, values) {
  const text = typeof sentence === "string" ? sentence : sentence[values.n === 1 ? "one" : "other"];
  return text
    .replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? String(values[name]) : whole))
    .replace(/ {2,}/g, " ")
    .trim();
}
