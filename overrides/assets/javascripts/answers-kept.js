/* The reader's answers as the device keeps them: enough to know whether there are any, or other ones. */

import { KEYS, Kept } from "./storage/kept.js";

const KEY = KEYS.answers;

export const kept = new Kept(KEY);

/** Answers that nobody could read. @param {number} number */
export const aside = (number) => new Kept(`${KEY}.damaged.${number}`);

export const isAnyKept = () => kept.text !== null || aside(1).text !== null;
