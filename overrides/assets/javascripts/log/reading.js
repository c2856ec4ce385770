/* The log as it is kept, read a piece at a time: however long it is, no page stands still. Pure. */

import { FORMAT, parse } from "../player/log.js";

/** @import { Entry } from "../player/log.js" */

/** Letters of a piece, at least. */
const PIECE = 20_000;
const [HEAD, BETWEEN, TAIL] = [`{"format":${FORMAT},"entries":[`, '},{"routine":', "]}"];

/**
 * Gives what `parse` gives. A cut at a wrong place, as within a note that looks like an end, leaves a piece that is no
 * log: then, as for a log that was written otherwise, it is read in one go.
 * @param {string} text
 * @returns {Generator<void, Entry[] | null>}
 */
export function* read(text) {
  if (!text.startsWith(HEAD) || !text.endsWith(TAIL)) return parse(text);
  const end = text.length - TAIL.length;
  /** @type {Entry[]} */
  const entries = [];
  for (let from = HEAD.length; from < end; yield) {
    const cut = text.indexOf(BETWEEN, from + PIECE);
    const to = cut < 0 ? end : cut + 1;
    const found = parse(HEAD + text.slice(from, to) + TAIL);
    if (!found) return parse(text);
    entries.push(...found);
    from = to + 1;
  }
  return entries;
}
