/* The reader's answers as they are kept, and whether there are any. */

import { KEYS, Kept } from "../storage/kept.js";

const KEY = KEYS.answers;

export const kept = new Kept(KEY);

/** @param {number} number */
export const aside = (number) => new Kept(`${KEY}.damaged.${number}`);

export const isAnyKept = () => kept.text !== null || aside(1).text !== null;
