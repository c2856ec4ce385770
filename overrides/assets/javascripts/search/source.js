/* What is looked through: all that `search.json` says, or of many pages the parts that a search needs. */

import { fetched } from "../shared/fetched.js";
import { find, indexed, knowing, needed, put, WEIGHTS } from "./index.js";
import { words } from "./words.js";

/** Shorter beginnings of words fit too many, where there are many pages: they wait for another letter. */
const LEAST = 3;

/**
 * What is shown of a page that was found.
 * @typedef {Pick<import("./index.js").Entry, "path" | "type" | "title" | "summary">} Shown
 *
 * How many pages there are, of how many a part tells what is shown of them, and the words that each part has.
 * @typedef {{pages: number, told: number, words: string[][]}} Parts
 *
 * Routines to begin with, and what finds pages: how many, the best of them, and what was read for what was typed.
 * @typedef {{
 *   routines: Shown[], strings: any,
 *   look: (typed: string, most: number) => Promise<{count: number, best: Shown[], read: string | null}>,
 * }} Source
 */

/** @returns {Promise<Source>} */
export async function source() {
  const data = await fetched("search.json");
  const routines = data.entries.filter((/** @type {Shown} */ { type }) => type === "routine");
  return { routines, strings: data.strings, look: data.parts ? inParts(data) : inAll(data) };
}

/** @param {{entries: import("./index.js").Entry[], synonyms: import("./index.js").Synonym[]}} data @returns {Source["look"]} */
function inAll(data) {
  const index = indexed(data);
  return async (typed, most) => {
    const { places, read } = find(index, typed);
    return { count: places.length, best: places.slice(0, most).map((place) => data.entries[place]), read };
  };
}

/** @param {{parts: Parts, synonyms: import("./index.js").Synonym[]}} data @returns {Source["look"]} */
function inParts({ parts, synonyms }) {
  /** The parts that tell of a word, as it is typed. @type {Map<string, Set<number>>} */
  const having = new Map();
  parts.words.forEach((listed, number) => {
    for (const word of listed.flatMap(words)) having.set(word, (having.get(word) ?? new Set()).add(number));
  });
  const index = { count: parts.pages, places: new Map(), least: LEAST, ...knowing(having.keys(), synonyms) };
  /** Parts whose places the index has. @type {Set<number>} */
  const joined = new Set();

  /** @param {number} number */
  async function join(number) {
    /** @type {Record<string, Record<string, number[]>>} */
    const told = await fetched(`search/words-${number}.json`);
    if (joined.has(number)) return;
    joined.add(number);
    for (const [listed, fields] of Object.entries(told)) {
      for (const word of words(listed)) {
        for (const [field, weight] of WEIGHTS)
          for (const place of fields[field] ?? []) put(index.places, word, place, weight);
      }
    }
  }

  /** @param {number} place @returns {Promise<Shown>} */
  async function shown(place) {
    const { entries } = await fetched(`search/pages-${Math.floor(place / parts.told)}.json`);
    return entries[place % parts.told];
  }

  return async (typed, most) => {
    const numbers = new Set(needed(index, typed).flatMap((word) => [...(having.get(word) ?? [])]));
    await Promise.all([...numbers].map(join));
    const { places, read } = find(index, typed);
    return { count: places.length, best: await Promise.all(places.slice(0, most).map(shown)), read };
  };
}
