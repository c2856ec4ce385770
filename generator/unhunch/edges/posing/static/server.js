/* What the page asks of the preview that it belongs to. */

/** @import { Control } from "./controls.js" */
/** @import { Data, Loc } from "./figure.js" */

/**
 * @typedef {{loc: Loc, code: string, severity: string, message: string, hint: string}} Told
 * @typedef {Record<string, any>} Words
 * @typedef {{controls: {figure: Control[], pose: Control[]}, words: Words, ids: string[]}} Start
 * @typedef {{svg: string, angles: Record<string, number>, text: string}} Drawn
 */

/** @param {string} path @param {RequestInit} [options] */
async function answered(path, options) {
  const response = await fetch(`/pose/${path}`, options);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

/** @param {string} path @param {object} data */
const sent = (path, data) =>
  answered(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(data) });

/** @returns {Promise<Start>} */
export const start = () => answered("data.json");

/** @param {string} id @returns {Promise<{figure: Data}>} */
export const figureOf = (id) => answered(`${id}.json`);

/** @param {string} text @returns {Promise<{figure: Data | null, told: Told[]}>} */
export const read = (text) => sent("read", { text });

/** @param {Data} figure @param {Loc} moment @returns {Promise<Drawn>} */
export const draw = (figure, moment) => sent("draw", { figure, moment });

/** @param {Data} figure @returns {Promise<{svg: string, told: Told[]}>} */
export const judge = (figure) => sent("judge", { figure });
