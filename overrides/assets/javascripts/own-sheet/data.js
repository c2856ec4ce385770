/* What the catalog offers to a sheet, as Python wrote it. */

import { SITE } from "../answers/answers.js";

/** @import { Dose } from "../as-in-python/timeline.js" */
/** @import { DoseWords } from "../as-in-python/dose-words.js" */
/** @import { OftenWords } from "../as-in-python/often.js" */
/** @import { Action } from "../answers/advice.js" */
/** @import { Line } from "../as-in-python/cautions.js" */
/** @import { Room, Shape } from "../as-in-python/figure-room.js" */

/**
 * @typedef {object} Technique
 * @property {string} name
 * @property {string[]} formerly
 * @property {Dose} dose  What we suggest.
 * @property {Record<string, [number, number]>} range  The least and the most of each part that a reader may set.
 * @property {number} level
 * @property {string[]} needs
 * @property {string[]} stop  Its own stop signs.
 * @property {string[]} halt  Those of them that paper adds to the common ones.
 * @property {Record<string, {do: Action, how?: string, own?: boolean}>} cautions
 * @property {boolean} reviewed
 * @property {Shape} [shape]  Of its figure, if it is drawn.
 *
 * What a routine says to do in place of a step: when, what else to heed, and what it is.
 * @typedef {{technique: string, head: string, more: string, what: string}} Instead
 * @typedef {{id: string, dose: Record<string, number>, instead?: Instead, once?: true}} Step
 * @typedef {{name: string, frequency: string, times: number, days: number, items: Step[]}} Routine
 *
 * @typedef {object} Data
 * @property {string} version
 * @property {string} address
 * @property {boolean} local
 * @property {number} most
 * @property {string[]} stop  Stop signs common to all.
 * @property {string} stop_then
 * @property {{first: Line | null, action: string, signs: string[], then: string}} halt  What paper says of all of them.
 * @property {string[]} levels
 * @property {Record<string, {label: string, clause: string}>} conditions
 * @property {Room} room
 * @property {Record<string, [number, number]>} limits  The least and the most of each part of a dose, whatever its sources say.
 * @property {Record<string, Technique>} techniques
 * @property {Record<string, Routine>} routines
 * @property {DoseWords & OftenWords & Record<string, any>} words
 */

/** @param {string} path  Below the site's own address. */
async function fetched(path) {
  const response = await fetch(new URL(path, SITE));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** @returns {Promise<Data>} */
export const load = async () => (await fetched("my-sheet/data.json")).json();

/** @type {Map<string, Promise<Element>>} */
const loaded = new Map();

/**
 * A piece of a page that Jinja rendered, loaded once. Each caller gets a copy of its own.
 * @param {string} path  Below the site's own address.
 * @returns {Promise<Element>}
 */
export async function piece(path) {
  if (!loaded.has(path)) loaded.set(path, parsed(path));
  try {
    return /** @type {Element} */ ((await /** @type {Promise<Element>} */ (loaded.get(path))).cloneNode(true));
  } catch (error) {
    loaded.delete(path);
    throw error;
  }
}

/** @param {string} path @returns {Promise<Element>} */
async function parsed(path) {
  const page = new DOMParser().parseFromString(await (await fetched(path)).text(), "text/html");
  const [found] = page.body.children;
  return document.importNode(found, true);
}
