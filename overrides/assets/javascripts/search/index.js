/* What is found for some typed words. Nothing here touches the page. */

import { isForm, nearest, words } from "./words.js";

/**
 * A page: see `Findable` in views/search.py.
 * @typedef {{path: string, type: string, title: string, summary: string, names: string, topics: string, text: string}} Entry
 *
 * What people type, and the words of the catalog that they mean.
 * @typedef {{typed: string[], means: string[]}} Synonym
 *
 * For each word the entries that have it, by their place, with how much it says of them.
 * @typedef {Map<string, Map<number, number>>} Places
 *
 * @typedef {{entries: Entry[], places: Places, synonyms: {typed: string[][], means: string[][]}[], known: Set<string>}} Index
 *
 * One thing that is searched for: phrases of which any will do.
 * @typedef {string[][]} Unit
 *
 * The entries found, the best first, and what was searched for where it is not what was typed.
 * @typedef {{entries: Entry[], read: string | null}} Found
 */

/** How much a word says of an entry, by where it stands. @type {["title" | "names" | "topics" | "summary" | "text", number][]} */
const WEIGHTS = [
  ["title", 10],
  ["names", 8],
  ["topics", 5],
  ["summary", 4],
  ["text", 1],
];
const FORM = 0.8;
const BEGINNING = 0.7;
const SYNONYM = 0.9;
/** Which part of what the best entry has of the words another must have, unless it is among the first. */
const ENOUGH = 0.7;
const FIRST = 3;

/** @param {{entries: Entry[], synonyms: Synonym[]}} data @returns {Index} */
export function indexed({ entries, synonyms }) {
  /** @type {Places} */
  const places = new Map();
  entries.forEach((entry, place) => {
    for (const [field, weight] of WEIGHTS) {
      for (const word of words(entry[field])) {
        const at = places.get(word) ?? new Map();
        places.set(word, at.set(place, Math.max(at.get(place) ?? 0, weight)));
      }
    }
  });
  const phrases = synonyms.map(({ typed, means }) => ({ typed: typed.map(words), means: means.map(words) }));
  const known = new Set([...places.keys(), ...phrases.flatMap(({ typed }) => typed.flat())]);
  return { entries, places, synonyms: phrases, known };
}

/** Find the entries for what was typed; its last word may be unfinished. @param {Index} index @param {string} typed @returns {Found} */
export function find(index, typed) {
  const wanted = words(typed);
  const read = understood(index, wanted);
  const scores = unitsOf(index, read)
    .map((unit) => scoresOf(index, unit))
    .filter((found) => found.size > 0);
  const all = sum(scores.map((found) => Math.max(...found.values())));
  const places = new Set(scores.flatMap((found) => [...found.keys()]));
  const ranked = [...places].map((place) => {
    const having = scores.filter((found) => found.has(place));
    const covered = sum(having.map((found) => Math.max(...found.values())));
    const score = sum(having.map((found) => found.get(place) ?? 0)) * (covered / all) ** 2;
    return { place, score, covered };
  });
  ranked.sort((a, b) => b.score - a.score || a.place - b.place);
  // Whoever types more wants all of it: beyond the first, what has much less of the words than another is left out.
  const most = Math.max(...ranked.map(({ covered }) => covered));
  const fitting = ranked.filter(({ covered }, n) => n < FIRST || covered >= ENOUGH * most);
  const entries = fitting.map(({ place }) => index.entries[place]);
  return { entries, read: read.join() === wanted.join() ? null : read.join(" ") };
}

/** Read words that nothing has as those nearest to them. @param {Index} index @param {string[]} typed */
function understood({ known }, typed) {
  return typed.map((word, n) => {
    const unfinished = n === typed.length - 1;
    const has = [...known].some((one) => one === word || isForm(one, word) || (unfinished && one.startsWith(word)));
    return has ? word : (nearest(word, known)[0] ?? word);
  });
}

/** Give what is searched for: each phrase that has synonyms with them, and each other word. @param {Index} index @param {string[]} read */
function unitsOf({ synonyms }, read) {
  /** @type {Unit[]} */
  const units = [];
  for (let from = 0; from < read.length; ) {
    const fitting = synonyms
      .flatMap(({ typed, means }) => typed.map((phrase) => ({ phrase, means })))
      .filter(({ phrase }) => phrase.every((word, n) => word === read[from + n] || isForm(word, read[from + n] ?? "")));
    const longest = Math.max(1, ...fitting.map(({ phrase }) => phrase.length));
    const own = read.slice(from, from + longest);
    units.push([own, ...fitting.filter(({ phrase }) => phrase.length === longest).flatMap(({ means }) => means)]);
    from += longest;
  }
  return units;
}

/** Give the score of each entry that has one of a unit's phrases; what one means counts as much as what another does. @param {Index} index @param {Unit} unit @returns {Map<number, number>} */
function scoresOf(index, [own, ...others]) {
  const best = ofPhrase(index, own);
  const meant = others.map((phrase) => ofPhrase(index, phrase)).filter((scores) => scores.size > 0);
  const peaks = meant.map((scores) => Math.max(...scores.values()));
  meant.forEach((scores, n) => {
    const scale = (SYNONYM * Math.max(...peaks)) / peaks[n];
    for (const [place, score] of scores) best.set(place, Math.max(best.get(place) ?? 0, score * scale));
  });
  return best;
}

/** Give the score of each entry that has some of a phrase's words: the more of them, the higher. @param {Index} index @param {string[]} phrase @returns {Map<number, number>} */
function ofPhrase(index, phrase) {
  const found = phrase.map((word) => ofWord(index, word));
  const places = new Set(found.flatMap((scores) => [...scores.keys()]));
  return new Map(
    [...places].map((place) => {
      const has = found.flatMap((scores) => scores.get(place) ?? []);
      return [place, (sum(has) / phrase.length) * (has.length / phrase.length)];
    }),
  );
}

/** Give the score of each entry that has a word, a form of it, or a word that it begins. @param {Index} index @param {string} word @returns {Map<number, number>} */
function ofWord({ entries, places }, word) {
  /** @type {Map<number, number>} */
  const scores = new Map();
  for (const [one, at] of places) {
    const likeness = one === word ? 1 : isForm(one, word) ? FORM : one.startsWith(word) ? BEGINNING : 0;
    if (!likeness) continue;
    for (const [place, weight] of at) scores.set(place, Math.max(scores.get(place) ?? 0, weight * likeness));
  }
  const rare = Math.log(1 + entries.length / Math.max(scores.size, 1));
  for (const [place, score] of scores) scores.set(place, score * rare);
  return scores;
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
