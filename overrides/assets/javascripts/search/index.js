/* What is found for some typed words. Nothing here touches the page, or fetches anything. */

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
 * What is looked through: how many pages there are, all words that they have, and the places of those that count for
 * what was typed. Shorter words than `least` begin none.
 * @typedef {{
 *   count: number, known: Set<string>, places: Places, least: number,
 *   synonyms: {typed: string[][], means: string[][]}[],
 * }} Index
 *
 * One thing that is searched for: phrases of which any will do.
 * @typedef {string[][]} Unit
 *
 * The places of the entries found, the best first, and what was searched for where it is not what was typed.
 * @typedef {{places: number[], read: string | null}} Found
 */

/** How much a word says of an entry, by where it stands. @type {["title" | "names" | "topics" | "summary" | "text", number][]} */
export const WEIGHTS = [
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
    for (const [field, weight] of WEIGHTS) for (const word of words(entry[field])) put(places, word, place, weight);
  });
  return { count: entries.length, places, least: 1, ...knowing(places.keys(), synonyms) };
}

/** Note that an entry has a word, where it says most of it. @param {Places} places @param {string} word @param {number} place @param {number} weight */
export function put(places, word, place, weight) {
  const at = places.get(word) ?? new Map();
  places.set(word, at.set(place, Math.max(at.get(place) ?? 0, weight)));
}

/** Give what is known of words before anything is typed. @param {Iterable<string>} had  Words that some entry has. @param {Synonym[]} synonyms */
export function knowing(had, synonyms) {
  const phrases = synonyms.map(({ typed, means }) => ({ typed: typed.map(words), means: means.map(words) }));
  return { known: new Set([...had, ...phrases.flatMap(({ typed }) => typed.flat())]), synonyms: phrases };
}

/** Give the known words whose places are needed to find what was typed. @param {Index} index @param {string} typed */
export function needed(index, typed) {
  const wanted = new Set(unitsOf(index, understood(index, words(typed))).flat(2));
  return [...index.known].filter((one) => [...wanted].some((word) => likeness(index, one, word) > 0));
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
  return { places: fitting.map(({ place }) => place), read: read.join() === wanted.join() ? null : read.join(" ") };
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
function ofWord(index, word) {
  /** @type {Map<number, number>} */
  const scores = new Map();
  for (const [one, at] of index.places) {
    const like = likeness(index, one, word);
    if (!like) continue;
    for (const [place, weight] of at) scores.set(place, Math.max(scores.get(place) ?? 0, weight * like));
  }
  const rare = Math.log(1 + index.count / Math.max(scores.size, 1));
  for (const [place, score] of scores) scores.set(place, score * rare);
  return scores;
}

/** Give how much a word that entries have counts for one that is searched for. @param {Index} index @param {string} one @param {string} word */
function likeness({ least }, one, word) {
  if (one === word) return 1;
  if (isForm(one, word)) return FORM;
  return word.length >= least && one.startsWith(word) ? BEGINNING : 0;
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
