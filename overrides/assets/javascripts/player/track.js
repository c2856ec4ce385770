/* A timeline as one sound: every tone at the millisecond of its phase, silence between. Pure.
 *
 * A WAV file of 8 bits and one voice, made of one part a phase. Equal phases are the same part, so that an hour takes
 * little room while it is made. */

import { SIGNALS } from "./signals.js";

/** @import { Tone } from "./signals.js" */
/** @import { Stretch } from "./timeline.js" */

/** Samples a second. */
export const RATE = 8000;
/** Seconds after the end, for the tones that say so. */
export const TAIL = 1;

const SILENCE = 128;
const LOUDNESS = 80;
/** Seconds in which a tone comes and goes: else it would click. */
const EDGE = 0.02;
const HEADER = 44;

/**
 * The file, in parts to be put one after the other.
 * @param {Stretch[]} stretches
 * @returns {Uint8Array<ArrayBuffer>[]}
 */
export function track(stretches) {
  /** @type {Map<string, Uint8Array<ArrayBuffer>>} */
  const made = new Map();
  const part = (/** @type {string} */ kind, /** @type {number} */ length) => {
    const key = `${kind} ${length}`;
    const found = made.get(key) ?? sounded(SIGNALS[kind].tones, length);
    made.set(key, found);
    return found;
  };
  const parts = stretches.map(({ phase, start, end }) => part(phase.kind, samples(end) - samples(start)));
  parts.push(part("end", TAIL * RATE));
  return [header(parts.reduce((sum, { length }) => sum + length, 0)), ...parts];
}

/** @param {number} milliseconds */
const samples = (milliseconds) => Math.round((milliseconds * RATE) / 1000);

/** @param {Tone[]} tones @param {number} length */
function sounded(tones, length) {
  const part = new Uint8Array(length).fill(SILENCE);
  for (const tone of tones) sound(part, tone);
  return part;
}

/** Adds a tone, as far as there is room. @param {Uint8Array} part @param {Tone} tone */
function sound(part, { from, to, at, lasts }) {
  const first = Math.round(at * RATE);
  const length = Math.min(Math.round(lasts * RATE), part.length - first);
  for (let index = 0; index < length; index++) {
    const time = index / RATE;
    const turns = from * time + ((to - from) * time * time) / (2 * lasts);
    const edge = Math.min(1, index / (EDGE * RATE), (length - index) / (EDGE * RATE));
    part[first + index] = SILENCE + Math.round(LOUDNESS * edge * Math.sin(2 * Math.PI * turns));
  }
}

/** What stands before the samples, an even number of them: RIFF, WAVE, PCM of one channel. @param {number} length */
function header(length) {
  const bytes = new Uint8Array(HEADER);
  const view = new DataView(bytes.buffer);
  const text = (/** @type {number} */ at, /** @type {string} */ name) => bytes.set(new TextEncoder().encode(name), at);
  text(0, "RIFF");
  view.setUint32(4, HEADER - 8 + length, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, "data");
  view.setUint32(40, length, true);
  return bytes;
}
