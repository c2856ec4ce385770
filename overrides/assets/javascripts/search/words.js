/* Words: how they are told apart in text, and how near one is to another. */

import { folded } from "../shared/folding.js";

/** How many letters a word may have more than one that begins it, to be a form of it: stretch, stretching. */
const ENDING = 3;
/** Shorter words are no beginning: too many words would be forms of them. */
const STEM = 4;

/** Give the words of a text, in order. @param {string} text */
export function words(text) {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether one of two words is the other with an ending. @param {string} a @param {string} b */
export function isForm(a, b) {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= STEM && long.length - short.length <= ENDING && long.startsWith(short);
}

/** How many slips a word may have: none in a short one, where a slip makes another word. @param {string} word */
export function slips(word) {
  if (word.length < STEM) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * Give how many letters must be put in, left out, replaced or swapped with their neighbour to make one word of the
 * other (optimal string alignment); `most` + 1 when it is more than `most`.
 * @param {string} a @param {string} b @param {number} most
 */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return Math.min(row[b.length], most + 1);
}

/** Give the known words that are nearest to one that is not known; none when all are too far. @param {string} word @param {Iterable<string>} known */
export function nearest(word, known) {
  let most = slips(word);
  /** @type {string[]} */
  let found = [];
  if (most === 0) return found;
  for (const one of known) {
    const far = distance(word, one, most);
    if (far < most) found = [];
    if (far <= most) {
      most = far;
      found.push(one);
    }
  }
  return found;
}
